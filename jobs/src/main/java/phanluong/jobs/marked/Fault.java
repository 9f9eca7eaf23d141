package phanluong.jobs.marked;

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
    @Override
    public int compareTo(Fault other) {
        int byPlace = place.compareTo(other.place);
        int bySeverity = byPlace == 0 ? Boolean.compare(other.error, error) : byPlace;
        return bySeverity == 0 ? code.compareTo(other.code) : bySeverity;
    }

    String severity() {
        return error ? "Lỗi" : "Cần xem lại";
    }
}
