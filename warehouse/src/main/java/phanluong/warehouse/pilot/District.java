package phanluong.warehouse.pilot;

import java.util.List;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.time.Validity;

/**
 * A district as the comparison of the pilot sees it.
 *
 * @param code the code of its area, as in {@link phanluong.warehouse.trend.Series#areaCode()}
 * @param pilots when the pilot was in force there; empty where it never was
 * @param park whether an industrial park or economic zone ever stood there
 */
public record District(String code, String name, List<Validity> pilots, boolean park) {
    public District {
        pilots = List.copyOf(pilots);
    }

    /** Whether it ever has the pilot. */
    public boolean isPilot() {
        return !pilots.isEmpty();
    }

    /** Whether the pilot is in force on the last day of the school year: the day that breakdowns of schools are asked for, too. */
    public boolean isPilotIn(SchoolYear year) {
        return pilots.stream().anyMatch(period -> period.includes(year.lastDay()));
    }
}
