package phanluong.reports.document.chart;

import java.math.BigDecimal;
import phanluong.reports.document.font.Serif;
import phanluong.reports.document.model.Chart;
import phanluong.reports.document.model.NumberStyle;

/** Axes, grid, category names and target of a chart with a single panel. */
record Frame(
        Chart chart, NumberStyle style, Scale scale, Pen pen, double left, double right, double top, double bottom) {
    static final float LABEL = 8.5f;

    void paint() {
        pen.text(chart.valueAxis(), Serif.ITALIC, LABEL + 0.5f, Pen.INK, 0, 10, Pen.Anchor.LEFT);
        for (BigDecimal tick : scale.ticks()) {
            double y = y(tick);
            pen.line(left, y, right, y, tick.signum() == 0 ? Pen.INK : Pen.GRID, tick.signum() == 0 ? 0.7f : 0.4f);
            pen.text(
                    style.print(tick, scale.decimals()),
                    Serif.REGULAR,
                    LABEL,
                    Pen.INK,
                    left - 4,
                    y + 3,
                    Pen.Anchor.RIGHT);
        }
        double each = (right - left) / chart.categories().size();
        for (int index = 0; index < chart.categories().size(); index++) {
            pen.wrapped(chart.categories().get(index), Serif.REGULAR, LABEL, x(index), bottom + 11, each - 3);
        }
        chart.target().ifPresent(target -> {
            pen.line(left, y(target.value()), right, y(target.value()), Pen.TARGET, 1.1f, 5, 3);
            pen.text(
                    target.label(), Serif.REGULAR, LABEL, Pen.TARGET, left + 3, y(target.value()) - 3, Pen.Anchor.LEFT);
        });
    }

    /** Middle of a category. */
    double x(int category) {
        double each = (right - left) / chart.categories().size();
        return left + each * (category + 0.5);
    }

    double y(BigDecimal value) {
        return bottom - scale.position(value) * (bottom - top);
    }

    /** Room that the value axis needs for its widest label. */
    static double axis(Scale scale, NumberStyle style) {
        return 8
                + scale.ticks().stream()
                        .mapToDouble(tick -> Serif.REGULAR.width(style.print(tick, scale.decimals()), LABEL))
                        .max()
                        .orElse(0);
    }
}
