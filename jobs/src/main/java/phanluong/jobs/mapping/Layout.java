package phanluong.jobs.mapping;

import java.util.List;
import java.util.Map;

/**
 * Where the fields of a form stand in a file.
 *
 * @param cells one for each field, in the order of the form
 * @param missing texts that stand for a missing value in this file, with the gap each means; besides the form's own
 * @param manyYears whether the file reports several school years; else it is one unit and one year
 * @param fingerprint names the mapping; empty for a file in the form's own words
 */
public record Layout(List<Cell> cells, Map<String, String> missing, boolean manyYears, String fingerprint) {
    public Layout {
        cells = List.copyOf(cells);
        missing = Map.copyOf(missing);
    }
}
