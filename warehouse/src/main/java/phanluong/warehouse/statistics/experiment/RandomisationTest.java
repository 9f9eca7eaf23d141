package phanluong.warehouse.statistics.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
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
    private static final double TIE = 1e-9;

    /**
     * Difference in means between treated and other units; with strata the difference within them, each weighted as least squares
     * with a column for each stratum does.
     *
     * @param outcome of each unit
     * @param stratum of each unit; all the same where there are none
     * @return empty where no stratum has both treated and other units
     */
    public static Optional<RandomisationTest> ofMeans(
            double[] outcome, boolean[] treated, int[] stratum, double level) {
        if (outcome.length != treated.length) {
            throw new IllegalArgumentException("A randomisation test needs an outcome for each unit, found "
                    + treated.length + " units and " + outcome.length + " outcomes");
        }
        int[] order = IntStream.range(0, outcome.length)
                .boxed()
                .sorted((one, other) -> {
                    int byStratum = Integer.compare(stratum[one], stratum[other]);
                    int byOutcome = byStratum != 0 ? byStratum : Double.compare(outcome[one], outcome[other]);
                    return byOutcome != 0 ? byOutcome : Boolean.compare(treated[one], treated[other]);
                })
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sorted =
                Arrays.stream(order).mapToDouble(unit -> outcome[unit]).toArray();
        int[] sortedStratum = Arrays.stream(order).map(unit -> stratum[unit]).toArray();
        boolean[] sortedTreated = new boolean[order.length];
        List<double[]> indicators = new ArrayList<>();
        for (int unit = 0; unit < order.length; unit++) {
            sortedTreated[unit] = treated[order[unit]];
            double[] indicator = new double[order.length];
            indicator[unit] = 1;
            indicators.add(indicator);
        }
        List<double[]> columns = Arrays.stream(sortedStratum)
                .distinct()
                .mapToObj(one -> Arrays.stream(sortedStratum)
                        .mapToDouble(other -> one == other ? 1 : 0)
                        .toArray())
                .toList();
        return of(
                sorted,
                Basis.of(columns),
                List.of(),
                indicators,
                sortedTreated,
                Assignments.of(sortedTreated, sortedStratum),
                level);
    }

    /**
     * @param response weighted
     * @param common the space of the columns that do not depend on the assignment, weighted
     * @param mains for each unit the column that its being in the treated group adds before any treatment, weighted; empty where
     *     those lie in the common space
     * @param effects for each unit the column that its treatment adds, weighted
     */
    static Optional<RandomisationTest> of(
            double[] response,
            Basis common,
            List<double[]> mains,
            List<double[]> effects,
            boolean[] treated,
            Assignments assignments,
            double level) {
        Statistic statistic = Statistic.of(response, common, mains, effects);
        int[] actual =
                IntStream.range(0, treated.length).filter(unit -> treated[unit]).toArray();
        OptionalDouble estimate = statistic.effect(actual);
        if (estimate.isEmpty()) {
            return Optional.empty();
        }
        int compared = (int) assignments.compared();
        double[] effectOf = new double[compared];
        double[] overlap = new double[compared];
        int[] next = {0};
        assignments.forEach(chosen -> {
            effectOf[next[0]] = statistic.effect(chosen).orElse(Double.POSITIVE_INFINITY);
            overlap[next[0]++] = statistic.overlap(chosen, actual);
        });
        double effect = estimate.getAsDouble();
        return Optional.of(new RandomisationTest(
                effect,
                assignments,
                share(effectOf, assignments, value -> Math.abs(value) >= Math.abs(effect) * (1 - TIE)),
                share(effectOf, assignments, value -> value >= effect - TIE * Math.abs(effect)),
                share(effectOf, assignments, value -> value <= effect + TIE * Math.abs(effect)),
                interval(effect, effectOf, overlap, assignments, level)));
    }

    private static double share(double[] effects, Assignments assignments, DoublePredicate far) {
        long count = Arrays.stream(effects).filter(far).count();
        return assignments.all() ? count / (double) effects.length : (1.0 + count) / (1.0 + effects.length);
    }

    /** An effect of one for everybody treated changes the effect of another assignment by its overlap with the actual one. */
    private static Optional<Interval> interval(
            double effect, double[] effects, double[] overlap, Assignments assignments, double level) {
        double step = Math.abs(effect);
        for (int index = 0; index < effects.length; index++) {
            double moved = Math.abs(effects[index] - effect * overlap[index]);
            step = Double.isFinite(moved) ? Math.max(step, moved) : step;
        }
        if (assignments.smallestP() > 1 - level || step == 0) {
            return Optional.empty();
        }
        DoubleUnaryOperator p = hypothesis -> {
            double observed = Math.abs(effect - hypothesis) * (1 - TIE);
            long far = 0;
            for (int index = 0; index < effects.length; index++) {
                far += Math.abs(effects[index] - hypothesis * overlap[index]) >= observed ? 1 : 0;
            }
            return assignments.all() ? far / (double) effects.length : (1.0 + far) / (1.0 + effects.length);
        };
        OptionalDouble low = Inversion.end(effect, -step, 1 - level, p);
        OptionalDouble high = Inversion.end(effect, step, 1 - level, p);
        return low.isPresent() && high.isPresent()
                ? Optional.of(new Interval(
                        low.getAsDouble(),
                        high.getAsDouble(),
                        level,
                        method(assignments).id()))
                : Optional.empty();
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

    /** Products of the columns that units add, outside of the common space: enough for the effect of any assignment. */
    private record Statistic(
            double[] effectScore,
            double[] mainScore,
            double[][] effectProducts,
            double[][] crossProducts,
            double[][] mainProducts) {

        static Statistic of(double[] response, Basis common, List<double[]> mains, List<double[]> effects) {
            double[] rest = common.residual(response);
            List<double[]> effectRests = effects.stream().map(common::residual).toList();
            List<double[]> mainRests = mains.stream().map(common::residual).toList();
            return new Statistic(
                    scores(effectRests, rest),
                    scores(mainRests, rest),
                    products(effectRests, effectRests),
                    products(effectRests, mainRests),
                    products(mainRests, mainRests));
        }

        /** The coefficient of the treatment when these units are treated; empty where it is not identified. */
        OptionalDouble effect(int[] chosen) {
            double numerator = sum(effectScore, chosen);
            double information = sum(effectProducts, chosen, chosen);
            double whole = information;
            if (mainProducts.length > 0) {
                double main = sum(mainProducts, chosen, chosen);
                double cross = sum(crossProducts, chosen, chosen);
                if (main > 0) {
                    numerator -= cross / main * sum(mainScore, chosen);
                    information -= cross / main * cross;
                }
            }
            return information > 1e-12 * whole ? OptionalDouble.of(numerator / information) : OptionalDouble.empty();
        }

        /** The effect of this assignment when the outcome is the actual treatment itself. */
        double overlap(int[] chosen, int[] actual) {
            double numerator = sum(effectProducts, chosen, actual);
            double information = sum(effectProducts, chosen, chosen);
            if (mainProducts.length > 0) {
                double main = sum(mainProducts, chosen, chosen);
                double cross = sum(crossProducts, chosen, chosen);
                if (main > 0) {
                    numerator -= cross / main * sum(crossProducts, actual, chosen);
                    information -= cross / main * cross;
                }
            }
            return numerator / information;
        }

        private static double[] scores(List<double[]> columns, double[] response) {
            return columns.stream()
                    .mapToDouble(column -> Basis.product(column, response))
                    .toArray();
        }

        private static double[][] products(List<double[]> one, List<double[]> other) {
            return one.stream().map(column -> scores(other, column)).toArray(double[][]::new);
        }

        private static double sum(double[] values, int[] chosen) {
            double sum = 0;
            for (int unit : chosen) {
                sum += values[unit];
            }
            return sum;
        }

        private static double sum(double[][] values, int[] one, int[] other) {
            double sum = 0;
            for (int row : one) {
                for (int column : other) {
                    sum += values[row][column];
                }
            }
            return sum;
        }
    }
}
