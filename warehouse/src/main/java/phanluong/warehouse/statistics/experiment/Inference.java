package phanluong.warehouse.statistics.experiment;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.Note;

/**
 * What one method says about one estimate; the null value is zero and tests are two-sided.
 *
 * @param estimate units of the response
 * @param standardError empty for tests by enumeration, and where the data leave no variance to estimate
 * @param statistic estimate over standard error
 * @param degreesOfFreedom of Student's distribution; empty for the normal one and for tests by enumeration
 * @param pValue two-sided; empty where the statistic is
 * @param smallestPossible the smallest p that the method can give with this design, for tests by enumeration
 * @param compared how many sign vectors or assignments were compared
 * @param notes why a value does not exist, or what it rests on; in the order of the enum
 */
public record Inference(
        InferenceMethod method,
        double estimate,
        OptionalDouble standardError,
        OptionalDouble statistic,
        OptionalDouble degreesOfFreedom,
        OptionalDouble pValue,
        OptionalDouble smallestPossible,
        long compared,
        Optional<Interval> interval,
        List<Note> notes) {

    public Inference {
        notes = List.copyOf(notes);
    }

    /** By Student's distribution. A variance or degrees of freedom not above zero leave all but the estimate empty. */
    static Inference student(
            InferenceMethod method, double estimate, double variance, double degreesOfFreedom, double level) {
        if (!(variance > 0) || !(degreesOfFreedom > 0)) {
            return without(method, estimate, Note.NO_VARIANCE);
        }
        return byDistribution(
                method,
                estimate,
                Math.sqrt(variance),
                OptionalDouble.of(degreesOfFreedom),
                TDistribution.of(degreesOfFreedom),
                level);
    }

    /** By the normal distribution, for errors that hold only in large samples. */
    static Inference normal(InferenceMethod method, double estimate, double variance, double level) {
        if (!(variance > 0)) {
            return without(method, estimate, Note.NO_VARIANCE);
        }
        return byDistribution(
                method, estimate, Math.sqrt(variance), OptionalDouble.empty(), NormalDistribution.of(0, 1), level);
    }

    /** The estimate alone. */
    static Inference without(InferenceMethod method, double estimate, Note reason) {
        return new Inference(
                method,
                estimate,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                0,
                Optional.empty(),
                List.of(reason));
    }

    private static Inference byDistribution(
            InferenceMethod method,
            double estimate,
            double standardError,
            OptionalDouble degreesOfFreedom,
            ContinuousDistribution distribution,
            double level) {
        double statistic = estimate / standardError;
        double half = standardError * distribution.inverseSurvivalProbability((1 - level) / 2);
        return new Inference(
                method,
                estimate,
                OptionalDouble.of(standardError),
                OptionalDouble.of(statistic),
                degreesOfFreedom,
                OptionalDouble.of(Math.min(1, 2 * distribution.survivalProbability(Math.abs(statistic)))),
                OptionalDouble.empty(),
                0,
                Double.isFinite(half)
                        ? Optional.of(new Interval(estimate - half, estimate + half, level, method.id()))
                        : Optional.empty(),
                List.of());
    }

    /** This with further notes. */
    Inference noting(Note... more) {
        Set<Note> all = EnumSet.noneOf(Note.class);
        all.addAll(notes);
        all.addAll(List.of(more));
        return new Inference(
                method,
                estimate,
                standardError,
                statistic,
                degreesOfFreedom,
                pValue,
                smallestPossible,
                compared,
                interval,
                List.copyOf(all));
    }
}
