package phanluong.jobs.delivery;

import java.util.regex.Pattern;

/**
 * Tells texts that could name a pupil, wherever in a row they stand: a cell may have slipped into the wrong column. Used
 * for what is shown of rejected rows, so it rather hides too much.
 */
public final class Revealing {
    /** Codes of schools have eight digits. */
    private static final int MOST_DIGITS = 8;

    private static final int MOST_DIGITS_AMONG_LETTERS = 3;
    private static final Pattern DAY =
            Pattern.compile(".*(\\d{4}\\D\\d{1,2}\\D\\d{1,2}|\\d{1,2}\\D\\d{1,2}\\D\\d{2,4}).*", Pattern.DOTALL);

    private Revealing() {}

    /** True for an address of e-mail, a day, many digits, and letters with several digits. */
    public static boolean isRevealing(String text) {
        int digits = 0;
        boolean letters = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '@') {
                return true;
            }
            digits += Character.isDigit(letter) ? 1 : 0;
            letters |= Character.isLetter(letter);
        }
        return digits > MOST_DIGITS
                || letters && digits > MOST_DIGITS_AMONG_LETTERS
                || digits > 3 && DAY.matcher(text).matches();
    }
}
