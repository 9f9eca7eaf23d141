package phanluong.warehouse.statistics.stratified;

import static phanluong.warehouse.statistics.stratified.CommonRatio.a;
import static phanluong.warehouse.statistics.stratified.CommonRatio.all;
import static phanluong.warehouse.statistics.stratified.CommonRatio.c;
import static phanluong.warehouse.statistics.stratified.CommonRatio.sum;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import phanluong.warehouse.statistics.Bisection;
import phanluong.warehouse.statistics.Sum;
import phanluong.warehouse.statistics.proportion.Difference;

/**
 * A χ² test over strata.
 *
 * @param df degrees of freedom, at least 1
 */
public record StratifiedTest(double statistic, double df, double pValue) {

    private static StratifiedTest of(double statistic, double df) {
        return new StratifiedTest(
                statistic, df, ChiSquaredDistribution.of(df).survivalProbability(Math.max(0, statistic)));
    }

    /**
     * Whether the groups differ within strata: Cochran 1954; Mantel and Haenszel 1959; Agresti 2013, formula 6.6. Empty where no
     * stratum varies.
     *
     * @param continuity 0.5 for the corrected test, else 0
     */
    public static Optional<StratifiedTest> cochranMantelHaenszel(Strata strata, double continuity) {
        double variance = sum(strata, StratifiedTest::varianceByChance);
        if (variance == 0) {
            return Optional.empty();
        }
        double away = Math.abs(sum(strata, one -> a(one) - one.first().total() * ((a(one) + c(one)) / all(one))));
        double corrected = Math.max(0, away - continuity);
        return Optional.of(of(corrected * corrected / variance, 1));
    }

    private static double varianceByChance(Difference one) {
        double having = a(one) + c(one);
        double n = all(one);
        return one.first().total() / n * (one.second().total() / n) * having * ((n - having) / (n - 1));
    }

    /**
     * Whether the odds ratio is the same in all strata: Breslow and Day 1980, Statistical Methods in Cancer Research I, formula 4.30,
     * with Tarone's correction 1985, Biometrika 72, 91–95. Empty where fewer than two strata vary.
     *
     * @param oddsRatio common to all strata, of Mantel and Haenszel
     */
    public static Optional<StratifiedTest> breslowDay(Strata strata, double oddsRatio) {
        List<Difference> varied =
                strata.list().stream().filter(one -> varianceByChance(one) > 0).toList();
        if (varied.size() < 2) {
            return Optional.empty();
        }
        double[] distances = new double[varied.size()];
        double[] variances = new double[distances.length];
        double[] parts = new double[distances.length];
        for (int at = 0; at < distances.length; at++) {
            Difference one = varied.get(at);
            double fitted = fitted(one, oddsRatio);
            distances[at] = a(one) - fitted;
            variances[at] = variance(one, fitted);
            parts[at] = distances[at] * distances[at] / variances[at];
        }
        double apart = Sum.of(distances);
        return Optional.of(of(Sum.of(parts) - apart * apart / Sum.of(variances), distances.length - 1));
    }

    /** The expected a of a table with these margins and this odds ratio. */
    private static double fitted(Difference one, double oddsRatio) {
        double first = one.first().total();
        double second = one.second().total();
        double having = a(one) + c(one);
        return Bisection.root(
                tried -> oddsRatio * (first - tried) * (having - tried) - tried * (second - having + tried),
                Math.max(0, having - second),
                Math.min(first, having));
    }

    private static double variance(Difference one, double fitted) {
        double first = one.first().total();
        double second = one.second().total();
        double having = a(one) + c(one);
        return 1 / (1 / fitted + 1 / (first - fitted) + 1 / (having - fitted) + 1 / (second - having + fitted));
    }
}
