package phanluong.warehouse.statistics.experiment;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import phanluong.warehouse.statistics.Interval;

/**
 * The effects of all assignments that are compared.
 *
 * @param source what the effects are made from
 * @param treated the units that were
 * @param actual the effect of the assignment that was
 * @param effects of each; infinite where it is not identified, so that it counts as far
 * @param overlap how much the effect of each changes for one unit of effect in the treated units
 * @param all whether all assignments there are were compared
 */
record AssignmentDistribution<S extends AssignmentEffects>(
        S source,
        int[] treated,
        double actual,
        double[] effects,
        double[] overlap,
        Assignments assignments,
        boolean all) {
    private static final double TIE = 1e-9;

    /** @return empty where the effect of the actual assignment is not identified */
    static <S extends AssignmentEffects> Optional<AssignmentDistribution<S>> of(
            S source, boolean[] treated, Assignments assignments) {
        int[] actual =
                IntStream.range(0, treated.length).filter(unit -> treated[unit]).toArray();
        OptionalDouble effect = source.effect(actual);
        if (effect.isEmpty()) {
            return Optional.empty();
        }
        ToDoubleFunction<int[]> overlapOf = source.overlap(actual);
        double[] overlap = new double[(int) assignments.compared()];
        int[] next = {0};
        double[] effects = each(assignments, chosen -> {
            overlap[next[0]++] = overlapOf.applyAsDouble(chosen);
            return source.effect(chosen).orElse(Double.POSITIVE_INFINITY);
        });
        return Optional.of(new AssignmentDistribution<>(
                source, actual, effect.getAsDouble(), effects, overlap, assignments, assignments.all()));
    }

    /** The same assignments of another outcome. */
    AssignmentDistribution<S> of(S other) {
        return new AssignmentDistribution<>(
                other,
                treated,
                other.effect(treated).orElseThrow(),
                each(assignments, chosen -> other.effect(chosen).orElse(Double.POSITIVE_INFINITY)),
                overlap,
                assignments,
                all);
    }

    private static double[] each(Assignments assignments, ToDoubleFunction<int[]> value) {
        double[] values = new double[(int) assignments.compared()];
        int[] next = {0};
        assignments.forEach(chosen -> values[next[0]++] = value.applyAsDouble(chosen));
        return values;
    }

    /** The two-sided p of the hypothesis that treatment changes every treated unit by this much. */
    double p(double hypothesis) {
        return share(far(hypothesis, effects.length));
    }

    /** Whether that p is at most alpha: looks no further than needed. */
    boolean rejects(double hypothesis, double alpha) {
        return share(far(hypothesis, (int) (alpha * effects.length) + 1)) <= alpha;
    }

    /** How many effects are at least as far as the actual one; not counted on where they are more than {@code most}. */
    private int far(double hypothesis, int most) {
        double observed = Math.abs(actual - hypothesis) * (1 - TIE);
        int far = 0;
        for (int index = 0; index < effects.length && far <= most; index++) {
            far += Math.abs(effects[index] - hypothesis * overlap[index]) >= observed ? 1 : 0;
        }
        return far;
    }

    double greater() {
        return share(count(effect -> effect >= actual - TIE * Math.abs(actual)));
    }

    double less() {
        return share(count(effect -> effect <= actual + TIE * Math.abs(actual)));
    }

    /** The hypotheses that the two-sided test does not reject; empty where it rejects none on one side. */
    Optional<Interval> interval(double level, String method) {
        double step = Math.abs(actual);
        for (int index = 0; index < effects.length; index++) {
            double moved = Math.abs(effects[index] - actual * overlap[index]);
            step = Double.isFinite(moved) ? Math.max(step, moved) : step;
        }
        if (assignments.smallestP() > 1 - level || step == 0) {
            return Optional.empty();
        }
        DoublePredicate rejected = hypothesis -> rejects(hypothesis, 1 - level);
        OptionalDouble low = Inversion.end(actual, -step, 1e-8, rejected);
        OptionalDouble high = Inversion.end(actual, step, 1e-8, rejected);
        return low.isPresent() && high.isPresent()
                ? Optional.of(new Interval(low.getAsDouble(), high.getAsDouble(), level, method))
                : Optional.empty();
    }

    private long count(DoublePredicate far) {
        return Arrays.stream(effects).filter(far).count();
    }

    private double share(long far) {
        return all ? far / (double) effects.length : (1.0 + far) / (1.0 + effects.length);
    }
}
