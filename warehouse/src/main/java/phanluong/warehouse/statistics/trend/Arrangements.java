package phanluong.warehouse.statistics.trend;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.CombinatoricsUtils;

/**
 * All ways to place values over times, both with ties: time by time, remembering what the values still left can do.
 *
 * <p>Equal to going through all n! permutations; Valz and Thompson 1994, Journal of Computational and Graphical Statistics 3,
 * 459–472, count in the same spirit.
 */
final class Arrangements {
    private final int[] timeGroups;
    private final int[] valueGroups;
    private final int offset;
    private final Map<String, double[]> known = new HashMap<>();

    Arrangements(int[] timeGroups, int[] valueGroups) {
        this.timeGroups = timeGroups;
        this.valueGroups = valueGroups;
        int points = IntStream.of(timeGroups).sum();
        this.offset = points * (points - 1) / 2;
    }

    /** Probability of S at index S + number of pairs. */
    double[] probability() {
        return from(0, valueGroups);
    }

    private double[] from(int time, int[] left) {
        if (time == timeGroups.length) {
            double[] certain = new double[2 * offset + 1];
            certain[offset] = 1;
            return certain;
        }
        double[] found = known.get(Arrays.toString(left));
        if (found == null) {
            found = new double[2 * offset + 1];
            double ways = CombinatoricsUtils.binomialCoefficientDouble(
                    IntStream.of(left).sum(), timeGroups[time]);
            choose(time, left, new int[left.length], 0, timeGroups[time], 1 / ways, found);
            known.put(Arrays.toString(left), found);
        }
        return found;
    }

    /** Adds to the sum every choice of values for this time, from this value group on. */
    private void choose(int time, int[] left, int[] chosen, int value, int missing, double weight, double[] sum) {
        if (value == left.length) {
            if (missing == 0) {
                add(time, left, chosen, weight, sum);
            }
            return;
        }
        for (int count = 0; count <= Math.min(missing, left[value]); count++) {
            chosen[value] = count;
            double ways = CombinatoricsUtils.binomialCoefficientDouble(left[value], count);
            choose(time, left, chosen, value + 1, missing - count, weight * ways, sum);
        }
        chosen[value] = 0;
    }

    private void add(int time, int[] left, int[] chosen, double weight, double[] sum) {
        int[] rest = new int[left.length];
        Arrays.setAll(rest, value -> left[value] - chosen[value]);
        int s = 0;
        for (int now = 0; now < left.length; now++) {
            for (int later = 0; later < left.length; later++) {
                s += chosen[now] * rest[later] * Integer.compare(later, now);
            }
        }
        double[] after = from(time + 1, rest);
        for (int index = Math.max(0, -s); index < Math.min(after.length, after.length - s); index++) {
            sum[index + s] += weight * after[index];
        }
    }
}
