package phanluong.reports.document.model;

import java.math.BigDecimal;

/** What stands in one place of a table. */
public sealed interface Cell {
    /** Words, school years, status signs. May be empty. */
    record Words(String text) implements Cell {
        public Words {
            Texts.checked("A cell", text);
        }
    }

    /**
     * A number, exact and unrounded; the printer rounds half up.
     *
     * @param decimals places printed
     */
    record Quantity(BigDecimal value, int decimals, Unit unit) implements Cell {
        public Quantity {
            if (value == null || unit == null || decimals < 0 || decimals > 6) {
                throw new IllegalArgumentException("A quantity needs a value, 0 to 6 decimals and a unit, was " + value
                        + ", " + decimals + ", " + unit);
            }
        }
    }

    /**
     * No number, and why. The legend below the table is made from these.
     *
     * @param reason in the language of the document, such as "chưa thu thập"
     */
    record Missing(Symbol symbol, String reason) implements Cell {
        public Missing {
            Texts.required("The reason of a missing number", reason);
        }
    }

    static Cell words(String text) {
        return new Words(text);
    }

    static Cell count(long value) {
        return new Quantity(BigDecimal.valueOf(value), 0, Unit.COUNT);
    }

    static Cell percent(BigDecimal value) {
        return new Quantity(value, 1, Unit.PERCENT);
    }

    static Cell points(BigDecimal value) {
        return new Quantity(value, 1, Unit.POINTS);
    }

    static Cell dong(BigDecimal value) {
        return new Quantity(value, 0, Unit.DONG);
    }

    static Cell missing(Symbol symbol, String reason) {
        return new Missing(symbol, reason);
    }
}
