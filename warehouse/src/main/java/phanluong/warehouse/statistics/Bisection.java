package phanluong.warehouse.statistics;

import java.util.function.DoubleUnaryOperator;

/** The root of a function that only falls: slow, and sure to 60 and more binary digits. */
public final class Bisection {
    private static final int HALVINGS = 200;

    private Bisection() {}

    /**
     * @param falling never asked at the ends
     * @return where it turns from positive to not positive; the lower end when it is positive nowhere, the upper when everywhere
     */
    public static double root(DoubleUnaryOperator falling, double low, double high) {
        double below = low;
        double above = high;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = below + (above - below) / 2;
            if (middle <= below || middle >= above) {
                break;
            }
            if (falling.applyAsDouble(middle) > 0) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return below == low ? low : above;
    }
}
