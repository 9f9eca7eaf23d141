package phanluong.warehouse.statistics.experiment;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The coefficient of the treatment in a regression, from products of the columns that units add, outside of the space of the columns
 * that do not depend on the assignment.
 *
 * @param effectRests what of the column of each unit's treatment lies outside of that space, {@code mainRests} of its being treated ever
 */
record RegressionEffects(
        List<double[]> effectRests,
        List<double[]> mainRests,
        double[] effectScore,
        double[] mainScore,
        double[][] effectProducts,
        double[][] crossProducts,
        double[][] mainProducts)
        implements AssignmentEffects {

    /**
     * @param response weighted
     * @param common the space of the columns that do not depend on the assignment, weighted
     * @param mains for each unit the column that its being in the treated group adds before any treatment, weighted; empty where
     *     those lie in the common space
     * @param effects for each unit the column that its treatment adds, weighted
     */
    static RegressionEffects of(double[] response, Basis common, List<double[]> mains, List<double[]> effects) {
        double[] rest = common.residual(response);
        List<double[]> effectRests = effects.stream().map(common::residual).toList();
        List<double[]> mainRests = mains.stream().map(common::residual).toList();
        return new RegressionEffects(
                effectRests,
                mainRests,
                scores(effectRests, rest),
                scores(mainRests, rest),
                products(effectRests, effectRests),
                products(effectRests, mainRests),
                products(mainRests, mainRests));
    }

    /** Of another response, weighted too. */
    RegressionEffects of(double[] response) {
        return new RegressionEffects(
                effectRests,
                mainRests,
                scores(effectRests, response),
                scores(mainRests, response),
                effectProducts,
                crossProducts,
                mainProducts);
    }

    @Override
    public OptionalDouble effect(int[] chosen) {
        double numerator = sum(effectScore, chosen);
        double information = sum(effectProducts, chosen, chosen);
        double whole = information;
        if (mainProducts.length > 0) {
            double main = sum(mainProducts, chosen, chosen);
            double cross = sum(crossProducts, chosen, chosen);
            if (main > 0) {
                numerator -= cross / main * sum(mainScore, chosen);
                information -= cross / main * cross;
            }
        }
        return information > 1e-12 * whole ? OptionalDouble.of(numerator / information) : OptionalDouble.empty();
    }

    @Override
    public ToDoubleFunction<int[]> overlap(int[] actual) {
        return chosen -> overlap(chosen, actual);
    }

    private double overlap(int[] chosen, int[] actual) {
        double numerator = sum(effectProducts, chosen, actual);
        double information = sum(effectProducts, chosen, chosen);
        if (mainProducts.length > 0) {
            double main = sum(mainProducts, chosen, chosen);
            double cross = sum(crossProducts, chosen, chosen);
            if (main > 0) {
                numerator -= cross / main * sum(crossProducts, actual, chosen);
                information -= cross / main * cross;
            }
        }
        return numerator / information;
    }

    private static double[] scores(List<double[]> columns, double[] response) {
        return columns.stream()
                .mapToDouble(column -> Basis.product(column, response))
                .toArray();
    }

    private static double[][] products(List<double[]> one, List<double[]> other) {
        return one.stream().map(column -> scores(other, column)).toArray(double[][]::new);
    }

    private static double sum(double[] values, int[] chosen) {
        double sum = 0;
        for (int unit : chosen) {
            sum += values[unit];
        }
        return sum;
    }

    private static double sum(double[][] values, int[] one, int[] other) {
        double sum = 0;
        for (int row : one) {
            for (int column : other) {
                sum += values[row][column];
            }
        }
        return sum;
    }
}
