package phanluong.warehouse.statistics.trend;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The exact distribution of Kendall's S under no trend, given the ties of the series.
 *
 * <p>Counts permutations by inversions (Kendall 1938); a group of equal values adds what a Mann–Whitney statistic of the
 * group against all earlier values adds. Where times and values are both tied, all arrangements are enumerated. Source of
 * the table that it reproduces: Hollander and Wolfe, Nonparametric Statistical Methods, 2nd edition 1999, table A.30.
 */
public final class KendallDistribution {
    /** Longest series for which the distribution is computed. */
    public static final int LONGEST = 60;

    /** Longest series with ties in times and in values for which all arrangements are enumerated. */
    public static final int LONGEST_WITH_BOTH_TIED = 10;

    /** Those without ties, by the number of points, once they were asked for. */
    private static final Map<Integer, KendallDistribution> UNTIED = new ConcurrentHashMap<>();

    private final int offset;
    private final double[] probability;

    /** @param points length of a series without ties, 2 to {@value #LONGEST} */
    public static KendallDistribution of(int points) {
        return UNTIED.computeIfAbsent(checked(points), length -> new KendallDistribution(inversions(ones(length))));
    }

    /** @param probability of S, from the lowest to the highest number that the pairs of the series could add up to */
    private KendallDistribution(double[] probability) {
        this.probability = probability;
        this.offset = (probability.length - 1) / 2;
    }

    /**
     * @param timeGroups sizes of the groups of equal times, in the order of the times; all 1 without ties
     * @param valueGroups sizes of the groups of equal values, in the order of the values; all 1 without ties
     */
    public static KendallDistribution of(int[] timeGroups, int[] valueGroups) {
        int points = checked(IntStream.of(timeGroups).sum());
        if (IntStream.of(valueGroups).sum() != points) {
            throw new IllegalArgumentException("Kendall's distribution needs as many values as times, found "
                    + IntStream.of(valueGroups).sum() + " and " + points);
        }
        if (timeGroups.length == points && valueGroups.length == points) {
            return of(points);
        }
        if (timeGroups.length == points) {
            return new KendallDistribution(inversions(valueGroups));
        }
        if (valueGroups.length == points) {
            return new KendallDistribution(inversions(timeGroups));
        }
        if (points > LONGEST_WITH_BOTH_TIED) {
            throw new IllegalArgumentException("Arrangements with ties in times and values are enumerated up to "
                    + LONGEST_WITH_BOTH_TIED + " points, asked for " + points);
        }
        return new KendallDistribution(new Arrangements(timeGroups, valueGroups).probability());
    }

    /** P(S ≥ s); S lies between minus and plus the number of pairs. */
    public double atLeast(int s) {
        double tail = 0;
        for (int index = probability.length - 1; index >= 0 && index - offset >= s; index--) {
            tail += probability[index];
        }
        return tail;
    }

    /** P(|S| ≥ |s|), the two-sided p-value of s. */
    public double beyond(int s) {
        int distance = Math.abs(s);
        if (distance == 0) {
            return 1;
        }
        double tail = 0;
        for (int index = 0; index < probability.length; index++) {
            if (Math.abs(index - offset) >= distance) {
                tail += probability[index];
            }
        }
        // Ties leave odd sums only, all of which are added at distance 1: rounding must not carry that above 1.
        return Math.min(1, tail);
    }

    /** The largest |S| that can occur. */
    public int largest() {
        return IntStream.range(0, probability.length)
                .filter(index -> probability[index] > 0)
                .map(index -> Math.abs(index - offset))
                .max()
                .orElseThrow();
    }

    private static int checked(int points) {
        if (points < 2 || points > LONGEST) {
            throw new IllegalArgumentException(
                    "Kendall's distribution is computed for 2 to " + LONGEST + " points, asked for " + points);
        }
        return points;
    }

    private static int[] ones(int points) {
        int[] groups = new int[points];
        Arrays.fill(groups, 1);
        return groups;
    }

    /** Probabilities of S where one ranking has these ties and the other none. */
    private static double[] inversions(int[] groups) {
        double[] ofInversions = {1};
        int earlier = 0;
        for (int size : groups) {
            ofInversions = convolution(ofInversions, mannWhitney(earlier, size));
            earlier += size;
        }
        int untiedPairs = ofInversions.length - 1;
        double[] ofS = new double[2 * untiedPairs + 1];
        for (int inversions = 0; inversions <= untiedPairs; inversions++) {
            ofS[2 * (untiedPairs - inversions)] = ofInversions[inversions];
        }
        return ofS;
    }

    /** Probabilities of U for samples of these sizes: the recursion of Mann and Whitney 1947, by the sample of the largest value. */
    private static double[] mannWhitney(int first, int second) {
        double[][] row = new double[first + 1][];
        Arrays.setAll(row, size -> new double[] {1});
        for (int added = 1; added <= second; added++) {
            for (int size = 1; size <= first; size++) {
                double[] next = new double[size * added + 1];
                double ofFirst = (double) size / (size + added);
                double ofSecond = (double) added / (size + added);
                for (int u = 0; u < row[size - 1].length; u++) {
                    next[u + added] += ofFirst * row[size - 1][u];
                }
                for (int u = 0; u < row[size].length; u++) {
                    next[u] += ofSecond * row[size][u];
                }
                row[size] = next;
            }
        }
        return row[first];
    }

    private static double[] convolution(double[] one, double[] other) {
        double[] sum = new double[one.length + other.length - 1];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                sum[i + j] += one[i] * other[j];
            }
        }
        return sum;
    }
}
