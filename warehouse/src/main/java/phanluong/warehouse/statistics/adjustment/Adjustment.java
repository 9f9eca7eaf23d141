package phanluong.warehouse.statistics.adjustment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * p-values of tests that are looked at together, so adjusted that each may be compared with the level. A missing p stays missing and
 * counts for no test; order and ties of the others play no part. As {@code p.adjust} of R.
 */
public enum Adjustment {
    /** No false finding at all, with the probability of the level: Holm 1979, Scandinavian Journal of Statistics 6, 65–70. Never worse than Bonferroni. */
    HOLM {
        @Override
        double[] adjusted(double[] ascending) {
            double[] adjusted = new double[ascending.length];
            double largest = 0;
            for (int at = 0; at < ascending.length; at++) {
                largest = Math.max(largest, (ascending.length - at) * ascending[at]);
                adjusted[at] = Math.min(1, largest);
            }
            return adjusted;
        }
    },

    /** Among the findings a share of false ones not above the level: Benjamini and Hochberg 1995, Journal of the Royal Statistical Society B 57, 289–300. */
    BENJAMINI_HOCHBERG {
        @Override
        double[] adjusted(double[] ascending) {
            double[] adjusted = new double[ascending.length];
            double smallest = 1;
            for (int at = ascending.length - 1; at >= 0; at--) {
                smallest = Math.min(smallest, (double) ascending.length / (at + 1) * ascending[at]);
                adjusted[at] = smallest;
            }
            return adjusted;
        }
    },

    /** No false finding at all: every p times the number of tests. */
    BONFERRONI {
        @Override
        double[] adjusted(double[] ascending) {
            double[] adjusted = new double[ascending.length];
            for (int at = 0; at < ascending.length; at++) {
                adjusted[at] = Math.min(1, ascending.length * ascending[at]);
            }
            return adjusted;
        }
    };

    abstract double[] adjusted(double[] ascending);

    /**
     * @param values between 0 and 1, or empty
     * @return as many, in the same places
     */
    public List<OptionalDouble> of(List<OptionalDouble> values) {
        List<Integer> present = IntStream.range(0, values.size())
                .filter(at -> values.get(at).isPresent())
                .boxed()
                .sorted(Comparator.comparingDouble(at -> probability(values.get(at))))
                .toList();
        double[] adjusted = adjusted(
                present.stream().mapToDouble(at -> probability(values.get(at))).toArray());
        List<OptionalDouble> answer = new ArrayList<>(Collections.nCopies(values.size(), OptionalDouble.empty()));
        for (int rank = 0; rank < adjusted.length; rank++) {
            answer.set(present.get(rank), OptionalDouble.of(adjusted[rank]));
        }
        return answer;
    }

    private static double probability(OptionalDouble value) {
        double p = value.orElseThrow();
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("A p-value lies between 0 and 1, found " + p);
        }
        return p;
    }
}
