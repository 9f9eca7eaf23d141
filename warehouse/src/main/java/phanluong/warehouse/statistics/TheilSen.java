package phanluong.warehouse.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * Theil–Sen slope: the median of the slopes between all pairs of points, with Sen's interval from the exact distribution
 * of Kendall's S.
 *
 * <p>Sources: Theil 1950; Sen 1968, Journal of the American Statistical Association 63, 1379–1389; interval after
 * Hollander and Wolfe 1999, section 9.3, formula 9.26. Unit: y per x. Times must differ. The interval is empty where no
 * order statistic reaches the level: with 4 points or fewer nothing can be said at 95 %.
 *
 * @param interval low and high slope at the level asked for or just above it
 */
public record TheilSen(double slope, Optional<Interval> interval) {

    /**
     * @param x distinct times
     * @param y values, as many as times, at least 2
     * @param level 0.95 for the usual interval
     */
    public static TheilSen of(double[] x, double[] y, double level) {
        if (x.length != y.length || x.length < 2) {
            throw new IllegalArgumentException(
                    "Theil–Sen needs at least 2 points, found " + x.length + " times and " + y.length + " values");
        }
        double[] slopes = new double[x.length * (x.length - 1) / 2];
        int next = 0;
        for (int first = 0; first < x.length; first++) {
            for (int second = first + 1; second < x.length; second++) {
                if (x[first] == x[second]) {
                    throw new IllegalArgumentException("Theil–Sen needs distinct times, found " + x[first] + " twice");
                }
                slopes[next++] = (y[second] - y[first]) / (x[second] - x[first]);
            }
        }
        Arrays.sort(slopes);
        return new TheilSen(new Median().evaluate(slopes), interval(slopes, x.length, level));
    }

    private static Optional<Interval> interval(double[] slopes, int points, double level) {
        KendallDistribution kendall = new KendallDistribution(points);
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
}
