package phanluong.jobs.sample;

import java.util.Optional;

/**
 * One row of a delivery while it is being made. A cell holds text, a category's code, a whole number, a Boolean, a date,
 * a list of codes, {@link Literal} or {@link Formula}; null is an empty cell.
 */
final class Row {
    /** Text that is written exactly as it stands, whatever the column's type. */
    record Literal(String text) {}

    /** A spreadsheet formula where a value belongs. */
    record Formula(String expression) {}

    private final Words words;
    private final Object[] cells;
    private int surplusFields;
    private Mark mark;

    Row(Words words) {
        this(words, new Object[words.columns().size()]);
    }

    private Row(Words words, Object[] cells) {
        this.words = words;
        this.cells = cells;
    }

    Row put(String column, Object value) {
        cells[words.position(column)] = value;
        return this;
    }

    Object get(String column) {
        return cells[words.position(column)];
    }

    String text(String column) {
        return (String) get(column);
    }

    boolean is(String column) {
        return Boolean.TRUE.equals(get(column));
    }

    /** A count; an empty cell counts as zero. */
    int count(String column) {
        return get(column) instanceof Integer number ? number : 0;
    }

    Object cell(int position) {
        return cells[position];
    }

    /** An unmarked row with the same cells. */
    Row copy() {
        return new Row(words, cells.clone());
    }

    /** Fields that the line has too many (positive) or too few (negative) when written as CSV. */
    int surplusFields() {
        return surplusFields;
    }

    Row surplus(int fields) {
        surplusFields = fields;
        return this;
    }

    Optional<Mark> mark() {
        return Optional.ofNullable(mark);
    }

    Row mark(Mark planted) {
        mark = planted;
        return this;
    }

    boolean accepted() {
        return mark == null;
    }
}
