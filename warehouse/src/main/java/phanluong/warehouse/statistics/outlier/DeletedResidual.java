package phanluong.warehouse.statistics.outlier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import phanluong.warehouse.statistics.Sum;

/**
 * How far one unit lies from what the others let expect, which differ among themselves by more than chance: its distance from their
 * mean over the error of that distance, where mean and variance between units come from the others alone. A unit that lies far off
 * cannot hide by widening the limits that it is held against.
 *
 * <p>Source: studentised deleted residuals of the random-effects model, Viechtbauer and Cheung 2010, Research Synthesis Methods 1,
 * 112–125, formula 8; variance between units by Paule and Mandel 1982, Journal of Research of the National Bureau of Standards 87,
 * 377–385. Since that variance is estimated from the few others, p comes from Student's distribution. Its degrees of freedom, after
 * Satterthwaite 1946, Biometrics Bulletin 2, 110–114, are 2·e²/var(e) of the squared error e, where the variance of Paule and Mandel's
 * estimate is 2(m − 1)/(Σw − Σw²/Σw)² (m others, weights w; the delta method). For units of equal variance they are m − 1, and p is exact;
 * for a large unit among small ones they are fewer, since its error is then the spread of units that are known badly.
 *
 * @param away value minus mean of the others, on the scale of the values
 * @param standardError of {@code away}
 * @param tauSquared variance between the others beyond chance
 * @param df degrees of freedom of {@code standardError}, at least 1
 * @param pValue two-sided
 */
public record DeletedResidual(double away, double standardError, double tauSquared, double df, double pValue) {
    /** Fewer units leave no two others to tell a variance from. */
    public static final int FEWEST_UNITS = 3;

    private static final int MOST_STEPS = 100;

    /** Proportions on the arcsine scale, where their variance is 1/(4n). Units without a denominator count for nothing and have none. */
    public static List<Optional<DeletedResidual>> ofProportions(long[] numerators, long[] denominators) {
        int[] counted = IntStream.range(0, denominators.length)
                .filter(row -> denominators[row] > 0)
                .toArray();
        double[] values = Arrays.stream(counted)
                .mapToDouble(row -> Math.asin(Math.sqrt((double) numerators[row] / denominators[row])))
                .toArray();
        double[] variances = Arrays.stream(counted)
                .mapToDouble(row -> 1 / (4.0 * denominators[row]))
                .toArray();
        List<Optional<DeletedResidual>> residuals = of(values, variances);
        return IntStream.range(0, denominators.length)
                .mapToObj(row -> Arrays.binarySearch(counted, row))
                .map(at -> at < 0 ? Optional.<DeletedResidual>empty() : residuals.get(at))
                .toList();
    }

    /**
     * @param variances of each value by chance, above 0
     * @return one for each value, in their order; empty below {@value #FEWEST_UNITS} of them
     */
    public static List<Optional<DeletedResidual>> of(double[] values, double[] variances) {
        if (values.length != variances.length || Arrays.stream(variances).anyMatch(variance -> !(variance > 0))) {
            throw new IllegalArgumentException("Residuals need a variance above 0 for each value, found "
                    + values.length + " values and " + Arrays.toString(variances));
        }
        return IntStream.range(0, values.length)
                .mapToObj(at -> values.length < FEWEST_UNITS
                        ? Optional.<DeletedResidual>empty()
                        : Optional.of(of(values[at], variances[at], without(values, at), without(variances, at))))
                .toList();
    }

    private static DeletedResidual of(double value, double variance, double[] others, double[] variances) {
        double tauSquared = tauSquared(others, variances);
        double[] weights = weights(variances, tauSquared);
        double weight = Sum.of(weights);
        double away = value - mean(others, variances, tauSquared);
        double squaredError = variance + tauSquared + 1 / weight;
        double standardError = Math.sqrt(squaredError);
        double df = df(squaredError, weights, weight);
        double p = 2 * TDistribution.of(df).survivalProbability(Math.abs(away) / standardError);
        return new DeletedResidual(away, standardError, tauSquared, df, Math.min(1, p));
    }

    /** How far the squared error itself is uncertain, as so many free squares would be: it moves by 1 + Σw²/(Σw)² with τ². */
    private static double df(double squaredError, double[] weights, double weight) {
        double squares = Sum.of(Arrays.stream(weights).map(each -> each * each));
        double free = weight - squares / weight;
        double moves = 1 + squares / (weight * weight);
        double df = squaredError * squaredError * free * free / ((weights.length - 1) * moves * moves);
        return Math.max(1, df);
    }

    /**
     * The variance that makes the weighted squares as large as they are expected to be; 0 where chance alone makes them larger. By Newton's
     * steps from 0, which never pass it, since the squares fall ever more slowly (DerSimonian and Kacker 2007, Contemporary Clinical Trials 28,
     * 105–114).
     */
    private static double tauSquared(double[] values, double[] variances) {
        int df = values.length - 1;
        double tauSquared = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] weights = weights(variances, tauSquared);
            double mean = mean(values, variances, tauSquared);
            double[] squares = new double[values.length];
            double[] slopes = new double[values.length];
            for (int at = 0; at < values.length; at++) {
                squares[at] = weights[at] * (values[at] - mean) * (values[at] - mean);
                slopes[at] = weights[at] * squares[at];
            }
            double next = tauSquared + (Sum.of(squares) - df) / Sum.of(slopes);
            if (!(next > tauSquared)) {
                return tauSquared;
            }
            tauSquared = next;
        }
        return tauSquared;
    }

    private static double mean(double[] values, double[] variances, double tauSquared) {
        double[] weights = weights(variances, tauSquared);
        return Sum.of(IntStream.range(0, values.length).mapToDouble(at -> weights[at] * values[at])) / Sum.of(weights);
    }

    private static double[] weights(double[] variances, double tauSquared) {
        return Arrays.stream(variances)
                .map(variance -> 1 / (variance + tauSquared))
                .toArray();
    }

    private static double[] without(double[] all, int left) {
        return IntStream.range(0, all.length)
                .filter(at -> at != left)
                .mapToDouble(at -> all[at])
                .toArray();
    }
}
