package phanluong.warehouse.finding;

import java.util.OptionalDouble;
import phanluong.warehouse.trend.Trend;

/** Whether a trend may be called one. */
public enum Direction {
    RISING,
    FALLING,
    NOT_SHOWN,
    TOO_FEW_YEARS;

    private static final double SIGNIFICANT = 1 - Trend.LEVEL;

    /** @param pValue of the trend, adjusted where several are looked at; empty where its years are too few */
    public static Direction of(Trend trend, OptionalDouble pValue) {
        if (pValue.isEmpty()) {
            return TOO_FEW_YEARS;
        }
        if (pValue.getAsDouble() > SIGNIFICANT) {
            return NOT_SHOWN;
        }
        return trend.current().tests().orElseThrow().kendall().s() > 0 ? RISING : FALLING;
    }
}
