package phanluong.warehouse.statistics.stratified;

import static phanluong.warehouse.statistics.stratified.CommonRatio.sum;

import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.Quantiles;

/**
 * Two proportions, each standardised to the same mixture of strata.
 *
 * <p>Source: Rothman, Greenland and Lash 2008, Modern Epidemiology, 3rd edition, chapter 15.
 *
 * @param first standardised proportion of the first group
 * @param second standardised proportion of the second group
 * @param standardError of their difference; 0 where all strata have none or all
 */
public record StandardisedDifference(double first, double second, double standardError) {

    public static StandardisedDifference of(Strata strata, Standard standard) {
        double all = sum(strata, standard::weight);
        double first =
                sum(strata, one -> standard.weight(one) / all * one.first().value());
        double second =
                sum(strata, one -> standard.weight(one) / all * one.second().value());
        return new StandardisedDifference(first, second, Math.sqrt(standard.variance(strata, first - second)));
    }

    public double value() {
        return first - second;
    }

    /** Of the large-sample normal distribution, within −1 and 1. */
    public Interval interval(double level) {
        double reach = Quantiles.normal(level) * standardError;
        return new Interval(Math.max(-1, value() - reach), Math.min(1, value() + reach), level, "large-sample");
    }
}
