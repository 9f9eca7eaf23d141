package phanluong.warehouse.statistics.experiment;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import phanluong.warehouse.statistics.Interval;

/**
 * The effects of all assignments that are compared.
 *
 * @param actual the effect of the one that was
 * @param effects of each; infinite where it is not identified, so that it counts as far
 * @param overlap how much the effect of each changes for one unit of effect in the treated units
 */
record AssignmentDistribution(double actual, double[] effects, double[] overlap, Assignments assignments) {
    private static final double TIE = 1e-9;

    /** @return empty where the effect of the actual assignment is not identified */
    static Optional<AssignmentDistribution> of(AssignmentEffects source, boolean[] treated, Assignments assignments) {
        int[] actual =
                IntStream.range(0, treated.length).filter(unit -> treated[unit]).toArray();
        OptionalDouble effect = source.effect(actual);
        if (effect.isEmpty()) {
            return Optional.empty();
        }
        int compared = (int) assignments.compared();
        double[] effects = new double[compared];
        double[] overlap = new double[compared];
        int[] next = {0};
        assignments.forEach(chosen -> {
            effects[next[0]] = source.effect(chosen).orElse(Double.POSITIVE_INFINITY);
            overlap[next[0]++] = source.overlap(chosen, actual);
        });
        return Optional.of(new AssignmentDistribution(effect.getAsDouble(), effects, overlap, assignments));
    }

    /** The two-sided p of the hypothesis that treatment changes every treated unit by this much. */
    double p(double hypothesis) {
        double observed = Math.abs(actual - hypothesis) * (1 - TIE);
        long far = 0;
        for (int index = 0; index < effects.length; index++) {
            far += Math.abs(effects[index] - hypothesis * overlap[index]) >= observed ? 1 : 0;
        }
        return share(far);
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
        OptionalDouble low = Inversion.end(actual, -step, 1e-8, 1 - level, this::p);
        OptionalDouble high = Inversion.end(actual, step, 1e-8, 1 - level, this::p);
        return low.isPresent() && high.isPresent()
                ? Optional.of(new Interval(low.getAsDouble(), high.getAsDouble(), level, method))
                : Optional.empty();
    }

    private long count(DoublePredicate far) {
        return Arrays.stream(effects).filter(far).count();
    }

    private double share(long far) {
        return assignments.all() ? far / (double) effects.length : (1.0 + far) / (1.0 + effects.length);
    }
}
