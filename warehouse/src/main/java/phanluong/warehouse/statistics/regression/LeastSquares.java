package phanluong.warehouse.statistics.regression;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.Note;

/**
 * Linear regression by ordinary least squares, from a QR factorisation with 60 decimal digits.
 *
 * <p>Sources: Draper and Smith, Applied Regression Analysis, 3rd edition 1998, chapters 1, 3 and 5; R² without an intercept is about
 * zero and not about the mean, as in the NIST Statistical Reference Datasets. Columns so close to one another that
 * binary numbers could not carry nine digits of a coefficient are refused with {@link Note#COLLINEAR}; powers of one column
 * ({@link #polynomial}) are exact, so that only true dependence is refused.
 */
public final class LeastSquares {
    /** The spacing of binary numbers, 1.1e-16, over this is 1e-9: nine digits. */
    private static final double NEAREST = 1e-7;

    private static final double NEAREST_EXACT = 1e-20;

    /** Squares this small beside those of y are rounding. */
    private static final BigDecimal NOTHING = new BigDecimal("1e-40");

    private final boolean intercept;
    private final boolean polynomial;
    private final int n;
    private final BigDecimal totalSquares;
    private final Optional<QrFactors> factors;
    private final Set<Note> notes = EnumSet.noneOf(Note.class);

    private LeastSquares(BigDecimal[][] unsorted, BigDecimal[] unsortedY, boolean intercept, boolean polynomial) {
        Integer[] order = order(unsorted, unsortedY);
        BigDecimal[] y = sorted(unsortedY, order);
        BigDecimal[][] columns =
                Arrays.stream(unsorted).map(column -> sorted(column, order)).toArray(BigDecimal[][]::new);
        this.intercept = intercept;
        this.polynomial = polynomial;
        double nearest = polynomial ? NEAREST_EXACT : NEAREST;
        this.n = y.length;
        this.totalSquares = totalSquares(y, intercept);
        this.factors = QrFactors.of(columns, y).filter(found -> found.nearness() >= nearest);
        if (factors.isEmpty()) {
            notes.add(Note.COLLINEAR);
        } else if (degreesOfFreedom() == 0 || isPerfect()) {
            notes.add(Note.PERFECT_FIT);
        }
        if (totalSquares.signum() == 0) {
            notes.add(Note.CONSTANT_SERIES);
        }
    }

    /**
     * @param columns one array for each explaining variable, as long as y; may be none with an intercept
     * @param y at least one value
     * @param intercept whether a constant is fitted; it is then the first coefficient
     */
    public static LeastSquares of(List<double[]> columns, double[] y, boolean intercept) {
        for (double[] column : columns) {
            if (column.length != y.length) {
                throw new IllegalArgumentException(
                        "Least squares needs columns as long as y, found " + column.length + " and " + y.length);
            }
        }
        BigDecimal[][] matrix = IntStream.range(intercept ? -1 : 0, columns.size())
                .mapToObj(j -> j < 0 ? ones(y.length) : Decimals.of(columns.get(j)))
                .toArray(BigDecimal[][]::new);
        if (matrix.length == 0 || y.length == 0) {
            throw new IllegalArgumentException(
                    "Least squares needs a column and a row, found " + matrix.length + " and " + y.length);
        }
        return new LeastSquares(matrix, Decimals.of(y), intercept, false);
    }

    /** y on 1, x, x², … up to this degree. */
    public static LeastSquares polynomial(double[] x, double[] y, int degree) {
        if (x.length != y.length || y.length == 0 || degree < 0) {
            throw new IllegalArgumentException("A polynomial needs as many x as y and a degree, found " + x.length
                    + ", " + y.length + " and degree " + degree);
        }
        BigDecimal[][] matrix = new BigDecimal[degree + 1][y.length];
        for (int row = 0; row < y.length; row++) {
            BigDecimal[] powers = powers(x[row], degree);
            for (int power = 0; power <= degree; power++) {
                matrix[power][row] = powers[power];
            }
        }
        return new LeastSquares(matrix, Decimals.of(y), true, true);
    }

    /** 1, x, x², … without rounding. */
    private static BigDecimal[] powers(double x, int degree) {
        BigDecimal[] powers = new BigDecimal[degree + 1];
        powers[0] = BigDecimal.ONE;
        for (int power = 1; power <= degree; power++) {
            powers[power] = powers[power - 1].multiply(Decimals.of(x));
        }
        return powers;
    }

    /** The intercept first where there is one, then the columns in their order; none where they are collinear. */
    public List<Coefficient> coefficients(double level) {
        return factors.map(found -> IntStream.range(0, found.size())
                        .mapToObj(j -> coefficient(found, j, level))
                        .toList())
                .orElse(List.of());
    }

    private Coefficient coefficient(QrFactors found, int j, double level) {
        double estimate = found.estimate(j).doubleValue() + 0.0;
        if (degreesOfFreedom() == 0) {
            return new Coefficient(
                    estimate, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());
        }
        double standardError =
                Decimals.root(variance().multiply(found.unscaledVariance(j))).doubleValue();
        Optional<Interval> interval = interval(estimate, standardError, level, "student");
        if (standardError == 0) {
            return new Coefficient(
                    estimate, OptionalDouble.of(0), OptionalDouble.empty(), OptionalDouble.empty(), interval);
        }
        double t = estimate / standardError;
        return new Coefficient(
                estimate,
                OptionalDouble.of(standardError),
                OptionalDouble.of(t),
                OptionalDouble.of(2 * TDistribution.of(degreesOfFreedom()).survivalProbability(Math.abs(t))),
                interval);
    }

