package phanluong.jobs.sample;

import java.util.Locale;
import phanluong.warehouse.words.Unmarked;

/** Vietnamese words as plain ASCII, for the names of files. */
final class Plain {
    private Plain() {}

    static String slug(String words) {
        return Unmarked.of(words).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
