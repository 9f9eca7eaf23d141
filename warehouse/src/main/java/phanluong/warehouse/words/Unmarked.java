package phanluong.warehouse.words;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Vietnamese letters without their marks, as people write where they have no Vietnamese keyboard: "Đắk Ơ" is "Dak O". */
public final class Unmarked {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Unmarked() {}

    public static String of(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}
