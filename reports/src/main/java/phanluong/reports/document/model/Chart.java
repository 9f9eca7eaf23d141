package phanluong.reports.document.model;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A chart. Every series has one value for each category; an empty value is a gap, never a zero and never bridged.
 *
 * @param title such as "Hình 1. …"; printed below
 * @param description what the chart shows, for those who cannot see it
 * @param valueAxis what the vertical axis measures, with unit
 * @param categories such as school years, from left to right
 * @param decimals places printed at the values
 * @param target dashed line across; empty when there is none
 */
public record Chart(
        Kind kind,
        String title,
        String description,
        String valueAxis,
        List<String> categories,
        List<Series> series,
        int decimals,
        Optional<Target> target)
        implements Block {
    /** SMALL_MULTIPLES gives each series its own panel on one common scale; LINES and BARS share one panel. */
    public enum Kind {
        SMALL_MULTIPLES,
        LINES,
        BARS
    }

    /** More lines or bars side by side cannot be told apart in black and white. */
    public static final int MOST_IN_ONE_PANEL = 6;
    /** More panels do not fit on a page. */
    public static final int MOST_PANELS = 16;

    public Chart {
        Texts.required("The title of a chart", title);
        Texts.required("The description of chart \"" + title + "\"", description);
        Texts.required("The value axis of chart \"" + title + "\"", valueAxis);
        categories = Texts.checked("A category of chart \"" + title + "\"", categories);
        series = List.copyOf(series);
        int most = kind == Kind.SMALL_MULTIPLES ? MOST_PANELS : MOST_IN_ONE_PANEL;
        if (categories.isEmpty() || series.isEmpty() || series.size() > most) {
            throw new IllegalArgumentException("Chart \"" + title + "\" needs categories and 1 to " + most
                    + " series, has " + categories.size() + " and " + series.size());
        }
        Set<String> names = new HashSet<>();
        for (Series one : series) {
            if (one.values().size() != categories.size()) {
                throw new IllegalArgumentException("Series \"" + one.name() + "\" of chart \"" + title + "\" has "
                        + one.values().size() + " values for " + categories.size() + " categories");
            }
            if (!names.add(one.name())) {
                throw new IllegalArgumentException(
                        "Chart \"" + title + "\" has two series named \"" + one.name() + "\"");
            }
        }
    }

    /**
     * One line, panel or set of bars.
     *
     * @param ranges how uncertain each value is; none, or one for each value. Only LINES show them
     */
    public record Series(String name, List<Optional<BigDecimal>> values, List<Optional<Range>> ranges) {
        public Series {
            Texts.required("The name of a series", name);
            values = List.copyOf(values);
            ranges = List.copyOf(ranges);
            if (!ranges.isEmpty() && ranges.size() != values.size()) {
                throw new IllegalArgumentException(
                        "Series \"" + name + "\" has " + ranges.size() + " ranges for " + values.size() + " values");
            }
        }

        public Series(String name, List<Optional<BigDecimal>> values) {
            this(name, values, List.of());
        }
    }

    /** From low to high, drawn as a thin upright line with ends. */
    public record Range(BigDecimal low, BigDecimal high) {
        public Range {
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("A range goes from low to high, found " + low + " to " + high);
            }
        }
    }

    /** A level to reach, with the words that stand at its line. */
    public record Target(BigDecimal value, String label) {
        public Target {
            Texts.required("The label of a target", label);
        }
    }
}
