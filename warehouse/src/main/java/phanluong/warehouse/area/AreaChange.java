package phanluong.warehouse.area;

import java.time.LocalDate;

/**
 * What became of one area on one day ({@code area_changes.csv}).
 *
 * @param date the first day on which it holds
 * @param instrument the resolution or decision
 * @param fromCode code of the area as it was on the day before, {@code toCode} of what it is in from that day
 * @param confirmed whether the instrument or an official list was read; otherwise it is shown as unconfirmed
 */
public record AreaChange(
        LocalDate date,
        String instrument,
        String fromCode,
        String toCode,
        Kind kind,
        Extent extent,
        boolean confirmed) {

    /** What kind of change. */
    public enum Kind {
        /** The same area, under another instrument. */
        UNCHANGED,
        /** Another type or name, such as a town that was a district. */
        TYPE_CHANGED,
        /** With others, or parts of others, into one. */
        MERGED,
        /** Its level ended; what lay in it went on. */
        DISSOLVED
    }

    /** How much of the former area went there: all of it, or a part, so that no figure of it can be carried over. */
    public enum Extent {
        EXACT,
        SHARED
    }
}
