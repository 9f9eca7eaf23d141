package phanluong.jobs.delivery;

import java.io.Closeable;
import java.io.IOException;

/** The rows of a delivered table from top to bottom, the header first; rows without any content are left out. */
interface Rows extends Closeable {
    /** The next row; null after the last. */
    Row next() throws IOException;

    /**
     * One row as it stands in the file.
     *
     * @param number 1 for the first record or sheet row of the file, empty ones counted too
     * @param cells the texts, not yet cleaned; null where nothing stands
     * @param formulas bit n is set when cell n holds a formula; bit 63 for all cells from there on
     */
    record Row(long number, String[] cells, long formulas) {
        boolean isBlank() {
            for (String cell : cells) {
                if (cell != null && !cell.isBlank()) {
                    return false;
                }
            }
            return true;
        }

        /** The number of cells up to the last one with content. */
        int width() {
            int width = cells.length;
            while (width > 0 && (cells[width - 1] == null || cells[width - 1].isBlank())) {
                width--;
            }
            return width;
        }
    }
}
