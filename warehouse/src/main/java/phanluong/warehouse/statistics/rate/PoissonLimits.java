package phanluong.warehouse.statistics.rate;

import org.apache.commons.statistics.distribution.GammaDistribution;
import phanluong.warehouse.statistics.Ids;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.Quantiles;

/** Limits for the expected number of events behind a count of them; the lower limit of none is exactly 0. */
public enum PoissonLimits {
    /** Byar's approximation: Breslow and Day 1987, Statistical Methods in Cancer Research II, page 69. Within 1 % of the exact limits from 5 events on. */
    BYAR {
        @Override
        double low(double events, double level) {
            double z = Quantiles.normal(level);
            return Math.max(0, events * cube(1 - 1 / (9 * events) - z / (3 * Math.sqrt(events))));
        }

        @Override
        double high(double events, double level) {
            double next = events + 1;
            double z = Quantiles.normal(level);
            return next * cube(1 - 1 / (9 * next) + z / (3 * Math.sqrt(next)));
        }
    },

    /** Exact: Garwood 1936, Biometrika 28, 437–442; holds its level for every expected number. */
    EXACT {
        @Override
        double low(double events, double level) {
            return Quantiles.lower(GammaDistribution.of(events, 1), (1 - level) / 2);
        }

        @Override
        double high(double events, double level) {
            return Quantiles.upper(GammaDistribution.of(events + 1, 1), (1 - level) / 2);
        }
    };

    /** @param events at least 1 */
    abstract double low(double events, double level);

    abstract double high(double events, double level);

    /**
     * @param events at least 0
     * @param level between 0 and 1
     */
    public Interval of(long events, double level) {
        if (events < 0) {
            throw new IllegalArgumentException("A number of events is at least 0, found " + events);
        }
        return new Interval(events == 0 ? 0 : low(events, level), high(events, level), level, Ids.of(this));
    }

    private static double cube(double value) {
        return value * value * value;
    }
}
