package phanluong.jobs.blank;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import phanluong.warehouse.time.SchoolYear;

/** A row of somebody's list of schools. */
record School(
        String code, String name, List<String> levels, String commune, String district, LocalDate from, LocalDate to) {
    @SuppressWarnings("unchecked")
    static School of(Map<String, Object> row) {
        return new School(
                (String) row.get("school_code"),
                (String) row.get("name"),
                (List<String>) row.getOrDefault("levels", List.of()),
                (String) row.get("commune_code"),
                (String) row.get("district_code"),
                (LocalDate) row.get("valid_from"),
                (LocalDate) row.get("valid_to"));
    }

    /** Whether it is there on the day on which a school year opens, 5 September, or later. */
    boolean isOpenIn(SchoolYear year) {
        return to == null || !to.isBefore(LocalDate.of(year.startYear(), 9, 5));
    }

    boolean liesIn(String area) {
        return area.equals(commune) || area.equals(district);
    }
}
