package phanluong.warehouse.indicator;

import java.util.Locale;
import phanluong.warehouse.words.Text;

/** Why there is no number. Printed as a symbol, explained in a legend. */
public enum Gap {
    NOT_COLLECTED("…", new Text("chưa thu thập", "not collected")),
    NOT_APPLICABLE("-", new Text("không phát sinh", "not applicable")),
    SUPPRESSED("*", new Text("không công bố", "suppressed")),
    /** Some periods of the year came, not all. */
    INCOMPLETE("~", new Text("chưa đủ kỳ", "periods missing")),
    /** Several reporters may have counted the same thing. */
    NOT_ADDITIVE("x", new Text("không cộng được", "does not add up")),
    /** Known only of an area that cuts this one, together with others. */
    SHARED("&", new Text("chỉ có số chung với địa bàn khác", "known only together with other areas"));

    private final String symbol;
    private final Text words;

    Gap(String symbol, Text words) {
        this.symbol = symbol;
        this.words = words;
    }

    /** By the word that tables hold, such as {@code not_collected}. */
    public static Gap of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String symbol() {
        return symbol;
    }

    public Text words() {
        return words;
    }
}
