package phanluong.jobs.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import phanluong.warehouse.time.SchoolYear;

/** Deliveries of an earlier year that come again: what was wrong the first time, and when the right one comes. */
final class Corrections {
    private record Key(String unit, int year, String form) {}

    /** What was wrong before, row by row, and the day of the correction. */
    private record Correction(LocalDate day, Consumer<Row> wrong) {}

    private static final Map<Key, Correction> ALL = Map.of(
            new Key("PGDDT-692", 2020, "graduates"),
                    new Correction(LocalDate.of(2023, 12, 30), Corrections::learnersOfTwoSchools),
            new Key("PGDDT-696", 2021, "school_years"),
                    new Correction(LocalDate.of(2024, 6, 30), Corrections::draftsCounted),
            new Key("PGDDT-690", 2018, "graduates"),
                    new Correction(LocalDate.of(2024, 6, 30), Corrections::nobodyAsked),
            new Key("PGDDT-693", 2019, "graduate_counts"),
                    new Correction(LocalDate.of(2021, 6, 30), Corrections::workForgotten));

    private Corrections() {}

    static Optional<LocalDate> dayOf(String unit, SchoolYear year, String form) {
        return Optional.ofNullable(ALL.get(new Key(unit, year.startYear(), form)))
                .map(Correction::day);
    }

    /** The rows as they were first sent: wrong where a correction follows. */
    static Supplier<List<Row>> before(String unit, SchoolYear year, String form, Supplier<List<Row>> rows) {
        Correction correction = ALL.get(new Key(unit, year.startYear(), form));
        if (correction == null) {
            return rows;
        }
        return () -> {
            List<Row> made = rows.get();
            made.forEach(correction.wrong());
            return made;
        };
    }

    /** Learners of 9+ were first reported where they learn the general subjects; a few stay right. */
    private static void learnersOfTwoSchools(Row row) {
        if ("continuing_and_intermediate".equals(row.get("destination"))
                && !row.text("pupil_id").endsWith("3")) {
            row.put("destination", "continuing_education")
                    .put("training_level", null)
                    .put("occupation", null)
                    .put("destination_institution", null);
        }
    }

    /** Schools with a draft only were first counted as having a programme. */
    private static void draftsCounted(Row row) {
        if (row.text("school_code").compareTo("70696208") < 0) {
            row.put("has_local_programme", true);
        }
    }

    /** Intermediate learners outside the district were first unknown. */
    private static void nobodyAsked(Row row) {
        if ("intermediate".equals(row.get("destination"))
                && row.text("destination_institution").startsWith("Ngoài")) {
            row.put("destination", "unknown")
                    .put("training_level", null)
                    .put("occupation", null)
                    .put("destination_institution", null);
        }
    }

    /** Those who work were first among the unknown. */
    private static void workForgotten(Row row) {
        row.put("unknown", row.count("unknown") + row.count("work")).put("work", 0);
    }
}
