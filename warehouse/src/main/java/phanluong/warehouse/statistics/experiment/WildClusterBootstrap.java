package phanluong.warehouse.statistics.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.Note;

/**
 * Wild cluster bootstrap of a coefficient with the null imposed (WCR) and Rademacher signs: the residuals of the model under the
 * null keep or change their sign, cluster by cluster, and the clustered t of the observed data is compared with those of the data
 * so made.
 *
 * <p>Sources: Cameron, Gelbach and Miller 2008, Review of Economics and Statistics 90, 414–427; every score of a made data set is
 * linear in the signs (Roodman, MacKinnon, Nielsen and Webb 2019, Stata Journal 19, 4–60), so one matrix of clusters × clusters
 * does for all. Up to 12 clusters every sign vector is taken once: a vector and its opposite give the same |t|, so half of them do
 * and no smaller p than 1/2^(G−1) exists. Beyond, 9,999 vectors are drawn from a fixed seed and p is (1 + at least as far) / (1 +
 * drawn) (Phipson and Smyth 2010). Ties count as at least as far. With one or two treated clusters it hardly ever rejects
 * (MacKinnon and Webb 2017), which errs on the safe side.
 */
final class WildClusterBootstrap {
    static final int ALL_UP_TO = 12;
    private static final int DRAWN = 9_999;
    private static final long SEED = 181;
    /** Two t values that differ by less, relatively, are one. */
    private static final double TIE = 1e-9;

    private final Coefficient coefficient;
    private final int groups;
    private final double factor;
    private final double[] score;
    private final double[] scorePerUnit;
    private final double[][] fitted;
    private final double[][] fittedPerUnit;
    private final double[][] drawn;

    WildClusterBootstrap(Coefficient coefficient, Clusters clusters) {
        this.coefficient = coefficient;
        this.groups = clusters.count();
        this.factor = Errors.clusterFactor(coefficient, clusters);
        this.score = new double[groups];
        this.scorePerUnit = new double[groups];
        List<double[]> vectors = coefficient.others().vectors();
        double[][] ofResponse = new double[groups][vectors.size()];
        double[][] ofRegressor = new double[groups][vectors.size()];
        for (int group = 0; group < groups; group++) {
            for (int row : clusters.rows()[group]) {
                double regressor = coefficient.regressor()[row];
                double response = coefficient.response()[row];
                score[group] += regressor * response;
                scorePerUnit[group] += regressor * regressor;
                for (int vector = 0; vector < vectors.size(); vector++) {
                    ofResponse[group][vector] += vectors.get(vector)[row] * response;
                    ofRegressor[group][vector] += vectors.get(vector)[row] * regressor;
                }
            }
        }
        this.fitted = products(ofRegressor, ofResponse);
        this.fittedPerUnit = products(ofRegressor, ofRegressor);
        this.drawn = groups <= ALL_UP_TO ? new double[0][] : draw();
    }

