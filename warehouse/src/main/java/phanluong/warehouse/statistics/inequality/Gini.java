package phanluong.warehouse.statistics.inequality;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import phanluong.warehouse.statistics.Sum;

/**
 * Gini's coefficient: half the mean difference between any two, relative to the mean; 0 where all have the same.
 *
 * <p>Source: Sen 1973, On Economic Inequality, formula 2.8.1; weighted as twice the area between the Lorenz curve and the diagonal.
 */
public enum Gini {
    /** Of everybody there is: at most 1 − 1/n. */
    POPULATION {
        @Override
        double corrected(double coefficient, double weights) {
            return coefficient;
        }
    },

    /** Of a sample: times n/(n−1), where n is the sum of weights; at most 1. */
    SAMPLE {
        @Override
        double corrected(double coefficient, double weights) {
            return coefficient * weights / (weights - 1);
        }
    };

    abstract double corrected(double coefficient, double weights);

    /** Empty where nobody has anything; for a sample also where the weights do not exceed 1. */
    public OptionalDouble of(List<Holding> holdings) {
        double weights = Sum.of(holdings.stream().mapToDouble(Holding::weight));
        double total = Sum.of(holdings.stream().mapToDouble(Holding::total));
        if (total == 0 || (this == SAMPLE && weights <= 1)) {
            return OptionalDouble.empty();
        }
        List<Holding> ascending = holdings.stream()
                .sorted(Comparator.comparingDouble(Holding::value).thenComparingDouble(Holding::weight))
                .toList();
        double[] parts = new double[ascending.size()];
        double below = 0;
        for (int at = 0; at < parts.length; at++) {
            Holding holding = ascending.get(at);
            parts[at] = holding.total() / total * ((2 * below + holding.weight()) / weights - 1);
            below += holding.weight();
        }
        return OptionalDouble.of(Math.max(0, corrected(Sum.of(parts), weights)));
    }
}
