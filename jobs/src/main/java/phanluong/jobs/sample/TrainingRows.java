package phanluong.jobs.sample;

import java.util.ArrayList;
import java.util.List;
import phanluong.warehouse.time.SchoolYear;

/** Rows of the forms institutions and training: 28 invented institutions, ten of them the district centres. */
final class TrainingRows {
    private record Institution(
            String code, String name, String kind, String ownership, String commune, List<String> levels) {}

    private final Words institutions;
    private final Words training;
    private final long seed;
    private final List<Institution> all = new ArrayList<>();

    TrainingRows(Words institutions, Words training, Places places, long seed) {
        this.institutions = institutions;
        this.training = training;
        this.seed = seed;
        add(
                places,
                2,
                "college",
                "Trường Cao đẳng nghề số ",
                "public",
                List.of("689", "697"),
                List.of("elementary", "intermediate", "college"));
        add(
                places,
                4,
                "intermediate_school",
                "Trường Trung cấp nghề số ",
                "public",
                List.of("689", "692", "695", "696"),
                List.of("elementary", "intermediate"));
        add(
                places,
                10,
                "continuing_centre",
                "Trung tâm GDNN-GDTX số ",
                "public",
                places.districts().stream()
                        .filter(district -> !district.equals("689"))
                        .toList(),
                List.of("elementary", "intermediate"));
        add(places, 7, "centre", "Trung tâm GDNN tư thục số ", "private", places.districts(), List.of("elementary"));
        add(
                places,
                5,
                "enterprise",
                "Doanh nghiệp đào tạo nghề số ",
                "private",
                List.of("697", "689", "695"),
                List.of("elementary"));
    }

    private void add(
            Places places,
            int count,
            String kind,
            String name,
            String ownership,
            List<String> districts,
            List<String> levels) {
        for (int serial = 1; serial <= count; serial++) {
            String district = districts.get((serial - 1) % districts.size());
            List<String> communes = places.communesOfDistrict().get(district);
            String code = "CS70" + (all.size() < 9 ? "0" : "") + (all.size() + 1);
            all.add(new Institution(
                    code, name + serial, kind, ownership, communes.get(serial % communes.size()), levels));
        }
    }

    List<Row> institutions(String unit, SchoolYear year) {
        List<Row> rows = new ArrayList<>();
        for (Institution institution : all) {
            boolean plan = Chance.of(seed, "plan", institution.code()).unit() < 0.3 + 0.11 * Planted.index(year);
            rows.add(new Row(institutions)
                    .put("reporting_unit", unit)
                    .put("school_year", year.toString())
                    .put("institution_code", institution.code())
                    .put("name", institution.name())
                    .put("kind", institution.kind())
                    .put("ownership", institution.ownership())
                    .put("area_code", institution.commune())
                    .put("training_levels", institution.levels())
                    .put("has_plan", plan)
                    .put("valid_from", Schools.FIRST_DAY));
        }
        return rows;
    }

    List<Row> training(String unit, SchoolYear year) {
        List<Row> rows = new ArrayList<>();
        List<String> periods = periods(year);
        for (Institution institution : all) {
            for (String level : institution.levels()) {
                Chance chance = Chance.of(seed, "training", institution.code(), level, year);
                int first = chance.between(0, Destinations.OCCUPATIONS.size() - 1);
                for (int number = 0; number < (institution.kind().equals("college") ? 3 : 1); number++) {
                    String occupation =
                            Destinations.OCCUPATIONS.get((first + number) % Destinations.OCCUPATIONS.size());
                    for (String period : periods) {
                        rows.add(row(unit, year, institution, level, occupation, period, periods.size(), chance));
                    }
                }
            }
        }
        return rows;
    }

    private Row row(
            String unit,
            SchoolYear year,
            Institution institution,
            String level,
            String occupation,
            String period,
            int periods,
            Chance chance) {
        int capacity = chance.between(60, institution.kind().equals("college") ? 220 : 140) / periods;
        int quota = chance.share(capacity, 0.85);
        int admitted = chance.share(quota, chance.within(0.55, 0.95));
        int fromThcs = level.equals("college") ? 0 : chance.share(admitted, 0.6);
        int graduated = chance.share(admitted, chance.within(0.7, 0.95));
        int employed = chance.share(graduated, 0.62 + 0.03 * Planted.index(year) + chance.within(-0.05, 0.05));
        boolean followed = chance.happens(0.9);
        return new Row(training)
                .put("reporting_unit", unit)
                .put("school_year", year.toString())
                .put("institution_code", institution.code())
                .put("period", period)
                .put("training_level", level)
                .put("occupation", occupation)
                .put("capacity", capacity)
                .put("quota", quota)
                .put("admitted_from_thcs", fromThcs)
                .put("admitted_from_thpt", admitted - fromThcs)
                .put("graduated", graduated)
                .put("employed", followed ? employed : null)
                .put("employment_window_months", followed ? 6 : null);
    }

    /** Three years by quarter, two by half-year, then by year. */
    static List<String> periods(SchoolYear year) {
        int t = Planted.index(year);
        return t < 3 ? List.of("Q1", "Q2", "Q3", "Q4") : t < 5 ? List.of("H1", "H2") : List.of("year");
    }
}
