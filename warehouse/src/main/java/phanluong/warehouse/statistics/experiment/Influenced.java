package phanluong.warehouse.statistics.experiment;

import java.util.List;

/**
 * An estimate with what each unit adds to its error in large samples: the variance is the sum of the squares over the square of the
 * number of units.
 */
record Influenced(double estimate, double[] influence) {

    /** @param group the time at which the group begins whose size is the weight */
    record OfGroup(double group, Influenced effect) {}

    Influenced minus(Influenced other) {
        double[] difference = influence.clone();
        for (int unit = 0; unit < difference.length; unit++) {
            difference[unit] -= other.influence[unit];
        }
        return new Influenced(estimate - other.estimate, difference);
    }

    static Influenced mean(List<Influenced> parts) {
        double[] influence = new double[parts.get(0).influence.length];
        double estimate = 0;
        for (Influenced part : parts) {
            estimate += part.estimate / parts.size();
            for (int unit = 0; unit < influence.length; unit++) {
                influence[unit] += part.influence[unit] / parts.size();
            }
        }
        return new Influenced(estimate, influence);
    }

    /** The mean weighted by the shares of the groups; that these are estimated adds to the error. */
    static Influenced weighted(List<OfGroup> parts, BalancedPanel panel) {
        int units = panel.weights().length;
        double[] shares =
                parts.stream().mapToDouble(part -> share(part.group(), panel)).toArray();
        double total = 0;
        double estimate = 0;
        for (int index = 0; index < shares.length; index++) {
            total += shares[index];
            estimate += shares[index] * parts.get(index).effect().estimate;
        }
        estimate /= total;
        double[] influence = new double[units];
        for (int unit = 0; unit < units; unit++) {
            double sum = 0;
            for (int index = 0; index < shares.length; index++) {
                OfGroup part = parts.get(index);
                double member = panel.since()[unit] == part.group() ? panel.weights()[unit] : 0;
                sum += shares[index] * part.effect().influence[unit]
                        + (member - shares[index]) * (part.effect().estimate - estimate);
            }
            influence[unit] = sum / total;
        }
        return new Influenced(estimate, influence);
    }

    private static double share(double group, BalancedPanel panel) {
        double sum = 0;
        for (int unit = 0; unit < panel.since().length; unit++) {
            sum += panel.since()[unit] == group ? panel.weights()[unit] : 0;
        }
        return sum / panel.since().length;
    }

    Inference inference(double level) {
        double units = influence.length;
        return Inference.normal(
                InferenceMethod.GROUP_TIME, estimate, Basis.product(influence, influence) / units / units, level);
    }
}
