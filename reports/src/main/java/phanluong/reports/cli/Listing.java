package phanluong.reports.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import phanluong.reports.workbench.result.Answer;
import phanluong.reports.workbench.result.Cell;
import phanluong.reports.workbench.result.ResultColumn;
import phanluong.reports.workbench.result.TextTable;
import phanluong.warehouse.words.Text;

/** A table for people in one language: aligned columns, numbers at the right. */
final class Listing {
    private final Text.Language language;
    private final List<ResultColumn> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    Listing(Text.Language language) {
        this.language = language;
    }

    Listing text(String vietnamese, String english) {
        columns.add(new ResultColumn(new Text(vietnamese, english).in(language), "VARCHAR"));
        return this;
    }

    Listing number(String vietnamese, String english) {
        columns.add(new ResultColumn(new Text(vietnamese, english).in(language), "BIGINT"));
        return this;
    }

    /** One value for each column, in their order: a text in the language, or whatever {@code toString} prints. */
    void row(Object... values) {
        rows.add(Arrays.stream(values)
                .map(value -> Cell.text(value instanceof Text text ? text.in(language) : value.toString()))
                .toList());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    @Override
    public String toString() {
        return TextTable.of(new Answer(columns, rows, Answer.Cut.NONE));
    }
}
