package phanluong.jobs.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import phanluong.jobs.mapping.Cell;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.ForeignKey;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.time.SchoolYear;

/**
 * Goes through the rows below a header and tells data from what only stands among or below them. Totals and repeated
 * headers are rows that will be rejected by name; only what stands below the last row of data, and begins as notes and
 * signatures do, is left out, and counted.
 */
final class TableBody {
    private final TableFinder finder;
    private final Header header;
    private final String name;
    private final List<Cell> cells;
    private final int unitField;
    private final int yearField;
    private final Set<Integer> serialColumns;
    private final List<DroppedColumn> dropped;
    private final Set<String> droppedNames;
    private final List<Integer> keyColumns;
    private final List<Integer> requiredColumns;
    private final List<Long> totals = new ArrayList<>();
    private final List<Long> repeatedHeaders = new ArrayList<>();
    private final List<Long> unused = new ArrayList<>();
    private boolean goesOut;
    private long headerRow;
    private int headerLines;
    private boolean dataSeen;
    private long rows;
    private long lastRow;
    private long footerRows;
    private String plain = "";

    /**
     * @param name of the file, and of the sheet where there are several
     * @throws Refusal when the rows above the header are data or another header
     */
    TableBody(TableFinder finder, Header header, String name) {
        HeaderMatch match = header.matches().get(0);
        Form form = match.form();
        this.finder = finder;
        this.header = header;
        this.name = name;
        this.cells = match.layout().cells();
        this.unitField = form.fields().stream().map(Field::name).toList().indexOf(Form.UNIT);
        this.yearField = form.fields().stream().map(Field::name).toList().indexOf(Form.SCHOOL_YEAR);
        this.serialColumns = java.util.stream.IntStream.range(0, header.width())
                .filter(column -> HeaderMatch.isSerial(header.names().get(column)))
                .boxed()
                .collect(Collectors.toSet());
        this.dropped = match.dropped();
        this.droppedNames = dropped.stream()
                .map(column -> Clean.header(header.names().get(column.column())))
                .collect(Collectors.toSet());
        Set<String> keys = form.foreignKeys().stream().map(ForeignKey::field).collect(Collectors.toSet());
        this.keyColumns = columns(form, field -> keys.contains(field.name()));
        this.requiredColumns = columns(form, Field::required);
        this.headerRow = header.row();
        this.headerLines = header.groups() > 0 ? 2 : 1;
        refuseWhatStandsAbove();
    }

    private List<Integer> columns(Form form, java.util.function.Predicate<Field> wanted) {
        return java.util.stream.IntStream.range(0, cells.size())
                .filter(field -> wanted.test(form.fields().get(field)))
                .map(field -> cells.get(field).column())
                .filter(column -> column >= 0)
                .boxed()
                .toList();
    }

    private void refuseWhatStandsAbove() {
        for (Rows.Row row : header.above()) {
            if (finder.looksLikeHeader(row)) {
                throw severalTables(row.number(), header.firstRow());
            }
            if (hasYear(row) || cells.get(yearField).column() < 0 && isHalfFull(row)) {
                throw Refusal.coded(
                        "DATA_ABOVE_HEADER",
                        "Tệp " + name + ": dòng " + row.number() + " là số liệu nhưng đứng trên dòng tiêu đề (dòng "
                                + header.row() + "); hãy đưa dòng tiêu đề lên trên số liệu",
                        "File " + name + ": row " + row.number() + " holds data and stands above the header (row "
                                + header.row() + "); put the header above the data");
            }
        }
    }

    private Refusal severalTables(long first, long second) {
        return Refusal.coded(
                "SEVERAL_TABLES",
                "Tệp " + name + " có nhiều bảng: tiêu đề ở dòng " + first + " và ở dòng " + second
                        + "; mỗi tệp hoặc trang chỉ có một bảng",
                "File " + name + " holds several tables: a header in row " + first + " and another in row " + second
                        + "; one file or sheet, one table");
    }

    /** The file is a form that went out: its lines that nobody filled in hold the unit and the school year, and are none. */
    TableBody ofForm(boolean wentOut) {
        goesOut = wentOut;
        return this;
    }

    private boolean isUnused(Rows.Row row) {
        int unit = cells.get(unitField).column();
        int year = cells.get(yearField).column();
        for (int column = 0; column < row.width(); column++) {
            boolean prefilled = column == unit || column == year;
            if (prefilled != (text(row, column) != null)) {
                return false;
            }
        }
        return unit >= 0 && year >= 0 && row.width() > Math.max(unit, year);
    }

    /**
     * @return whether the row is one of data
     * @throws Refusal when another table begins here
     */
    boolean add(Rows.Row row) {
        if (goesOut && isUnused(row)) {
            unused.add(row.number());
            return false;
        }
        String first = first(row);
        if (isPlain(first) && footerRows == 0 && (dataSeen || !RowWords.numbersColumns(row.cells()))) {
            boolean total = totalInKey(row);
            count(row);
            if (total) {
                totals.add(row.number());
            }
            return !total;
        }
        if (!dataSeen && (RowWords.numbersColumns(row.cells()) || repeatsHeader(row, first))) {
            headerRow = row.number();
            headerLines++;
            return false;
        }
        if (repeatsHeader(row, first)) {
            count(row);
            repeatedHeaders.add(row.number());
            return false;
        }
        if (isTotal(row, first)) {
            count(row);
            totals.add(row.number());
            return false;
        }
        boolean begins = first == null || RowWords.beginsFooter(first);
        if ((begins || footerRows > 0) && !isLikeData(row)) {
            footerRows++;
            return false;
        }
        count(row);
        return true;
    }

