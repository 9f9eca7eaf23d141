package phanluong.warehouse.statistics.experiment;

import java.util.Arrays;

/** Standard errors of a coefficient without small-sample corrections beyond a factor; see {@link ReducedBias} for few clusters. */
final class Errors {
    private Errors() {}

    /** Equal variances: s² over the information, n − k degrees of freedom. */
    static Inference classical(Coefficient coefficient, double level) {
        double free = coefficient.rows() - coefficient.parameters();
        double variance =
                Basis.product(coefficient.residuals(), coefficient.residuals()) / free / coefficient.information();
        return Inference.student(InferenceMethod.CLASSICAL, coefficient.estimate(), variance, free, level);
    }

    /** White 1980 with the factor n/(n − k) of MacKinnon and White 1985 (HC1), n − k degrees of freedom. */
    static Inference hc1(Coefficient coefficient, double level) {
        double free = coefficient.rows() - coefficient.parameters();
        double variance = sandwich(coefficient, Clusters.single(coefficient.rows())) * coefficient.rows() / free;
        return Inference.student(InferenceMethod.HC1, coefficient.estimate(), variance, free, level);
    }

    /**
     * Clustered with the factor G/(G − 1) · (n − 1)/(n − k) of Stata's regress and of sandwich::vcovCL, every column counted in
     * k; G − 1 degrees of freedom.
     */
    static Inference cr1(Coefficient coefficient, Clusters clusters, double level) {
        return Inference.student(
                InferenceMethod.CR1,
                coefficient.estimate(),
                clusterVariance(coefficient, clusters),
                clusters.count() - 1,
                level);
    }

    /**
     * Two ways of clustering: the sum of both clustered variances minus that of their crossing, each with its own factor
     * (Cameron, Gelbach and Miller 2011, formula 2.13); degrees of freedom: the smaller number of clusters minus 1. Empty where the
     * difference is not positive.
     */
    static Inference twoWay(Coefficient coefficient, Clusters one, Clusters other, double level) {
        double variance = clusterVariance(coefficient, one)
                + clusterVariance(coefficient, other)
                - clusterVariance(coefficient, one.crossedWith(other));
        return Inference.student(
                InferenceMethod.TWO_WAY,
                coefficient.estimate(),
                variance,
                Math.min(one.count(), other.count()) - 1,
                level);
    }

    static double clusterFactor(Coefficient coefficient, Clusters clusters) {
        double groups = clusters.count();
        return groups / (groups - 1) * (coefficient.rows() - 1) / (coefficient.rows() - coefficient.parameters());
    }

    private static double clusterVariance(Coefficient coefficient, Clusters clusters) {
        return clusterFactor(coefficient, clusters) * sandwich(coefficient, clusters);
    }

    /** The squares of the scores of the clusters over the square of the information. */
    private static double sandwich(Coefficient coefficient, Clusters clusters) {
        double[] products = Coefficient.multiply(coefficient.regressor(), coefficient.residuals());
        double squares = 0;
        for (int[] rows : clusters.rows()) {
            double score = Arrays.stream(rows).mapToDouble(row -> products[row]).sum();
            squares += score * score;
        }
        return squares / coefficient.information() / coefficient.information();
    }
}
