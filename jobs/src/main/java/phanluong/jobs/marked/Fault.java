package phanluong.jobs.marked;

import java.util.Comparator;
import phanluong.warehouse.words.Text;

/**
 * One thing that is said of a delivered row, as its sender is told.
 *
 * @param place the cell in which it is shown
 * @param column the column's Vietnamese title; empty when the whole row is meant
 * @param error whether the row was rejected for it; else the row counts and should be looked at again
 * @param found what stands in the cell; empty when nothing does
 */
record Fault(Place place, String column, boolean error, String code, String found, Text message, String guidance)
        implements Comparable<Fault> {
    private static final Comparator<Fault> ORDER = Comparator.comparing(Fault::place)
            .thenComparing(fault -> !fault.error())
            .thenComparing(Fault::code);

    @Override
    public int compareTo(Fault other) {
        return ORDER.compare(this, other);
    }

    String severity() {
        return error ? "Lỗi" : "Cần xem lại";
    }
}
