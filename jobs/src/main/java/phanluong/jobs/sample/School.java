package phanluong.jobs.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import phanluong.warehouse.time.SchoolYear;

/** An invented school; a move or a new name begins a new stay. The weight is its size against others of its district. */
record School(
        String code,
        String district,
        List<String> levels,
        String ownership,
        String kind,
        double weight,
        List<Stay> stays) {

    /** The name and commune of a school between two dates, both included. */
    record Stay(String name, String commune, LocalDate from, Optional<LocalDate> to) {}

    boolean has(String level) {
        return levels.contains(level);
    }

    boolean openIn(SchoolYear year) {
        LocalDate autumn = LocalDate.of(year.startYear(), 10, 1);
        return stays.stream()
                .anyMatch(stay -> !stay.from().isAfter(autumn)
                        && stay.to().map(end -> !end.isBefore(autumn)).orElse(true));
    }

    Stay last() {
        return stays.get(stays.size() - 1);
    }

    /** The commune on 30/6/2025, or the last one of a school that had closed before. */
    String commune() {
        return last().commune();
    }
}
