package phanluong.warehouse.privacy;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import phanluong.warehouse.words.Unmarked;
import phanluong.warehouse.words.Yaml;

/**
 * Tells texts that look like the name of a person: two to six words, each beginning with a capital, the first a surname of
 * {@code privacy/names.yml}. Schools and streets are named after persons, so nothing is refused for it; it is not shown.
 */
public final class PersonalNames {
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’.]{0,9}(?:[ -]{1,3}\\p{Lu}[\\p{L}\\p{M}'’.]{0,9}){1,5}");
    private static final Pattern FIRST_WORD_ENDS = Pattern.compile("[ '’.-]");
    private static final Set<String> SURNAMES = surnames();

    private PersonalNames() {}

    private static Set<String> surnames() {
        Set<String> all = new HashSet<>();
        for (String surname : Yaml.ofResource("/privacy/names.yml").texts("surnames")) {
            String lower = surname.toLowerCase(Locale.ROOT);
            all.add(lower);
            all.add(Unmarked.of(lower));
        }
        // Written without marks, "Họ và tên" begins like a name.
        all.remove("ho");
        return all;
    }

    public static boolean isLike(String text) {
        // Most texts have no second word.
        if (text.indexOf(' ') < 0 && text.indexOf('-') < 0) {
            return false;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        return NAME.matcher(plain).matches()
                && SURNAMES.contains(FIRST_WORD_ENDS.split(plain, 2)[0].toLowerCase(Locale.ROOT));
    }
}
