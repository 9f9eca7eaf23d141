package phanluong.jobs.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognises UTF-16 without a byte order mark, where there can be no doubt. */
final class WideText {
    private static final int FEWEST = 16;
    private static final double NEARLY_ALL = 0.95;
    private static final double NEARLY_NONE = 0.2;

    private WideText() {}

    /**
     * The charset in whose byte order nearly every unit is a Latin letter, a sign or a line break while the other order
     * makes letters of far away scripts of them; empty for everything else. UTF-8 never looks so: it holds no NUL.
     */
    static Optional<String> order(byte[] start) {
        double little = latin(start, 0);
        double big = latin(start, 1);
        if (start.length < FEWEST || !holdsNul(start)) {
            return Optional.empty();
        }
        if (little >= NEARLY_ALL && big <= NEARLY_NONE) {
            return Optional.of(StandardCharsets.UTF_16LE.name());
        }
        return big >= NEARLY_ALL && little <= NEARLY_NONE
                ? Optional.of(StandardCharsets.UTF_16BE.name())
                : Optional.empty();
    }

    private static boolean holdsNul(byte[] start) {
        for (byte value : start) {
            if (value == 0) {
                return true;
            }
        }
        return false;
    }

    /** The share of units that Vietnamese text is made of, when the byte at this place of each pair is the low one. */
    private static double latin(byte[] start, int low) {
        int units = start.length / 2;
        int latin = 0;
        for (int at = 0; at < units; at++) {
            int unit = (start[2 * at + 1 - low] & 0xFF) << 8 | start[2 * at + low] & 0xFF;
            boolean text = unit >= ' ' && unit < 0x250 || unit == '\n' || unit == '\r' || unit == '\t';
            latin += text || unit >= 0x300 && unit < 0x370 || unit >= 0x1E00 && unit < 0x2070 ? 1 : 0;
        }
        return units == 0 ? 0 : (double) latin / units;
    }
}
