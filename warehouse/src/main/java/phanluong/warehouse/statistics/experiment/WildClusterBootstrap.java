package phanluong.warehouse.statistics.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.DoublePredicate;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.Note;

/**
 * Wild cluster bootstrap of a coefficient with the null imposed (WCR) and Rademacher signs: the residuals of the model under the
 * null keep or change their sign, cluster by cluster, and the clustered t of the observed data is compared with those of the data
 * so made.
 *
 * <p>Sources: Cameron, Gelbach and Miller 2008, Review of Economics and Statistics 90, 414–427; every score of a made data set is
 * linear in the signs (Roodman, MacKinnon, Nielsen and Webb 2019, Stata Journal 19, 4–60), so one matrix of clusters × clusters
 * does for all; and in the hypothesis too, so the squared t of a sign vector is a ratio of two quadratic functions of it, which are
 * found once for all the hypotheses that an interval asks about. Up to 12 clusters every sign vector is taken once: a vector and its
 * opposite give the same |t|, so half of them do and no smaller p than 1/2^(G−1) exists. Beyond, 9,999 vectors are drawn from a fixed seed and p is (1 + at least as far) / (1 +
 * drawn) (Phipson and Smyth 2010). Ties count as at least as far. With one or two treated clusters it hardly ever rejects
 * (MacKinnon and Webb 2017), which errs on the safe side.
 */
final class WildClusterBootstrap {
    static final int ALL_UP_TO = 12;
    private static final int DRAWN = 9_999;
    private static final long SEED = 181;
    /** Two t values that differ by less, relatively, are one. */
    private static final double TIE = 1e-9;

    private final Clusters clusters;
    private final double estimate;
    private final double factor;
    private final double[][] ofRegressor;
    /** What the residuals of each cluster add to the numerator, and the columns of what they add to the scores of all clusters. */
    private final double[] numerators;

    private final double[][] scores;
    /** By how much each of these falls for a hypothesis one unit above the estimate. */
    private final double[] numeratorSlopes;

    private final double[][] scoreSlopes;
    /** The data themselves first. */
    private final Made[] vectors;

    WildClusterBootstrap(Coefficient coefficient, Clusters clusters) {
        this.clusters = clusters;
        this.factor = Errors.clusterFactor(coefficient, clusters);
        this.numeratorSlopes = sums(coefficient.regressor(), coefficient.regressor());
        this.ofRegressor = products(coefficient.others().vectors(), coefficient.regressor());
        this.scoreSlopes = scores(numeratorSlopes, ofRegressor, coefficient.information());
        this.estimate = coefficient.estimate();
        this.numerators = sums(coefficient.regressor(), coefficient.residuals());
        this.scores = scores(coefficient);
        this.vectors = groups() <= ALL_UP_TO ? half() : drawn();
    }

    /** Of another response in the same design, whose regressor and other columns are done with. */
    private WildClusterBootstrap(WildClusterBootstrap same, Coefficient coefficient) {
        this.clusters = same.clusters;
        this.factor = same.factor;
        this.numeratorSlopes = same.numeratorSlopes;
        this.ofRegressor = same.ofRegressor;
        this.scoreSlopes = same.scoreSlopes;
        this.estimate = coefficient.estimate();
        this.numerators = sums(coefficient.regressor(), coefficient.residuals());
        this.scores = scores(coefficient);
        this.vectors = groups() <= ALL_UP_TO ? half() : drawn();
    }

    /** The same of another response in the same design. */
    WildClusterBootstrap of(Coefficient other) {
        return new WildClusterBootstrap(this, other);
    }

    static Inference of(Coefficient coefficient, Clusters clusters, double level) {
        InferenceMethod method = clusters.count() <= ALL_UP_TO ? InferenceMethod.WILD : InferenceMethod.WILD_SAMPLED;
        Inference ordinary = Errors.cr1(coefficient, clusters, level);
        if (ordinary.statistic().isEmpty()) {
            return Inference.without(method, coefficient.estimate(), Note.NO_VARIANCE);
        }
        WildClusterBootstrap bootstrap = new WildClusterBootstrap(coefficient, clusters);
        double smallest = 1.0 / bootstrap.vectors.length;
        boolean reachable = smallest <= 1 - level;
        Optional<Interval> interval = reachable
                ? bootstrap.interval(ordinary.standardError().getAsDouble(), level, method)
                : Optional.empty();
        Inference inference = new Inference(
                method,
                coefficient.estimate(),
                OptionalDouble.empty(),
                ordinary.statistic(),
                OptionalDouble.empty(),
                OptionalDouble.of(bootstrap.p(0)),
                OptionalDouble.of(smallest),
                method == InferenceMethod.WILD ? 1L << clusters.count() : DRAWN,
                interval,
                List.of());
        if (!reachable) {
            return inference.noting(Note.TOO_FEW_FOR_LEVEL);
        }
        return interval.isEmpty() ? inference.noting(Note.INTERVAL_WITHOUT_END) : inference;
    }

    /** The two-sided p of the hypothesis that the coefficient has this value. */
    double p(double hypothesis) {
        return far(hypothesis, vectors.length) / (double) vectors.length;
    }

    /** Whether that p is at most alpha: looks no further than needed. */
    boolean rejects(double hypothesis, double alpha) {
        return far(hypothesis, (int) (alpha * vectors.length) + 1) / (double) vectors.length <= alpha;
    }

