package phanluong.warehouse.statistics.experiment;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * CR2: clustered errors that are unbiased under the working model, with Satterthwaite degrees of freedom.
 *
 * <p>Sources: Bell and McCaffrey 2002, Survey Methodology 28, 169–181; for fixed effects and weights Pustejovsky and Tipton 2018,
 * Journal of Business and Economic Statistics 36, 672–683, formulas 6, 8 and 11, with generalised inverses where a cluster's own
 * columns leave no residual. The working model is that variances are the inverse of the weights: equal to
 * {@code clubSandwich::vcovCR(type = "CR2", target = 1 / weights)} with weights around one. All fixed effects stand in the model as columns, so that no
 * absorption has to be corrected. Valid for a handful of clusters as long as several of them are treated; with one treated cluster
 * the degrees of freedom come near to one and the p means little.
 */
final class ReducedBias {
    private ReducedBias() {}

    static Inference of(Coefficient coefficient, Clusters clusters, double level) {
        Basis model = coefficient.model();
        int groups = clusters.count();
        double[] squares = new double[groups];
        double[][] loads = new double[groups][];
        double variance = 0;
        for (int group = 0; group < groups; group++) {
            double[] adjusted = adjusted(coefficient, model, clusters.rows()[group]);
            double score = 0;
            double[] load = new double[model.rank()];
            List<double[]> vectors = model.vectors();
            for (int inside = 0; inside < adjusted.length; inside++) {
                int row = clusters.rows()[group][inside];
                score += adjusted[inside] * coefficient.residuals()[row];
                squares[group] += adjusted[inside] * adjusted[inside];
                for (int vector = 0; vector < load.length; vector++) {
                    load[vector] += vectors.get(vector)[row] * adjusted[inside];
                }
            }
            loads[group] = load;
            variance += score * score;
        }
        return Inference.student(
                InferenceMethod.CR2, coefficient.estimate(), variance, degreesOfFreedom(squares, loads), level);
    }

    /** The weights with which the residuals of one cluster enter the estimate's error: A' x̃ over the information. */
    private static double[] adjusted(Coefficient coefficient, Basis model, int[] rows) {
        double[] scale = new double[rows.length];
        double[] regressor = new double[rows.length];
        for (int inside = 0; inside < rows.length; inside++) {
            double root = coefficient.rootWeights()[rows[inside]];
            scale[inside] = 1 / (root * root);
            regressor[inside] = coefficient.regressor()[rows[inside]] / coefficient.information();
        }
        RealMatrix outside = new Array2DRowRealMatrix(rows.length, rows.length);
        for (int one = 0; one < rows.length; one++) {
            for (int other = 0; other <= one; other++) {
                double value = one == other ? 1 : 0;
                for (double[] vector : model.vectors()) {
                    value -= vector[rows[one]] * vector[rows[other]];
                }
                value *= scale[one] * scale[other];
                outside.setEntry(one, other, value);
                outside.setEntry(other, one, value);
            }
        }
        return Coefficient.multiply(scale, inverseRoot(outside).operate(regressor));
    }

    /** The symmetric inverse square root, zero in directions whose eigenvalue is zero up to rounding. */
    private static RealMatrix inverseRoot(RealMatrix symmetric) {
        EigenDecomposition eigen = new EigenDecomposition(symmetric);
        double[] values = eigen.getRealEigenvalues();
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        RealMatrix vectors = eigen.getV();
        RealMatrix scaled = vectors.copy();
        for (int column = 0; column < values.length; column++) {
            double factor = values[column] > 1e-10 * largest ? 1 / Math.sqrt(values[column]) : 0;
            for (int row = 0; row < values.length; row++) {
                scaled.multiplyEntry(row, column, factor);
            }
        }
        return scaled.multiply(vectors.transpose());
    }

    /** (Σ λ)² / Σ λ² of the quadratic form that the variance is under the working model, by traces. */
    private static double degreesOfFreedom(double[] squares, double[][] loads) {
        double trace = 0;
        double squared = 0;
        for (int one = 0; one < squares.length; one++) {
            for (int other = 0; other < squares.length; other++) {
                double entry = (one == other ? squares[one] : 0) - Basis.product(loads[one], loads[other]);
                squared += entry * entry;
                if (one == other) {
                    trace += entry;
                }
            }
        }
        return squared > 0 ? trace * trace / squared : 0;
    }
}
