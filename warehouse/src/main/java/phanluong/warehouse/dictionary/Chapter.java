package phanluong.warehouse.dictionary;

import java.util.List;
import phanluong.warehouse.words.Text;

/**
 * One list of the dictionary.
 *
 * @param key its name for programs
 * @param rows each with a value for every head; a value is a {@link Text}, String, number, day, truth or a list of these, or
 *     null where there is nothing to say
 */
public record Chapter(String key, Text title, List<Head> heads, List<List<?>> rows) {
    /** @param key the column's name for programs */
    public record Head(String key, Text title) {}

    public Chapter {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        for (List<?> row : rows) {
            if (row.size() != heads.size()) {
                throw new IllegalArgumentException(key + " has a row of " + row.size() + " values: " + row);
            }
        }
    }
}
