package phanluong.warehouse.finding;

import java.util.OptionalDouble;
import phanluong.warehouse.trend.Trend;

/** What a trend may be called. */
public enum Direction {
    RISING,
    FALLING,
    INDICATED_RISING,
    INDICATED_FALLING,
    NOT_SHOWN,
    TOO_FEW_YEARS;

    /** @param pValue of the trend, adjusted where several are looked at; empty where its years are too few */
    public static Direction of(Trend trend, OptionalDouble pValue) {
        Evidence.Tested evidence = TrendStatements.evidence(trend, pValue);
        boolean rises = evidence.direction() > 0;
        return switch (Judgement.of(evidence)) {
            case ESTABLISHED -> rises ? RISING : FALLING;
            case INDICATED -> rises ? INDICATED_RISING : INDICATED_FALLING;
            case NOT_SHOWN -> NOT_SHOWN;
            case CANNOT_BE_SAID -> TOO_FEW_YEARS;
        };
    }
}
