package phanluong.warehouse.build;

import java.util.List;

/**
 * Where a published table comes from.
 *
 * @param grain what one row is, in English; empty for a copy of the catalogue
 * @param forms the delivered forms and the lists of the catalogue ({@code cat_…}) from which it is made, through whatever
 *     lies between, by name
 */
public record Origin(String grain, List<String> forms) {
    /** Of a published table; a table that no SQL file makes is a copy of the catalogue's list of that name. */
    public static Origin of(String table) {
        return new Models().origin(table);
    }
}
