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
 * @param unused lines of a form that went out with unit and school year in them and were not filled in, ascending
 */
record Extent(long headerRow, long lastRow, List<Long> totals, List<Long> repeatedHeaders, List<Long> unused)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A table in which every line is used. */
    Extent(long headerRow, long lastRow, List<Long> totals, List<Long> repeatedHeaders) {
        this(headerRow, lastRow, totals, repeatedHeaders, List.of());
    }

    /** What a row is. */
    enum Place {
        OUTSIDE,
        DATA,
        TOTAL,
        REPEATED_HEADER
    }

    Place of(long row) {
        if (row <= headerRow || row > lastRow || isIn(unused, row)) {
            return Place.OUTSIDE;
        }
        if (isIn(totals, row)) {
            return Place.TOTAL;
        }
        return isIn(repeatedHeaders, row) ? Place.REPEATED_HEADER : Place.DATA;
    }

    private static boolean isIn(List<Long> rows, long row) {
        return !rows.isEmpty() && Collections.binarySearch(rows, row) >= 0;
    }
}