    /** @param withInterval whether to invert the test, which takes about eighty times as long */
    static Inference of(Coefficient coefficient, Clusters clusters, double level, boolean withInterval) {
        InferenceMethod method = clusters.count() <= ALL_UP_TO ? InferenceMethod.WILD : InferenceMethod.WILD_SAMPLED;
        Inference ordinary = Errors.cr1(coefficient, clusters, level);
        if (ordinary.statistic().isEmpty()) {
            return Inference.without(method, coefficient.estimate(), Note.NO_VARIANCE);
        }
        WildClusterBootstrap bootstrap = new WildClusterBootstrap(coefficient, clusters);
        double smallest = bootstrap.smallestP();
        boolean reachable = smallest <= 1 - level;
        Optional<Interval> interval = withInterval && reachable
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
                bootstrap.drawn.length > 0 ? DRAWN : 1L << clusters.count(),
                interval,
                List.of());
        if (!reachable) {
            return inference.noting(Note.TOO_FEW_FOR_LEVEL);
        }
        return withInterval && interval.isEmpty() ? inference.noting(Note.INTERVAL_WITHOUT_END) : inference;
    }

    private double smallestP() {
        return drawn.length > 0 ? 1.0 / (1 + DRAWN) : 1.0 / (1L << (groups - 1));
    }

    /** The two-sided p of the hypothesis that the coefficient has this value. */
    double p(double hypothesis) {
        double[][] scores = scores(hypothesis);
        double[] numerators = numerators(hypothesis);
        double[] ones = new double[groups];
        Arrays.fill(ones, 1);
        double observed = squareOfT(scores, numerators, ones);
        if (drawn.length > 0) {
            int far = 1;
            for (double[] signs : drawn) {
                far += atLeast(squareOfT(scores, numerators, signs), observed) ? 1 : 0;
            }
            return far / (1.0 + DRAWN);
        }
        return countHalf(scores, numerators, observed) / (double) (1L << (groups - 1));
    }

    /** The t of every sign vector whose last sign is positive, in the order of a Gray code; their opposites have the opposite t. */
    double[] halfOfT(double hypothesis) {
        double[] all = new double[1 << (groups - 1)];
        double[] numerators = numerators(hypothesis);
        walk(
                scores(hypothesis),
                numerators,
                (index, numerator, squares) -> all[index] = numerator / Math.sqrt(factor * squares));
        return all;
    }

    private int countHalf(double[][] scores, double[] numerators, double observed) {
        int[] far = {0};
        walk(
                scores,
                numerators,
                (index, numerator, squares) ->
                        far[0] += atLeast(numerator * numerator / (factor * squares), observed) ? 1 : 0);
        return far[0];
    }

    private interface Visitor {
        void visit(int index, double numerator, double squares);
    }

    /** Goes through half of the sign vectors, each differing from the one before in one sign. */
    private void walk(double[][] scores, double[] numerators, Visitor visitor) {
        double[] signs = new double[groups];
        double[] sums = new double[groups];
        double numerator = 0;
        for (int group = 0; group < groups; group++) {
            signs[group] = 1;
            numerator += numerators[group];
            for (int other = 0; other < groups; other++) {
                sums[group] += scores[other][group];
            }
        }
        int vectors = 1 << (groups - 1);
        for (int index = 0; index < vectors; index++) {
            if (index > 0) {
                int turned = Integer.numberOfTrailingZeros(index);
                double change = -2 * signs[turned];
                signs[turned] = -signs[turned];
                numerator += change * numerators[turned];
                double[] column = scores[turned];
                for (int group = 0; group < groups; group++) {
                    sums[group] += change * column[group];
                }
            }
            double squares = 0;
            for (double sum : sums) {
                squares += sum * sum;
            }
            visitor.visit(index, numerator, squares);
        }
    }

    private double squareOfT(double[][] scores, double[] numerators, double[] signs) {
        double numerator = 0;
        double[] sums = new double[groups];
        for (int turned = 0; turned < groups; turned++) {
            numerator += signs[turned] * numerators[turned];
            for (int group = 0; group < groups; group++) {
                sums[group] += signs[turned] * scores[turned][group];
            }
        }
        double squares = 0;
        for (double sum : sums) {
            squares += sum * sum;
        }
        return numerator * numerator / (factor * squares);
    }

    /** A made data set without variance is as far as can be. */
    private static boolean atLeast(double squareOfT, double observed) {
        return !(squareOfT < observed * (1 - 2 * TIE));
    }

    private double[] numerators(double hypothesis) {
        double[] numerators = new double[groups];
        for (int group = 0; group < groups; group++) {
            numerators[group] = score[group] - hypothesis * scorePerUnit[group];
        }
        return numerators;
    }

    /** Column h: what the residuals of cluster h, sign kept, add to the scores of all clusters in the made data set. */
    private double[][] scores(double hypothesis) {
        double[] numerators = numerators(hypothesis);
        double information = coefficient.information();
        double[][] columns = new double[groups][groups];
        for (int from = 0; from < groups; from++) {
            for (int to = 0; to < groups; to++) {
                columns[from][to] = (from == to ? numerators[from] : 0)
                        - (fitted[to][from] - hypothesis * fittedPerUnit[to][from])
                        - scorePerUnit[to] * numerators[from] / information;
            }
        }
        return columns;
    }

    /** The hypotheses around the estimate that the test does not reject, ends found by halving to 1e-8 standard errors. */
    private Optional<Interval> interval(double standardError, double level, InferenceMethod method) {
        OptionalDouble low = Inversion.end(coefficient.estimate(), -standardError, 1e-8, 1 - level, this::p);
        OptionalDouble high = Inversion.end(coefficient.estimate(), standardError, 1e-8, 1 - level, this::p);
        return low.isPresent() && high.isPresent()
                ? Optional.of(new Interval(low.getAsDouble(), high.getAsDouble(), level, method.id()))
                : Optional.empty();
    }

    private double[][] draw() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] vectors = new double[DRAWN][groups];
        for (double[] vector : vectors) {
            for (int group = 0; group < groups; group++) {
                vector[group] = random.nextBoolean() ? 1 : -1;
            }
        }
        return vectors;
    }

    private static double[][] products(double[][] one, double[][] other) {
        double[][] products = new double[one.length][other.length];
        for (int row = 0; row < one.length; row++) {
            for (int column = 0; column < other.length; column++) {
                products[row][column] = Basis.product(one[row], other[column]);
            }
        }
        return products;
    }
}
