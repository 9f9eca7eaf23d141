package phanluong.warehouse.statistics.experiment;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** Ends of an interval of hypotheses that a test does not reject. */
final class Inversion {
    private static final int DOUBLINGS = 12;

    private Inversion() {}

    /**
     * The first rejected hypothesis on one side of the estimate, found by doubling the step and then halving; p is taken to fall
     * on the way.
     *
     * @param step a first step away from the estimate, its sign the side to go to
     * @param precision how near to the end, in steps
     * @param alpha hypotheses with a p up to it are rejected
     * @return empty where nothing is rejected within 4,096 steps
     */
    static OptionalDouble end(double estimate, double step, double precision, double alpha, DoubleUnaryOperator p) {
        double inside = estimate;
        double reach = step;
        for (int doubling = 0; doubling <= DOUBLINGS; doubling++) {
            double outside = estimate + reach;
            if (p.applyAsDouble(outside) <= alpha) {
                return OptionalDouble.of(halve(inside, outside, Math.abs(step) * precision, alpha, p));
            }
            inside = outside;
            reach *= 2;
        }
        return OptionalDouble.empty();
    }

    private static double halve(double inside, double outside, double width, double alpha, DoubleUnaryOperator p) {
        double kept = inside;
        double rejected = outside;
        while (Math.abs(rejected - kept) > width) {
            double middle = kept + (rejected - kept) / 2;
            if (middle == kept || middle == rejected) {
                return rejected;
            }
            if (p.applyAsDouble(middle) <= alpha) {
                rejected = middle;
            } else {
                kept = middle;
            }
        }
        return rejected;
    }
}
