package phanluong.warehouse.statistics.trend;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import phanluong.warehouse.statistics.Note;

/**
 * Cochran–Armitage test for a linear trend in proportions over scores, with a look at over-dispersion.
 *
 * <p>Sources: Cochran 1954, Biometrics 10, 417–451; Armitage 1955, Biometrics 11, 375–386; Agresti, Categorical Data Analysis,
 * 2nd edition 2002, section 5.3.5, formulas 5.8 and 5.9. What the line leaves of χ² over its degrees of freedom is the
 * dispersion; where it is above 1 the statistic is divided by its root and read from Student's distribution (McCullagh and
 * Nelder, Generalized Linear Models, 2nd edition 1989, section 4.5), which holds without pupils deciding independently.
 * Rows without a denominator count for nothing.
 *
 * @param rows rows with a denominator
 * @param n sum of the denominators
 * @param slope change of the proportion per unit of the score
 * @param standardError of the slope where there is no trend and no over-dispersion; 0 where all proportions are 0, or all 1
 * @param z slope over its standard error; 0 where all proportions are 0, or all 1
 * @param pValue two-sided, from the normal distribution; 1 where z is 0
 * @param departure χ² of the rows around the line, {@code rows − 2} degrees of freedom
 * @param departurePValue of the departure; absent with two rows
 * @param dispersion departure over its degrees of freedom; absent with two rows
 * @param dispersedPValue two-sided, allowing for a dispersion above 1; absent with two rows
 */
public record CochranArmitage(
        int rows,
        double n,
        double slope,
        double standardError,
        double z,
        double pValue,
        double departure,
        OptionalDouble departurePValue,
        OptionalDouble dispersion,
        OptionalDouble dispersedPValue,
        Set<Note> notes) {
    /** Below this p of the departure a note speaks of over-dispersion. */
    private static final double NOTED = 0.05;

    private record Row(double score, double numerator, double denominator) {}

    /**
     * @param scores for example school years; at least two distinct ones with a denominator
     * @param numerators 0 to the denominator of their row
     * @param denominators 0 or more
     */
    public static CochranArmitage of(double[] scores, long[] numerators, long[] denominators) {
        Row[] rows = rows(scores, numerators, denominators);
        double n = Arrays.stream(rows).mapToDouble(Row::denominator).sum();
        double proportion = Arrays.stream(rows).mapToDouble(Row::numerator).sum() / n;
        double mean = Arrays.stream(rows)
                        .mapToDouble(row -> row.denominator * row.score)
                        .sum()
                / n;
        double spread = Arrays.stream(rows)
                .mapToDouble(row -> row.denominator * (row.score - mean) * (row.score - mean))
                .sum();
        double together = Arrays.stream(rows)
                .mapToDouble(row -> (row.numerator - row.denominator * proportion) * (row.score - mean))
                .sum();
        double variance = proportion * (1 - proportion);
        if (variance == 0) {
            return new CochranArmitage(
                    rows.length,
                    n,
                    0,
                    0,
                    0,
                    1,
                    0,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    EnumSet.of(Note.CONSTANT_SERIES));
        }
        double z = together / Math.sqrt(variance * spread);
        double slope = together / spread;
        double departure = Arrays.stream(rows)
                .mapToDouble(row -> square(row.numerator - row.denominator * (proportion + slope * (row.score - mean)))
                        / (row.denominator * variance))
                .sum();
        return result(rows.length, n, slope, Math.sqrt(variance / spread), z, departure);
    }

    private static CochranArmitage result(
            int rows, double n, double slope, double standardError, double z, double departure) {
        Set<Note> notes = EnumSet.noneOf(Note.class);
        OptionalDouble departurePValue = OptionalDouble.empty();
        OptionalDouble dispersion = OptionalDouble.empty();
        OptionalDouble dispersedPValue = OptionalDouble.empty();
        int df = rows - 2;
        if (df > 0) {
            departurePValue = OptionalDouble.of(ChiSquaredDistribution.of(df).survivalProbability(departure));
            dispersion = OptionalDouble.of(departure / df);
            double t = Math.abs(z) / widening(departure / df);
            dispersedPValue = OptionalDouble.of(2 * TDistribution.of(df).survivalProbability(t));
            if (departurePValue.getAsDouble() < NOTED) {
                notes.add(Note.OVERDISPERSED);
            }
        }
        return new CochranArmitage(
                rows,
                n,
                slope,
                standardError,
                z,
                MannKendall.twoSided(z),
                departure,
                departurePValue,
                dispersion,
                dispersedPValue,
                notes);
    }

    /** By how much the dispersion widens the standard error; 1 where there is none above 1, or none known. */
    public double widening() {
        return widening(dispersion.orElse(1));
    }

    private static double widening(double dispersion) {
        return Math.sqrt(Math.max(1, dispersion));
    }

    /** In an order of their own, so that sums do not depend on that of the caller. */
    private static Row[] rows(double[] scores, long[] numerators, long[] denominators) {
        if (scores.length != numerators.length || scores.length != denominators.length) {
            throw new IllegalArgumentException(
                    "Cochran–Armitage needs as many scores, numerators and denominators, found " + scores.length + ", "
                            + numerators.length + " and " + denominators.length);
        }
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isFinite(scores[i]) || numerators[i] < 0 || numerators[i] > denominators[i]) {
                throw new IllegalArgumentException("Cochran–Armitage cannot use row " + i + ": score " + scores[i]
                        + ", " + numerators[i] + " of " + denominators[i]);
            }
        }
        Row[] rows = IntStream.range(0, scores.length)
                .filter(i -> denominators[i] > 0)
                .mapToObj(i -> new Row(scores[i] + 0.0, numerators[i], denominators[i]))
                .sorted(Comparator.comparingDouble(Row::score)
                        .thenComparingDouble(Row::denominator)
                        .thenComparingDouble(Row::numerator))
                .toArray(Row[]::new);
        if (rows.length < 2 || rows[0].score == rows[rows.length - 1].score) {
            throw new IllegalArgumentException(
                    "Cochran–Armitage needs two distinct scores with a denominator, found " + rows.length + " rows");
        }
        return rows;
    }

    private static double square(double number) {
        return number * number;
    }
}