    /** Whether the first text of a row is none that headers, totals or footers begin with. */
    private boolean isPlain(String first) {
        // In most tables the first cell of every row is the same: the unit's code.
        if (first == null || first.equals(plain)) {
            return first != null;
        }
        if (!isOrdinary(first)) {
            return false;
        }
        plain = first;
        return true;
    }

    /** Whether a row of data may begin with the text; null counts as one. */
    boolean isOrdinary(String text) {
        return text == null
                || !isHeader(text)
                        && !RowWords.isTotal(text)
                        && !RowWords.beginsLikeTotal(text)
                        && !RowWords.beginsFooter(text);
    }

    private boolean isHeader(String text) {
        return finder.isName(text) || !droppedNames.isEmpty() && droppedNames.contains(Clean.header(text));
    }

    /** Columns whose texts tell a total. */
    List<Integer> keyColumns() {
        return keyColumns;
    }

    boolean isSerialColumn(int column) {
        return serialColumns.contains(column);
    }

    /** Whether the texts of a column are looked into in every row. */
    boolean looksInto(int column) {
        return column == 0
                || keyColumns.contains(column)
                || serialColumns.contains(column)
                || cells.get(yearField).column() == column;
    }

    /**
     * Adds rows that begin with an ordinary text and hold no total.
     *
     * @throws NotPlain when they stand where such rows are looked into
     */
    void addPlain(long count, long last) {
        if (count == 0) {
            return;
        }
        if (!dataSeen || footerRows > 0) {
            throw new NotPlain("rows of data at an unusual place");
        }
        rows += count;
        lastRow = last;
    }

    /** What was taken for the footer was none, since the table goes on below it. */
    private void count(Rows.Row row) {
        rows += footerRows + 1;
        footerRows = 0;
        lastRow = row.number();
        dataSeen = true;
    }

    private boolean repeatsHeader(Rows.Row row, String first) {
        if (first == null || !isHeader(first) || !finder.looksLikeHeader(row)) {
            return false;
        }
        Header other = finder.asHeader(row);
        boolean same = other.isPerfect()
                && other.matches().get(0).form().equals(header.matches().get(0).form())
                && other.matches()
                        .get(0)
                        .layout()
                        .equals(header.matches().get(0).layout());
        if (!same && !saysHalfOfTheHeader(row)) {
            throw severalTables(header.row(), row.number());
        }
        return true;
    }

    /** The lower line of a header of two lines, or the header with other words for its serial number. */
    private boolean saysHalfOfTheHeader(Rows.Row row) {
        for (int column = 0; column < row.width(); column++) {
            String text = Clean.header(row.cells()[column]);
            String own = column < header.width() ? Clean.header(header.names().get(column)) : "";
            if (!text.isEmpty() && !own.equals(text) && !own.endsWith(": " + text) && !own.startsWith(text + ": ")) {
                return false;
            }
        }
        return true;
    }

    private boolean isTotal(Rows.Row row, String first) {
        return RowWords.isTotal(first)
                || totalInKey(row)
                || RowWords.beginsLikeTotal(first)
                        && requiredColumns.stream().anyMatch(column -> text(row, column) == null);
    }

    private boolean totalInKey(Rows.Row row) {
        for (int column : keyColumns) {
            if (column < row.cells().length && RowWords.isTotal(row.cells()[column])) {
                return true;
            }
        }
        return false;
    }

    private boolean isLikeData(Rows.Row row) {
        return hasYear(row) || isHalfFull(row);
    }

    private boolean hasYear(Rows.Row row) {
        Cell year = cells.get(yearField);
        String text = year.column() < 0 ? null : text(row, year.column());
        return text != null && SchoolYear.find(year.turn(text)).isPresent();
    }

    private boolean isHalfFull(Rows.Row row) {
        int filled = 0;
        for (int column = 0; column < header.width(); column++) {
            filled += text(row, column) == null ? 0 : 1;
        }
        return filled * 2 >= header.width();
    }

    /** The first text of the row, serial numbers left out; null when there is none. */
    private String first(Rows.Row row) {
        for (int column = 0; column < row.cells().length; column++) {
            String text = row.cells()[column];
            if (text != null && !text.isBlank() && !(serialColumns.contains(column) && isNumber(text))) {
                return Clean.cell(text);
            }
        }
        return null;
    }

    private static boolean isNumber(String text) {
        return Character.isDigit(text.strip().charAt(0));
    }

    private static String text(Rows.Row row, int column) {
        return column < row.cells().length ? Clean.cell(row.cells()[column]) : null;
    }

    Header header() {
        return header;
    }

    /** The columns that are not read because they say who somebody is, or hold remarks. */
    List<DroppedColumn> dropped() {
        return dropped;
    }

    /** Every row below the header but the footer's: each will be accepted, rejected or a duplicate. */
    long rows() {
        return rows;
    }

    Extent extent() {
        return new Extent(headerRow, lastRow, List.copyOf(totals), List.copyOf(repeatedHeaders), List.copyOf(unused));
    }

    /** What stands around the data, by code. */
    Map<String, Long> notes() {
        Map<String, Long> notes = new TreeMap<>();
        note(notes, "ROWS_ABOVE_HEADER", header.above().size());
        note(notes, "HEADER_ROWS", headerLines == 1 ? 0 : headerLines);
        note(notes, "ROWS_BELOW_TABLE", footerRows);
        note(notes, "UNUSED_LINES", unused.size());
        note(notes, "SERIAL_COLUMN", serialColumns.size());
        dropped.forEach(column -> notes.merge(column.code(), 1L, Long::sum));
        return notes;
    }

    private static void note(Map<String, Long> notes, String code, long count) {
        if (count > 0) {
            notes.put(code, count);
        }
    }
}
