package phanluong.warehouse.statistics.regression;

import java.util.Optional;
import java.util.OptionalDouble;
import phanluong.warehouse.statistics.Interval;

/**
 * One number of a fitted line.
 *
 * @param estimate in units of y per unit of its column
 * @param standardError 0 where the line meets every point; absent where nothing is left to estimate it from
 * @param t estimate over standard error; absent where that is 0 or absent
 * @param pValue of no effect, two-sided, Student's distribution; absent where t is
 * @param interval Student's; absent where the standard error is
 */
public record Coefficient(
        double estimate,
        OptionalDouble standardError,
        OptionalDouble t,
        OptionalDouble pValue,
        Optional<Interval> interval) {}
