package phanluong.warehouse.statistics.proportion;

import org.apache.commons.statistics.distribution.BetaDistribution;
import phanluong.warehouse.statistics.Ids;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.Quantiles;

/**
 * Intervals for one proportion, between 0 and 1; the lower limit for none and the upper limit for all are exactly 0 and 1.
 * Compared by Newcombe 1998, Statistics in Medicine 17, 857–872, whose numbers of methods are given.
 */
public enum ProportionInterval {
    /** Score interval, method 3: Wilson 1927, Journal of the American Statistical Association 22, 209–212. */
    WILSON {
        @Override
        double low(double x, double n, double level) {
            double z = Quantiles.normal(level);
            // The usual difference of near equals, times its conjugate.
            return 2 * x * (x / n) / (2 * x + z * z + z * Math.sqrt(z * z + 4 * x * ((n - x) / n)));
        }

        @Override
        double high(double x, double n, double level) {
            double z = Quantiles.normal(level);
            return (2 * x + z * z + z * Math.sqrt(z * z + 4 * x * ((n - x) / n))) / (2 * (n + z * z));
        }
    },

    /** Score interval with continuity correction, method 4: Blyth and Still 1983; Fleiss 1981, formulas 1.26 and 1.27. */
    WILSON_CONTINUITY {
        @Override
        double low(double x, double n, double level) {
            double z = Quantiles.normal(level);
            double root = z * Math.sqrt(z * z - 2 - 1 / n + 4 * x * ((n - x + 1) / n));
            return Math.max(0, (2 * x + z * z - 1 - root) / (2 * (n + z * z)));
        }

        @Override
        double high(double x, double n, double level) {
            return 1 - low(n - x, n, level);
        }
    },

    /** Exact binomial interval, method 5: Clopper and Pearson 1934, Biometrika 26, 404–413; holds its level for every proportion. */
    CLOPPER_PEARSON {
        @Override
        double low(double x, double n, double level) {
            double tail = (1 - level) / 2;
            return x == n ? Math.exp(Math.log(tail) / n) : Quantiles.lower(BetaDistribution.of(x, n - x + 1), tail);
        }

        @Override
        double high(double x, double n, double level) {
            double tail = (1 - level) / 2;
            return x == 0 ? -Math.expm1(Math.log(tail) / n) : Quantiles.upper(BetaDistribution.of(x + 1, n - x), tail);
        }
    };

    /** @param x at least 1 */
    abstract double low(double x, double n, double level);

    /** @param x at most n − 1 */
    abstract double high(double x, double n, double level);

    /** @param level between 0 and 1 */
    public Interval of(Proportion proportion, double level) {
        double x = proportion.count();
        double n = proportion.total();
        return new Interval(x == 0 ? 0 : low(x, n, level), x == n ? 1 : high(x, n, level), level, Ids.of(this));
    }
}
