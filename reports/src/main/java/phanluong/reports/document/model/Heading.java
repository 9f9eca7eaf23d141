package phanluong.reports.document.model;

import java.util.Locale;

/**
 * A heading with its number in the text: level 1 "I. Đặc điểm tình hình" (printed in capitals, bold), level 2 "1. …" bold,
 * level 3 "a) …" upright italic-free as Decree 30 wants points.
 */
public record Heading(int level, String text) implements Block {
    public static final int DEEPEST = 3;

    public Heading {
        if (level < 1 || level > DEEPEST) {
            throw new IllegalArgumentException("A heading has level 1 to " + DEEPEST + ", was " + level);
        }
        Texts.required("A heading", text);
    }

    /** The text as every format shows it. */
    public String printed() {
        return level == 1 ? text.toUpperCase(Locale.ROOT) : text;
    }
}
