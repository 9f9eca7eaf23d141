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
 */
public record TargetStatus(
        String indicator,
        String frame,
        String areaCode,
        SchoolYear schoolYear,
        String set,
        int targetYear,
        SchoolYear dueYear,
        Target.Comparator comparator,
        BigDecimal level,
        boolean confirmed,
        Reading reading,
        OptionalLong missingCount,
        Standing standing) {

    /** Value minus target in percentage points, unrounded; empty without a value. */
    public Optional<BigDecimal> gapPoints() {
        return reading.percent().map(percent -> percent.subtract(level));
    }
}
