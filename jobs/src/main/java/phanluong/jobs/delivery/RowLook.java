package phanluong.jobs.delivery;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import phanluong.jobs.mapping.Cell;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.ForeignKey;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.time.SchoolYear;

/** What a single row below a header tells of itself: a total, a line that nobody filled in, something like data. */
final class RowLook {
    private final Header header;
    private final List<Cell> cells;
    private final int unitField;
    private final int yearField;
    private final Set<Integer> serialColumns;
    private final List<Integer> keyColumns;
    private final List<Integer> requiredColumns;

    RowLook(Header header) {
        HeaderMatch match = header.matches().get(0);
        Form form = match.form();
        this.header = header;
        this.cells = match.layout().cells();
        this.unitField = form.fields().stream().map(Field::name).toList().indexOf(Form.UNIT);
        this.yearField = form.fields().stream().map(Field::name).toList().indexOf(Form.SCHOOL_YEAR);
        this.serialColumns = IntStream.range(0, header.width())
                .filter(column -> HeaderMatch.isSerial(header.names().get(column)))
                .boxed()
                .collect(Collectors.toSet());
        Set<String> keys = form.foreignKeys().stream().map(ForeignKey::field).collect(Collectors.toSet());
        this.keyColumns = columns(form, field -> keys.contains(field.name()));
        this.requiredColumns = columns(form, Field::required);
    }

    private List<Integer> columns(Form form, Predicate<Field> wanted) {
        return IntStream.range(0, cells.size())
                .filter(field -> wanted.test(form.fields().get(field)))
                .map(field -> cells.get(field).column())
                .filter(column -> column >= 0)
                .boxed()
                .toList();
    }

    /** A line of a form that went out which nobody filled in: it holds the unit and the school year, and nothing else. */
    boolean isUnused(Rows.Row row) {
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

    /** The lower line of a header of two lines, or the header with other words for its serial number. */
    boolean saysHalfOfTheHeader(Rows.Row row) {
        for (int column = 0; column < row.width(); column++) {
            String text = Clean.header(row.cells()[column]);
            String own = column < header.width() ? Clean.header(header.names().get(column)) : "";
            if (!text.isEmpty() && !own.equals(text) && !own.endsWith(": " + text) && !own.startsWith(text + ": ")) {
                return false;
            }
        }
        return true;
    }

    boolean isTotal(Rows.Row row, String first) {
        return RowWords.isTotal(first)
                || totalInKey(row)
                || RowWords.beginsLikeTotal(first)
                        && requiredColumns.stream().anyMatch(column -> text(row, column) == null);
    }

    boolean totalInKey(Rows.Row row) {
        for (int column : keyColumns) {
            if (column < row.cells().length && RowWords.isTotal(row.cells()[column])) {
                return true;
            }
        }
        return false;
    }

    boolean isLikeData(Rows.Row row) {
        return hasYear(row) || isHalfFull(row);
    }

    boolean hasYear(Rows.Row row) {
        Cell year = cells.get(yearField);
        String text = year.column() < 0 ? null : text(row, year.column());
        return text != null && SchoolYear.find(year.turn(text)).isPresent();
    }

    boolean isHalfFull(Rows.Row row) {
        int filled = 0;
        for (int column = 0; column < header.width(); column++) {
            filled += text(row, column) == null ? 0 : 1;
        }
        return filled * 2 >= header.width();
    }

    boolean hasYearColumn() {
        return cells.get(yearField).column() >= 0;
    }

    /** The first text of the row, serial numbers left out; null when there is none. */
    String first(Rows.Row row) {
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

    /** Columns whose texts tell a total. */
    List<Integer> keyColumns() {
        return keyColumns;
    }

    boolean isSerialColumn(int column) {
        return serialColumns.contains(column);
    }

    /** How many columns hold serial numbers. */
    int serialColumns() {
        return serialColumns.size();
    }

    /** Whether the texts of a column are looked into in every row. */
    boolean looksInto(int column) {
        return column == 0
                || keyColumns.contains(column)
                || serialColumns.contains(column)
                || cells.get(yearField).column() == column;
    }
}
