package phanluong.warehouse.statistics.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How much units move by themselves, from times before any treatment: what is left after unit and time effects, as a first-order
 * autoregression with variances inverse to the weights.
 *
 * <p>Both numbers by moments: taking a unit's mean away lowers the variance and makes neighbours look opposed (Nickell 1981), so the
 * ones are taken that would give what is seen.
 *
 * @param deviation the standard deviation at weight one, units of the outcome
 * @param autocorrelation from one time to the next, 0 to 0.95
 */
record Disturbance(double deviation, double autocorrelation) {

    /** @return empty with fewer than two times or two units before, or where nothing moves */
    static Optional<Disturbance> before(Panel panel, double begin) {
        List<Panel.Row> rows =
                panel.rows().stream().filter(row -> row.time() < begin).toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Panel before = new Panel(rows);
        double[] roots = Arrays.stream(before.weights()).map(Math::sqrt).toArray();
        List<double[]> columns = new ArrayList<>(before.dummies(Panel.Row::unit));
        columns.addAll(before.dummies(Panel.Row::time));
        Basis basis = Basis.of(columns.stream()
                .map(column -> Coefficient.multiply(column, roots))
                .toList());
        int free = rows.size() - basis.rank();
        double[] rest = basis.residual(Coefficient.multiply(before.outcomes(), roots));
        if (free < 1 || Basis.length(rest) == 0) {
            return Optional.empty();
        }
        double square = 0;
        double neighbours = 0;
        int pairs = 0;
        for (int row = 0; row < rest.length; row++) {
            square += rest[row] * rest[row] / rest.length;
            if (row > 0 && rows.get(row).unit().equals(rows.get(row - 1).unit())) {
                neighbours += rest[row] * rest[row - 1];
                pairs++;
            }
        }
        int times = (int) before.rows().stream().map(Panel.Row::time).distinct().count();
        double units = rows.size() / (double) times;
        double seen = pairs == 0 ? 0 : neighbours / pairs / square;
        double autocorrelation = autocorrelation(seen, times);
        double shrunk = moments(autocorrelation, times)[0] * (1 - 1 / units);
        return Optional.of(new Disturbance(Math.sqrt(square / shrunk), autocorrelation));
    }

    private static double autocorrelation(double seen, int times) {
        double low = 0;
        double high = 0.95;
        if (times < 3 || seen <= ratio(low, times)) {
            return low;
        }
        if (seen >= ratio(high, times)) {
            return high;
        }
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            if (ratio(middle, times) < seen) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double ratio(double autocorrelation, int times) {
        double[] moments = moments(autocorrelation, times);
        return moments[1] / moments[0];
    }

    /** Mean variance, and mean covariance of neighbours, of a series of variance one after its mean is taken away. */
    private static double[] moments(double autocorrelation, int times) {
        double[] meanWith = IntStream.range(0, times)
                .mapToDouble(one -> IntStream.range(0, times)
                        .mapToDouble(other -> Math.pow(autocorrelation, Math.abs(one - other)) / times)
                        .sum())
                .toArray();
        double mean = Arrays.stream(meanWith).sum() / times;
        double variance = 0;
        double covariance = 0;
        for (int time = 0; time < times; time++) {
            variance += (1 - 2 * meanWith[time] + mean) / times;
            if (time > 0) {
                covariance += (autocorrelation - meanWith[time] - meanWith[time - 1] + mean) / (times - 1);
            }
        }
        return new double[] {variance, covariance};
    }
}
