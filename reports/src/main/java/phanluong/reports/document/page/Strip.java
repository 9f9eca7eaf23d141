package phanluong.reports.document.page;

import java.util.List;

/**
 * How much height one row of a part takes on an endless page, in points; what {@link PagePlan} decides by.
 *
 * @param lines lines of running text, 1 for what cannot be split
 * @param lineHeight height of one such line
 * @param top of a table: title, unit line and header
 * @param header of a table: the part of {@code top} that every further page repeats
 * @param rows heights of the rows of a table
 * @param sections which of these rows open a group, and so never stand last on a page
 */
record Strip(
        Kind kind,
        double height,
        int lines,
        double lineHeight,
        double top,
        double header,
        List<Double> rows,
        List<Boolean> sections) {
    /** BLOCK is never split: charts, letterhead, signature. */
    enum Kind {
        HEADING,
        TEXT,
        BLOCK,
        TABLE
    }

    static Strip heading(double height) {
        return new Strip(Kind.HEADING, height, 1, height, 0, 0, List.of(), List.of());
    }

    static Strip text(double height, int lines, double lineHeight) {
        return new Strip(Kind.TEXT, height, lines, lineHeight, 0, 0, List.of(), List.of());
    }

    static Strip block(double height) {
        return new Strip(Kind.BLOCK, height, 1, height, 0, 0, List.of(), List.of());
    }

    static Strip table(double height, double top, double header, List<Double> rows, List<Boolean> sections) {
        return new Strip(Kind.TABLE, height, 1, 0, top, header, List.copyOf(rows), List.copyOf(sections));
    }

    /** Of a table: the legend and the space below. */
    double tail() {
        return height - top - rows.stream().mapToDouble(Double::doubleValue).sum();
    }

    boolean section(int row) {
        return sections.get(row);
    }
}
