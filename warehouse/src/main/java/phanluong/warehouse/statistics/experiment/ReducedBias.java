package phanluong.warehouse.statistics.experiment;

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
    private final Clusters clusters;
    private final double[][] adjusted;
    private final double degreesOfFreedom;

    /** Of the regressor and the other columns; the response is not looked at. */
    ReducedBias(Coefficient coefficient, Clusters clusters) {
        this.clusters = clusters;
        Basis model = coefficient.model();
        this.adjusted = new double[clusters.count()][];
        double[] squares = new double[clusters.count()];
        double[][] loads = new double[clusters.count()][model.rank()];
        for (int group = 0; group < adjusted.length; group++) {
            int[] rows = clusters.rows()[group];
            adjusted[group] = adjusted(coefficient, model, rows);
            squares[group] = Basis.product(adjusted[group], adjusted[group]);
            for (int vector = 0; vector < loads[group].length; vector++) {
                for (int inside = 0; inside < rows.length; inside++) {
                    loads[group][vector] += model.vectors().get(vector)[rows[inside]] * adjusted[group][inside];
                }
            }
        }
        this.degreesOfFreedom = degreesOfFreedom(squares, loads);
    }

    static Inference of(Coefficient coefficient, Clusters clusters, double level) {
        ReducedBias reduced = new ReducedBias(coefficient, clusters);
        return Inference.student(
                InferenceMethod.CR2,
                coefficient.estimate(),
                reduced.variance(coefficient.residuals()),
                reduced.degreesOfFreedom,
                level);
    }

    double degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /** @param residuals of the whole model, weighted */
    double variance(double[] residuals) {
        double variance = 0;
        for (int group = 0; group < adjusted.length; group++) {
            double score = 0;
            for (int inside = 0; inside < adjusted[group].length; inside++) {
                score += adjusted[group][inside] * residuals[clusters.rows()[group][inside]];
            }
            variance += score * score;
        }
        return variance;
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
