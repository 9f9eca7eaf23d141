package phanluong.reports.document.chart;

import java.awt.Graphics2D;
import phanluong.reports.document.model.Chart;
import phanluong.reports.document.model.NumberStyle;

/**
 * A chart as a picture: size in points, painted on any Graphics2D. Readable without colour (dashes, markers and greys differ),
 * axis named, gaps left open.
 *
 * @param width points, at least 300
 */
public record ChartPicture(Chart chart, NumberStyle style, int width) {
    public int height() {
        return switch (chart.kind()) {
            case SMALL_MULTIPLES -> SmallMultiples.height(chart, width);
            case LINES -> LinePanel.HEIGHT;
            case BARS -> BarPanel.HEIGHT;
        };
    }

    public void paint(Graphics2D graphics) {
        Pen pen = new Pen(graphics);
        Scale scale = Scale.of(chart);
        switch (chart.kind()) {
            case SMALL_MULTIPLES -> new SmallMultiples(chart, style, scale, pen, width).paint();
            case LINES -> new LinePanel(chart, style, scale, pen, width).paint();
            case BARS -> new BarPanel(chart, style, scale, pen, width).paint();
        }
    }
}
