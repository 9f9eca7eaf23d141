package phanluong.reports.document.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A chart as PNG, for formats that cannot hold vectors: 216 dots per inch, crisp in print and on dense screens. */
final class ChartImage {
    private static final int DOTS_PER_POINT = 3;

    private ChartImage() {}

    static byte[] png(ChartPicture picture) {
        BufferedImage image = new BufferedImage(
                picture.width() * DOTS_PER_POINT, picture.height() * DOTS_PER_POINT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(DOTS_PER_POINT, DOTS_PER_POINT);
        picture.paint(graphics);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
