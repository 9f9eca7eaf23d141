package phanluong.warehouse.statistics.experiment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How much higher treated units are than the others of their strata: least squares with a column for each stratum. With the change
 * of each unit as its outcome this is the difference in differences with an effect for each stratum and time.
 *
 * <p>Source: Imbens and Rubin 2015, Causal Inference for Statistics, Social, and Biomedical Sciences, chapter 9 (strata, Fisher's exact p and
 * regression). As in {@link DifferenceInDifferences} the headline is the inference with the larger p of two: randomisation within strata, which is
 * exact only where treated units vary as the others do, and CR2 with each unit as its own cluster, which is HC2 with the degrees of freedom
 * of Bell and McCaffrey 2002.
 *
 * @param reduced CR2
 * @param randomisation all assignments within strata, or a sample of them
 */
public record StratifiedDifference(Inference reduced, RandomisationTest randomisation, Inference headline) {

    /**
     * @param outcome of each unit, in any order
     * @param stratum of each unit
     * @param level of intervals, between 0 and 1
     * @return empty where no stratum has both treated and other units
     */
    public static Optional<StratifiedDifference> of(double[] outcome, boolean[] treated, int[] stratum, double level) {
        return RandomisationTest.ofMeans(outcome, treated, stratum, level).map(test -> {
            Inference reduced = reduced(outcome, treated, stratum, level);
            Inference headline = Stream.of(test.inference(level), reduced)
                    .filter(one -> one.pValue().isPresent())
                    .max(Comparator.comparingDouble(one -> one.pValue().getAsDouble()))
                    .orElseThrow();
            return new StratifiedDifference(reduced, test, headline);
        });
    }

    private static Inference reduced(double[] outcome, boolean[] treated, int[] stratum, double level) {
        List<Integer> order = RandomisationTest.order(outcome, treated, stratum);
        List<double[]> strata = Arrays.stream(stratum)
                .distinct()
                .sorted()
                .mapToObj(one -> column(order, unit -> stratum[unit] == one ? 1 : 0))
                .toList();
        double[] weights = new double[outcome.length];
        Arrays.fill(weights, 1);
        Coefficient coefficient = Coefficient.of(
                        column(order, unit -> outcome[unit]),
                        column(order, unit -> treated[unit] ? 1 : 0),
                        strata,
                        weights)
                .orElseThrow();
        return ReducedBias.of(coefficient, Clusters.single(outcome.length), level);
    }

    private static double[] column(List<Integer> order, ToDoubleFunction<Integer> value) {
        return order.stream().mapToDouble(value).toArray();
    }
}
