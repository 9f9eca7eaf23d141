package phanluong.reports.document.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Liberation Serif, the face of every document: metric-compatible with Times New Roman, all Vietnamese letters. Read from
 * the class path, so that nothing depends on the fonts of a machine.
 */
public enum Serif {
    REGULAR("Regular"),
    BOLD("Bold"),
    ITALIC("Italic"),
    BOLD_ITALIC("BoldItalic");

    /** The name that Word and the templates know the face by. */
    public static final String FAMILY = "Times New Roman";

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final String file;
    private final Map<Float, Font> sizes = new ConcurrentHashMap<>();

    Serif(String style) {
        this.file = "/liberation/LiberationSerif-" + style + ".ttf";
    }

    /** The face at {@code points}. */
    public Font at(float points) {
        return sizes.computeIfAbsent(points, size -> Loaded.of(this).deriveFont(size));
    }

    /** Width of one line of {@code text} in points. */
    public float width(String text, float points) {
        return text.isEmpty()
                ? 0
                : (float) at(points).getStringBounds(text, EXACT).getWidth();
    }

    /** Lines that {@code text} takes when it is broken at spaces and hyphens to fit {@code width} points; at least one. */
    public int lines(String text, float points, float width) {
        float space = width(" ", points);
        int lines = 1;
        float used = 0;
        for (String word : text.split(" ")) {
            float wide = width(word, points);
            if (used > 0 && used + space + wide > width) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? space : 0) + wide;
            while (used > width && width > 0) {
                lines++;
                used -= width;
            }
        }
        return lines;
    }

    /**
     * {@code text} broken into as few lines as {@code width} allows, with lines of about equal length: for titles, which look
     * torn when one word is left over.
     */
    public String balanced(String text, float points, float width) {
        int lines = lines(text, points, width);
        if (lines == 1) {
            return text;
        }
        float narrow = width / 2;
        float wide = width;
        while (wide - narrow > 1) {
            float middle = (narrow + wide) / 2;
            if (lines(text, points, middle) > lines) {
                narrow = middle;
            } else {
                wide = middle;
            }
        }
        StringBuilder broken = new StringBuilder();
        float used = 0;
        for (String word : text.split(" ")) {
            float next = used + (used > 0 ? width(" ", points) : 0) + width(word, points);
            boolean turns = used > 0 && next > wide;
            broken.append(used == 0 ? "" : turns ? "\n" : " ").append(word);
            used = turns ? width(word, points) : next;
        }
        return broken.toString();
    }

    private static final class Loaded {
        private static final Map<Serif, Font> FONTS = new ConcurrentHashMap<>();

        private Loaded() {}

        static Font of(Serif face) {
            return FONTS.computeIfAbsent(face, Loaded::read);
        }

        private static Font read(Serif face) {
            try (InputStream bytes = Serif.class.getResourceAsStream(face.file)) {
                if (bytes == null) {
                    throw new IllegalStateException("The font " + face.file + " is not on the class path");
                }
                return Font.createFont(Font.TRUETYPE_FONT, bytes);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (FontFormatException failure) {
                throw new IllegalStateException("The font " + face.file + " is damaged", failure);
            }
        }
    }
}
