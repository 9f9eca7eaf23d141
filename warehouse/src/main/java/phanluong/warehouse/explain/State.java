package phanluong.warehouse.explain;

import java.math.BigDecimal;
import java.util.Optional;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.indicator.Reading;

/**
 * A figure between two causes.
 *
 * @param numerator 0 where nothing is counted, and so the denominator
 * @param reporters schools, or other reporters, that are counted
 * @param value in the indicator's unit, to 34 digits; empty where nothing is counted
 */
public record State(long numerator, long denominator, long reporters, Optional<BigDecimal> value) {
    /** Nothing is counted, for whatever reason. */
    static final State NONE = new State(0, 0, 0, Optional.empty());

    static State of(Indicator indicator, long numerator, long denominator, long reporters) {
        return new State(
                numerator, denominator, reporters, indicator.value(new Reading.Measured(numerator, denominator)));
    }
}
