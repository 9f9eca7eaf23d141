package phanluong.warehouse.privacy;

import java.util.List;
import java.util.regex.Pattern;
import phanluong.warehouse.words.Yaml;

/**
 * Tells phone numbers, addresses of e-mail and identity numbers within texts. The rule is {@code privacy/texts.yml}; it is
 * Vietnamese, and says nothing of names.
 */
public final class PersonalTexts {
    /** For other programs that know Java's regular expressions. */
    public static final String PATTERN = read();

    private static final Pattern COMPILED = Pattern.compile(PATTERN);
    private static final int FEWEST_DIGITS = 9;

    private PersonalTexts() {}

    private static String read() {
        Yaml rule = Yaml.ofResource("/privacy/texts.yml");
        return List.of("email", "phone", "identity").stream()
                .map(kind -> "(?:" + rule.text(kind) + ")")
                .reduce((one, other) -> one + "|" + other)
                .orElseThrow();
    }

    public static boolean isIn(String text) {
        return mayBeIn(text) && COMPILED.matcher(text).find();
    }

    /** The text with {@code instead} in the place of each. */
    public static String hidden(String text, String instead) {
        return mayBeIn(text) ? COMPILED.matcher(text).replaceAll(instead) : text;
    }

    /** Most texts have neither an @ nor nine digits. */
    private static boolean mayBeIn(String text) {
        int digits = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            digits += Character.isDigit(letter) ? 1 : 0;
            if (letter == '@' || digits >= FEWEST_DIGITS) {
                return true;
            }
        }
        return false;
    }
}
