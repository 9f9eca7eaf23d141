package phanluong.warehouse.finding;

import java.util.OptionalDouble;
import phanluong.warehouse.trend.Trend;

/** Whether a trend may be called one. */
public enum Direction {
    RISING,
    FALLING,
    NOT_SHOWN,
    TOO_FEW_YEARS;

    /**
     * A direction is established or not called one: what is only indicated is not shown here.
     *
     * @param pValue of the trend, adjusted where several are looked at; empty where its years are too few
     */
    public static Direction of(Trend trend, OptionalDouble pValue) {
        Evidence.Tested evidence = TrendStatements.evidence(trend, pValue);
        return switch (Judgement.of(evidence)) {
            case ESTABLISHED -> evidence.direction() > 0 ? RISING : FALLING;
            case INDICATED, NOT_SHOWN -> NOT_SHOWN;
            case CANNOT_BE_SAID -> TOO_FEW_YEARS;
        };
    }
}
