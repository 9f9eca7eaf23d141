package phanluong.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import phanluong.warehouse.time.SchoolYear;

/** Rows of the form graduates: invented pupils of one school, level and year. */
final class Pupils {
    private static final List<String> MINORITIES = List.of(
            "S'Tiêng", "S'Tiêng", "S'Tiêng", "Nùng", "Tày", "Khmer", "Khmer", "Mnông", "Hoa", "Mường", "Dao", "Thái");
    private final Words words;
    private final Places places;
    private final Cohorts cohorts;
    private final Recipe recipe;

    Pupils(Words words, Places places, Cohorts cohorts, Recipe recipe) {
        this.words = words;
        this.places = places;
        this.cohorts = cohorts;
        this.recipe = recipe;
    }

    List<Row> of(String unit, School school, String level, SchoolYear year) {
        Chance chance = Chance.of(recipe.seed(), "pupils", school.code(), level, year);
        boolean lower = level.equals("THCS");
        List<Row> rows = new ArrayList<>();
        int cohort = cohorts.of(school, level, year);
        for (int serial = 1; serial <= cohort; serial++) {
            boolean girl = chance.happens(0.492);
            boolean minority = chance.happens(
                    school.kind().equals("boarding_ethnic") ? 0.92 : Planted.MINORITY.get(school.district()) / 100);
            Row row = new Row(words)
                    .put("reporting_unit", unit)
                    .put("school_year", year.toString())
                    .put("level", level)
                    .put("pupil_id", pupilId(year, school, lower, serial))
                    .put("birth_date", birthDate(year, lower, chance))
                    .put("sex", girl ? "female" : "male")
                    .put("ethnicity", minority ? chance.among(MINORITIES) : "Kinh")
                    .put("policy_groups", policyGroups(minority, chance))
                    .put("school_code", school.code());
            boolean graduated = chance.happens(lower ? 0.988 : 0.986);
            row.put("graduated", graduated);
            if (graduated) {
                String destination = lower
                        ? Destinations.afterThcs(
                                Planted.thcsVocational(places, school.district(), year, recipe.pilotEffectPoints()),
                                school.district(),
                                girl,
                                minority,
                                year,
                                chance)
                        : Destinations.afterThpt(
                                Planted.thptCollege(school.district(), year),
                                school.district(),
                                girl,
                                minority,
                                year,
                                chance);
                Destinations.fill(row.put("destination", destination), destination, chance);
                row.put("observed_on", observedOn(year, chance));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String pupilId(SchoolYear year, School school, boolean lower, int serial) {
        return "HS" + year.startYear() % 100 + (lower ? "A" : "B") + "-" + school.code() + "-" + (10_000 + serial);
    }

    private static LocalDate birthDate(SchoolYear year, boolean lower, Chance chance) {
        int age = (lower ? 15 : 18) + (chance.happens(0.06) ? 1 : 0) + (chance.happens(0.012) ? 1 : 0);
        return LocalDate.ofYearDay(year.startYear() + 1 - age, chance.between(1, 365));
    }

    private static List<String> policyGroups(boolean minority, Chance chance) {
        List<String> groups = new ArrayList<>();
        double draw = chance.unit();
        if (draw < (minority ? 0.14 : 0.025)) {
            groups.add("poor");
        } else if (draw < (minority ? 0.24 : 0.06)) {
            groups.add("near_poor");
        }
        double other = chance.unit();
        if (other < 0.021) {
            groups.add(other < 0.009 ? "merit" : other < 0.016 ? "disability" : "orphan");
        }
        return groups.isEmpty() ? null : groups;
    }

    /** Units look a few days before they report; for the last cohort, on the day itself. */
    private static LocalDate observedOn(SchoolYear year, Chance chance) {
        return year.equals(Planted.LAST)
                ? LocalDate.of(2025, 12, 31)
                : LocalDate.of(year.startYear() + 1, 12, chance.between(20, 30));
    }
}
