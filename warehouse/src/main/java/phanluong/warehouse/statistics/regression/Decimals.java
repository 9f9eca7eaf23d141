package phanluong.warehouse.statistics.regression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * Arithmetic with 60 decimal digits. A number of the data is taken as the shortest decimal that names it, which is what stood in
 * the file: 1000000000000.4 is that, and not the nearest binary number.
 */
final class Decimals {
    static final MathContext DIGITS = new MathContext(60);

    private Decimals() {}

    /** @throws IllegalArgumentException for NaN and infinity, which are no data */
    static BigDecimal of(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("Data must be finite numbers, found " + number);
        }
        return BigDecimal.valueOf(number);
    }

    static BigDecimal[] of(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(Decimals::of).toArray(BigDecimal[]::new);
    }

    static BigDecimal product(BigDecimal[] one, BigDecimal[] other) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < one.length; i++) {
            sum = sum.add(one[i].multiply(other[i], DIGITS), DIGITS);
        }
        return sum;
    }

    /** Takes a multiple of another column off a column. */
    static void subtract(BigDecimal[] column, BigDecimal factor, BigDecimal[] other) {
        for (int i = 0; i < column.length; i++) {
            column[i] = column[i].subtract(factor.multiply(other[i], DIGITS), DIGITS);
        }
    }

    static BigDecimal root(BigDecimal number) {
        return number.sqrt(DIGITS);
    }
}
