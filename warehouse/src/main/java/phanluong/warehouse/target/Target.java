package phanluong.warehouse.target;

import java.math.BigDecimal;
import phanluong.warehouse.time.Validity;
import phanluong.warehouse.words.Text;

/**
 * A planned level of an indicator.
 *
 * @param set whose target it is: {@code province_plan}, {@code decision_522}
 * @param scope which schools are judged by it
 * @param year the calendar year named by the document; the region says which school year serves it
 * @param value in the indicator's unit
 * @param confirmed false when the figure was not found in the document itself and must be marked wherever it is shown
 * @param validity when it was in force: it judges the school years whose 31 December of observation lies within
 */
public record Target(
        String indicator,
        String set,
        Scope scope,
        int year,
        Comparator comparator,
        BigDecimal value,
        String document,
        String clause,
        boolean confirmed,
        Validity validity) {

    /** Whose schools count. */
    public enum Scope {
        ALL(new Text("chung", "all areas")),
        DISADVANTAGED(new Text("địa bàn đặc biệt khó khăn", "especially disadvantaged areas"));

        private final Text words;

        Scope(Text words) {
            this.words = words;
        }

        public Text words() {
            return words;
        }
    }

    /** "Trên" is strictly greater; "ít nhất" is greater or equal. */
    public enum Comparator {
        GT,
        GE;

        public Text words() {
            return switch (this) {
                case GT -> new Text("trên", "more than");
                case GE -> new Text("ít nhất", "at least");
            };
        }
    }
}
