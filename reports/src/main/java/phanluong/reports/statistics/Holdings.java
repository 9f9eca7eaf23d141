package phanluong.reports.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import phanluong.warehouse.statistics.inequality.Holding;

/** The values in {@code --x}, each for as many as {@code --weights} says, or for one. */
final class Holdings {
    private Holdings() {}

    static List<Holding> of(Question question) {
        double[] values = question.notNegative(Role.X);
        double[] weights = question.has(Role.WEIGHTS) ? question.positive(Role.WEIGHTS) : ones(values.length);
        return IntStream.range(0, values.length)
                .mapToObj(row -> new Holding(values[row], weights[row]))
                .toList();
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }
}
