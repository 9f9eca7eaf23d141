package phanluong.warehouse.statistics.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A mixture of other units that moved as the treated one did before the beginning: weights of at least zero that add up to one.
 *
 * <p>Source: Abadie, Diamond and Hainmueller 2010, Journal of the American Statistical Association 105, 493–505, with the outcomes of
 * all times before as the only predictors, all of them weighing the same. It is for looking at, not a test. Where several mixtures fit
 * as well, the most even one is taken: a millionth of the mean square of the others is added for the squares of the weights.
 *
 * @param weights one for each other unit, in their order
 * @param distance root mean square of what is left before, units of the outcome; as good as 0 where the mixture meets every time
 */
public record SyntheticControl(List<Double> weights, double distance) {
    private static final double EVEN = 1e-6;
    private static final double TOLERANCE = 1e-10;

    public SyntheticControl {
        weights = List.copyOf(weights);
    }

    /**
     * @param treated outcomes at each time before, at least one
     * @param others the same of each other unit, at least one
     */
    public static SyntheticControl of(double[] treated, double[][] others) {
        if (treated.length == 0
                || others.length == 0
                || Arrays.stream(others).anyMatch(other -> other.length != treated.length)) {
            throw new IllegalArgumentException(
                    "A synthetic control needs times, other units, and each of them at every time, found "
                            + treated.length + " times and " + others.length + " units");
        }
        double[] weights = new Mixture(treated, others).weights();
        double[] left = IntStream.range(0, treated.length)
                .mapToDouble(time -> treated[time] - mixed(weights, others, time))
                .toArray();
        return new SyntheticControl(
                DoubleStream.of(weights).boxed().toList(), Math.sqrt(Basis.product(left, left) / left.length));
    }

    /** The mixture of other values in the same order, for example of a time after the beginning. */
    public double of(double[] others) {
        double sum = 0;
        for (int other = 0; other < others.length; other++) {
            sum += weights.get(other) * others[other];
        }
        return sum;
    }

    private static double mixed(double[] weights, double[][] others, int time) {
        double sum = 0;
        for (int other = 0; other < others.length; other++) {
            sum += weights[other] * others[other][time];
        }
        return sum;
    }

    /** Active sets as Lawson and Hanson 1974, Solving Least Squares Problems, chapter 23, with a sum of one. */
    private static final class Mixture {
        private final double[][] square;

        Mixture(double[] treated, double[][] others) {
            // Weights add up to one, so the mixture's distance from the treated is the mixture of the distances.
            double[][] away = Arrays.stream(others)
                    .map(other -> IntStream.range(0, treated.length)
                            .mapToDouble(time -> other[time] - treated[time])
                            .toArray())
                    .toArray(double[][]::new);
            double scale = Math.max(
                    Double.MIN_NORMAL,
                    Arrays.stream(away)
                                    .mapToDouble(one -> Basis.product(one, one))
                                    .sum()
                            / away.length);
            square = new double[others.length][others.length];
            for (int row = 0; row < square.length; row++) {
                for (int column = 0; column < square.length; column++) {
                    square[row][column] = Basis.product(away[row], away[column]) / scale + (row == column ? EVEN : 0);
                }
            }
        }

        double[] weights() {
            double[] weights = new double[square.length];
            Arrays.fill(weights, 1.0 / weights.length);
            List<Integer> active =
                    new ArrayList<>(IntStream.range(0, weights.length).boxed().toList());
            while (true) {
                weights = settle(weights, active);
                int next = steepest(weights, active);
                if (next < 0) {
                    return weights;
                }
                active.add(next);
            }
        }

        /** Goes to the best mixture of the active units, leaving out those that it would make negative. */
        private double[] settle(double[] from, List<Integer> active) {
            double[] weights = from;
            while (true) {
                double[] best = best(active);
                double step = 1;
                for (int unit : active) {
                    if (best[unit] < 0) {
                        step = Math.min(step, weights[unit] / (weights[unit] - best[unit]));
                    }
                }
                double[] next = new double[best.length];
                for (int unit : active) {
                    next[unit] = weights[unit] + step * (best[unit] - weights[unit]);
                }
                if (step == 1) {
                    return next;
                }
                active.removeIf(unit -> best[unit] < 0 && next[unit] <= TOLERANCE);
                for (int unit = 0; unit < next.length; unit++) {
                    next[unit] = active.contains(unit) ? next[unit] : 0;
                }
                weights = next;
            }
        }

        private double[] best(List<Integer> active) {
            int size = active.size();
            RealMatrix matrix = new Array2DRowRealMatrix(size + 1, size + 1);
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    matrix.setEntry(row, column, square[active.get(row)][active.get(column)]);
                }
                matrix.setEntry(row, size, 1);
                matrix.setEntry(size, row, 1);
            }
            ArrayRealVector right = new ArrayRealVector(size + 1);
            right.setEntry(size, 1);
            double[] solution =
                    new LUDecomposition(matrix, 0).getSolver().solve(right).toArray();
            double[] weights = new double[square.length];
            for (int at = 0; at < size; at++) {
                weights[active.get(at)] = solution[at];
            }
            return weights;
        }

        /** The unit outside that would lower the distance most; -1 where none would. */
        private int steepest(double[] weights, List<Integer> active) {
            double[] slope = Arrays.stream(square)
                    .mapToDouble(row -> Basis.product(row, weights))
                    .toArray();
            double level = Basis.product(slope, weights);
            int steepest = -1;
            for (int unit = 0; unit < slope.length; unit++) {
                if (!active.contains(unit)
                        && slope[unit] < level - TOLERANCE
                        && (steepest < 0 || slope[unit] < slope[steepest])) {
                    steepest = unit;
                }
            }
            return steepest;
        }
    }
}
