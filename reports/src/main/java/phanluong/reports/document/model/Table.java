package phanluong.reports.document.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table with repeated header and a legend of the signs it uses.
 *
 * @param title such as "Bảng 1. …"; printed above
 * @param unitLine such as "Đơn vị tính: học sinh"; printed right above the header
 * @param groups header cells over several columns, from left to right, not overlapping; may be empty
 * @param rows may be empty: the header is printed alone
 */
public record Table(
        String title, Optional<String> unitLine, List<HeaderGroup> groups, List<Column> columns, List<Row> rows)
        implements Block {
    /** More columns cannot be read on a landscape page. */
    public static final int MOST_COLUMNS = 30;

    public Table {
        Texts.required("The title of a table", title);
        Texts.checked("The unit line", unitLine);
        groups = List.copyOf(groups);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException(
                    "Table \"" + title + "\" has " + columns.size() + " columns, expected 1 to " + MOST_COLUMNS);
        }
        int free = 0;
        for (HeaderGroup group : groups) {
            if (group.first() < free || group.first() + group.columns() > columns.size()) {
                throw new IllegalArgumentException("Header group \"" + group.text() + "\" of table \"" + title
                        + "\" overlaps its neighbour or leaves the table");
            }
            free = group.first() + group.columns();
        }
        for (Row row : rows) {
            int expected = row.emphasis() == Row.Emphasis.SECTION ? 1 : columns.size();
            if (row.cells().size() != expected) {
                throw new IllegalArgumentException(
                        "Table \"" + title + "\" has a row of " + row.cells().size() + " cells, expected " + expected);
            }
        }
    }

    public Optional<HeaderGroup> groupOver(int column) {
        return groups.stream().filter(group -> group.covers(column)).findFirst();
    }

    /** The distinct missing-number cells, in order of first appearance. */
    public List<Cell.Missing> missing() {
        Set<Cell.Missing> found = new LinkedHashSet<>();
        for (Row row : rows) {
            for (Cell cell : row.cells()) {
                if (cell instanceof Cell.Missing missing) {
                    found.add(missing);
                }
            }
        }
        return List.copyOf(found);
    }
}
