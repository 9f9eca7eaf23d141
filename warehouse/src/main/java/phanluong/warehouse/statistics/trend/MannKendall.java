package phanluong.warehouse.statistics.trend;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.statistics.distribution.NormalDistribution;
import phanluong.warehouse.statistics.Note;

/**
 * Mann–Kendall test for a monotone trend: do later values tend to be higher than earlier ones?
 *
 * <p>Sources: Mann 1945, Econometrica 13, 245–259; Kendall, Rank Correlation Methods, 4th edition 1976, variance with ties in
 * both rankings formula 4.4, tau-b formula 3.3; continuity correction after Gilbert 1987, section 16.4. Up to
 * {@value #LONGEST_EXACT} points p is exact, given the ties; above, from the normal distribution. Times need no equal
 * distance; pairs of the same time count for nothing.
 *
 * @param n number of points
 * @param s pairs that rise minus pairs that fall
 * @param tau Kendall's tau-b, −1 to 1; absent for a constant series
 * @param variance of S under no trend, given the ties; 0 for a constant series
 * @param z S moved one towards 0, over its standard deviation; 0 for a constant series
 * @param pValue two-sided; 1 for a constant series
 * @param pMethod {@code exact} or {@code normal}
 * @param smallestPValue what the clearest trend possible with these ties would have given
 */
public record MannKendall(
        int n,
        int s,
        OptionalDouble tau,
        double variance,
        double z,
        double pValue,
        String pMethod,
        double smallestPValue,
        Set<Note> notes) {
    /** Longest series with an exact p-value. */
    public static final int LONGEST_EXACT = 10;

    /**
     * @param times in any order, of any unit, at least 2
     * @param values as many as times
     */
    public static MannKendall of(double[] times, double[] values) {
        Series.check(times, values, 2);
        int n = times.length;
        int[] timeGroups = Series.groups(times);
        int[] valueGroups = Series.groups(values);
        int s = score(times, values);
        double variance = variance(n, timeGroups, valueGroups);
        double z = variance == 0 ? 0 : z(s, variance);
        Set<Note> notes = notes(times, timeGroups, valueGroups);
        if (n <= LONGEST_EXACT) {
            KendallDistribution exact = KendallDistribution.of(timeGroups, valueGroups);
            double smallest = exact.beyond(exact.largest());
            return new MannKendall(
                    n, s, tau(s, timeGroups, valueGroups), variance, z, exact.beyond(s), "exact", smallest, notes);
        }
        double smallest = variance == 0 ? 1 : twoSided(z(largest(times, values), variance));
        return new MannKendall(
                n, s, tau(s, timeGroups, valueGroups), variance, z, twoSided(z), "normal", smallest, notes);
    }

    /** The smallest two-sided p that a series of this length can ever give, before anything is known of it: 2/n!. */
    public static double smallestPValue(int points) {
        return points < 2 ? 1 : KendallDistribution.of(points).beyond(points * (points - 1) / 2);
    }

    static double z(double s, double variance) {
        return (s - Math.signum(s)) / Math.sqrt(variance);
    }

    static double twoSided(double z) {
        return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z));
    }

    private static int score(double[] times, double[] values) {
        int s = 0;
        for (int i = 0; i < times.length; i++) {
            for (int j = i + 1; j < times.length; j++) {
                s += Double.compare(times[j] + 0.0, times[i] + 0.0) * Double.compare(values[j] + 0.0, values[i] + 0.0);
            }
        }
        return s;
    }

    /** S of the arrangement that rises as far as the ties allow. */
    private static int largest(double[] times, double[] values) {
        double[] sortedTimes = times.clone();
        double[] sortedValues = values.clone();
        Arrays.sort(sortedTimes);
        Arrays.sort(sortedValues);
        return score(sortedTimes, sortedValues);
    }

    /** Variance of S for distinct values. */
    static double variance(int[] timeGroups) {
        int points = Arrays.stream(timeGroups).sum();
        return variance(points, timeGroups, new int[] {1});
    }

    private static double variance(int points, int[] timeGroups, int[] valueGroups) {
        double n = points;
        double t1 = 0;
        double t2 = 0;
        double t3 = 0;
        for (int t : timeGroups) {
            t1 += t * (t - 1.0);
            t2 += t * (t - 1.0) * (t - 2.0);
            t3 += t * (t - 1.0) * (2.0 * t + 5);
        }
        double u1 = 0;
        double u2 = 0;
        double u3 = 0;
        for (int u : valueGroups) {
            u1 += u * (u - 1.0);
            u2 += u * (u - 1.0) * (u - 2.0);
            u3 += u * (u - 1.0) * (2.0 * u + 5);
        }
        if (t1 == n * (n - 1) || u1 == n * (n - 1)) {
            return 0;
        }
        double both = n > 2 ? t2 * u2 / (9 * n * (n - 1) * (n - 2)) : 0;
        return (n * (n - 1) * (2 * n + 5) - t3 - u3) / 18 + both + t1 * u1 / (2 * n * (n - 1));
    }

    private static OptionalDouble tau(int s, int[] timeGroups, int[] valueGroups) {
        double pairs = untiedPairs(timeGroups) * untiedPairs(valueGroups);
        return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(s / Math.sqrt(pairs));
    }

    private static double untiedPairs(int[] groups) {
        double n = Arrays.stream(groups).sum();
        return (n * (n - 1)
                        - Arrays.stream(groups).mapToDouble(t -> t * (t - 1.0)).sum())
                / 2;
    }

    private static Set<Note> notes(double[] times, int[] timeGroups, int[] valueGroups) {
        Set<Note> notes = EnumSet.noneOf(Note.class);
        if (valueGroups.length == 1) {
            notes.add(Note.CONSTANT_SERIES);
        } else if (valueGroups.length < times.length) {
            notes.add(Note.TIED_VALUES);
        }
        if (timeGroups.length < times.length) {
            notes.add(Note.TIED_TIMES);
        }
        if (Series.hasGaps(times)) {
            notes.add(Note.GAPS_IN_TIME);
        }
        return notes;
    }
}
