package phanluong.reports.dictionary;

import java.util.List;
import java.util.stream.Collectors;
import phanluong.warehouse.words.Text;

/** A value of a chapter as one text. */
final class Cells {
    private static final Text YES = new Text("có", "yes");
    private static final Text NO = new Text("không", "no");

    private Cells() {}

    /** Items of a list stand behind each other; what is missing is empty. */
    static String text(Object value, Text.Language language) {
        if (value == null) {
            return "";
        }
        if (value instanceof Text words) {
            return words.in(language);
        }
        if (value instanceof Boolean truth) {
            return (truth ? YES : NO).in(language);
        }
        if (value instanceof List<?> items) {
            return items.stream().map(item -> text(item, language)).collect(Collectors.joining(", "));
        }
        return value.toString();
    }
}
