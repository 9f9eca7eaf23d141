package phanluong.jobs.delivery;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/** Rows of a sheet, every cell as the text that a CSV file would hold: 12 and not 12.0, days as yyyy-MM-dd. */
final class SheetRows implements Rows {
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final LocalDate dayZero;
    private BitSet dateColumns = new BitSet();

    SheetRows(ReadableWorkbook workbook, Sheet sheet) throws IOException {
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.dayZero = workbook.isDate1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    /** From the next row on, numbers in these columns are days. */
    void readDatesIn(BitSet columns) {
        this.dateColumns = columns;
    }

    @Override
    public Row next() {
        while (rows.hasNext()) {
            Row row = row(rows.next());
            if (!row.isBlank()) {
                return row;
            }
        }
        return null;
    }

    private Row row(org.dhatim.fastexcel.reader.Row row) {
        String[] cells = new String[row.getCellCount()];
        long formulas = 0;
        for (int column = 0; column < cells.length; column++) {
            Cell cell = row.getCell(column);
            if (cell == null) {
                continue;
            }
            cells[column] = text(cell, dateColumns.get(column));
            if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
                formulas |= 1L << Math.min(column, Long.SIZE - 1);
                cells[column] = cells[column] == null ? "=" + cell.getFormula() : cells[column];
            }
        }
        return new Row(row.getRowNum(), cells, formulas);
    }

    private String text(Cell cell, boolean day) {
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> null;
            case STRING -> cell.asString();
            case BOOLEAN -> "1".equals(raw) || "true".equalsIgnoreCase(raw) ? "true" : "false";
            case NUMBER, FORMULA -> number(raw, day);
            case ERROR -> raw;
        };
    }

    private String number(String raw, boolean day) {
        if (raw == null || raw.isEmpty()) {
            return null;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        if (Math.abs((long) number.precision() - number.scale()) > 30 || number.scale() > 30) {
            return raw;
        }
        if (day && number.signum() > 0 && number.compareTo(LAST_DAY) <= 0) {
            return dayZero.plusDays(number.longValue()).toString();
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @Override
    public void close() {
        stream.close();
    }
}
