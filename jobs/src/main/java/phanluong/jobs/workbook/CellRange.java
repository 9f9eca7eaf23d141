package phanluong.jobs.workbook;

/**
 * A rectangle of cells such as A2:C5, its bounds inclusive; rows from 1, columns from 0.
 */
public record CellRange(long firstRow, int firstColumn, long lastRow, int lastColumn) {
    static final int LAST_COLUMN = 16_383;
    static final long LAST_ROW = 1_048_576;

    /** A cell by its name, as B12: row 12, column 1. */
    record Address(long row, int column) {
        /** Null when the text names no cell of a sheet. */
        static Address parse(String text) {
            int column = 0;
            int at = 0;
            while (at < text.length() && at < 4 && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z') {
                column = column * 26 + text.charAt(at) - 'A' + 1;
                at++;
            }
            long row = 0;
            int digits = at;
            while (at < text.length() && at < digits + 8 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                row = row * 10 + text.charAt(at) - '0';
                at++;
            }
            boolean valid =
                    at == text.length() && column > 0 && column <= LAST_COLUMN + 1 && row > 0 && row <= LAST_ROW;
            return valid ? new Address(row, column - 1) : null;
        }
    }

    /** Null when the text names no range of a sheet. */
    static CellRange parse(String text) {
        int colon = text.indexOf(':');
        Address first = Address.parse(colon < 0 ? text : text.substring(0, colon));
        Address last = colon < 0 ? first : Address.parse(text.substring(colon + 1));
        return first == null || last == null || last.row() < first.row() || last.column() < first.column()
                ? null
                : new CellRange(first.row(), first.column(), last.row(), last.column());
    }

    boolean holds(long row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    public boolean isOneCell() {
        return firstRow == lastRow && firstColumn == lastColumn;
    }

    /** The letters of a column: 0 is A. */
    public static String column(int column) {
        return (column < 26 ? "" : column(column / 26 - 1)) + (char) ('A' + column % 26);
    }

    @Override
    public String toString() {
        String first = column(firstColumn) + firstRow;
        return isOneCell() ? first : first + ":" + column(lastColumn) + lastRow;
    }
}
