package phanluong.jobs.delivery;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;

/**
 * Which rows of a file are the table's.
 *
 * @param headerRow the last row of the header, the line of column numbers beneath it among it; data begin after it
 * @param lastRow the last row of the table; below it stand notes and signatures
 * @param totals rows among the data that add others up, ascending
 * @param repeatedHeaders rows among the data that say the header again, ascending
 */
record Extent(long headerRow, long lastRow, List<Long> totals, List<Long> repeatedHeaders) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What a row is. */
    enum Place {
        OUTSIDE,
        DATA,
        TOTAL,
        REPEATED_HEADER
    }

    Place of(long row) {
        if (row <= headerRow || row > lastRow) {
            return Place.OUTSIDE;
        }
        if (!totals.isEmpty() && Collections.binarySearch(totals, row) >= 0) {
            return Place.TOTAL;
        }
        return !repeatedHeaders.isEmpty() && Collections.binarySearch(repeatedHeaders, row) >= 0
                ? Place.REPEATED_HEADER
                : Place.DATA;
    }
}
