package phanluong.warehouse.statistics.outlier;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.Note;

/**
 * Proportions of units, shrunk toward all units together by empirical Bayes: the more, the smaller the unit and the less the units
 * differ.
 *
 * <p>Sources: Griffiths 1973, Biometrics 29, 637–648 (maximum likelihood of the beta-binomial); Young-Xu and Chan 2008,
 * Pharmaceutical Statistics 7, 177–185 (pooling by it). The p-value of no difference between units halves that of χ² with one degree
 * of freedom, since the correlation cannot be negative (Self and Liang 1987, case 5). Intervals also know that mean and correlation are
 * estimated ({@link ShrinkageInterval}).
 *
 * @param mean what the units are shrunk toward, 0 to 1
 * @param correlation of two members of one unit, ρ = 1/(α + β + 1); 0 where the units do not differ more than by chance
 * @param logLikelihood with binomial coefficients
 * @param pValue of no difference between units
 * @param units one for each row, in their order
 */
public record BetaBinomial(
        double mean, double correlation, double logLikelihood, double pValue, List<Shrunk> units, Set<Note> notes) {
    private static final double[] GRID = {0, 0.0001, 0.001, 0.01, 0.03, 0.1, 0.3, 0.6, 0.9};
    private static final double MOST = 0.999999;
    private static final double SMALLEST_STEP = 1e-8;

    /**
     * One unit.
     *
     * @param raw its own proportion; absent where nobody was counted
     * @param value shrunk; that of all units where nobody was counted
     * @param weight share of its own proportion in the shrunk one, 0 to 1
     * @param interval absent where nobody, or everybody, was counted in all units
     */
    public record Shrunk(OptionalDouble raw, double value, double weight, Optional<Interval> interval) {}

    private record Fit(double mean, double correlation, double logLikelihood) {}

    /**
     * @param numerators 0 to the denominator of their row
     * @param denominators 0 or more, not all 0
     */
    public static BetaBinomial of(long[] numerators, long[] denominators, double level) {
        for (int row = 0; row < numerators.length; row++) {
            if (numerators[row] < 0 || numerators[row] > denominators[row]) {
                throw new IllegalArgumentException(
                        "A beta-binomial cannot use row " + row + ": " + numerators[row] + " of " + denominators[row]);
            }
        }
        long all = Arrays.stream(denominators).sum();
        if (all == 0) {
            throw new IllegalArgumentException(
                    "A beta-binomial needs a denominator, found " + denominators.length + " rows of 0");
        }
        double pooled = (double) Arrays.stream(numerators).sum() / all;
        if (pooled == 0 || pooled == 1) {
            return new BetaBinomial(
                    pooled,
                    0,
                    0,
                    1,
                    units(numerators, denominators, new Fit(pooled, 0, 0), row -> Optional.empty()),
                    EnumSet.of(Note.FULLY_SHRUNK));
        }
        BetaBinomialLikelihood counts = BetaBinomialLikelihood.of(numerators, denominators);
        ShrinkageInterval intervals = ShrinkageInterval.of(counts);
        Fit alone = fit(counts, pooled, 0);
        Fit best = search(counts, pooled);
        double pValue = best.correlation == 0
                ? 1
                : ChiSquaredDistribution.of(1).survivalProbability(2 * (best.logLikelihood - alone.logLikelihood)) / 2;
        Set<Note> notes = best.correlation == 0 ? EnumSet.of(Note.FULLY_SHRUNK) : EnumSet.noneOf(Note.class);
        return new BetaBinomial(
                best.mean,
                best.correlation,
                best.logLikelihood,
                pValue,
                units(
                        numerators,
                        denominators,
                        best,
                        row -> Optional.of(intervals.of(numerators[row], denominators[row], level))),
                Collections.unmodifiableSet(notes));
    }

    /** The best of a coarse grid, then steps along each axis, halved when none is better. */
    private static Fit search(BetaBinomialLikelihood counts, double pooled) {
        Fit best = fit(counts, pooled, 0);
        for (double correlation : GRID) {
            best = better(best, fit(counts, pooled, correlation));
        }
        for (double step = 0.25; step > SMALLEST_STEP; ) {
            Fit centre = best;
            double byMean = step * Math.min(centre.mean, 1 - centre.mean);
            double byCorrelation = step * Math.max(centre.correlation, 1e-6);
            best = better(best, fit(counts, centre.mean + byMean, centre.correlation));
            best = better(best, fit(counts, centre.mean - byMean, centre.correlation));
            best = better(best, fit(counts, centre.mean, Math.min(MOST, centre.correlation + byCorrelation)));
            best = better(best, fit(counts, centre.mean, Math.max(0, centre.correlation - byCorrelation)));
            if (best == centre) {
                step /= 2;
            }
        }
        return best;
    }

    private static Fit better(Fit one, Fit other) {
        return other.logLikelihood > one.logLikelihood ? other : one;
    }

    private static Fit fit(BetaBinomialLikelihood counts, double mean, double correlation) {
        return new Fit(mean, correlation, counts.logarithm(mean, correlation));
    }

    private static List<Shrunk> units(
            long[] numerators, long[] denominators, Fit fit, IntFunction<Optional<Interval>> interval) {
        return IntStream.range(0, numerators.length)
                .mapToObj(row -> shrunk(numerators[row], denominators[row], fit, interval.apply(row)))
                .toList();
    }

    private static Shrunk shrunk(long numerator, long denominator, Fit fit, Optional<Interval> interval) {
        OptionalDouble raw =
                denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) numerator / denominator);
        double weight = fit.correlation * denominator / (1 - fit.correlation + fit.correlation * denominator);
        return new Shrunk(raw, fit.mean + weight * (raw.orElse(fit.mean) - fit.mean), weight, interval);
    }
}
