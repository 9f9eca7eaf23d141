package phanluong.warehouse.time;

import java.time.LocalDate;
import java.util.Optional;

/** The days on which something holds: from a first day to a last day, or open. */
public record Validity(LocalDate from, Optional<LocalDate> to) {
    public Validity {
        to.filter(end -> end.isBefore(from)).ifPresent(end -> {
            throw new IllegalArgumentException("valid_to " + end + " is before valid_from " + from);
        });
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && to.map(end -> !day.isAfter(end)).orElse(true);
    }
}
