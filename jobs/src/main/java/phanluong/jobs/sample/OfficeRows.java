package phanluong.jobs.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import phanluong.warehouse.time.SchoolYear;

/** Rows of the forms labour_demand, budget and activities. */
final class OfficeRows {
    private static final List<String> SOURCES =
            List.of("state_budget", "integrated_programmes", "lawful_revenue", "sponsors", "oda");
    private static final List<String> TASKS =
            List.of("outreach", "training", "equipment", "pilot", "support", "management");
    private static final Map<String, Integer> SHARE_OF_SOURCE =
            Map.of("state_budget", 100, "integrated_programmes", 35, "lawful_revenue", 18, "sponsors", 12, "oda", 8);
    private static final Set<String> PILOT_MEASURES =
            Set.of("pilot_models", "pilot_pupils", "pilot_equipment_sets", "pilot_buildings");
    /** So that what nobody sent can be seen in the demonstration, too. */
    private static final Set<String> NEVER_SENT = Set.of(
            "pilot_schools",
            "pilot_vocational_institutions",
            "pilot_enterprises",
            "facilities_in_stock",
            "facilities_added",
            "centre_equipment_sets",
            "centre_support_paid",
            "providers_supported");

    private static final Set<String> ONLY_DEPARTMENT = Set.of(
            "centres_supported",
            "web_page_items",
            "web_page_visits",
            "reviews_held",
            "public_investment",
            "incentive_policies",
            "counsellor_policies",
            "agency_activities");

    private final Places places;
    private final long seed;

    OfficeRows(Places places, long seed) {
        this.places = places;
        this.seed = seed;
    }

    List<Row> labourDemand(Words words, String unit, SchoolYear year) {
        List<Row> rows = new ArrayList<>();
        List<String> periods = TrainingRows.periods(year);
        List<String> levels = List.of("elementary", "intermediate", "college");
        for (String district : places.districts()) {
            for (int number = 0; number < 4; number++) {
                Chance chance = Chance.of(seed, "labour", district, year, number);
                String occupation = Destinations.OCCUPATIONS.get(
                        (number * 3 + places.districts().indexOf(district)) % Destinations.OCCUPATIONS.size());
                for (String period : periods) {
                    int openings = chance.between(40, 160)
                            * (places.pilotDistricts().contains(district) ? 3 : 1)
                            / periods.size();
                    rows.add(new Row(words)
                            .put("reporting_unit", unit)
                            .put("school_year", year.toString())
                            .put("area_code", district)
                            .put("period", period)
                            .put("occupation", occupation)
                            .put("training_level", levels.get(number % 3))
                            .put("openings", openings)
                            .put("hired", chance.share(openings, chance.within(0.5, 0.9)))
                            .put("source", "Sàn giao dịch việc làm (minh họa)"));
                }
            }
        }
        return rows;
    }

    List<Row> budget(Words words, String unit, SchoolYear year) {
        List<Row> rows = new ArrayList<>();
        for (String source : SOURCES) {
            for (String task : TASKS) {
                Chance chance = Chance.of(seed, "budget", source, task, year);
                int planned = chance.between(8, 24) * SHARE_OF_SOURCE.get(source) * (10 + Planted.index(year)) / 10;
                int allotted = chance.share(planned, chance.within(0.7, 1.0));
                int spent = chance.share(allotted, chance.within(0.8, 1.0));
                rows.add(new Row(words)
                        .put("reporting_unit", unit)
                        .put("school_year", year.toString())
                        .put("budget_year", year.startYear() + 1)
                        .put("source", source)
                        .put("task", task)
                        .put("planned", planned * 1_000_000L)
                        .put("allotted", allotted * 1_000_000L)
                        .put("spent", spent * 1_000_000L));
            }
        }
        return rows;
    }

    /** A district office reports what it does itself; pilot measures only where there is a pilot and once it has begun. */
    List<Row> activities(Words words, String unit, SchoolYear year) {
        boolean department = unit.equals("SGDDT");
        boolean pilot = places.isPilotIn(unit.substring(unit.indexOf('-') + 1), year);
        List<Row> rows = new ArrayList<>();
        for (String measure : places.activityMeasures()) {
            boolean reports =
                    PILOT_MEASURES.contains(measure) ? pilot : department || !ONLY_DEPARTMENT.contains(measure);
            if (reports && !NEVER_SENT.contains(measure)) {
                rows.add(new Row(words)
                        .put("reporting_unit", unit)
                        .put("school_year", year.toString())
                        .put("period", "year")
                        .put("measure", measure)
                        .put("breakdown", "all")
                        .put("value", value(measure, unit, year)));
            }
        }
        return rows;
    }

    private Object value(String measure, String unit, SchoolYear year) {
        Chance chance = Chance.of(seed, "activity", measure, unit, year);
        int t = Planted.index(year);
        return switch (measure) {
            case "outreach_people" -> chance.between(1_500, 4_000) + 400 * t;
            case "web_page_visits" -> chance.between(20_000, 40_000) + 9_000 * t;
            case "pilot_pupils" -> chance.between(200, 500) + 60 * t;
            case "pupils_supported" -> chance.between(40, 160) + 15 * t;
            case "support_paid" -> chance.between(50, 300) * 1_000_000L;
            case "public_investment" -> chance.between(2, 9) * 1_000_000_000L;
            case "information_items", "media_items", "joint_activities" -> chance.between(5, 30) + 3 * t;
            case "incentive_policies", "counsellor_policies", "pilot_buildings", "baseline_reviews" ->
                chance.between(0, 1);
            default -> chance.between(1, 9) + t;
        };
    }
}