    /** How many t are at least as far as that of the data; not counted on where they are more than {@code most}. */
    private int far(double hypothesis, int most) {
        double distance = hypothesis - estimate;
        double observed = vectors[0].square(distance) / vectors[0].variance(distance) * (1 - 2 * TIE);
        int far = 0;
        for (int index = 0; index < vectors.length && far <= most; index++) {
            // Made data without variance are as far as can be.
            far += vectors[index].square(distance) < observed * vectors[index].variance(distance) ? 0 : 1;
        }
        return far;
    }

    /** The t of every sign vector whose last sign is positive, in the order of a Gray code; their opposites have the opposite t. */
    double[] halfOfT(double hypothesis) {
        double distance = hypothesis - estimate;
        return Arrays.stream(vectors)
                .mapToDouble(made -> made.numerator(distance) / Math.sqrt(factor * made.variance(distance)))
                .toArray();
    }

    /** Half of the sign vectors, each differing from the one before in one sign. */
    private Made[] half() {
        Made[] made = new Made[1 << (groups() - 1)];
        Signs signs = new Signs();
        made[0] = signs.made();
        for (int index = 1; index < made.length; index++) {
            signs.turn(Integer.numberOfTrailingZeros(index));
            made[index] = signs.made();
        }
        return made;
    }

    private Made[] drawn() {
        SplittableRandom random = new SplittableRandom(SEED);
        Made[] made = new Made[1 + DRAWN];
        Signs signs = new Signs();
        made[0] = signs.made();
        for (int index = 1; index < made.length; index++) {
            for (int group = 0; group < groups(); group++) {
                if (random.nextBoolean() != signs.isPositive(group)) {
                    signs.turn(group);
                }
            }
            made[index] = signs.made();
        }
        return made;
    }

    /**
     * The made data of one sign vector under a hypothesis, by its distance from the estimate: the numerator of t, and its variance up to a
     * factor that all vectors share.
     */
    private record Made(double atEstimate, double slope, double squares, double products, double squaresOfSlopes) {
        double numerator(double distance) {
            return atEstimate - distance * slope;
        }

        double square(double distance) {
            return numerator(distance) * numerator(distance);
        }

        double variance(double distance) {
            return Math.max(0, squares + distance * (distance * squaresOfSlopes - 2 * products));
        }
    }

    /** One sign vector, brought to the next by the signs that turn. */
    private final class Signs {
        private final double[] signs = new double[groups()];
        private final double[] sums = new double[groups()];
        private final double[] sumsOfSlopes = new double[groups()];
        private double numerator;
        private double slope;

        /** All positive: the data themselves. */
        private Signs() {
            for (int group = 0; group < groups(); group++) {
                signs[group] = 1;
                add(group, 1);
            }
        }

        private boolean isPositive(int group) {
            return signs[group] > 0;
        }

        private void turn(int group) {
            signs[group] = -signs[group];
            add(group, 2 * signs[group]);
        }

        private void add(int group, double times) {
            numerator += times * numerators[group];
            slope += times * numeratorSlopes[group];
            for (int to = 0; to < groups(); to++) {
                sums[to] += times * scores[group][to];
                sumsOfSlopes[to] += times * scoreSlopes[group][to];
            }
        }

        private Made made() {
            return new Made(
                    numerator,
                    slope,
                    Basis.product(sums, sums),
                    Basis.product(sums, sumsOfSlopes),
                    Basis.product(sumsOfSlopes, sumsOfSlopes));
        }
    }

    /** The hypotheses around the estimate that the test does not reject, ends found by halving to 1e-8 standard errors. */
    private Optional<Interval> interval(double standardError, double level, InferenceMethod method) {
        DoublePredicate rejected = hypothesis -> rejects(hypothesis, 1 - level);
        OptionalDouble low = Inversion.end(estimate, -standardError, 1e-8, rejected);
        OptionalDouble high = Inversion.end(estimate, standardError, 1e-8, rejected);
        return low.isPresent() && high.isPresent()
                ? Optional.of(new Interval(low.getAsDouble(), high.getAsDouble(), level, method.id()))
                : Optional.empty();
    }

    private int groups() {
        return clusters.count();
    }

    private double[][] scores(Coefficient coefficient) {
        return scores(
                numerators,
                products(coefficient.others().vectors(), coefficient.residuals()),
                coefficient.information());
    }

    /** Column h: what the values of cluster h, sign kept, add to the scores of all clusters once the model is fitted to the made data. */
    private double[][] scores(double[] sums, double[][] ofValues, double information) {
        double[][] columns = new double[sums.length][sums.length];
        for (int from = 0; from < sums.length; from++) {
            for (int to = 0; to < sums.length; to++) {
                columns[from][to] = (from == to ? sums[from] : 0)
                        - Basis.product(ofRegressor[to], ofValues[from])
                        - numeratorSlopes[to] * sums[from] / information;
            }
        }
        return columns;
    }

    /** Of each cluster the sum of the products. */
    private double[] sums(double[] one, double[] other) {
        double[] sums = new double[groups()];
        for (int row = 0; row < one.length; row++) {
            sums[clusters.of()[row]] += one[row] * other[row];
        }
        return sums;
    }

    /** Of each cluster the products of the values with each vector. */
    private double[][] products(List<double[]> vectors, double[] values) {
        double[][] products = new double[groups()][vectors.size()];
        for (int at = 0; at < vectors.size(); at++) {
            double[] sums = sums(vectors.get(at), values);
            for (int group = 0; group < sums.length; group++) {
                products[group][at] = sums[group];
            }
        }
        return products;
    }
}
