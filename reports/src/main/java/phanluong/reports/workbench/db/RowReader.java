package phanluong.reports.workbench.db;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import phanluong.reports.workbench.result.Answer;
import phanluong.reports.workbench.result.Cell;
import phanluong.reports.workbench.result.ResultColumn;

/** Reads an answer row by row into a sink, up to a number of rows. */
public final class RowReader {
    /** Longest text of one cell, in characters. */
    public static final int WIDEST_CELL = 1_000_000;

    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);
    private static final double LARGEST_PLAIN = 1e15;
    private static final double SMALLEST_PLAIN = 1e-6;

    private final long rowLimit;
    private final RowSink sink;

    public RowReader(long rowLimit, RowSink sink) {
        this.rowLimit = rowLimit;
        this.sink = sink;
    }

    void read(ResultSet rows) throws SQLException {
        List<ResultColumn> columns = columns(rows.getMetaData());
        sink.columns(columns);
        long count = 0;
        while (rows.next()) {
            if (count++ == rowLimit) {
                sink.end(Answer.Cut.ROWS);
                return;
            }
            List<Cell> cells = new ArrayList<>(columns.size());
            for (int index = 0; index < columns.size(); index++) {
                Cell cell = cell(rows, index + 1);
                if (cell.text().length() > WIDEST_CELL) {
                    throw new WideCell(columns.get(index).name());
                }
                cells.add(cell);
            }
            if (!sink.row(cells)) {
                sink.end(Answer.Cut.BYTES);
                return;
            }
        }
        sink.end(Answer.Cut.NONE);
    }

    private static List<ResultColumn> columns(ResultSetMetaData description) throws SQLException {
        List<ResultColumn> columns = new ArrayList<>();
        for (int index = 1; index <= description.getColumnCount(); index++) {
            columns.add(new ResultColumn(description.getColumnName(index), description.getColumnTypeName(index)));
        }
        return columns;
    }

    private static Cell cell(ResultSet rows, int index) throws SQLException {
        Object value = rows.getObject(index);
        if (value == null) {
            return Cell.MISSING;
        }
        if (value instanceof Boolean truth) {
            return Cell.truth(truth);
        }
        if (value instanceof Double || value instanceof Float) {
            return fraction(((Number) value).doubleValue(), value.toString());
        }
        if (value instanceof BigDecimal number) {
            return Cell.number(number.toPlainString());
        }
        if (value instanceof Number number) {
            return Cell.number(number.toString());
        }
        if (value instanceof Timestamp moment) {
            return Cell.text(MOMENT.format(moment.toLocalDateTime()));
        }
        return Cell.text(rows.getString(index));
    }

    /** Shortest digits that read back as the same number; with an exponent only where plain digits would be endless. */
    private static Cell fraction(double value, String shortest) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Cell.text(shortest);
        }
        double size = Math.abs(value);
        if (size == 0) {
            return Cell.number("0");
        }
        if (size >= LARGEST_PLAIN || size < SMALLEST_PLAIN) {
            return Cell.number(shortest);
        }
        return Cell.number(new BigDecimal(shortest).stripTrailingZeros().toPlainString());
    }

    /** A cell is longer than {@link #WIDEST_CELL}. */
    public static final class WideCell extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WideCell(String column) {
            super(column);
        }
    }
}
