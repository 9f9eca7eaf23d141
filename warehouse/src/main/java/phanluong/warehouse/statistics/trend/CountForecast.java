package phanluong.warehouse.statistics.trend;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import phanluong.warehouse.statistics.Interval;

/**
 * How many of a future number will have it if a {@link LogisticTrend} goes on: a probability for every count, so that also "all of
 * them" has one.
 *
 * <p>Three sources of chance: how far the years vary beyond chance is itself estimated from few (the dispersion over χ²/df with
 * {@code rows − 2} degrees of freedom, never below 1), the line is uncertain (its logit normal with the standard error times the root of
 * the dispersion: together Student's distribution), and the counts around it vary, as a binomial distribution without over-dispersion
 * and as a beta-binomial one with it, whose correlation ρ = (φ − 1)/(N − 1) gives the variance φ·N·p(1 − p) (McCullagh and Nelder
 * 1989, section 4.5.1). The mixture is summed over {@value #SCALES} dispersions, closer together where they are large, and logits of equal distance.
 */
public final class CountForecast {
    private static final int SCALES = 12;

    /** The line's logit is looked at in steps of a quarter of its standard error, to five on each side. */
    private static final double STEP = 0.25;

    private static final int STEPS = 20;
    private static final double[] DENSITY = density();
    private static final double FARTHEST = 35;
    private static final double NEGLIGIBLE = 1e-12;
    private static final double MOST_CORRELATION = 0.999;

    private final double[] probabilities;
    private final double median;

    private CountForecast(double[] probabilities, double median) {
        this.probabilities = probabilities;
        this.median = median;
    }

    /**
     * @param trend with at least 3 rows: from two no error can be told
     * @param denominator of whom they will be counted, at least 1
     */
    public static CountForecast of(LogisticTrend trend, double time, int denominator) {
        if (trend.dispersion().isEmpty() || denominator < 1) {
            throw new IllegalArgumentException("A forecast of counts needs 3 rows and a denominator, found "
                    + trend.rows() + " and " + denominator);
        }
        int df = trend.rows() - 2;
        double[] mixture = new double[denominator + 1];
        double[] counts = new double[denominator + 1];
        for (int node = 0; node < SCALES; node++) {
            double below = cube(node);
            double above = cube(node + 1);
            double scale = ChiSquaredDistribution.of(df).inverseCumulativeProbability((below + above) / 2) / df;
            double dispersion = Math.max(1, trend.dispersion().getAsDouble() / scale);
            double correlation =
                    denominator == 1 ? 0 : Math.min(MOST_CORRELATION, (dispersion - 1) / (denominator - 1));
            double error = trend.errorAt(time) * Math.sqrt(dispersion);
            for (int step = -STEPS; step <= STEPS; step++) {
                double logit = trend.at(time) + error * step * STEP;
                Chance.of(Math.max(-FARTHEST, Math.min(FARTHEST, logit)), correlation, denominator)
                        .addTo(mixture, (above - below) * DENSITY[step + STEPS], counts);
            }
        }
        return new CountForecast(mixture, Logit.inverse(trend.at(time)));
    }

    private static double[] density() {
        double[] density = new double[2 * STEPS + 1];
        double sum = 0;
        for (int step = -STEPS; step <= STEPS; step++) {
            density[step + STEPS] = Math.exp(-step * STEP * step * STEP / 2);
            sum += density[step + STEPS];
        }
        for (int at = 0; at < density.length; at++) {
            density[at] /= sum;
        }
        return density;
    }

    /** Cubes of equal steps from 0 to 1: they lie closer together near 0, where the scale is small and the dispersion large. */
    private static double cube(int node) {
        double root = (double) node / SCALES;
        return root * root * root;
    }

    /** The proportion on the line, 0 to 1. */
    public double proportion() {
        return median;
    }

    /** The probability of at least so many; 0 above the denominator. */
    public double atLeast(long count) {
        double sum = 0;
        for (int each = probabilities.length - 1; each >= Math.max(0, count); each--) {
            sum += probabilities[each];
        }
        return Math.min(1, sum);
    }

    /** Prediction interval of the proportion: outside it less than half of one minus the level on each side. */
    public Interval interval(double level) {
        double tail = (1 - level) / 2;
        int denominator = probabilities.length - 1;
        int low = 0;
        for (double below = probabilities[0]; below < tail && low < denominator; ) {
            below += probabilities[++low];
        }
        int high = denominator;
        for (double above = probabilities[denominator]; above < tail && high > 0; ) {
            above += probabilities[--high];
        }
        return new Interval((double) low / denominator, (double) high / denominator, level, "logistic-beta-binomial");
    }

    /**
     * The distribution of the counts around one logit: the probability of {@code count + 1} over that of {@code count} is
     * {@code (denominator − count) · (α + step · count)} over {@code (count + 1) · (β + step · (denominator − count − 1))}.
     *
     * @param alpha of the beta distribution and {@code beta}, with a step of 1; without over-dispersion the odds and 1, with a step of 0
     */
    private record Chance(double proportion, double alpha, double beta, double step, int denominator) {
        static Chance of(double logit, double correlation, int denominator) {
            double proportion = Logit.inverse(logit);
            double size = (1 - correlation) / correlation;
            return correlation == 0
                    ? new Chance(proportion, Math.exp(logit), 1, 0, denominator)
                    : new Chance(proportion, size * proportion, size * Logit.inverse(-logit), 1, denominator);
        }

        /** Adds the probabilities so that they sum to the weight; {@code counts} is room to work in. */
        void addTo(double[] mixture, double weight, double[] counts) {
            int start = (int) Math.round(denominator * proportion);
            int others = denominator - start;
            counts[start] = 1;
            int last = fill(counts, start, 1, others, alpha + step * start, beta + step * (others - 1));
            int first = fill(counts, start, -1, start, beta + step * others, alpha + step * (start - 1));
            double sum = 0;
            for (int count = first; count <= last; count++) {
                sum += counts[count];
            }
            double share = weight / sum;
            for (int count = first; count <= last; count++) {
                mixture[count] += share * counts[count];
            }
        }

        /**
         * From the expected count in one direction by ratios of neighbours, until nothing is left to add.
         *
         * @param left how many can still go over to the side that grows, {@code pull} and {@code back} the beta's share of either side
         * @return the last count that was filled
         */
        private int fill(double[] counts, int start, int direction, double left, double pull, double back) {
            boolean onePeak = step == 0 || Math.min(alpha, beta) >= 1;
            double least = onePeak ? NEGLIGIBLE : 0;
            double gone = denominator - left;
            double each = 1;
            int at = start;
            while (left > 0 && each >= least) {
                gone++;
                each *= left * pull / (gone * back);
                left--;
                pull += step;
                back -= step;
                at += direction;
                counts[at] = each;
            }
            return at;
        }
    }
}
