package phanluong.reports.document.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import phanluong.reports.document.font.Serif;
import phanluong.reports.document.model.Chart;
import phanluong.reports.document.model.NumberStyle;

/** Several lines in one panel, each named at its end. */
final class LinePanel {
    static final int HEIGHT = 190;
    private static final double GAP = 10;
    private static final float WHISKER = 0.8f;
    private static final double END = 3;
    private final Chart chart;
    private final NumberStyle style;
    private final Pen pen;
    private final Frame frame;

    LinePanel(Chart chart, NumberStyle style, Scale scale, Pen pen, int width) {
        this.chart = chart;
        this.style = style;
        this.pen = pen;
        double names = chart.series().stream()
                .mapToDouble(series -> Serif.REGULAR.width(name(series), Frame.LABEL))
                .max()
                .orElse(0);
        this.frame = new Frame(
                chart,
                style,
                scale,
                pen,
                Frame.axis(scale, style),
                width - Math.min(names + 8, width * 0.38),
                22,
                HEIGHT - 28d);
    }

    void paint() {
        frame.paint();
        List<Label> labels = new ArrayList<>();
        for (int index = 0; index < chart.series().size(); index++) {
            Chart.Series series = chart.series().get(index);
            ranges(index, series.ranges());
            line(index, series.values());
            last(series).ifPresent(new LabelMaker(index, series, labels)::add);
        }
        labels.sort(Comparator.comparingDouble(Label::y));
        double free = Double.NEGATIVE_INFINITY;
        for (Label label : labels) {
            double y = Math.max(label.y(), free);
            pen.text(
                    label.text(),
                    Serif.REGULAR,
                    Frame.LABEL,
                    Pen.seriesColour(label.series()),
                    frame.right() - 6,
                    y + 3,
                    Pen.Anchor.LEFT);
            free = y + GAP;
        }
    }

    private void ranges(int index, List<Optional<Chart.Range>> ranges) {
        for (int category = 0; category < ranges.size(); category++) {
            if (ranges.get(category).isPresent()) {
                double x = frame.x(category);
                double low = frame.y(ranges.get(category).get().low());
                double high = frame.y(ranges.get(category).get().high());
                pen.line(x, low, x, high, Pen.seriesColour(index), WHISKER);
                pen.line(x - END, low, x + END, low, Pen.seriesColour(index), WHISKER);
                pen.line(x - END, high, x + END, high, Pen.seriesColour(index), WHISKER);
            }
        }
    }

    private void line(int index, List<Optional<BigDecimal>> values) {
        for (int category = 0; category < values.size(); category++) {
            if (values.get(category).isEmpty()) {
                continue;
            }
            double x = frame.x(category);
            double y = frame.y(values.get(category).get());
            if (category > 0 && values.get(category - 1).isPresent()) {
                pen.seriesLine(
                        index,
                        frame.x(category - 1),
                        frame.y(values.get(category - 1).get()),
                        x,
                        y);
            }
            pen.marker(index, x, y, 2.4);
        }
    }

    private String name(Chart.Series series) {
        return last(series)
                .map(value -> series.name() + " " + style.print(value, chart.decimals()))
                .orElse(series.name());
    }

    private static Optional<BigDecimal> last(Chart.Series series) {
        return series.values().stream().flatMap(Optional::stream).reduce((earlier, later) -> later);
    }

    private record Label(int series, String text, double y) {}

    private final class LabelMaker {
        private final int index;
        private final Chart.Series series;
        private final List<Label> labels;

        LabelMaker(int index, Chart.Series series, List<Label> labels) {
            this.index = index;
            this.series = series;
            this.labels = labels;
        }

        void add(BigDecimal value) {
            labels.add(new Label(index, name(series), frame.y(value)));
        }
    }
}
