package phanluong.warehouse.target;

import java.math.BigDecimal;
import phanluong.warehouse.words.Text;

/**
 * A planned level of an indicator.
 *
 * @param set whose target it is: {@code province_plan}, {@code decision_522}
 * @param scope {@code all} areas, or {@code disadvantaged} ones
 * @param year the calendar year named by the document; the region says which school year serves it
 * @param value in the indicator's unit
 * @param confirmed false when the figure was not found in the document itself and must be marked wherever it is shown
 */
public record Target(
        String indicator,
        String set,
        String scope,
        int year,
        Comparator comparator,
        BigDecimal value,
        String document,
        String clause,
        boolean confirmed) {

    /** "Trên" is strictly greater; "ít nhất" is greater or equal. */
    public enum Comparator {
        GT,
        GE;

        /** Whether numerator / denominator, in percent, passes; exact, nothing is rounded. */
        boolean passes(long numerator, long denominator, BigDecimal percent) {
            int order = BigDecimal.valueOf(numerator)
                    .multiply(BigDecimal.valueOf(100))
                    .compareTo(percent.multiply(BigDecimal.valueOf(denominator)));
            return switch (this) {
                case GT -> order > 0;
                case GE -> order >= 0;
            };
        }

        public Text words() {
            return switch (this) {
                case GT -> new Text("trên", "more than");
                case GE -> new Text("ít nhất", "at least");
            };
        }
    }
}
