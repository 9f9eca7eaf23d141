package phanluong.reports.document.page;

import java.util.regex.Pattern;

/**
 * Keeps numbers (+1,1), school years (2020-2021), parts (66/115) and signs of documents (KH-UBND) on one line of a page: Java's line
 * breaker tears them after the comma, the hyphen or the slash. The mark is U+FEFF, which is not printed, takes no room and is not
 * copied from a PDF; who reads the filled pages otherwise takes it out.
 */
final class Glue {
    private static final String MARK = "\ufeff";
    private static final Pattern TORN = Pattern.compile("(?<=[\\p{Nd}\\p{Lu}])[.,/-](?=[\\p{Nd}\\p{Lu}])");

    private Glue() {}

    static String into(String text) {
        return TORN.matcher(text).replaceAll("$0" + MARK);
    }

    static String outOf(String text) {
        return text.replace(MARK, "");
    }
}
