package phanluong.warehouse.statistics.outlier;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The logarithm of the beta-binomial likelihood of units with somebody counted, in an order of their own. */
record BetaBinomialLikelihood(long[] numerators, long[] denominators, double coefficients) {

    /** Units without a denominator say nothing; the order of the others is made one, so that sums do not depend on it. */
    static BetaBinomialLikelihood of(long[] numerators, long[] denominators) {
        Integer[] order = IntStream.range(0, numerators.length)
                .filter(row -> denominators[row] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(row -> denominators[row])
                        .thenComparingLong(row -> numerators[row]))
                .toArray(Integer[]::new);
        double coefficients = 0;
        for (int row : order) {
            coefficients += Rising.logarithm(1, 1, denominators[row])
                    - Rising.logarithm(1, 1, numerators[row])
                    - Rising.logarithm(1, 1, denominators[row] - numerators[row]);
        }
        return new BetaBinomialLikelihood(
                Arrays.stream(order).mapToLong(row -> numerators[row]).toArray(),
                Arrays.stream(order).mapToLong(row -> denominators[row]).toArray(),
                coefficients);
    }

    /**
     * @param mean between 0 and 1
     * @param correlation 0 to below 1
     */
    double logarithm(double mean, double correlation) {
        double step = correlation / (1 - correlation);
        double sum = coefficients;
        for (int row = 0; row < numerators.length; row++) {
            sum += Rising.logarithm(mean, step, numerators[row])
                    + Rising.logarithm(1 - mean, step, denominators[row] - numerators[row])
                    - Rising.logarithm(1, step, denominators[row]);
        }
        return sum;
    }
}
