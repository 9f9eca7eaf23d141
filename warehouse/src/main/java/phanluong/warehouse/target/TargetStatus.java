package phanluong.warehouse.target;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.time.SchoolYear;

/**
 * An indicator in one area and school year against one target.
 *
 * @param dueYear the school year that serves the target
 * @param level the target, percent
 * @param missingCount how many more pupils or schools the numerator would have needed; 0 when met, empty without a value
 * @param missingPerYear how many more it needs each year until the target's; empty when that year is not ahead
 * @param pointsPerYear the same in the indicator's unit
 * @param worst the least that unknown destinations and missing schools leave possible, {@code best} the most; empty when
 *     nobody can say how much is missing
 */
public record TargetStatus(
        String indicator,
        String frame,
        String areaCode,
        SchoolYear schoolYear,
        String set,
        Target.Scope scope,
        int targetYear,
        SchoolYear dueYear,
        Target.Comparator comparator,
        BigDecimal level,
        boolean confirmed,
        Reading reading,
        OptionalLong missingCount,
        OptionalLong missingPerYear,
        Optional<BigDecimal> pointsPerYear,
        Optional<BigDecimal> worst,
        Optional<BigDecimal> best,
        Standing standing) {

    /** Value minus target in percentage points, unrounded; empty without a value. */
    public Optional<BigDecimal> gapPoints() {
        return reading.percent().map(percent -> percent.subtract(level));
    }
}
