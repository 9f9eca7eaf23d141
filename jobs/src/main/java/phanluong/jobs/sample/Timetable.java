package phanluong.jobs.sample;

import java.time.LocalDate;
import phanluong.warehouse.time.SchoolYear;

/** When deliveries come, and which come late, corrected or never. */
final class Timetable {
    static final String LATE_GRADUATES_UNIT = "PGDDT-698";
    static final SchoolYear LATE_GRADUATES_YEAR = new SchoolYear(2021);
    static final LocalDate LATE_GRADUATES = LocalDate.of(2023, 3, 20);
    static final String LATE_SCHOOL_YEARS_UNIT = "PGDDT-688";
    static final SchoolYear LATE_SCHOOL_YEARS_YEAR = new SchoolYear(2019);
    static final LocalDate LATE_COMMUNES = LocalDate.of(2026, 1, 20);

    private Timetable() {}

    /** The end of the school year: lists of schools and the form school_years. */
    static LocalDate summer(SchoolYear year) {
        return LocalDate.of(year.startYear() + 1, 6, 30);
    }

    /** Half a year later, when destinations are known: everything else. */
    static LocalDate end(SchoolYear year) {
        return year.equals(Planted.LAST) ? LocalDate.of(2026, 1, 12) : LocalDate.of(year.startYear() + 1, 12, 30);
    }

    /** Bù Gia Mập sent no school_years of 2020-2021, the commune Lộc Quang no graduates of 2024-2025. */
    static boolean neverSent(String unit, SchoolYear year) {
        return unit.equals("PGDDT-691") && year.startYear() == 2020
                || unit.equals("UBND-25292") && year.equals(Planted.LAST);
    }

    /** Two office by office choices that stay the same whatever the seed: pupils as counts, and both at once. */
    static boolean sendsCounts(String unit, SchoolYear year) {
        return unit.equals("PGDDT-693") && year.startYear() <= 2019
                || unit.equals("PGDDT-691") && year.startYear() == 2019
                || sendsBoth(unit, year);
    }

    static boolean sendsBoth(String unit, SchoolYear year) {
        return unit.equals("PGDDT-694") && year.startYear() == 2022;
    }
}
