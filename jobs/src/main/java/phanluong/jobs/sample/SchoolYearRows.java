package phanluong.jobs.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import phanluong.warehouse.time.SchoolYear;

/** Rows of the form school_years: what a school has in one year for one level. */
final class SchoolYearRows {
    private record Key(String level, SchoolYear year, String what) {}

    private final Words words;
    private final Places places;
    private final Cohorts cohorts;
    private final long seed;
    private final Map<Key, Set<String>> schoolsWith = new HashMap<>();

    SchoolYearRows(Words words, Places places, List<School> schools, Cohorts cohorts, long seed) {
        this.words = words;
        this.places = places;
        this.cohorts = cohorts;
        this.seed = seed;
        for (String level : List.of("THCS", "THPT")) {
            for (String what : List.of("programme", "counsellor")) {
                for (SchoolYear year : Planted.YEARS) {
                    List<School> open = Schools.open(schools, level, year);
                    int count = Planted.schoolsWith(level + " " + what, year, open.size());
                    schoolsWith.put(
                            new Key(level, year, what),
                            new HashSet<>(open.stream()
                                    .sorted(Comparator.comparingDouble(school -> lateness(school, level, what)))
                                    .limit(count)
                                    .map(School::code)
                                    .toList()));
                }
            }
        }
    }

    /** The order in which schools come to have it: chance, with the pilot districts before the others. */
    private double lateness(School school, String level, String what) {
        double chance = Chance.of(seed, "adoption", school.code(), level, what).unit();
        return places.pilotDistricts().contains(school.district()) ? chance - 0.3 : chance;
    }

    List<Row> of(String unit, List<School> schools, String level, SchoolYear year) {
        List<Row> rows = new ArrayList<>();
        schools.forEach(school -> rows.add(row(unit, school, level, year)));
        return rows;
    }

    private Row row(String unit, School school, String level, SchoolYear year) {
        Chance chance = Chance.of(seed, "school year", school.code(), level, year);
        int finalGrade = cohorts.of(school, level, year);
        int pupils = finalGrade * (level.equals("THCS") ? 4 : 3) + chance.between(0, 3 + finalGrade / 5);
        int girls = chance.share(pupils, 0.492);
        boolean counsellor = schoolsWith.get(new Key(level, year, "counsellor")).contains(school.code());
        int qualified = counsellor ? chance.between(1, 3) : 0;
        int t = Planted.index(year);
        Row row = new Row(words)
                .put("reporting_unit", unit)
                .put("school_year", year.toString())
                .put("school_code", school.code())
                .put("level", level)
                .put("pupils", pupils)
                .put("girls", girls)
                .put("boys", pupils - girls)
                .put("final_grade_pupils", finalGrade)
                .put(
                        "has_local_programme",
                        schoolsWith.get(new Key(level, year, "programme")).contains(school.code()))
                .put("part_time_counsellors", qualified + chance.between(0, 2))
                .put("qualified_counsellors", qualified)
                .put("trained_staff", chance.between(1, 4) + 2 * t)
                .put(
                        "pupils_counselled",
                        chance.share(pupils, Math.min(1, 0.35 + 0.09 * t + chance.within(-0.08, 0.08))))
                .put("stem_rooms", chance.happens(0.05 + 0.1 * t) ? 1 : 0)
                .put("equipment_sets", chance.between(0, 2 + t))
                .put("vocational_partners", chance.between(0, 1 + t / 2))
                .put("enterprise_partners", chance.between(0, 1 + t))
                .put("focal_person", chance.happens(0.5 + 0.08 * t));
        return withGaps(row, year, chance);
    }

    /** Some schools leave cells empty in the early years; what was not counted is not zero. */
    private static Row withGaps(Row row, SchoolYear year, Chance chance) {
        boolean early = year.startYear() < 2022 && year.startYear() != 2019;
        if (early && chance.happens(0.015)) {
            row.put("has_local_programme", new Row.Literal("…"));
        }
        if (early && chance.happens(0.02)) {
            row.put("qualified_counsellors", chance.happens(0.5) ? new Row.Literal("…") : null);
        }
        if (chance.happens(0.03)) {
            row.put("stem_rooms", new Row.Literal("x"));
        }
        return row;
    }
}
