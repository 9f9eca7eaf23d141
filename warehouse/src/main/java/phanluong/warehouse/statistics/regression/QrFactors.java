package phanluong.warehouse.statistics.regression;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * X = Q·R by modified Gram–Schmidt (Golub and Van Loan, Matrix Computations, 4th edition 2013, algorithm 5.2.6), without roots:
 * the columns of Q keep their length, the diagonal of R is 1. What is left of y is orthogonalised with them.
 */
final class QrFactors {
    /** A squared length this small beside the column's own is rounding, not data. */
    private static final BigDecimal NOTHING = new BigDecimal("1e-40");

    private final BigDecimal[] squaredLengths;
    private final BigDecimal[][] inverse;
    private final BigDecimal[] estimates;
    private final BigDecimal residualSquares;
    private final double nearness;

    private QrFactors(
            BigDecimal[] squaredLengths,
            BigDecimal[][] inverse,
            BigDecimal[] estimates,
            BigDecimal residualSquares,
            double nearness) {
        this.squaredLengths = squaredLengths;
        this.inverse = inverse;
        this.estimates = estimates;
        this.residualSquares = residualSquares;
        this.nearness = nearness;
    }

    /** Empty where the columns are linearly dependent. */
    static Optional<QrFactors> of(BigDecimal[][] columns, BigDecimal[] y) {
        int p = columns.length;
        BigDecimal[][] q = Arrays.stream(columns).map(BigDecimal[]::clone).toArray(BigDecimal[][]::new);
        BigDecimal[] rest = y.clone();
        BigDecimal[][] r = new BigDecimal[p][p];
        BigDecimal[] lengths = new BigDecimal[p];
        BigDecimal[] projections = new BigDecimal[p];
        for (int k = 0; k < p; k++) {
            lengths[k] = Decimals.product(q[k], q[k]);
            BigDecimal own = Decimals.product(columns[k], columns[k]);
            if (lengths[k].compareTo(own.multiply(NOTHING)) <= 0) {
                return Optional.empty();
            }
            for (int j = k + 1; j < p; j++) {
                r[k][j] = Decimals.product(q[k], q[j]).divide(lengths[k], Decimals.DIGITS);
                Decimals.subtract(q[j], r[k][j], q[k]);
            }
            projections[k] = Decimals.product(q[k], rest).divide(lengths[k], Decimals.DIGITS);
            Decimals.subtract(rest, projections[k], q[k]);
        }
        BigDecimal[][] inverse = inverse(r);
        BigDecimal[] estimates = new BigDecimal[p];
        for (int j = 0; j < p; j++) {
            BigDecimal estimate =
                    Decimals.product(Arrays.copyOfRange(inverse[j], j, p), Arrays.copyOfRange(projections, j, p));
            estimates[j] = settled(estimate, columns[j], y);
        }
        QrFactors factors = new QrFactors(
                lengths, inverse, estimates, Decimals.product(rest, rest), nearness(columns, lengths, inverse));
        return Optional.of(factors);
    }

    /** Zero where the coefficient moves y by rounding only. */
    private static BigDecimal settled(BigDecimal estimate, BigDecimal[] column, BigDecimal[] y) {
        BigDecimal moved = estimate.multiply(estimate).multiply(Decimals.product(column, column));
        return moved.compareTo(Decimals.product(y, y).multiply(NOTHING).multiply(NOTHING)) <= 0
                ? BigDecimal.ZERO
                : estimate;
    }

    /** The upper triangle of R⁻¹, where the diagonal of R is 1. */
    private static BigDecimal[][] inverse(BigDecimal[][] r) {
        int p = r.length;
        BigDecimal[][] inverse = new BigDecimal[p][p];
        for (int column = 0; column < p; column++) {
            inverse[column][column] = BigDecimal.ONE;
            for (int row = column - 1; row >= 0; row--) {
                BigDecimal sum = BigDecimal.ZERO;
                for (int k = row + 1; k <= column; k++) {
                    sum = sum.subtract(r[row][k].multiply(inverse[k][column], Decimals.DIGITS), Decimals.DIGITS);
                }
                inverse[row][column] = sum;
            }
        }
        return inverse;
    }

    private static double nearness(BigDecimal[][] columns, BigDecimal[] lengths, BigDecimal[][] inverse) {
        double nearest = 1;
        for (int j = 0; j < columns.length; j++) {
            BigDecimal squared =
                    unscaledVariance(inverse[j], j, lengths).multiply(Decimals.product(columns[j], columns[j]));
            nearest = Math.min(nearest, 1 / Math.sqrt(squared.doubleValue()));
        }
        return nearest;
    }

    private static BigDecimal unscaledVariance(BigDecimal[] weights, int from, BigDecimal[] lengths) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = from; k < lengths.length; k++) {
            sum = sum.add(weights[k].multiply(weights[k], Decimals.DIGITS).divide(lengths[k], Decimals.DIGITS));
        }
        return sum;
    }

    int size() {
        return estimates.length;
    }

    /**
     * How far the column nearest to a combination of the others is from it, beside its own length: 1 for columns at right angles,
     * near 0 for nearly dependent ones.
     */
    double nearness() {
        return nearness;
    }

    BigDecimal estimate(int coefficient) {
        return estimates[coefficient];
    }

    BigDecimal residualSquares() {
        return residualSquares;
    }

    /** The diagonal of (XᵀX)⁻¹. */
    BigDecimal unscaledVariance(int coefficient) {
        return unscaledVariance(inverse[coefficient], coefficient, squaredLengths);
    }

    /** What the line says at a point. */
    BigDecimal value(BigDecimal[] at) {
        return Decimals.product(at, estimates);
    }

    /** xᵀ(XᵀX)⁻¹x at a point. */
    BigDecimal leverage(BigDecimal[] at) {
        BigDecimal[] weights = new BigDecimal[at.length];
        for (int k = 0; k < at.length; k++) {
            weights[k] = BigDecimal.ZERO;
            for (int j = 0; j <= k; j++) {
                weights[k] = weights[k].add(at[j].multiply(inverse[j][k], Decimals.DIGITS), Decimals.DIGITS);
            }
        }
        return unscaledVariance(weights, 0, squaredLengths);
    }
}