    /**
     * @param at one number for each column, in their order, without the intercept; for a polynomial x alone
     * @return empty where the columns are collinear
     */
    public Optional<Prediction> predict(double[] at, double level) {
        return factors.map(found -> {
            BigDecimal[] point = point(at, found.size());
            double value = found.value(point).doubleValue();
            if (degreesOfFreedom() == 0) {
                return new Prediction(value, Optional.empty(), Optional.empty());
            }
            BigDecimal leverage = found.leverage(point);
            double ofMean = Decimals.root(variance().multiply(leverage)).doubleValue();
            double ofNext = Decimals.root(variance().multiply(leverage.add(BigDecimal.ONE)))
                    .doubleValue();
            return new Prediction(
                    value,
                    interval(value, ofMean, level, "student-mean"),
                    interval(value, ofNext, level, "student-next"));
        });
    }

    private BigDecimal[] point(double[] at, int size) {
        int first = intercept ? 1 : 0;
        if (at.length != (polynomial ? 1 : size - first)) {
            throw new IllegalArgumentException(
                    "A point of this line has " + (polynomial ? 1 : size - first) + " numbers, found " + at.length);
        }
        if (polynomial) {
            return powers(at[0], size - 1);
        }
        BigDecimal[] point = new BigDecimal[size];
        point[0] = BigDecimal.ONE;
        System.arraycopy(Decimals.of(at), 0, point, first, at.length);
        return point;
    }

    /** Rows. */
    public int n() {
        return n;
    }

    /** Rows minus coefficients; 0 where the columns are collinear. */
    public int degreesOfFreedom() {
        return factors.map(found -> n - found.size()).orElse(0);
    }

    /** Residual standard deviation; absent where nothing is left to estimate it from. */
    public OptionalDouble sigma() {
        return degreesOfFreedom() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Decimals.root(variance()).doubleValue());
    }

    /** Share of the squares of y that the line explains; absent for a constant y and for collinear columns. */
    public OptionalDouble rSquared() {
        return factors.isEmpty() || totalSquares.signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        explained().divide(totalSquares, Decimals.DIGITS).doubleValue());
    }

    /** Of all columns together against none of them; absent where the line meets every point or there is no column. */
    public OptionalDouble f() {
        return degreesOfFreedom() == 0 || isPerfect() || explaining() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(explained()
                        .divide(BigDecimal.valueOf(explaining()), Decimals.DIGITS)
                        .divide(variance(), Decimals.DIGITS)
                        .doubleValue());
    }

    /** Of {@link #f}, with {@link #explaining} and {@link #degreesOfFreedom}. */
    public OptionalDouble fPValue() {
        return f().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        FDistribution.of(explaining(), degreesOfFreedom()).survivalProbability(f().getAsDouble()));
    }

    /** Coefficients besides the intercept. */
    public int explaining() {
        return factors.map(found -> found.size() - (intercept ? 1 : 0)).orElse(0);
    }

    public Set<Note> notes() {
        return Collections.unmodifiableSet(notes);
    }

    private BigDecimal residualSquares() {
        BigDecimal squares = factors.orElseThrow().residualSquares();
        return squares.compareTo(totalSquares.multiply(NOTHING)) <= 0 ? BigDecimal.ZERO : squares;
    }

    private BigDecimal variance() {
        return residualSquares().divide(BigDecimal.valueOf(degreesOfFreedom()), Decimals.DIGITS);
    }

    private BigDecimal explained() {
        return totalSquares.subtract(residualSquares());
    }

    private boolean isPerfect() {
        return residualSquares().signum() == 0;
    }

    private Optional<Interval> interval(double value, double standardError, double level, String method) {
        double reach = TDistribution.of(degreesOfFreedom()).inverseSurvivalProbability((1 - level) / 2) * standardError;
        return Optional.of(new Interval(value - reach, value + reach, level, method));
    }

    private static BigDecimal totalSquares(BigDecimal[] y, boolean intercept) {
        BigDecimal squares =
                Arrays.stream(y).map(value -> value.multiply(value)).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!intercept) {
            return squares;
        }
        BigDecimal sum = Arrays.stream(y).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal count = BigDecimal.valueOf(y.length);
        return squares.multiply(count).subtract(sum.multiply(sum)).divide(count, Decimals.DIGITS);
    }

    /** Rows in an order of their own, so that results do not depend on that of the caller. */
    private static Integer[] order(BigDecimal[][] columns, BigDecimal[] y) {
        Comparator<Integer> byRow = Comparator.comparing(row -> y[row]);
        for (BigDecimal[] column : columns) {
            byRow = byRow.thenComparing(row -> column[row]);
        }
        return IntStream.range(0, y.length).boxed().sorted(byRow).toArray(Integer[]::new);
    }

    private static BigDecimal[] sorted(BigDecimal[] column, Integer[] order) {
        return Arrays.stream(order).map(row -> column[row]).toArray(BigDecimal[]::new);
    }

    private static BigDecimal[] ones(int rows) {
        BigDecimal[] ones = new BigDecimal[rows];
        Arrays.fill(ones, BigDecimal.ONE);
        return ones;
    }
}
