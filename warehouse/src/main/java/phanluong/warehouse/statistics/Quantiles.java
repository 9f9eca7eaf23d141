package phanluong.warehouse.statistics;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Quantiles to full precision. */
public final class Quantiles {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int STEPS = 4;

    private Quantiles() {}

    /** z so that a standard normal value lies between −z and z with this probability: 1.959964 for 0.95. */
    public static double normal(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A level lies between 0 and 1, found " + level);
        }
        return NORMAL.inverseSurvivalProbability((1 - level) / 2);
    }

    /** P(|Z| ≥ |z|) of a standard normal value. */
    public static double twoSidedNormal(double z) {
        return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
    }

    /**
     * The value below which a probability lies. The library's search stops at 1e-9; Newton's steps go on from there.
     *
     * @param probability between 0 and 1, both excluded
     */
    public static double lower(ContinuousDistribution distribution, double probability) {
        double value = distribution.inverseCumulativeProbability(probability);
        for (int step = 0; step < STEPS; step++) {
            value = moved(distribution, value, distribution.cumulativeProbability(value) - probability);
        }
        return value;
    }

    /** The value above which a probability lies, as {@link #lower}. */
    public static double upper(ContinuousDistribution distribution, double probability) {
        double value = distribution.inverseSurvivalProbability(probability);
        for (int step = 0; step < STEPS; step++) {
            value = moved(distribution, value, probability - distribution.survivalProbability(value));
        }
        return value;
    }

    private static double moved(ContinuousDistribution distribution, double value, double excess) {
        double density = distribution.density(value);
        double next = value - excess / density;
        return density > 0 && next > distribution.getSupportLowerBound() && next < distribution.getSupportUpperBound()
                ? next
                : value;
    }
}
