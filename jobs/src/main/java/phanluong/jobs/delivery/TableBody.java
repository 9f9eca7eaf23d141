package phanluong.jobs.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import phanluong.warehouse.Refusal;

/**
 * Goes through the rows below a header and tells data from what only stands among or below them. Totals and repeated
 * headers are rows that will be rejected by name; only what stands below the last row of data, and begins as notes and
 * signatures do, is left out, and counted.
 */
final class TableBody {
    private final TableFinder finder;
    private final Header header;
    private final String name;
    private final RowLook look;
    private final List<DroppedColumn> dropped;
    private final Set<String> droppedNames;
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
        this.finder = finder;
        this.header = header;
        this.name = name;
        this.look = new RowLook(header);
        this.dropped = match.dropped();
        this.droppedNames = dropped.stream()
                .map(column -> Clean.header(header.names().get(column.column())))
                .collect(Collectors.toSet());
        this.headerRow = header.row();
        this.headerLines = header.groups() > 0 ? 2 : 1;
        refuseWhatStandsAbove();
    }

    private void refuseWhatStandsAbove() {
        for (Rows.Row row : header.above()) {
            if (finder.looksLikeHeader(row)) {
                throw severalTables(row.number(), header.firstRow());
            }
            if (look.hasYear(row) || !look.hasYearColumn() && look.isHalfFull(row)) {
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

    /**
     * @return whether the row is one of data
     * @throws Refusal when another table begins here
     */
    boolean add(Rows.Row row) {
        if (goesOut && look.isUnused(row)) {
            unused.add(row.number());
            return false;
        }
        String first = look.first(row);
        if (isPlain(first) && footerRows == 0 && (dataSeen || !RowWords.numbersColumns(row.cells()))) {
            boolean total = look.totalInKey(row);
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
        if (look.isTotal(row, first)) {
            count(row);
            totals.add(row.number());
            return false;
        }
        boolean begins = first == null || RowWords.beginsFooter(first);
        if ((begins || footerRows > 0) && !look.isLikeData(row)) {
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
        if (!same && !look.saysHalfOfTheHeader(row)) {
            throw severalTables(header.row(), row.number());
        }
        return true;
    }

    Header header() {
        return header;
    }

    /** The columns that are not read because they say who somebody is, or hold remarks. */
    List<DroppedColumn> dropped() {
        return dropped;
    }

    RowLook look() {
        return look;
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
        note(notes, "SERIAL_COLUMN", look.serialColumns());
        dropped.forEach(column -> notes.merge(column.code(), 1L, Long::sum));
        return notes;
    }

    private static void note(Map<String, Long> notes, String code, long count) {
        if (count > 0) {
            notes.put(code, count);
        }
    }
}
