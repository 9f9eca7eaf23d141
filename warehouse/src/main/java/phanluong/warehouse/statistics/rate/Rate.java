package phanluong.warehouse.statistics.rate;

import phanluong.warehouse.statistics.Interval;

/**
 * Events for each unit of exposure, or for each event that was expected.
 *
 * @param events how many were counted, at least 0
 * @param exposure persons, years, or expected events; above 0 and finite
 */
public record Rate(long events, double exposure) {
    public Rate {
        if (events < 0 || !(exposure > 0) || Double.isInfinite(exposure)) {
            throw new IllegalArgumentException("No rate: " + events + " events in " + exposure);
        }
    }

    public double value() {
        return events / exposure;
    }

    /** √events / exposure, of a Poisson count; 0 for no events. */
    public double standardError() {
        return Math.sqrt(events) / exposure;
    }

    /** @param level between 0 and 1 */
    public Interval interval(PoissonLimits limits, double level) {
        Interval expected = limits.of(events, level);
        return new Interval(expected.low() / exposure, expected.high() / exposure, level, expected.method());
    }
}
