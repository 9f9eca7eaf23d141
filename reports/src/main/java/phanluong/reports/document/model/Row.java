package phanluong.reports.document.model;

import java.util.List;

/** One row of a table: as many cells as the table has columns, or a single one across all for a SECTION. */
public record Row(Emphasis emphasis, List<Cell> cells) {
    /** TOTAL is bold; SECTION is one bold cell across the table that opens a group of rows. */
    public enum Emphasis {
        PLAIN,
        TOTAL,
        SECTION
    }

    public Row {
        cells = List.copyOf(cells);
    }

    public static Row of(Cell... cells) {
        return new Row(Emphasis.PLAIN, List.of(cells));
    }

    public static Row of(List<Cell> cells) {
        return new Row(Emphasis.PLAIN, cells);
    }

    public static Row total(List<Cell> cells) {
        return new Row(Emphasis.TOTAL, cells);
    }

    public static Row section(String text) {
        return new Row(Emphasis.SECTION, List.of(Cell.words(text)));
    }
}
