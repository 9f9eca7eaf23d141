package phanluong.reports.document.font;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import phanluong.reports.document.model.Cell;
import phanluong.reports.document.model.Column;
import phanluong.reports.document.model.NumberStyle;
import phanluong.reports.document.model.Row;
import phanluong.reports.document.model.Table;

/**
 * How wide the columns of a table become and in which size it is set: the largest size at which no word and no number has
 * to be broken and words stay on one line; where that would make the print too small, on two or more. Weights share out what
 * is left after that.
 *
 * @param points widths that add up to the width asked for, whole points
 * @param fontSize size of cells, 11 to 6 points
 */
public record ColumnWidths(List<Integer> points, float fontSize) {
    /** Space that borders and paddings take in every cell, and a little for rounding. */
    private static final float PADDING = 8;
    /** Lines that words may take and the smallest size for that, in the order of preference: more lines rather than print too small. */
    private static final List<Fit> FITS = List.of(
            new Fit(1, 9),
            new Fit(2, 9),
            new Fit(3, 8.5f),
            new Fit(4, 7.5f),
            new Fit(6, 6.5f),
            new Fit(Integer.MAX_VALUE, 6));

    private static final float[] SIZES = {11, 10.5f, 10, 9.5f, 9, 8.5f, 8, 7.5f, 7, 6.5f, 6};

    public ColumnWidths {
        points = List.copyOf(points);
    }

    public static ColumnWidths of(Table table, NumberStyle style, int total) {
        float[] narrowest = null;
        float size = 0;
        for (Fit fit : FITS) {
            for (float candidate : SIZES) {
                if (candidate >= fit.smallest()) {
                    size = candidate;
                    narrowest = narrowest(table, style, size, fit.lines());
                    if (sum(narrowest) <= total) {
                        return new ColumnWidths(shared(table, narrowest, total), size);
                    }
                }
            }
        }
        return new ColumnWidths(shared(table, narrowest, total), size);
    }

    private record Fit(int lines, float smallest) {}

    public int total() {
        return points.stream().mapToInt(Integer::intValue).sum();
    }

    /** Width of {@code columns} columns from {@code first}. */
    public int span(int first, int columns) {
        return points.subList(first, first + columns).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static float[] narrowest(Table table, NumberStyle style, float size, int lines) {
        float[] widths = new float[table.columns().size()];
        for (int index = 0; index < widths.length; index++) {
            Column column = table.columns().get(index);
            float widest = longestWord(Column.breakable(column.header()), Serif.BOLD, size);
            for (Row row : table.rows()) {
                if (row.emphasis() == Row.Emphasis.SECTION) {
                    continue;
                }
                Cell cell = row.cells().get(index);
                String text = style.print(cell, column.kind());
                Serif face = row.emphasis() == Row.Emphasis.TOTAL ? Serif.BOLD : Serif.REGULAR;
                widest = Math.max(
                        widest,
                        cell instanceof Cell.Words ? narrowest(text, face, size, lines) : Serif.BOLD.width(text, size));
            }
            widths[index] = widest + PADDING;
        }
        return widths;
    }

    /** The least width at which {@code text} takes no more than {@code lines} lines; no word is ever broken. */
    private static float narrowest(String text, Serif face, float size, int lines) {
        float least = longestWord(text, face, size);
        if (face.lines(text, size, least) <= lines) {
            return least;
        }
        float most = face.width(text, size);
        while (most - least > 1) {
            float middle = (least + most) / 2;
            if (face.lines(text, size, middle) > lines) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return most;
    }

    private static float longestWord(String text, Serif face, float size) {
        float longest = 0;
        for (String word : text.split(" ")) {
            longest = Math.max(longest, face.width(word, size));
        }
        return longest;
    }

    /** Columns that would be too narrow by weight get what they need; the others share the rest by weight. */
    private static List<Integer> shared(Table table, float[] narrowest, int total) {
        double[] weights = table.columns().stream().mapToDouble(Column::weight).toArray();
        boolean[] fixed = new boolean[weights.length];
        double rest = total;
        double weightLeft = Arrays.stream(weights).sum();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int index = 0; index < weights.length; index++) {
                if (!fixed[index] && narrowest[index] > rest * weights[index] / weightLeft) {
                    fixed[index] = true;
                    rest -= narrowest[index];
                    weightLeft -= weights[index];
                    changed = weightLeft > 1e-9;
                    break;
                }
            }
        }
        double[] exact = new double[weights.length];
        for (int index = 0; index < weights.length; index++) {
            exact[index] = fixed[index] ? narrowest[index] : rest * weights[index] / weightLeft;
        }
        return whole(exact, total);
    }

    private static List<Integer> whole(double[] exact, int total) {
        double scale = total / Arrays.stream(exact).sum();
        List<Integer> widths = new ArrayList<>();
        double reached = 0;
        int given = 0;
        for (double width : exact) {
            reached += width * scale;
            int next = (int) Math.round(reached) - given;
            widths.add(next);
            given += next;
        }
        return widths;
    }

    private static float sum(float[] widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }
}
