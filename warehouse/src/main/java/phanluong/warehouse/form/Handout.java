package phanluong.warehouse.form;

import java.util.List;

/**
 * What stands in a form already when it goes out to a unit, besides the unit and the school year; {@code x-handout} of
 * the schema.
 *
 * @param rows which rows are there
 * @param fields which fields of them are filled; all when empty
 */
public record Handout(Rows rows, List<String> fields) {
    /** A form whose rows only its sender knows. */
    static final Handout EMPTY = new Handout(Rows.NONE, List.of());

    public Handout {
        fields = List.copyOf(fields);
    }

    /** Which rows a form goes out with. */
    public enum Rows {
        NONE,
        /** Lines for rows that only its sender knows: unit and school year stand in them. */
        LINES,
        /** One for every open school of the unit and level. */
        SCHOOLS,
        /** Those that the unit sent last time. */
        LAST
    }

    public boolean fills(String field) {
        return fields.isEmpty() || fields.contains(field);
    }
}
