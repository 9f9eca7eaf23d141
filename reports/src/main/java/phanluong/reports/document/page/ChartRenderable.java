package phanluong.reports.document.page;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import phanluong.reports.document.chart.ChartPicture;
import phanluong.reports.document.model.Chart;
import phanluong.reports.document.model.NumberStyle;

/** A chart on the way through JasperReports: drawn as vectors with searchable text, never as pixels. */
final class ChartRenderable extends AbstractRenderer implements Graphics2DRenderable, DimensionRenderable {
    private static final long serialVersionUID = 1L;
    private final transient ChartPicture picture;

    ChartRenderable(Chart chart, NumberStyle style, int width) {
        this.picture = new ChartPicture(chart, style, width);
    }

    ChartPicture picture() {
        return picture;
    }

    @Override
    public Dimension2D getDimension(JasperReportsContext context) {
        return new Dimension(picture.width(), picture.height());
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        Graphics2D copy = (Graphics2D) graphics.create();
        copy.translate(area.getX(), area.getY());
        copy.scale(area.getWidth() / picture.width(), area.getHeight() / picture.height());
        picture.paint(copy);
        copy.dispose();
    }
}
