package phanluong.jobs.delivery;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether letters could be a Vietnamese syllable: an onset, a nucleus with at most one tone, a coda, in one case. */
final class Syllable {
    private static final Pattern FORM =
            Pattern.compile("(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?"
                    + "(?:oai|oao|oay|oeo|uây|uôi|ươi|ươu|uya|uyê|uyu|iêu|yêu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi"
                    + "|ôi|ơi|oo|ua|uâ|uê|ui|uô|uơ|uy|ưa|ươ|ưi|ưu|yê|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)"
                    + "(?:ch|ng|nh|c|m|n|p|t)?");
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private Syllable() {}

    static boolean isPlausible(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean title = word.substring(1).equals(lower.substring(1));
        if (!title && !word.equals(word.toUpperCase(Locale.ROOT))) {
            return false;
        }
        StringBuilder shape = new StringBuilder();
        int tones = 0;
        String parts = Normalizer.normalize(lower, Normalizer.Form.NFD);
        for (int at = 0; at < parts.length(); at++) {
            boolean tone = TONES.indexOf(parts.charAt(at)) >= 0;
            tones += tone ? 1 : 0;
            if (!tone) {
                shape.append(parts.charAt(at));
            }
        }
        return tones <= 1
                && FORM.matcher(Normalizer.normalize(shape, Normalizer.Form.NFC))
                        .matches();
    }
}
