package phanluong.warehouse.statistics.trend;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.apache.commons.statistics.distribution.NormalDistribution;
import phanluong.warehouse.statistics.Interval;

/**
 * Theil–Sen line: its slope is the median of the slopes between all pairs of points of different times, its intercept the
 * median of what that slope leaves.
 *
 * <p>Sources: Theil 1950; Sen 1968, Journal of the American Statistical Association 63, 1379–1389; interval after
 * Hollander and Wolfe 1999, section 9.3, formula 9.26, from the exact distribution of Kendall's S up to
 * {@value KendallDistribution#LONGEST} points and from its normal approximation above, rounded outwards. The interval is
 * empty where no order statistic reaches the level: with 4 points or fewer nothing can be said at 95 %.
 *
 * @param slope y per x
 * @param intercept the line at x = 0, in the unit of y
 * @param interval low and high slope at the level asked for or just above it
 */
public record TheilSen(double slope, double intercept, Optional<Interval> interval) {

    /**
     * @param x times, at least two of them distinct
     * @param y values, as many as times
     * @param level 0.95 for the usual interval
     */
    public static TheilSen of(double[] x, double[] y, double level) {
        Series.check(x, y, 2);
        double[] slopes = slopes(x, y);
        if (slopes.length == 0) {
            throw new IllegalArgumentException(
                    "Theil–Sen needs at least 2 distinct times, found " + x[0] + " " + x.length + " times");
        }
        double slope = new Median().evaluate(slopes);
        double[] rest = new double[x.length];
        Arrays.setAll(rest, i -> y[i] - slope * x[i]);
        return new TheilSen(slope, new Median().evaluate(rest), interval(slopes, Series.groups(x), level));
    }

    private static double[] slopes(double[] x, double[] y) {
        double[] slopes = new double[x.length * (x.length - 1) / 2];
        int next = 0;
        for (int first = 0; first < x.length; first++) {
            for (int second = first + 1; second < x.length; second++) {
                if (x[first] != x[second]) {
                    slopes[next++] = (y[second] - y[first]) / (x[second] - x[first]) + 0.0;
                }
            }
        }
        double[] sorted = Arrays.copyOf(slopes, next);
        Arrays.sort(sorted);
        return sorted;
    }

    private static Optional<Interval> interval(double[] slopes, int[] timeGroups, double level) {
        int points = Arrays.stream(timeGroups).sum();
        return points <= KendallDistribution.LONGEST
                ? exact(slopes, KendallDistribution.of(timeGroups, ones(points)), level)
                : normal(slopes, timeGroups, level);
    }

    private static Optional<Interval> exact(double[] slopes, KendallDistribution kendall, double level) {
        int pairs = slopes.length;
        for (int s = pairs % 2 == 0 ? 2 : 1; s <= pairs; s += 2) {
            double tail = kendall.atLeast(s);
            if (tail <= (1 - level) / 2) {
                int lowest = (pairs - (s - 2)) / 2;
                return Optional.of(
                        new Interval(slopes[lowest - 1], slopes[pairs - lowest], 1 - 2 * tail, "kendall-exact"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Interval> normal(double[] slopes, int[] timeGroups, double level) {
        double variance = MannKendall.variance(timeGroups);
        double reach = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2) * Math.sqrt(variance);
        int lowest = (int) Math.floor((slopes.length - reach) / 2);
        return lowest < 1
                ? Optional.empty()
                : Optional.of(
                        new Interval(slopes[lowest - 1], slopes[slopes.length - lowest], level, "kendall-normal"));
    }

    private static int[] ones(int points) {
        int[] groups = new int[points];
        Arrays.fill(groups, 1);
        return groups;
    }
}
