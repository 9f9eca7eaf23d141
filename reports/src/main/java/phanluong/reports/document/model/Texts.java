package phanluong.reports.document.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/**
 * The gate that every text of a document passes: present, one line, NFC, and made of characters that Word, PDF and HTML
 * can hold. Decomposed Vietnamese is refused, not repaired: on paper its marks land on the wrong letter, and whoever let
 * it in has other comparisons to mend.
 */
final class Texts {
    private static final int LONGEST_SHOWN = 60;

    private Texts() {}

    static String required(String what, String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(what + " must not be empty");
        }
        return checked(what, text);
    }

    static String checked(String what, String text) {
        if (text == null) {
            throw new IllegalArgumentException(what + " must not be null; use an empty text or Optional.empty()");
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw new IllegalArgumentException(what + " is not in Unicode NFC: \"" + shortened(text) + "\"");
        }
        text.codePoints().filter(Texts::unprintable).findFirst().ifPresent(found -> {
            throw new IllegalArgumentException(String.format(
                    "%s holds U+%04X, which documents cannot print: \"%s\"", what, found, shortened(text)));
        });
        return text;
    }

    static Optional<String> checked(String what, Optional<String> text) {
        text.ifPresent(present -> required(what, present));
        return text;
    }

    static List<String> checked(String what, List<String> texts) {
        texts.forEach(text -> required(what, text));
        return List.copyOf(texts);
    }

    private static boolean unprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
