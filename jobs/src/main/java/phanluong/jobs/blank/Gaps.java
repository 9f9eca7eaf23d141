package phanluong.jobs.blank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import phanluong.warehouse.form.Form;

/** The marks that stand for a missing figure, with what each means in words. */
final class Gaps {
    private Gaps() {}

    /** One mark for each kind of gap; the empty text is not among them. */
    static Map<String, String> of(Form form) {
        Map<String, String> marks = new LinkedHashMap<>();
        form.missingValues().forEach((mark, gap) -> {
            if (!mark.isEmpty() && !marks.containsValue(words(gap))) {
                marks.put(mark, words(gap));
            }
        });
        return marks;
    }

    /** Every mark that is read as a gap, other spellings too. */
    static List<String> all(Form form) {
        return form.missingValues().keySet().stream()
                .filter(mark -> !mark.isEmpty())
                .toList();
    }

    private static String words(String gap) {
        return switch (gap) {
            case "not_collected" -> "chưa thu thập được số liệu";
            case "not_applicable" -> "không áp dụng cho dòng này";
            case "suppressed" -> "có số liệu nhưng không công bố";
            default -> gap;
        };
    }
}
