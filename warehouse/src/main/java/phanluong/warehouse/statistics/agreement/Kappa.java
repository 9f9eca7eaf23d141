package phanluong.warehouse.statistics.agreement;

import java.util.Optional;
import java.util.stream.IntStream;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.Quantiles;
import phanluong.warehouse.statistics.Sum;

/**
 * Agreement of two raters beyond chance: 1 is full agreement, 0 what chance gives.
 *
 * <p>Sources: Cohen 1960; weighted: Cohen 1968, Psychological Bulletin 70, 213–220; large-sample standard errors: Fleiss, Cohen and
 * Everitt 1969, Psychological Bulletin 72, 323–327, formulas 8 and 9.
 *
 * @param value at most 1
 * @param observed share of agreement
 * @param expected share of agreement by chance
 * @param standardError for intervals
 * @param standardErrorByChance for the test that there is no agreement beyond chance
 */
public record Kappa(
        double value, double observed, double expected, double standardError, double standardErrorByChance) {

    /**
     * Empty where chance alone agrees fully: both raters use one category only.
     *
     * @param counts items by the first rater's category (row) and the second's (column); square, not all 0
     * @param categories as positions on a scale, ascending, all different; any for {@link Weighting#COHEN}
     */
    public static Optional<Kappa> of(long[][] counts, double[] categories, Weighting weighting) {
        int size = categories.length;
        double n = 0;
        for (long[] row : counts) {
            for (long count : row) {
                n += count;
            }
        }
        if (n == 0) {
            throw new IllegalArgumentException("Agreement needs at least one item");
        }
        double[] first = new double[size];
        double[] second = new double[size];
        double[][] weights = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                first[row] += counts[row][column] / n;
                second[column] += counts[row][column] / n;
                double distance = Math.abs(categories[row] - categories[column]);
                weights[row][column] =
                        weighting.agreement(distance == 0 ? 0 : distance / (categories[size - 1] - categories[0]));
            }
        }
        double total = n;
        double observed = sum(size, (row, column) -> weights[row][column] * counts[row][column] / total);
        double expected = sum(size, (row, column) -> weights[row][column] * first[row] * second[column]);
        if (expected >= 1) {
            return Optional.empty();
        }
        double kappa = (observed - expected) / (1 - expected);
        double[] meanOfRow = new double[size];
        double[] meanOfColumn = new double[size];
        for (int at = 0; at < size; at++) {
            int category = at;
            meanOfRow[at] =
                    Sum.of(IntStream.range(0, size).mapToDouble(other -> second[other] * weights[category][other]));
            meanOfColumn[at] =
                    Sum.of(IntStream.range(0, size).mapToDouble(other -> first[other] * weights[other][category]));
        }
        double spread = sum(
                size,
                (row, column) -> counts[row][column]
                        / total
                        * square(weights[row][column] - (meanOfRow[row] + meanOfColumn[column]) * (1 - kappa)));
        double spreadByChance = sum(
                size,
                (row, column) -> first[row]
                        * second[column]
                        * square(weights[row][column] - (meanOfRow[row] + meanOfColumn[column])));
        double scale = total * square(1 - expected);
        return Optional.of(new Kappa(
                kappa,
                observed,
                expected,
                Math.sqrt(Math.max(0, spread - square(kappa - expected * (1 - kappa))) / scale),
                Math.sqrt(Math.max(0, spreadByChance - square(expected)) / scale)));
    }

    private interface Cell {
        double at(int row, int column);
    }

    private static double sum(int size, Cell cell) {
        return Sum.of(IntStream.range(0, size * size).mapToDouble(at -> cell.at(at / size, at % size)));
    }

    private static double square(double value) {
        return value * value;
    }

    /** Of the large-sample normal distribution, not beyond 1. */
    public Interval interval(double level) {
        double reach = Quantiles.normal(level) * standardError;
        return new Interval(value - reach, Math.min(1, value + reach), level, "large-sample");
    }
}
