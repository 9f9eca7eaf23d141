package phanluong.warehouse.statistics.rate;

import org.apache.commons.statistics.distribution.GammaDistribution;
import phanluong.warehouse.statistics.Ids;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.Quantiles;

/** Intervals for a directly standardised rate. */
public enum DirectInterval {
    /** Dobson et al. 1991, formula 8, with Byar's limits for the number of events, as in Public Health England's indicators. */
    DOBSON {
        @Override
        public Interval of(DirectRate rate, double level) {
            return dobson(rate, PoissonLimits.BYAR, level);
        }
    },

    /** Dobson et al. 1991, formula 8, with exact limits for the number of events. */
    DOBSON_EXACT {
        @Override
        public Interval of(DirectRate rate, double level) {
            return dobson(rate, PoissonLimits.EXACT, level);
        }
    },

    /** The gamma interval: Fay and Feuer 1997, Statistics in Medicine 16, 791–801, formulas 3 and 4; not too narrow even where weights differ much. */
    FAY_FEUER {
        @Override
        public Interval of(DirectRate rate, double level) {
            double next = rate.value() + rate.largestWeight();
            double variance = rate.variance() + rate.largestWeight() * rate.largestWeight();
            double tail = (1 - level) / 2;
            return new Interval(
                    Quantiles.lower(gamma(rate.value(), rate.variance()), tail),
                    Quantiles.upper(gamma(next, variance), tail),
                    level,
                    Ids.of(this));
        }
    };

    /** @param level between 0 and 1 */
    public abstract Interval of(DirectRate rate, double level);

    private static GammaDistribution gamma(double mean, double variance) {
        return GammaDistribution.of(mean / variance * mean, variance / mean);
    }

    Interval dobson(DirectRate rate, PoissonLimits limits, double level) {
        Interval events = limits.of(rate.events(), level);
        double scale = Math.sqrt(rate.variance() / rate.events());
        return new Interval(
                Math.max(0, rate.value() + scale * (events.low() - rate.events())),
                rate.value() + scale * (events.high() - rate.events()),
                level,
                Ids.of(this));
    }
}
