package phanluong.reports.coverage;

import java.util.Optional;
import phanluong.warehouse.coverage.Coverage;
import phanluong.warehouse.words.Text;

/**
 * The picture of a {@link CoverageGrid} as SVG: a row a measure, a column a school year or an area. A state is a colour that
 * the colour-blind tell apart, a pattern and a sign; few columns show how many of those who owe it sent all of it.
 */
public final class HeatMap {
    private static final int MARGIN = 16;
    private static final int LABELS = 520;
    private static final int LINE = 20;
    private static final int WIDE = 88;
    private static final int NARROW = 24;
    private static final int MOST_WIDE = 12;
    private static final int TOP = 84;
    private static final int NAMES = 150;
    private static final int LETTERS = 78;
    private static final int HEADING = 130;

    private final CoverageGrid grid;
    private final Text.Language language;
    private final boolean isWide;
    private final int column;
    private final StringBuilder svg = new StringBuilder();

    private HeatMap(CoverageGrid grid, Text.Language language) {
        this.grid = grid;
        this.language = language;
        this.isWide = grid.columns().size() <= MOST_WIDE;
        this.column = isWide ? WIDE : NARROW;
    }

    /** One SVG element, complete and with a title; its text needs no font but a serif one with Vietnamese letters. */
    public static String svg(CoverageGrid grid, Text.Language language) {
        return new HeatMap(grid, language).draw();
    }

    private String draw() {
        int head = TOP + (isWide ? LINE : NAMES);
        int lines = grid.rows().size()
                + (int) grid.rows().stream()
                        .filter(CoverageGrid.Row::startsPlanRow)
                        .count();
        int width = Math.max(MARGIN * 2 + LABELS + column * grid.columns().size(), 960);
        int height = head + lines * LINE + MARGIN;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append(
                        "\" role=\"img\" font-family=\"'Liberation Serif','Times New Roman',serif\" font-size=\"13\">\n")
                .append("<title>")
                .append(escaped(grid.title().in(language)))
                .append("</title>\n")
                .append(PATTERNS);
        text(MARGIN, 28, 18, "start", "#000", "bold", grid.title().in(language));
        text(MARGIN, 48, 13, "start", "#333", "normal", grid.basis().in(language));
        legend();
        for (int index = 0; index < grid.columns().size(); index++) {
            columnName(index, head);
        }
        int y = head;
        for (CoverageGrid.Row row : grid.rows()) {
            if (row.startsPlanRow()) {
                svg.append("<line x1=\"")
                        .append(MARGIN)
                        .append("\" x2=\"")
                        .append(MARGIN + LABELS + column * grid.columns().size())
                        .append("\" y1=\"")
                        .append(y + 3)
                        .append("\" y2=\"")
                        .append(y + 3)
                        .append("\" stroke=\"#bbb\"/>\n");
                text(
                        MARGIN,
                        y + 16,
                        13,
                        "start",
                        "#000",
                        "bold",
                        shortened(row.planRow().in(language), HEADING));
                y += LINE;
            }
            text(
                    MARGIN + 14,
                    y + 14,
                    13,
                    "start",
                    "#222",
                    "normal",
                    shortened(row.measure().name().in(language), LETTERS));
            for (int index = 0; index < row.cells().size(); index++) {
                cell(row.cells().get(index), MARGIN + LABELS + column * index, y);
            }
            y += LINE;
        }
        return svg.append("</svg>\n").toString();
    }

    private void columnName(int index, int head) {
        int x = MARGIN + LABELS + column * index + column / 2;
        if (isWide) {
            text(x, head - 6, 13, "middle", "#000", "bold", grid.columns().get(index));
            return;
        }
        svg.append("<text transform=\"translate(")
                .append(x + 4)
                .append(' ')
                .append(head - 6)
                .append(") rotate(-90)\">")
                .append(escaped(grid.columns().get(index)))
                .append("</text>\n");
    }

    private void legend() {
        int x = MARGIN;
        for (Coverage.State state : Coverage.State.values()) {
            box(state, x, 58, NARROW, "");
            String words = state.words().in(language);
            text(x + NARROW + 6, 72, 13, "start", "#000", "normal", words);
            x += NARROW + 30 + words.length() * 7;
        }
    }

    private void cell(Optional<Coverage> coverage, int x, int y) {
        coverage.ifPresent(
                one -> box(one.state(), x, y, column, CoverageGrid.told(one).in(language), sign(one)));
    }

    private String sign(Coverage one) {
        return isWide && one.state() == Coverage.State.PARTIAL
                ? one.state().sign() + " " + one.completeOfExpected()
                : one.state().sign();
    }

    private void box(Coverage.State state, int x, int y, int width, String title) {
        box(state, x, y, width, title, state.sign());
    }

    private void box(Coverage.State state, int x, int y, int width, String title, String sign) {
        String fill = switch (state) {
            case COMPLETE -> "#0072b2";
            case PARTIAL -> "url(#partial)";
            case ABSENT -> "url(#absent)";
            case NOT_DUE -> "#eeeeee";
        };
        svg.append("<g>");
        if (!title.isEmpty()) {
            svg.append("<title>").append(escaped(title)).append("</title>");
        }
        svg.append("<rect x=\"")
                .append(x + 1)
                .append("\" y=\"")
                .append(y + 1)
                .append("\" width=\"")
                .append(width - 2)
                .append("\" height=\"")
                .append(LINE - 2)
                .append("\" fill=\"")
                .append(fill)
                .append("\" stroke=\"#555\" stroke-width=\"")
                .append(state == Coverage.State.ABSENT ? "1" : "0")
                .append("\"/></g>\n");
        text(x + width / 2, y + 15, 13, "middle", state == Coverage.State.COMPLETE ? "#fff" : "#000", "normal", sign);
    }

    private void text(int x, int y, int size, String anchor, String colour, String weight, String words) {
        svg.append("<text x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" font-size=\"")
                .append(size)
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\" fill=\"")
                .append(colour)
                .append("\" font-weight=\"")
                .append(weight)
                .append("\">")
                .append(escaped(words))
                .append("</text>\n");
    }

    private static String shortened(String words, int letters) {
        return words.length() <= letters
                ? words
                : words.substring(0, letters - 1).strip() + "…";
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static final String PATTERNS = """
            <defs>
            <pattern id="partial" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" fill="#f5c26b"/><rect width="2" height="6" fill="#e69f00"/></pattern>
            <pattern id="absent" width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6" fill="#ffffff"/><circle cx="3" cy="3" r="0.8" fill="#999999"/></pattern>
            </defs>
            """;
}
