package phanluong.reports.document.chart;

import java.awt.Graphics2D;
import phanluong.reports.document.model.Chart;
import phanluong.reports.document.model.NumberStyle;

/**
 * A chart as a picture: size in points, painted on any Graphics2D. Readable without colour (dashes, markers and greys differ),
 * axis named, gaps left open.
 */
public final class ChartPicture {
    private final Chart chart;
    private final NumberStyle style;
    private final int width;
    private final int height;

    /** @param width points, at least 300 */
    public ChartPicture(Chart chart, NumberStyle style, int width) {
        this.chart = chart;
        this.style = style;
        this.width = width;
        this.height = switch (chart.kind()) {
            case SMALL_MULTIPLES -> SmallMultiples.height(chart, width);
            case LINES -> LinePanel.HEIGHT;
            case BARS -> BarPanel.HEIGHT;
        };
    }

    public Chart chart() {
        return chart;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
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
