package phanluong.jobs.delivery;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;

/**
 * How a delivered table lies in its file.
 *
 * @param charset of a text, {@code markBytes} of it being the byte order mark; null for a workbook
 * @param delimiter between the fields of a text
 * @param sheet the index of a workbook's sheet; -1 for a text
 * @param dateColumns columns of a sheet whose numbers are days
 * @param width the number of columns up to the last that the header names
 * @param unnamedColumns columns before it that have no header: nothing may stand in them
 * @param extent which rows are the table's, and which of them no data
 * @param mergedRows rows of a sheet in which cells of the table are merged: the first and the last of each run, ascending
 */
record Shape(
        String charset,
        int markBytes,
        char delimiter,
        int sheet,
        List<Integer> dateColumns,
        int width,
        List<Integer> unnamedColumns,
        Extent extent,
        List<Long> mergedRows)
        implements Serializable {
    static Shape ofText(StrictText.Encoding encoding, char delimiter, Header header, Extent extent) {
        return new Shape(
                encoding.charset(),
                encoding.markBytes(),
                delimiter,
                -1,
                List.of(),
                header.width(),
                header.unnamedColumns(),
                extent,
                List.of());
    }

    static Shape ofSheet(int sheet, List<Integer> dateColumns, Header header, Extent extent, List<Long> mergedRows) {
        return new Shape(
                null,
                0,
                ',',
                sheet,
                List.copyOf(dateColumns),
                header.width(),
                header.unnamedColumns(),
                extent,
                List.copyOf(mergedRows));
    }

    boolean isMerged(long row) {
        if (mergedRows.isEmpty()) {
            return false;
        }
        int place = Collections.binarySearch(mergedRows, row);
        // Between two bounds: within a run when the bound before is the first of one.
        return place >= 0 || (-place - 1) % 2 == 1;
    }

    /** Whether a row with as many cells as the header may yet be none of data. */
    boolean hasOddRows() {
        return !unnamedColumns.isEmpty()
                || !extent.totals().isEmpty()
                || !extent.repeatedHeaders().isEmpty()
                || !extent.unused().isEmpty();
    }

    boolean isSheet() {
        return sheet >= 0;
    }

    StrictText.Encoding encoding() {
        return new StrictText.Encoding(charset, markBytes);
    }
}
