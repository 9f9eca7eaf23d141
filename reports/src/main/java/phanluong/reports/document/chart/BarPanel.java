package phanluong.reports.document.chart;

import java.math.BigDecimal;
import java.util.Optional;
import phanluong.reports.document.font.Serif;
import phanluong.reports.document.model.Chart;
import phanluong.reports.document.model.NumberStyle;

/** Grouped bars with the value above each bar, where it fits, and a key on top when there are several series. */
final class BarPanel {
    static final int HEIGHT = 200;
    private static final float VALUE = 7.5f;
    private final Chart chart;
    private final NumberStyle style;
    private final Pen pen;
    private final Frame frame;

    BarPanel(Chart chart, NumberStyle style, Scale scale, Pen pen, int width) {
        this.chart = chart;
        this.style = style;
        this.pen = pen;
        this.frame = new Frame(chart, style, scale, pen, Frame.axis(scale, style), width, 30, HEIGHT - 38d);
    }

    void paint() {
        frame.paint();
        if (chart.series().size() > 1) {
            key();
        }
        double each = (frame.right() - frame.left()) / chart.categories().size();
        double bar = Math.min(each * 0.8 / chart.series().size(), 34);
        for (int category = 0; category < chart.categories().size(); category++) {
            double left = frame.x(category) - bar * chart.series().size() / 2;
            for (int series = 0; series < chart.series().size(); series++) {
                Optional<BigDecimal> value = chart.series().get(series).values().get(category);
                if (value.isPresent()) {
                    bar(series, value.get(), left + series * bar, bar);
                }
            }
        }
    }

    private void bar(int series, BigDecimal value, double x, double width) {
        double zero = frame.y(BigDecimal.ZERO);
        double y = frame.y(value);
        pen.bar(series, x, Math.min(y, zero), width, Math.abs(zero - y));
        String text = style.print(value, chart.decimals());
        if (Serif.REGULAR.width(text, VALUE) <= width + 6) {
            pen.text(
                    text,
                    Serif.REGULAR,
                    VALUE,
                    Pen.INK,
                    x + width / 2,
                    value.signum() < 0 ? y + VALUE : y - 2.5,
                    Pen.Anchor.CENTRE);
        }
    }

    private void key() {
        double x = frame.right();
        for (int series = chart.series().size() - 1; series >= 0; series--) {
            String name = chart.series().get(series).name();
            x -= Serif.REGULAR.width(name, Frame.LABEL);
            pen.text(name, Serif.REGULAR, Frame.LABEL, Pen.INK, x, 21, Pen.Anchor.LEFT);
            pen.bar(series, x - 12, 14, 9, 7);
            x -= 26;
        }
    }
}
