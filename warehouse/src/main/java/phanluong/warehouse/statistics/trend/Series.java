package phanluong.warehouse.statistics.trend;

import java.util.Arrays;

/** Checks and counts of ties that all methods for a series share. */
final class Series {
    private Series() {}

    /** Refuses what no method can work with: lengths that differ, too few points, numbers that are none. */
    static void check(double[] times, double[] values, int fewest) {
        if (times.length != values.length || times.length < fewest) {
            throw new IllegalArgumentException("A series needs at least " + fewest + " points, found " + times.length
                    + " times and " + values.length + " values");
        }
        if (!allFinite(times) || !allFinite(values)) {
            throw new IllegalArgumentException("A series needs finite times and values, found " + Arrays.toString(times)
                    + " and " + Arrays.toString(values));
        }
    }

    static void check(double[] values, int fewest) {
        if (values.length < fewest || !allFinite(values)) {
            throw new IllegalArgumentException(
                    "A series needs at least " + fewest + " finite values, found " + Arrays.toString(values));
        }
    }

    /** Sizes of the groups of equal numbers, in the order of the numbers. */
    static int[] groups(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int[] sizes = new int[sorted.length];
        int groups = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i > 0 && sorted[i] != sorted[i - 1]) {
                groups++;
            }
            sizes[groups]++;
        }
        return Arrays.copyOf(sizes, groups + 1);
    }

    /** Whether the distinct times are equally spaced. */
    static boolean hasGaps(double[] times) {
        double[] distinct = Arrays.stream(times).sorted().distinct().toArray();
        for (int i = 2; i < distinct.length; i++) {
            double step = distinct[1] - distinct[0];
            if (Math.abs(distinct[i] - distinct[i - 1] - step) > 1e-9 * step) {
                return true;
            }
        }
        return false;
    }

    private static boolean allFinite(double[] numbers) {
        return Arrays.stream(numbers).allMatch(Double::isFinite);
    }
}
