package phanluong.jobs.delivery;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared and stored: NFC, no control or invisible characters, no space at the ends. */
public final class Clean {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Clean() {}

    /** Null when nothing is left. */
    public static String cell(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        String cleaned = isPlain(text)
                ? text
                : Normalizer.normalize(withoutInvisible(text), Normalizer.Form.NFC)
                        .strip();
        return cleaned.isEmpty() ? null : cleaned;
    }

    /** A header as it is looked up: case and runs of white space do not count. */
    public static String header(String text) {
        String cleaned = cell(text);
        return cleaned == null ? "" : SPACE.matcher(cleaned).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter < ' ' || letter > '~') {
                return false;
            }
        }
        return text.charAt(0) != ' ' && text.charAt(text.length() - 1) != ' ';
    }

    private static String withoutInvisible(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            int type = Character.getType(point);
            if (Character.isWhitespace(point) || type == Character.SPACE_SEPARATOR) {
                kept.append(' ');
            } else if (type != Character.CONTROL && type != Character.FORMAT) {
                kept.appendCodePoint(point);
            }
        });
        return kept.toString();
    }
}
