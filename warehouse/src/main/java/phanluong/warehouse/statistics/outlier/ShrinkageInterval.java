package phanluong.warehouse.statistics.outlier;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import phanluong.warehouse.statistics.Interval;

/**
 * Intervals of shrunk proportions that know that mean and correlation are estimated: averaged over all strengths of shrinkage that the
 * data allow, weighted by likelihood, all strengths equally likely before (the uniform shrinkage prior: Christiansen and Morris
 * 1997, Journal of the American Statistical Association 92, 618–632; Daniels 1999, Canadian Journal of Statistics 27, 567–578), the
 * mean by Laplace's approximation. The limits are quantiles of the mixture of the beta distributions of all strengths.
 */
final class ShrinkageInterval {
    private static final int NODES = 48;
    private static final double NEGLIGIBLE = 1e-5;
    private static final double ACCURACY = 1e-9;
    private static final int MOST_STEPS = 100;

    /** Logits whose proportions are nobody and everybody, as far as numbers go. */
    private static final double FARTHEST = 36;

    /** After a step as short as this, of the spread, the next would be shorter than a billionth of it. */
    private static final double NEAR = 1e-3;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** No proportion varies by more than mean times complement, which would be size 0. */
    private static final double LEAST_SIZE = 0.01;

    /** One strength of shrinkage: prior size M of the beta distribution, its mean with variance, and its probability. */
    private record Node(double size, double mean, double variance, double probability) {}

    /** The proportion of one unit at one strength of shrinkage. */
    private record Part(BetaDistribution own, double probability) {}

    private final Node[] nodes;

    private ShrinkageInterval(Node[] nodes) {
        this.nodes = nodes;
    }

    /** @param counts with a numerator and a complement above 0 */
    static ShrinkageInterval of(BetaBinomialLikelihood counts) {
        double typical = Arrays.stream(counts.denominators()).average().orElseThrow();
        double[] logarithms = new double[NODES];
        Node[] nodes = new Node[NODES];
        for (int node = 0; node < NODES; node++) {
            // cubes lie closer together near no shrinkage, where large units need it
            double root = (node + 0.5) / NODES;
            double share = root * root * root;
            double size = typical * share / (1 - share);
            nodes[node] = node(counts, size);
            logarithms[node] = counts.logarithm(nodes[node].mean, 1 / (1 + size))
                    + Math.log(nodes[node].variance) / 2
                    + 2 * Math.log(root);
        }
        double largest = Arrays.stream(logarithms).max().orElseThrow();
        double sum =
                Arrays.stream(logarithms).map(one -> Math.exp(one - largest)).sum();
        for (int node = 0; node < NODES; node++) {
            nodes[node] = new Node(
                    nodes[node].size,
                    nodes[node].mean,
                    nodes[node].variance,
                    Math.exp(logarithms[node] - largest) / sum);
        }
        return new ShrinkageInterval(nodes);
    }

    /** The mean weighted by what each unit says of it. */
    private static Node node(BetaBinomialLikelihood counts, double size) {
        double weights = 0;
        double weighted = 0;
        for (int row = 0; row < counts.numerators().length; row++) {
            double effective = (size + 1) / (size + counts.denominators()[row]);
            weights += effective * counts.denominators()[row];
            weighted += effective * counts.numerators()[row];
        }
        double mean = weighted / weights;
        return new Node(size, mean, mean * (1 - mean) / weights, 0);
    }

    Interval of(long numerator, long denominator, double level) {
        Part[] mixture = Arrays.stream(nodes)
                .filter(node -> node.probability > NEGLIGIBLE)
                .map(node -> part(node, numerator, denominator))
                .toArray(Part[]::new);
        double low = quantile(mixture, (1 - level) / 2);
        return new Interval(low, Math.max(low, quantile(mixture, (1 + level) / 2)), level, "uniform-shrinkage");
    }

    /** The beta distribution of the unit at one strength, widened by what is not known of the mean. */
    private static Part part(Node node, long numerator, long denominator) {
        double mean = (node.size * node.mean + numerator) / (node.size + denominator);
        double own = node.size / (node.size + denominator);
        double variance = mean * (1 - mean) / (node.size + denominator + 1) + own * own * node.variance;
        double size = Math.max(LEAST_SIZE, mean * (1 - mean) / variance - 1);
        return new Part(BetaDistribution.of(mean * size, (1 - mean) * size), node.probability);
    }

    /**
     * By Halley's steps on the logit scale from where a normal distribution would have it, each of which cubes the error; where one leads out of
     * what is known, by halving that.
     */
    private static double quantile(Part[] mixture, double probability) {
        double total = 0;
        double mean = 0;
        double square = 0;
        for (Part part : mixture) {
            total += part.probability;
            mean += part.probability * part.own.getMean();
            square += part.probability * (part.own.getVariance() + part.own.getMean() * part.own.getMean());
        }
        mean /= total;
        double spread = Math.sqrt(Math.max(0, square / total - mean * mean)) / (mean * (1 - mean));
        double low = -FARTHEST;
        double high = FARTHEST;
        double at = inside(
                Math.log(mean / (1 - mean)) + NORMAL.inverseCumulativeProbability(probability) * spread, low, high);
        for (int step = 0; step < MOST_STEPS; step++) {
            double yes = 1 / (1 + Math.exp(-at));
            double no = 1 / (1 + Math.exp(at));
            double above = -probability * total;
            double density = 0;
            double slope = 0;
            for (Part part : mixture) {
                double own = part.probability * part.own.density(yes) * yes * no;
                above += part.probability * part.own.cumulativeProbability(yes);
                density += own;
                slope += own * (part.own.getAlpha() * no - part.own.getBeta() * yes);
            }
            if (above > 0) {
                high = at;
            } else {
                low = at;
            }
            double next = inside(at - above / (density - above * slope / density / 2), low, high);
            double moved = Math.abs(next - at);
            at = next;
            if (moved <= NEAR * Math.min(1, spread) || moved * yes * no <= ACCURACY) {
                break;
            }
        }
        return 1 / (1 + Math.exp(-at));
    }

    private static double inside(double at, double low, double high) {
        return low < at && at < high ? at : (low + high) / 2;
    }
}
