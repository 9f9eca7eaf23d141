package phanluong.warehouse.statistics.regression;

import java.util.Optional;
import phanluong.warehouse.statistics.Interval;

/**
 * What a fitted line says at a point.
 *
 * @param mean interval of the mean at this point
 * @param next interval of a single further value at this point
 */
public record Prediction(double value, Optional<Interval> mean, Optional<Interval> next) {}
