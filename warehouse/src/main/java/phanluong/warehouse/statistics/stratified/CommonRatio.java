package phanluong.warehouse.statistics.stratified;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.Quantiles;
import phanluong.warehouse.statistics.Sum;
import phanluong.warehouse.statistics.proportion.Difference;

/** Ratios of the first group to the second that are taken to be the same in all strata, by Mantel and Haenszel's weights. */
public enum CommonRatio {
    /** Odds ratio: Mantel and Haenszel 1959, Journal of the National Cancer Institute 22, 719–748; variance: Robins, Breslow and Greenland 1986, Biometrics 42, 311–323. */
    ODDS_RATIO {
        @Override
        public Optional<Estimate> of(Strata strata) {
            double r = sum(strata, CommonRatio::r);
            double s = sum(strata, CommonRatio::s);
            if (r == 0 || s == 0) {
                return Optional.empty();
            }
            double pr = sum(strata, one -> p(one) * r(one));
            double mixed = sum(strata, one -> p(one) * s(one) + (1 - p(one)) * r(one));
            double qs = sum(strata, one -> (1 - p(one)) * s(one));
            return Optional.of(
                    new Estimate(r / s, Math.sqrt(pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s))));
        }
    },

    /** Ratio of proportions, with variance: Greenland and Robins 1985, Biometrics 41, 55–68, formulas 2 and 13. */
    RISK_RATIO {
        @Override
        public Optional<Estimate> of(Strata strata) {
            double first = sum(strata, one -> a(one) * one.second().total() / all(one));
            double second = sum(strata, one -> c(one) * one.first().total() / all(one));
            if (first == 0 || second == 0) {
                return Optional.empty();
            }
            double spread = sum(
                    strata,
                    one -> ((double) one.first().total() * one.second().total() * (a(one) + c(one))
                                    - a(one) * c(one) * all(one))
                            / (all(one) * all(one)));
            return Optional.of(new Estimate(first / second, Math.sqrt(spread / (first * second))));
        }
    };

    /**
     * @param value above 0
     * @param logStandardError of its natural logarithm
     */
    public record Estimate(double value, double logStandardError) {

        /** Of the large-sample normal distribution of the logarithm. */
        public Interval interval(double level) {
            double reach = Math.exp(Quantiles.normal(level) * logStandardError);
            return new Interval(value / reach, value * reach, level, "large-sample-log");
        }
    }

    /** Empty where the ratio is 0, infinite, or nothing at all: one group has none in every stratum, or all. */
    public abstract Optional<Estimate> of(Strata strata);

    static double a(Difference one) {
        return one.first().count();
    }

    static double b(Difference one) {
        return one.first().total() - one.first().count();
    }

    static double c(Difference one) {
        return one.second().count();
    }

    static double d(Difference one) {
        return one.second().total() - one.second().count();
    }

    static double all(Difference one) {
        return (double) one.first().total() + one.second().total();
    }

    private static double p(Difference one) {
        return (a(one) + d(one)) / all(one);
    }

    private static double r(Difference one) {
        return a(one) * d(one) / all(one);
    }

    private static double s(Difference one) {
        return b(one) * c(one) / all(one);
    }

    static double sum(Strata strata, ToDoubleFunction<Difference> part) {
        return Sum.of(strata.list().stream().mapToDouble(part));
    }
}
