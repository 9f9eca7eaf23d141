package phanluong.warehouse.statistics.experiment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.Note;

/**
 * Randomisation inference: the effect compared with the effects that every other assignment of the treatment would have shown, had
 * it changed nothing for anybody.
 *
 * <p>Source: Fisher 1935, The Design of Experiments, chapters 2 and 3; Rosenbaum 2002, Observational Studies, chapter 2. Up to 10⁶
 * assignments all are compared and p is exact for a treatment given by lot; beyond, 99,999 are drawn from a fixed seed and p is
 * (1 + at least as far) / (1 + drawn). The statistic is the coefficient of the treatment; ties count as at least as far. Where
 * treatment was not given by lot, p says how unusual the treated units are among the others, and no more.
 *
 * @param estimate the effect, units of the outcome
 * @param twoSided share of assignments whose effect is at least as far from zero
 * @param greater share whose effect is at least as great
 * @param less share whose effect is at most as great
 * @param interval effects, the same for all, that the two-sided test does not reject; empty where the smallest p exceeds one minus
 *     the level
 */
public record RandomisationTest(
        double estimate,
        Assignments assignments,
        double twoSided,
        double greater,
        double less,
        Optional<Interval> interval) {
    /**
     * Difference in means between treated and other units; with strata the difference within them, each weighted as least squares
     * with a column for each stratum does.
     *
     * @param outcome of each unit
     * @param stratum of each unit; all the same where there are none
     * @return empty where no stratum has both treated and other units, as without any unit
     */
    public static Optional<RandomisationTest> ofMeans(
            double[] outcome, boolean[] treated, int[] stratum, double level) {
        if (outcome.length != treated.length) {
            throw new IllegalArgumentException("A randomisation test needs an outcome for each unit, found "
                    + treated.length + " units and " + outcome.length + " outcomes");
        }
        if (outcome.length == 0) {
            return Optional.empty();
        }
        List<Integer> order = order(outcome, treated, stratum);
        List<Integer> strata =
                Arrays.stream(stratum).distinct().sorted().boxed().toList();
        double[] sorted = order.stream().mapToDouble(unit -> outcome[unit]).toArray();
        int[] sortedStratum =
                order.stream().mapToInt(unit -> strata.indexOf(stratum[unit])).toArray();
        boolean[] sortedTreated = new boolean[sorted.length];
        IntStream.range(0, sorted.length).forEach(place -> sortedTreated[place] = treated[order.get(place)]);
        return AssignmentDistribution.of(
                        MeanEffects.of(sorted, sortedTreated, sortedStratum),
                        sortedTreated,
                        Assignments.of(sortedTreated, sortedStratum))
                .map(distribution -> of(distribution, level));
    }

    /** Units by stratum, outcome and treatment, so that sums come out the same in whatever order they are given. */
    static List<Integer> order(double[] outcome, boolean[] treated, int[] stratum) {
        return IntStream.range(0, outcome.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(unit -> stratum[unit])
                        .thenComparingDouble(unit -> outcome[unit])
                        .thenComparing(unit -> treated[unit]))
                .toList();
    }

    static RandomisationTest of(AssignmentDistribution<?> distribution, double level) {
        return new RandomisationTest(
                distribution.actual(),
                distribution.assignments(),
                distribution.p(0),
                distribution.greater(),
                distribution.less(),
                distribution.interval(level, method(distribution.assignments()).id()));
    }

    private static InferenceMethod method(Assignments assignments) {
        return assignments.all() ? InferenceMethod.RANDOMISATION : InferenceMethod.RANDOMISATION_SAMPLED;
    }

    /** The two-sided test. */
    public Inference inference(double level) {
        Inference inference = new Inference(
                method(assignments),
                estimate,
                OptionalDouble.empty(),
                OptionalDouble.of(estimate),
                OptionalDouble.empty(),
                OptionalDouble.of(twoSided),
                OptionalDouble.of(assignments.smallestP()),
                assignments.compared(),
                interval,
                List.of());
        return assignments.smallestP() > 1 - level ? inference.noting(Note.TOO_FEW_FOR_LEVEL) : inference;
    }
}
