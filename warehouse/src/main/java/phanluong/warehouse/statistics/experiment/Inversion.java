package phanluong.warehouse.statistics.experiment;

import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/** Ends of an interval of hypotheses that a test does not reject. */
final class Inversion {
    private static final int DOUBLINGS = 12;

    private Inversion() {}

    /**
     * The first rejected hypothesis on one side of the estimate, found by doubling the step and then halving; what is rejected is taken to
     * stay so on the way.
     *
     * @param step a first step away from the estimate, its sign the side to go to
     * @param precision how near to the end, in steps
     * @return empty where nothing is rejected within 4,096 steps
     */
    static OptionalDouble end(double estimate, double step, double precision, DoublePredicate rejects) {
        double inside = estimate;
        double reach = step;
        for (int doubling = 0; doubling <= DOUBLINGS; doubling++) {
            double outside = estimate + reach;
            if (rejects.test(outside)) {
                return OptionalDouble.of(halve(inside, outside, Math.abs(step) * precision, rejects));
            }
            inside = outside;
            reach *= 2;
        }
        return OptionalDouble.empty();
    }

    private static double halve(double inside, double outside, double width, DoublePredicate rejects) {
        double kept = inside;
        double rejected = outside;
        while (Math.abs(rejected - kept) > width) {
            double middle = kept + (rejected - kept) / 2;
            if (middle == kept || middle == rejected) {
                return rejected;
            }
            if (rejects.test(middle)) {
                rejected = middle;
            } else {
                kept = middle;
            }
        }
        return rejected;
    }
}
