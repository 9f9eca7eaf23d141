package phanluong.jobs.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.form.OlderForm;

/**
 * What a mapping file says about one form.
 *
 * @param columns by field: the header to read, and how
 * @param constants by field: what stands in every row
 * @param missing texts of this file that stand for a missing value, with the gap each means
 * @param othersIgnored whether headers that nobody uses are let be
 */
public record MappedForm(
        Form form,
        Map<String, Column> columns,
        Map<String, String> constants,
        Map<String, String> missing,
        boolean manyYears,
        List<String> ignored,
        boolean othersIgnored,
        String fingerprint) {
    /** A header of the foreign file; {@code cell} is read from it once its place is known. */
    public record Column(String header, Cell cell) {}

    /** An older version of a form; figures that it did not ask for are not collected. */
    public static MappedForm of(OlderForm older) {
        Map<String, Column> columns = new LinkedHashMap<>();
        older.headers().forEach((field, header) -> columns.put(field, new Column(header, Cell.ofColumn(-1))));
        Map<String, String> constants = new LinkedHashMap<>();
        older.missingFigures().forEach(field -> constants.put(field.name(), older.notCollected()));
        return new MappedForm(
                older.form(),
                columns,
                constants,
                Map.of(),
                false,
                older.dropped(),
                false,
                "version " + older.form().version());
    }

    /** The headers that a file must have. */
    public List<String> headers() {
        return columns.values().stream().map(Column::header).distinct().toList();
    }

    /** @param indexOf the place of a header in the file */
    public Layout layout(ToIntFunction<String> indexOf) {
        List<Cell> cells = new ArrayList<>();
        for (Field field : form.fields()) {
            Cell constant = Optional.ofNullable(constants.get(field.name()))
                    .map(Cell::ofConstant)
                    .orElse(Cell.ofColumn(-1));
            Column column = columns.get(field.name());
            cells.add(column == null ? constant : at(indexOf.applyAsInt(column.header()), column.cell()));
        }
        return new Layout(cells, missing, manyYears, fingerprint);
    }

    private static Cell at(int index, Cell cell) {
        return new Cell(index, null, cell.codes(), cell.thousands(), cell.first(), cell.year());
    }
}
