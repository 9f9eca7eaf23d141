package phanluong.reports.document.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import phanluong.reports.document.font.Serif;

/** Lines, markers and text on a Graphics2D, in points. */
final class Pen {
    static final Color INK = new Color(0x1A1A1A);
    static final Color GRID = new Color(0xCFCFCF);
    static final Color TARGET = new Color(0x8C1C13);
    private static final Color[] SERIES = {
        new Color(0x0B3C6F),
        new Color(0xC8641B),
        new Color(0x4A4A4A),
        new Color(0x2E8B6E),
        new Color(0x8A6FB0),
        new Color(0x9A8A00)
    };
    private static final float[][] DASHES = {null, {6, 3}, {2, 2}, {8, 2, 2, 2}, {4, 4}, {1, 3}};
    private final Graphics2D graphics;

    Pen(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** How text lies relative to its point. */
    enum Anchor {
        LEFT,
        CENTRE,
        RIGHT
    }

    static Color seriesColour(int index) {
        return SERIES[index % SERIES.length];
    }

    void text(String text, Serif face, float size, Color colour, double x, double y, Anchor anchor) {
        double width = face.width(text, size);
        double start = switch (anchor) {
            case LEFT -> x;
            case CENTRE -> x - width / 2;
            case RIGHT -> x - width;
        };
        graphics.setColor(colour);
        graphics.setFont(face.at(size));
        graphics.drawString(text, (float) start, (float) y);
    }

    /** Breaks at spaces into lines of at most {@code width}, centred below each other from {@code y} on. */
    void wrapped(String text, Serif face, float size, double x, double y, double width) {
        double line = y;
        for (String part : broken(text, face, size, width)) {
            text(part, face, size, INK, x, line, Anchor.CENTRE);
            line += size * 1.1;
        }
    }

    static List<String> broken(String text, Serif face, float size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && face.width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    void line(double fromX, double fromY, double toX, double toY, Color colour, float thickness, float... dash) {
        graphics.setColor(colour);
        graphics.setStroke(
                dash.length == 0
                        ? new BasicStroke(thickness)
                        : new BasicStroke(thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0));
        graphics.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    void seriesLine(int series, double fromX, double fromY, double toX, double toY) {
        float[] dash = DASHES[series % DASHES.length];
        line(fromX, fromY, toX, toY, seriesColour(series), 1.4f, dash == null ? new float[0] : dash);
    }

    /** Every series has its own shape, so that lines can be told apart on a grey print. */
    void marker(int series, double x, double y, double radius) {
        graphics.setColor(seriesColour(series));
        switch (series % 4) {
            case 0 -> graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
            case 1 -> graphics.fill(new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
            case 2 -> graphics.fill(polygon(x, y - radius, x + radius, y + radius, x - radius, y + radius));
            default -> graphics.fill(polygon(x, y - radius, x + radius, y, x, y + radius, x - radius, y));
        }
    }

    void bar(int series, double x, double y, double width, double height) {
        Color[] fills = {
            new Color(0x0B3C6F),
            new Color(0xE3B27A),
            new Color(0x7D7D7D),
            new Color(0xF2F2F2),
            new Color(0x4F8FBF),
            new Color(0xC9C9C9)
        };
        Rectangle2D shape = new Rectangle2D.Double(x, y, width, height);
        graphics.setColor(fills[series % fills.length]);
        graphics.fill(shape);
        graphics.setColor(INK);
        graphics.setStroke(new BasicStroke(0.5f));
        graphics.draw(shape);
    }

    private static Path2D polygon(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int index = 2; index < points.length; index += 2) {
            path.lineTo(points[index], points[index + 1]);
        }
        path.closePath();
        return path;
    }
}
