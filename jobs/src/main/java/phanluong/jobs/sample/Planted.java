package phanluong.jobs.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import phanluong.warehouse.time.SchoolYear;

/** The trends, differences and the pilot effect that are planted in the demonstration: invented, and told in the truth. */
final class Planted {
    static final SchoolYear FIRST = new SchoolYear(2018);
    static final List<SchoolYear> YEARS =
            IntStream.range(0, 7).mapToObj(FIRST::plus).toList();
    static final SchoolYear LAST = YEARS.get(6);
    /** What a district does differently shows in where its graduates go from its second year under the pilot on. */
    static final int PILOT_SHOWS_AFTER_YEARS = 1;

    static final double PILOT_EFFECT_POINTS = 4.0;

    /** Pupils in the last grade. THPT follows the candidates of Bình Phước at the national exams of 2019 to 2025. */
    static final List<Integer> THCS_COHORT = List.of(13_100, 13_800, 14_500, 15_000, 15_400, 15_700, 15_900);

    static final List<Integer> THPT_COHORT = List.of(9_675, 9_753, 10_210, 10_597, 10_799, 11_196, 12_035);
    /** Population of 2019 in thousands: the size of a district. */
    static final Map<String, Integer> DISTRICT_WEIGHT = Map.ofEntries(
            Map.entry("688", 54),
            Map.entry("689", 109),
            Map.entry("690", 58),
            Map.entry("691", 80),
            Map.entry("692", 120),
            Map.entry("693", 56),
            Map.entry("694", 95),
            Map.entry("695", 97),
            Map.entry("696", 139),
            Map.entry("697", 95),
            Map.entry("698", 94));

    /** THCS graduates who enter vocational education, per cent, in a district without peculiarity and without the pilot. */
    static final List<Double> THCS_VOCATIONAL = List.of(11.0, 15.2, 15.6, 17.6, 19.8, 22.0, 24.5);

    static final Map<String, Double> THCS_OFFSET = Map.ofEntries(
            Map.entry("688", 1.5),
            Map.entry("689", 0.5),
            Map.entry("690", 0.0),
            Map.entry("691", -1.8),
            Map.entry("692", -0.4),
            Map.entry("693", 3.5),
            Map.entry("694", -0.6),
            Map.entry("695", -0.3),
            Map.entry("696", -1.0),
            Map.entry("697", 1.2),
            Map.entry("698", 0.6));
    /** Points a year beside the common trend. Bù Đốp falls; the others balance it, so that the mean trend stays the common one. */
    static final Map<String, Double> THCS_SLOPE = Map.of("691", -0.6, "692", 0.9, "690", 0.9, "693", -2.75, "698", 0.4);

    /** THPT graduates who enter colleges, per cent. */
    static final List<Double> THPT_COLLEGE = List.of(26.0, 29.3, 30.8, 32.2, 33.3, 34.1, 34.7);

    static final Map<String, Double> THPT_OFFSET = Map.ofEntries(
            Map.entry("688", 0.4),
            Map.entry("689", 0.8),
            Map.entry("690", 0.3),
            Map.entry("691", -2.1),
            Map.entry("692", 0.2),
            Map.entry("693", -1.6),
            Map.entry("694", 0.5),
            Map.entry("695", 1.1),
            Map.entry("696", -0.9),
            Map.entry("697", 1.6),
            Map.entry("698", -0.2));

    /** Graduates of whom nobody knows where they went, per cent. */
    static final Map<String, Double> UNKNOWN = Map.ofEntries(
            Map.entry("688", 3.0),
            Map.entry("689", 2.2),
            Map.entry("690", 3.5),
            Map.entry("691", 9.0),
            Map.entry("692", 5.0),
            Map.entry("693", 7.5),
            Map.entry("694", 4.5),
            Map.entry("695", 3.0),
            Map.entry("696", 8.0),
            Map.entry("697", 2.5),
            Map.entry("698", 6.0));
    /** Pupils of ethnic minorities, per cent. */
    static final Map<String, Double> MINORITY = Map.ofEntries(
            Map.entry("688", 10.0),
            Map.entry("689", 6.0),
            Map.entry("690", 9.0),
            Map.entry("691", 38.0),
            Map.entry("692", 22.0),
            Map.entry("693", 26.0),
            Map.entry("694", 21.0),
            Map.entry("695", 15.0),
            Map.entry("696", 39.0),
            Map.entry("697", 7.0),
            Map.entry("698", 19.0));

    /** Schools that have it, as a share of the open ones; in the last year all but so many. */
    static final List<Double> THCS_PROGRAMME = List.of(0.38, 0.57, 0.66, 0.76, 0.86, 0.94);

    static final List<Double> THCS_COUNSELLOR = List.of(0.36, 0.53, 0.63, 0.72, 0.81, 0.88);
    static final List<Double> THPT_PROGRAMME = List.of(0.45, 0.64, 0.71, 0.79, 0.87, 0.95);
    static final List<Double> THPT_COUNSELLOR = List.of(0.42, 0.605, 0.68, 0.76, 0.84, 0.92);
    static final Map<String, Integer> SCHOOLS_MISSING_AT_THE_END =
            Map.of("THCS programme", 1, "THCS counsellor", 8, "THPT programme", 0, "THPT counsellor", 2);

    private Planted() {}

    static int index(SchoolYear year) {
        return year.startYear() - FIRST.startYear();
    }

    static int cohort(String level, SchoolYear year) {
        return (level.equals("THCS") ? THCS_COHORT : THPT_COHORT).get(index(year));
    }

    /** Probability that a THCS graduate of the district enters vocational education. */
    static double thcsVocational(Places places, String district, SchoolYear year, double pilotEffectPoints) {
        int t = index(year);
        boolean pilot = places.isPilotIn(district, year.plus(-PILOT_SHOWS_AFTER_YEARS));
        return (THCS_VOCATIONAL.get(t)
                        + THCS_OFFSET.get(district)
                        + t * THCS_SLOPE.getOrDefault(district, 0.0)
                        + (pilot ? pilotEffectPoints : 0))
                / 100;
    }

    static double thptCollege(String district, SchoolYear year) {
        return (THPT_COLLEGE.get(index(year)) + THPT_OFFSET.get(district)) / 100;
    }

    /** How many of the open schools have it ("THCS programme", "THPT counsellor", …). */
    static int schoolsWith(String what, SchoolYear year, int open) {
        if (year.equals(LAST)) {
            return open - SCHOOLS_MISSING_AT_THE_END.get(what);
        }
        List<Double> shares = switch (what) {
            case "THCS programme" -> THCS_PROGRAMME;
            case "THCS counsellor" -> THCS_COUNSELLOR;
            case "THPT programme" -> THPT_PROGRAMME;
            default -> THPT_COUNSELLOR;
        };
        return (int) Math.round(shares.get(index(year)) * open);
    }
}
