package phanluong.warehouse.indicator;

import phanluong.warehouse.words.Text;

/** Why there is no number. Printed as a symbol, explained in a legend. */
public enum Gap {
    NOT_COLLECTED("…", new Text("chưa thu thập", "not collected")),
    NOT_APPLICABLE("-", new Text("không phát sinh", "not applicable")),
    SUPPRESSED("*", new Text("không công bố", "suppressed"));

    private final String symbol;
    private final Text words;

    Gap(String symbol, Text words) {
        this.symbol = symbol;
        this.words = words;
    }

    public String symbol() {
        return symbol;
    }

    public Text words() {
        return words;
    }
}
