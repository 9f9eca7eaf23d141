package phanluong.jobs.delivery;

import java.util.Map;
import java.util.TreeMap;

/** Counts in a delivery the characters that {@link Clean} replaces, removes or composes. */
final class Cleaning {
    /** What becomes of a character; the order is that of {@link #CODES}. */
    private static final byte PLAIN = 0;

    private static final byte SPACE = 1;
    private static final byte INVISIBLE = 2;
    private static final byte BIDI = 3;
    private static final byte CONTROL = 4;
    private static final byte MARK = 5;
    private static final String[] CODES = {
        "", "NBSP_REPLACED", "INVISIBLE_REMOVED", "BIDI_REMOVED", "CONTROL_REMOVED", "NFC_COMPOSED"
    };
    private static final byte[] KINDS = kinds();
    private final long[] counts = new long[CODES.length];

    private static byte[] kinds() {
        byte[] kinds = new byte[1 << 16];
        for (int point = 0; point < kinds.length; point++) {
            kinds[point] = kind((char) point);
        }
        return kinds;
    }

    private static byte kind(char letter) {
        if (letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t') {
            return PLAIN;
        }
        if ("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069".indexOf(letter) >= 0) {
            return BIDI;
        }
        return switch (Character.getType(letter)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> SPACE;
            case Character.FORMAT -> INVISIBLE;
            case Character.CONTROL -> CONTROL;
            case Character.NON_SPACING_MARK -> MARK;
            default -> PLAIN;
        };
    }

    void add(char letter) {
        counts[KINDS[letter]]++;
    }

    void add(Rows.Row row) {
        for (String cell : row.cells()) {
            for (int at = 0; cell != null && at < cell.length(); at++) {
                add(cell.charAt(at));
            }
        }
    }

    /** How often each was met, by code; those that were not are left out. */
    Map<String, Long> notes() {
        Map<String, Long> notes = new TreeMap<>();
        for (int kind = SPACE; kind < CODES.length; kind++) {
            if (counts[kind] > 0) {
                notes.put(CODES[kind], counts[kind]);
            }
        }
        return notes;
    }
}
