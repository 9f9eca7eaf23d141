package phanluong.jobs.delivery;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells ids that are written as they are compared: capital letters, digits and signs of ASCII, in one run that a form's
 * pattern admits. Millions of ids are looked at; a pattern of one set of letters, such as {@code [0-9A-Za-z-]{6,20}}, is
 * asked of bytes. What is told to be no such id may be one yet.
 */
final class PlainIds implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern ONE_SET = Pattern.compile("(\\[[^\\[\\]\\\\&^]+\\])\\{(\\d{1,4}),(\\d{1,4})\\}");
    private static final int ASCII = 128;
    /** Tells nothing to be an id. */
    static final PlainIds NONE = new PlainIds(new boolean[ASCII], 1, 0);

    private final boolean[] letters;
    private final int shortest;
    private final int longest;

    private PlainIds(boolean[] letters, int shortest, int longest) {
        this.letters = letters;
        this.shortest = shortest;
        this.longest = longest;
    }

    /** {@link #NONE} for a pattern of another kind. */
    static PlainIds of(String pattern) {
        Matcher parts = ONE_SET.matcher(pattern);
        if (!parts.matches()) {
            return NONE;
        }
        Pattern one = Pattern.compile(parts.group(1));
        boolean[] letters = new boolean[ASCII];
        for (char letter = '!'; letter <= '~'; letter++) {
            letters[letter] = !Character.isLowerCase(letter)
                    && one.matcher(String.valueOf(letter)).matches();
        }
        return new PlainIds(letters, Math.max(1, Integer.parseInt(parts.group(2))), Integer.parseInt(parts.group(3)));
    }

    boolean has(byte[] array, int from, int to) {
        if (to - from < shortest || to - from > longest) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (array[at] < 0 || !letters[array[at]]) {
                return false;
            }
        }
        return true;
    }
}
