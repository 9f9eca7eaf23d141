package phanluong.warehouse.statistics.trend;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import phanluong.warehouse.statistics.Note;

/**
 * Random walk with drift: each value is the one before plus a constant plus chance.
 *
 * <p>Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition 2021, sections 5.2 (drift method) and
 * 5.5, standard deviation σ̂√(h(1 + h/(T−1))). Limits and p are Student's with T − 2 degrees of freedom, exact for normal steps;
 * the book and R take the normal distribution, which promises too much for few years.
 *
 * @param n number of values
 * @param last the last value, in the unit of the series
 * @param slope drift per step
 * @param standardError of the drift; 0 where all steps are equal
 * @param sigma standard deviation of the steps, T − 2 degrees of freedom
 * @param t drift over its standard error; absent where that is 0
 * @param pValue of no drift, two-sided; absent where t is
 */
public record Drift(
        int n,
        double last,
        double slope,
        double standardError,
        double sigma,
        OptionalDouble t,
        OptionalDouble pValue,
        Set<Note> notes) {
    /** Fewest values: two steps, one of them free. */
    public static final int FEWEST = 3;

    /** @param values equally spaced in time, in the order of time, at least {@value #FEWEST} */
    public static Drift of(double[] values) {
        Series.check(values, FEWEST);
        int n = values.length;
        double last = values[n - 1];
        double slope = (last - values[0]) / (n - 1);
        double squares = 0;
        for (int i = 1; i < n; i++) {
            double rest = values[i] - values[i - 1] - slope;
            squares += rest * rest;
        }
        double sigma = Math.sqrt(squares / (n - 2));
        double standardError = sigma / Math.sqrt(n - 1);
        if (sigma == 0) {
            return new Drift(
                    n, last, slope, 0, 0, OptionalDouble.empty(), OptionalDouble.empty(), EnumSet.of(Note.PERFECT_FIT));
        }
        double t = slope / standardError;
        double pValue = 2 * TDistribution.of(n - 2).survivalProbability(Math.abs(t));
        return new Drift(
                n,
                last,
                slope,
                standardError,
                sigma,
                OptionalDouble.of(t),
                OptionalDouble.of(pValue),
                EnumSet.noneOf(Note.class));
    }

    /** Forecasts for steps 1 to this many, with prediction intervals. */
    public List<Forecast> forecast(int steps, double level) {
        return IntStream.rangeClosed(1, steps)
                .mapToObj(step -> Forecast.student(
                        step,
                        last + step * slope,
                        sigma * Math.sqrt(step * (1 + step / (n - 1.0))),
                        n - 2,
                        level,
                        "drift-student"))
                .toList();
    }
}
