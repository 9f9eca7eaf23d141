package phanluong.warehouse.statistics.outlier;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.Note;

/**
 * Funnel: which units lie further from a target than their size explains, in place of a league table.
 *
 * <p>Source: Spiegelhalter 2005, Statistics in Medicine 24, 1185–1202. For chance alone the limits are the exact quantiles of
 * the binomial or Poisson distribution (there appendix A.1), so that no more units than promised lie outside. Over-dispersion
 * (there section 3 and appendix B): φ is the mean of the squared z, the outer tenth on each side moved in
 * (winsorised); τ² is the variance between units after DerSimonian and Laird. z and widened limits stand on the arcsine scale for
 * proportions and on the root scale for ratios, as in the R package FunnelPlotR 0.5 (od_adjustment.R). Where φ does not
 * exceed 1 there is nothing to widen, and the exact limits stand.
 *
 * @param target the centre: a proportion, or 1 for ratios
 * @param phi mean of the squared z, winsorised
 * @param tauSquared variance between units on the scale of z's numerator; 0 where there is none
 * @param pValue of the units differing by chance alone, from χ² of all squared z; absent with fewer than two units
 * @param units one for each row, in their order
 */
public record Funnel(
        double target, double phi, double tauSquared, OptionalDouble pValue, List<Unit> units, Set<Note> notes) {
    private static final double INNER = 0.95;
    private static final double OUTER = 0.998;
    private static final double WINSORISED = 10;
    private static final double NOTED = 0.05;

    /**
     * One unit.
     *
     * @param value absent where nobody was counted, as are z and the limits
     * @param z distance from the target over its standard error, widened where the limits are
     * @param inner limits of 95 % around the target, for the size of the unit
     * @param outer limits of 99.8 %
     */
    public record Unit(
            OptionalDouble value,
            OptionalDouble z,
            Optional<Interval> inner,
            Optional<Interval> outer,
            Optional<Place> place) {
        static final Unit EMPTY = new Unit(
                OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What distinguishes proportions from ratios: the scale on which spread does not depend on the target, and chance itself. */
    private record Scale(DoubleUnaryOperator forward, DoubleUnaryOperator back, double highest, String exact) {}

    private static final Scale ARCSINE =
            new Scale(value -> Math.asin(Math.sqrt(value)), Funnel::squaredSine, Math.PI / 2, "binomial-exact");
    private static final Scale ROOT = new Scale(Math::sqrt, value -> value * value, Double.MAX_VALUE, "poisson-exact");

    /** Proportions around all units together. */
    public static Funnel ofProportions(long[] numerators, long[] denominators, Overdispersion overdispersion) {
        double all = Arrays.stream(denominators).sum();
        return ofProportions(
                numerators,
                denominators,
                all == 0 ? 0 : Arrays.stream(numerators).sum() / all,
                overdispersion);
    }

    /**
     * @param numerators 0 to the denominator of their row
     * @param denominators 0 or more
     * @param target 0 to 1
     */
    public static Funnel ofProportions(
            long[] numerators, long[] denominators, double target, Overdispersion overdispersion) {
        for (int row = 0; row < numerators.length; row++) {
            if (numerators[row] < 0 || numerators[row] > denominators[row] || denominators[row] > Integer.MAX_VALUE) {
                throw new IllegalArgumentException(
                        "A funnel cannot use row " + row + ": " + numerators[row] + " of " + denominators[row]);
            }
        }
        return of(
                Arrays.stream(numerators).asDoubleStream().toArray(),
                Arrays.stream(denominators).asDoubleStream().toArray(),
                target,
                overdispersion,
                ARCSINE);
    }

    /**
     * Ratios of observed to expected counts, around 1.
     *
     * @param observed 0 or more
     * @param expected 0 or more
     */
    public static Funnel ofRatios(long[] observed, double[] expected, Overdispersion overdispersion) {
        for (int row = 0; row < observed.length; row++) {
            if (observed[row] < 0 || !(expected[row] >= 0 && Double.isFinite(expected[row]))) {
                throw new IllegalArgumentException("A funnel cannot use row " + row + ": " + observed[row]
                        + " observed, " + expected[row] + " expected");
            }
        }
        return of(Arrays.stream(observed).asDoubleStream().toArray(), expected, 1, overdispersion, ROOT);
    }

    private static Funnel of(
            double[] numerators, double[] sizes, double target, Overdispersion overdispersion, Scale scale) {
        int[] counted =
                IntStream.range(0, sizes.length).filter(row -> sizes[row] > 0).toArray();
        double centre = scale.forward.applyAsDouble(target);
        double[] z = Arrays.stream(counted)
                .mapToDouble(row -> 2
                        * Math.sqrt(sizes[row])
                        * (scale.forward.applyAsDouble(numerators[row] / sizes[row]) - centre))
                .sorted()
                .toArray();
        double phi = phi(z);
        double tauSquared = tauSquared(
                phi,
                Arrays.stream(counted).mapToDouble(row -> sizes[row]).sorted().toArray());
        Set<Note> notes = EnumSet.noneOf(Note.class);
        OptionalDouble pValue = OptionalDouble.empty();
        if (z.length > 1) {
            double squares = Arrays.stream(z).map(each -> each * each).sum();
            pValue = OptionalDouble.of(ChiSquaredDistribution.of(z.length - 1).survivalProbability(squares));
            if (pValue.getAsDouble() < NOTED) {
                notes.add(Note.OVERDISPERSED);
            }
        }
        List<Unit> units = IntStream.range(0, sizes.length)
                .mapToObj(row -> sizes[row] == 0
                        ? Unit.EMPTY
                        : unit(
                                numerators[row] / sizes[row],
                                sizes[row],
                                target,
                                phi,
                                tauSquared,
                                overdispersion,
                                scale))
                .toList();
        return new Funnel(target, phi, tauSquared, pValue, units, Collections.unmodifiableSet(notes));
    }

    /** Mean of the squares, the tenth on each side moved to the quantile (R's type 7) where it begins. */
    private static double phi(double[] sorted) {
        if (sorted.length == 0) {
            return 0;
        }
        Percentile quantile = new Percentile().withEstimationType(EstimationType.R_7);
        double low = quantile.evaluate(sorted, WINSORISED);
        double high = quantile.evaluate(sorted, 100 - WINSORISED);
        return Arrays.stream(sorted)
                        .map(z -> Math.max(low, Math.min(high, z)))
                        .map(z -> z * z)
                        .sum()
                / sorted.length;
    }

    /** The weights, inverse variances on either scale, are four times the sizes. */
    private static double tauSquared(double phi, double[] sizes) {
        double sum = 4 * Arrays.stream(sizes).sum();
        double squares = 16 * Arrays.stream(sizes).map(size -> size * size).sum();
        double excess = sizes.length * phi - (sizes.length - 1);
        return sizes.length < 2 || excess <= 0 ? 0 : excess / (sum - squares / sum);
    }

    private static Unit unit(
            double value,
            double size,
            double target,
            double phi,
            double tauSquared,
            Overdispersion overdispersion,
            Scale scale) {
        double chance = 1 / (4 * size);
        double variance = switch (overdispersion) {
            case NONE -> chance;
            case ADDITIVE -> chance + tauSquared;
            case MULTIPLICATIVE -> chance * Math.max(1, phi);
        };
        double centre = scale.forward.applyAsDouble(target);
        double z = (scale.forward.applyAsDouble(value) - centre) / Math.sqrt(variance);
        String method = overdispersion == Overdispersion.ADDITIVE ? "additive" : "multiplicative";
        Interval inner = variance == chance
                ? exact(size, target, INNER, scale)
                : widened(centre, variance, INNER, scale, method);
        Interval outer = variance == chance
                ? exact(size, target, OUTER, scale)
                : widened(centre, variance, OUTER, scale, method);
        return new Unit(
                OptionalDouble.of(value),
                OptionalDouble.of(z),
                Optional.of(inner),
                Optional.of(outer),
                Optional.of(place(value, inner, outer)));
    }

    private static Interval exact(double size, double target, double level, Scale scale) {
        if (target == 0) {
            return new Interval(0, 0, level, scale.exact);
        }
        DiscreteDistribution chance =
                scale == ARCSINE ? BinomialDistribution.of((int) size, target) : PoissonDistribution.of(size);
        return new Interval(
                chance.inverseCumulativeProbability((1 - level) / 2) / size,
                chance.inverseSurvivalProbability((1 - level) / 2) / size,
                level,
                scale.exact);
    }

    private static Interval widened(double centre, double variance, double level, Scale scale, String method) {
        double reach = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2) * Math.sqrt(variance);
        return new Interval(
                scale.back.applyAsDouble(Math.max(0, centre - reach)),
                scale.back.applyAsDouble(Math.min(scale.highest, centre + reach)),
                level,
                method);
    }

    private static Place place(double value, Interval inner, Interval outer) {
        if (value > inner.high()) {
            return value > outer.high() ? Place.ABOVE_998 : Place.ABOVE_95;
        }
        if (value < inner.low()) {
            return value < outer.low() ? Place.BELOW_998 : Place.BELOW_95;
        }
        return Place.WITHIN;
    }

    private static double squaredSine(double value) {
        return Math.sin(value) * Math.sin(value);
    }
}
