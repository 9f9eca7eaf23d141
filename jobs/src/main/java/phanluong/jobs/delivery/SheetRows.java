package phanluong.jobs.delivery;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import phanluong.jobs.workbook.CellRange;
import phanluong.jobs.workbook.Sheet;
import phanluong.jobs.workbook.SheetReader;
import phanluong.jobs.workbook.SheetRow;
import phanluong.jobs.workbook.Workbook;

/** Rows of a sheet, every cell as the text that a CSV file would hold. */
final class SheetRows implements Rows {
    private final SheetReader reader;
    private final BitSet hidden = new BitSet();

    SheetRows(Workbook workbook, Sheet sheet) throws IOException {
        this.reader = workbook.rows(sheet);
    }

    /** From the next row on, numbers in these columns are days. */
    void readDatesIn(BitSet columns) {
        reader.readDaysIn(columns);
    }

    @Override
    public Row next() throws IOException {
        while (true) {
            SheetRow found = reader.next();
            if (found == null) {
                return null;
            }
            Row row = new Row(found.number(), found.cells(), found.formulas());
            if (!row.isBlank()) {
                if (found.hidden()) {
                    hidden.set((int) found.number());
                }
                return row;
            }
        }
    }

    /** The rows with content that were read so far and that nobody sees who opens the workbook, by number. */
    BitSet hidden() {
        return hidden;
    }

    /** The columns that nobody sees who opens the workbook, from 0. */
    BitSet hiddenColumns() {
        return reader.hiddenColumns();
    }

    /** What is merged into one cell; known after the last row. */
    List<CellRange> merged() {
        return reader.merged();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
