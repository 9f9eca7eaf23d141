package phanluong.reports.document.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import phanluong.reports.document.font.Serif;
import phanluong.reports.document.model.Chart;
import phanluong.reports.document.model.NumberStyle;

/** One small panel for each series, all on one scale; first and last value written beside the plot at their height, the target dashed. */
final class SmallMultiples {
    private static final int TOP = 20;
    private static final int PANEL = 96;
    private static final int NAME = 15;
    private static final int PLOT = 62;
    private static final int AXIS = 24;
    private static final float SMALL = 7.5f;
    private static final float VALUE = 8;
    private static final float NORMAL = 9;
    private final Chart chart;
    private final NumberStyle style;
    private final Scale scale;
    private final Pen pen;
    private final int width;

    SmallMultiples(Chart chart, NumberStyle style, Scale scale, Pen pen, int width) {
        this.chart = chart;
        this.style = style;
        this.scale = scale;
        this.pen = pen;
        this.width = width;
    }

    static int height(Chart chart, int width) {
        int across = across(chart, width);
        return TOP + (chart.series().size() + across - 1) / across * PANEL;
    }

    private static int across(Chart chart, int width) {
        return Math.min(chart.series().size(), width > 600 ? 6 : 4);
    }

    void paint() {
        pen.text(chart.valueAxis(), Serif.ITALIC, NORMAL, Pen.INK, 0, 11, Pen.Anchor.LEFT);
        chart.target().ifPresent(target -> {
            double label = width - Serif.REGULAR.width(target.label(), NORMAL);
            pen.text(target.label(), Serif.REGULAR, NORMAL, Pen.TARGET, width, 11, Pen.Anchor.RIGHT);
            pen.line(label - 26, 8, label - 4, 8, Pen.TARGET, 1.1f, 4, 2);
        });
        int across = across(chart, width);
        double panelWidth = (width - AXIS) / (double) across;
        for (int index = 0; index < chart.series().size(); index++) {
            double left = AXIS + index % across * panelWidth;
            double top = TOP + index / across * (double) PANEL;
            panel(chart.series().get(index), left, top, panelWidth - 12, index % across == 0);
        }
    }

    private void panel(Chart.Series series, double left, double top, double panelWidth, boolean first) {
        double bottom = top + NAME + PLOT;
        double from = left + gutter(Serif.REGULAR);
        double to = left + panelWidth - gutter(Serif.BOLD);
        pen.text(series.name(), Serif.BOLD, NORMAL, Pen.INK, left, top + 8, Pen.Anchor.LEFT);
        for (BigDecimal tick : scale.ticks()) {
            double y = height(tick, bottom);
            pen.line(from, y, to, y, Pen.GRID, 0.4f);
            if (first) {
                pen.text(
                        style.print(tick, scale.decimals()),
                        Serif.REGULAR,
                        SMALL,
                        Pen.INK,
                        left - 6,
                        y + 2.5,
                        Pen.Anchor.RIGHT);
            }
        }
        chart.target().ifPresent(target -> {
            double y = height(target.value(), bottom);
            pen.line(from, y, to, y, Pen.TARGET, 0.9f, 4, 2);
        });
        line(series.values(), from + 3, to - from - 6, bottom);
        List<String> categories = chart.categories();
        pen.text(categories.get(0), Serif.REGULAR, SMALL, Pen.INK, left, bottom + 9, Pen.Anchor.LEFT);
        if (categories.size() > 1) {
            pen.text(
                    categories.get(categories.size() - 1),
                    Serif.REGULAR,
                    SMALL,
                    Pen.INK,
                    left + panelWidth,
                    bottom + 9,
                    Pen.Anchor.RIGHT);
        }
    }

    /** Room beside the plot for the first and the last value, where no line can cross them. */
    private double gutter(Serif face) {
        return 5
                + chart.series().stream()
                        .flatMap(series -> series.values().stream())
                        .flatMap(Optional::stream)
                        .mapToDouble(value -> face.width(style.print(value, chart.decimals()), VALUE))
                        .max()
                        .orElse(0);
    }

    private void line(List<Optional<BigDecimal>> values, double left, double plotWidth, double bottom) {
        double step = values.size() == 1 ? 0 : plotWidth / (values.size() - 1);
        int last = -1;
        int first = -1;
        for (int index = 0; index < values.size(); index++) {
            if (values.get(index).isEmpty()) {
                continue;
            }
            double x = left + index * step;
            double y = height(values.get(index).get(), bottom);
            pen.marker(0, x, y, 1.5);
            if (index > 0 && values.get(index - 1).isPresent()) {
                pen.seriesLine(0, x - step, height(values.get(index - 1).get(), bottom), x, y);
            }
            first = first < 0 ? index : first;
            last = index;
        }
        if (last >= 0) {
            value(values.get(last).get(), left + plotWidth + 6, bottom, Serif.BOLD, Pen.Anchor.LEFT);
        }
        if (last > first) {
            value(values.get(first).get(), left - 6, bottom, Serif.REGULAR, Pen.Anchor.RIGHT);
        }
    }

    private void value(BigDecimal value, double x, double bottom, Serif face, Pen.Anchor anchor) {
        pen.text(
                style.print(value, chart.decimals()),
                face,
                VALUE,
                Pen.INK,
                x,
                height(value, bottom) + VALUE / 3,
                anchor);
    }

    private double height(BigDecimal value, double bottom) {
        return bottom - scale.position(value) * PLOT;
    }
}
