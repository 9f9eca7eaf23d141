package phanluong.warehouse.statistics.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One coefficient of a linear model by weighted least squares, with every other column partialled out (Frisch and Waugh 1933;
 * Lovell 1963): regressing the rest of the response on the rest of the regressor gives the same estimate, residuals and errors as
 * the whole model, and it is all that tests of this coefficient need.
 *
 * <p>Rows are multiplied by the root of their weight; the working model is that variances are the inverse of the weights.
 *
 * @param estimate units of the response per unit of the regressor
 * @param regressor what of the weighted regressor lies outside of the other columns
 * @param response the same of the response
 * @param residuals of the whole model, weighted; all zeros where only rounding is left
 * @param others the space of the other columns
 * @param rootWeights the square root of each row's weight
 */
record Coefficient(
        double estimate,
        double[] regressor,
        double[] response,
        double[] residuals,
        Basis others,
        double[] rootWeights) {

    /**
     * @param others the remaining columns, the intercept among them; collinear ones are dropped and counted
     * @param weights positive and finite
     * @return empty where the regressor lies in the space of the other columns, so that nothing identifies its coefficient
     */
    static Optional<Coefficient> of(double[] response, double[] regressor, List<double[]> others, double[] weights) {
        for (double weight : weights) {
            if (!(weight > 0 && Double.isFinite(weight))) {
                throw new IllegalArgumentException("A weight must be positive and finite, found " + weight);
            }
        }
        double[] roots = Arrays.stream(weights).map(Math::sqrt).toArray();
        Basis basis =
                Basis.of(others.stream().map(column -> multiply(column, roots)).toList());
        return of(multiply(response, roots), multiply(regressor, roots), basis, roots);
    }

    /** The same coefficient for another response. */
    Coefficient of(double[] other) {
        return of(multiply(other, rootWeights), regressor, others, rootWeights).orElseThrow();
    }

    private static Optional<Coefficient> of(double[] response, double[] regressor, Basis others, double[] roots) {
        double[] rest = others.residual(regressor);
        if (Basis.length(rest) <= 1e-9 * Basis.length(regressor)) {
            return Optional.empty();
        }
        double[] restOfResponse = others.residual(response);
        double estimate = Basis.product(rest, restOfResponse) / Basis.product(rest, rest);
        double[] residuals = IntStream.range(0, rest.length)
                .mapToDouble(row -> restOfResponse[row] - estimate * rest[row])
                .toArray();
        if (Basis.length(residuals) <= 1e-12 * Basis.length(response)) {
            Arrays.fill(residuals, 0);
        }
        return Optional.of(new Coefficient(estimate, rest, restOfResponse, residuals, others, roots));
    }

    /** The sum of squares of the regressor outside of the other columns. */
    double information() {
        return Basis.product(regressor, regressor);
    }

    int rows() {
        return regressor.length;
    }

    /** Columns that were estimated, this one among them. */
    int parameters() {
        return others.rank() + 1;
    }

    /** The space of the whole model. */
    Basis model() {
        return others.with(regressor);
    }

    static double[] multiply(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(row -> one[row] * other[row])
                .toArray();
    }
}
