package phanluong.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import phanluong.warehouse.time.SchoolYear;

/** Rows of the form submissions: which unit owed which report and when it came, as the department knew on a day. */
final class SubmissionRows {
    private final Words words;
    private final Places places;
    private final long seed;

    SubmissionRows(Words words, Places places, long seed) {
        this.words = words;
        this.places = places;
        this.seed = seed;
    }

    List<Row> of(SchoolYear year, LocalDate known) {
        List<Row> rows = new ArrayList<>();
        int next = year.startYear() + 1;
        boolean last = year.equals(Planted.LAST);
        List<String> departments = last ? List.of("SGDDT", "SNV", "STC") : List.of("SGDDT", "SLDTBXH", "STC");
        List<String> districtOffices = places.units().stream()
                .filter(unit -> unit.startsWith("PGDDT-"))
                .toList();
        List<String> communes =
                places.units().stream().filter(unit -> unit.startsWith("UBND-")).toList();
        List<String> yearly = new ArrayList<>(last ? communes : districtOffices);
        yearly.addAll(departments);
        districtOffices.forEach(unit -> rows.add(row(unit, year, "half_year", "H1", LocalDate.of(next, 6, 30), known)));
        LocalDate due = last ? LocalDate.of(2026, 1, 10) : LocalDate.of(next, 12, 25);
        yearly.forEach(unit -> rows.add(row(unit, year, "yearly", "year", due, known)));
        if (year.startYear() == 2021) {
            yearly.forEach(unit -> rows.add(row(unit, year, "midterm", "year", LocalDate.of(2022, 12, 20), known)));
        }
        if (last) {
            yearly.forEach(unit -> rows.add(row(unit, year, "final", "year", due, known)));
        }
        return rows;
    }

    private Row row(String unit, SchoolYear year, String report, String period, LocalDate due, LocalDate known) {
        LocalDate received = received(unit, year, report, due);
        return new Row(words)
                .put("reporting_unit", "SGDDT")
                .put("school_year", year.toString())
                .put("unit", unit)
                .put("report", report)
                .put("period", period)
                .put("due", due)
                .put("received", received == null || received.isAfter(known) ? null : received);
    }

    /** Null when the report never came. */
    private LocalDate received(String unit, SchoolYear year, String report, LocalDate due) {
        // A district office that never sent its schools owes the half-year report, a commune without graduates all of
        // its reports.
        boolean concerned = unit.startsWith("UBND-") || report.equals("half_year");
        if (Timetable.neverSent(unit, year) && concerned) {
            return null;
        }
        if (report.equals("half_year")
                && unit.equals(Timetable.LATE_SCHOOL_YEARS_UNIT)
                && year.equals(Timetable.LATE_SCHOOL_YEARS_YEAR)) {
            return Timetable.end(year);
        }
        if (!report.equals("half_year")
                && unit.equals(Timetable.LATE_GRADUATES_UNIT)
                && year.equals(Timetable.LATE_GRADUATES_YEAR)) {
            return Timetable.LATE_GRADUATES;
        }
        Chance chance = Chance.of(seed, "submission", unit, year, report);
        return chance.happens(0.12) ? due.plusDays(chance.between(1, 5)) : due.minusDays(chance.between(0, 8));
    }
}
