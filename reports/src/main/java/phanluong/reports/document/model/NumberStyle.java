package phanluong.reports.document.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import phanluong.warehouse.words.Text.Language;

/**
 * The one place where numbers become text, in documents and in their sentences: half up, never by the machine's locale.
 * Vietnamese 1.234 and 12,5 %; English 1,234 and 12.5%.
 */
public enum NumberStyle {
    VIETNAMESE('.', ',', "\u00A0%", "\u00A0đồng"),
    ENGLISH(',', '.', "%", "\u00A0VND");

    private static final int GROUP = 3;
    private final char thousands;
    private final char point;
    private final String percent;
    private final String dong;

    NumberStyle(char thousands, char point, String percent, String dong) {
        this.thousands = thousands;
        this.point = point;
        this.percent = percent;
        this.dong = dong;
    }

    public static NumberStyle of(Language language) {
        return switch (language) {
            case VI -> VIETNAMESE;
            case EN -> ENGLISH;
        };
    }

    /** With its unit: "1.234", "12,5 %", "+2,3", "1.000.000 đồng". */
    public String print(Cell.Quantity quantity) {
        return printBare(quantity)
                + switch (quantity.unit()) {
                    case PERCENT -> percent;
                    case DONG -> dong;
                    case COUNT, POINTS, CHANGE -> "";
                };
    }

    /** Without unit, for columns and axes that name it; signs of differences stay. */
    public String printBare(Cell.Quantity quantity) {
        BigDecimal rounded = quantity.value().setScale(quantity.decimals(), RoundingMode.HALF_UP);
        String sign = rounded.signum() < 0 ? "-" : plus(quantity.unit(), rounded);
        String digits = rounded.abs().toPlainString();
        int dot = digits.indexOf('.');
        String whole = dot < 0 ? digits : digits.substring(0, dot);
        StringBuilder printed = new StringBuilder(sign);
        for (int index = 0; index < whole.length(); index++) {
            if (index > 0 && (whole.length() - index) % GROUP == 0) {
                printed.append(thousands);
            }
            printed.append(whole.charAt(index));
        }
        return dot < 0
                ? printed.toString()
                : printed.append(point).append(digits, dot + 1, digits.length()).toString();
    }

    /** A plain number with {@code decimals} places. */
    public String print(BigDecimal value, int decimals) {
        return printBare(new Cell.Quantity(value, decimals, Unit.COUNT));
    }

    /** What the cell shows in a column of this kind. */
    public String print(Cell cell, Column.Kind kind) {
        if (cell instanceof Cell.Quantity quantity) {
            return kind == Column.Kind.BARE_NUMBER ? printBare(quantity) : print(quantity);
        }
        if (cell instanceof Cell.Missing missing) {
            return missing.symbol().sign();
        }
        return ((Cell.Words) cell).text();
    }

    private static String plus(Unit unit, BigDecimal rounded) {
        boolean signed = unit == Unit.POINTS || unit == Unit.CHANGE;
        return signed && rounded.signum() > 0 ? "+" : "";
    }
}
