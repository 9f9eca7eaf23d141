package phanluong.jobs.sample;

import java.text.Normalizer;
import java.util.Locale;

/** Vietnamese words as plain ASCII, for the names of files. */
final class Plain {
    private Plain() {}

    static String slug(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
    }
}
