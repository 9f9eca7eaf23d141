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
 * empty where no order statistic reaches the level: with 4 points or fewer nothing can be said at 95 %. Few points reach few levels
 * (98.3 or 91.7 % with 5, 97.0 or 93.1 % with 7): {@link #interpolated} goes between the two.
 *
 * @param slope y per x
 * @param intercept the line at x = 0, in the unit of y
 * @param interval low and high slope at the level asked for, or just above it where only steps can be reached
 */
public record TheilSen(double slope, double intercept, Optional<Interval> interval) {

    /**
     * @param x times, at least two of them distinct
     * @param y values, as many as times
     * @param level 0.95 for the usual interval
     */
    public static TheilSen of(double[] x, double[] y, double level) {
        return of(x, y, level, false);
    }

    /**
     * The same with limits between the pair of slopes whose level is just above the one asked for and the next pair inside, in
     * proportion to the levels, where rounding outwards is right too often. Hettmansperger and Sheather 1986, Statistics and Probability
     * Letters 4, 75–79, do so for the median, by a curve that for slopes would fall short (93.8 % with 5 points). With normal, uniform, exponential and Cauchy errors its 95 %
     * held the slope in 97.1 to 97.3 % (5 points), 95.5 to 96.0 % (6 and 7) and 95.0 to 95.5 % (8 to 10) of 60,000 made series each. It can
     * leave out 0 where the exact test, which keeps its steps, does not reject.
     */
    public static TheilSen interpolated(double[] x, double[] y, double level) {
        return of(x, y, level, true);
    }

    private static TheilSen of(double[] x, double[] y, double level, boolean between) {
        Series.check(x, y, 2);
        double[] slopes = slopes(x, y);
        if (slopes.length == 0) {
            throw new IllegalArgumentException(
                    "Theil–Sen needs at least 2 distinct times, found " + x[0] + " " + x.length + " times");
        }
        double slope = new Median().evaluate(slopes);
        double[] rest = new double[x.length];
        Arrays.setAll(rest, i -> y[i] - slope * x[i]);
        return new TheilSen(slope, new Median().evaluate(rest), interval(slopes, Series.groups(x), level, between));
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

    private static Optional<Interval> interval(double[] slopes, int[] timeGroups, double level, boolean between) {
        int points = Arrays.stream(timeGroups).sum();
        return points <= KendallDistribution.LONGEST
                ? exact(slopes, KendallDistribution.of(timeGroups, ones(points)), level, between)
                : normal(slopes, timeGroups, level);
    }

    private static Optional<Interval> exact(
            double[] slopes, KendallDistribution kendall, double level, boolean between) {
        int pairs = slopes.length;
        for (int s = pairs % 2 == 0 ? 2 : 1; s <= pairs; s += 2) {
            double tail = kendall.atLeast(s);
            if (tail <= (1 - level) / 2) {
                int lowest = (pairs - (s - 2)) / 2;
                Interval outside =
                        new Interval(slopes[lowest - 1], slopes[pairs - lowest], 1 - 2 * tail, "kendall-exact");
                return Optional.of(
                        between ? between(outside, slopes, lowest, 1 - 2 * kendall.atLeast(s - 2), level) : outside);
            }
        }
        return Optional.empty();
    }

    /** @param inner level of the next pair of slopes inside; where that is the middle itself, of none */
    private static Interval between(Interval outside, double[] slopes, int lowest, double inner, double level) {
        double middle = new Median().evaluate(slopes);
        double low = Math.min(slopes[lowest], middle);
        double high = Math.max(slopes[slopes.length - 1 - lowest], middle);
        double share = (outside.level() - level) / (outside.level() - Math.max(0, inner));
        return new Interval(
                Math.min(low, outside.low() + share * (low - outside.low())),
                Math.max(high, outside.high() - share * (outside.high() - high)),
                level,
                "kendall-interpolated");
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
