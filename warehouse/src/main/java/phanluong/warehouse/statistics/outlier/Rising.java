package phanluong.warehouse.statistics.outlier;

/** Logarithms of rising products, accurate for steps down to 0, where gamma functions lose all digits. */
final class Rising {
    /** Factors below so many steps are multiplied as they are; the rest, smooth by then, by the formula of Euler and Maclaurin. */
    private static final int ROUGH = 24;

    /** So many factors make one product, which neither overflows nor vanishes, and one logarithm. */
    private static final int TOGETHER = 8;

    private Rising() {}

    /** ln(start · (start + step) · (start + 2 step) · …) with so many factors; 0 for none. Start above 0, step 0 or more. */
    static double logarithm(double start, double step, long factors) {
        if (step == 0) {
            return factors == 0 ? 0 : factors * Math.log(start);
        }
        double sum = 0;
        long direct = Math.min(factors, Math.max(0, (long) Math.ceil(ROUGH - start / step)));
        for (long from = 0; from < direct; from += TOGETHER) {
            double product = 1;
            for (long factor = from; factor < Math.min(direct, from + TOGETHER); factor++) {
                product *= start + factor * step;
            }
            sum += Math.log(product);
        }
        long rest = factors - direct;
        if (rest == 0) {
            return sum;
        }
        double first = start + direct * step;
        double last = start + factors * step;
        double integral = first * Math.log1p(rest * step / first) / step + rest * (Math.log(last) - 1);
        double atFirst = step / first;
        double atLast = step / last;
        return sum
                + integral
                - Math.log1p(rest * step / first) / 2
                + (atLast - atFirst) / 12
                - 2 * (cube(atLast) - cube(atFirst)) / 720
                + 24 * (cube(atLast) * atLast * atLast - cube(atFirst) * atFirst * atFirst) / 30240;
    }

    private static double cube(double number) {
        return number * number * number;
    }
}
