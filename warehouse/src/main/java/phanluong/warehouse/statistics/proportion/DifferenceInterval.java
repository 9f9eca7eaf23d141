package phanluong.warehouse.statistics.proportion;

import phanluong.warehouse.statistics.Bisection;
import phanluong.warehouse.statistics.Ids;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.Quantiles;

/**
 * Intervals for the difference of two independent proportions, between −1 and 1. Compared by Newcombe 1998, Statistics in
 * Medicine 17, 873–890, whose numbers of methods are given.
 */
public enum DifferenceInterval {
    /** Method 10: the Wilson intervals of both, by squaring and adding. */
    NEWCOMBE {
        @Override
        public Interval of(Difference difference, double level) {
            Interval first = ProportionInterval.WILSON.of(difference.first(), level);
            Interval second = ProportionInterval.WILSON.of(difference.second(), level);
            double p = difference.first().value();
            double q = difference.second().value();
            return limited(
                    difference.value() - Math.hypot(p - first.low(), second.high() - q),
                    difference.value() + Math.hypot(first.high() - p, q - second.low()),
                    level);
        }
    },

    /** Method 6, score interval with the factor N/(N−1): Miettinen and Nurminen 1985, Statistics in Medicine 4, 213–226, formula 8. */
    MIETTINEN_NURMINEN {
        @Override
        public Interval of(Difference difference, double level) {
            double all =
                    (double) difference.first().total() + difference.second().total();
            return score(difference, level, all / (all - 1));
        }
    },

    /** Method 5, score interval without that factor: Mee 1984, Biometrics 40, 1175–1176. */
    MEE {
        @Override
        public Interval of(Difference difference, double level) {
            return score(difference, level, 1);
        }
    },

    /** One success and one failure added to each group: Agresti and Caffo 2000, The American Statistician 54, 280–288. */
    AGRESTI_CAFFO {
        @Override
        public Interval of(Difference difference, double level) {
            Difference added = new Difference(added(difference.first()), added(difference.second()));
            double reach = Quantiles.normal(level) * added.standardError();
            return limited(added.value() - reach, added.value() + reach, level);
        }

        private Proportion added(Proportion proportion) {
            return new Proportion(proportion.count() + 1, proportion.total() + 2);
        }
    };

    /** @param level between 0 and 1 */
    public abstract Interval of(Difference difference, double level);

    /** All differences that a score test at this level does not reject. */
    Interval score(Difference difference, double level, double factor) {
        double z = Quantiles.normal(level);
        double value = difference.value();
        return limited(
                value == -1 ? -1 : Bisection.root(tried -> statistic(difference, tried, factor) - z, -1, value),
                value == 1 ? 1 : Bisection.root(tried -> statistic(difference, tried, factor) + z, value, 1),
                level);
    }

    /** The distance of the difference from the one that is tried, in standard errors of the likeliest proportions that have it. */
    private static double statistic(Difference difference, double tried, double factor) {
        double second = likeliestSecond(difference, tried);
        double first = second + tried;
        double variance = factor
                * (first * (1 - first) / difference.first().total()
                        + second * (1 - second) / difference.second().total());
        double distance = difference.value() - tried;
        return variance > 0 ? distance / Math.sqrt(variance) : Math.copySign(Double.POSITIVE_INFINITY, distance);
    }

    /** The likelihood is concave, so its slope falls; the closed cubic solution loses half the digits where roots meet. */
    private static double likeliestSecond(Difference difference, double tried) {
        double x = difference.first().count();
        double notX = difference.first().total() - x;
        double y = difference.second().count();
        double notY = difference.second().total() - y;
        return Bisection.root(
                second -> x / (second + tried) - notX / (1 - second - tried) + y / second - notY / (1 - second),
                Math.max(0, -tried),
                Math.min(1, 1 - tried));
    }

    Interval limited(double low, double high, double level) {
        return new Interval(Math.max(-1, low), Math.min(1, high), level, Ids.of(this));
    }
}
