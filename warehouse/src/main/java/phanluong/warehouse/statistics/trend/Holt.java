package phanluong.warehouse.statistics.trend;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import phanluong.warehouse.statistics.Note;

/**
 * Holt's linear trend: level and slope that follow the series, the more the larger their weights.
 *
 * <p>Sources: Holt 1957; Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition 2021, section 8.2; variance
 * of forecasts of the model ETS(A,A,N), table 8.8 there. The weights and the first level and slope are those with the
 * smallest sum of squares of one-step errors, within the bounds of the R package forecast: 0.0001 ≤ beta ≤ alpha ≤ 0.9999. Limits are
 * Student's with n − 4 degrees of freedom, since four numbers are fitted; R takes the normal distribution.
 *
 * @param n number of values
 * @param alpha weight of the level
 * @param beta weight of the slope, alpha times the book's β*
 * @param firstLevel before the first value
 * @param firstSlope before the first value
 * @param level after the last value, in the unit of the series
 * @param slope after the last value, per step
 * @param squares sum of the squared one-step errors
 */
public record Holt(
        int n,
        double alpha,
        double beta,
        double firstLevel,
        double firstSlope,
        double level,
        double slope,
        double squares,
        Set<Note> notes) {
    /** Fewest values: four numbers are fitted, one error is free. */
    public static final int FEWEST = 5;

    private static final double LEAST = 0.0001;
    private static final double MOST = 0.9999;
    private static final double[] GRID = {0.0001, 0.2, 0.4, 0.6, 0.8, 0.9999};
    private static final double SMALLEST_STEP = 1e-9;

    /** @param values equally spaced in time, in the order of time, at least {@value #FEWEST} */
    public static Holt of(double[] values) {
        Series.check(values, FEWEST);
        Holt best = null;
        for (double alpha : GRID) {
            for (double share : GRID) {
                best = better(best, fitted(values, alpha, share));
            }
        }
        for (double step = 0.1; step > SMALLEST_STEP; ) {
            Holt centre = best;
            double alpha = centre.alpha;
            double share = centre.beta / alpha;
            best = better(best, fitted(values, alpha + step, share));
            best = better(best, fitted(values, alpha - step, share));
            best = better(best, fitted(values, alpha, share + step));
            best = better(best, fitted(values, alpha, share - step));
            if (best == centre) {
                step /= 2;
            }
        }
        return best;
    }

    /** With weights and a start that are known. */
    public static Holt of(double[] values, double alpha, double beta, double firstLevel, double firstSlope) {
        double level = firstLevel;
        double slope = firstSlope;
        double squares = 0;
        for (double value : values) {
            double error = value - level - slope;
            squares += error * error;
            level += slope + alpha * error;
            slope += beta * error;
        }
        return new Holt(
                values.length,
                alpha,
                beta,
                firstLevel,
                firstSlope,
                level,
                slope,
                squares,
                squares == 0 ? EnumSet.of(Note.PERFECT_FIT) : EnumSet.noneOf(Note.class));
    }

    /** Forecasts for steps 1 to this many, with prediction intervals. */
    public List<Forecast> forecast(int steps, double level) {
        return IntStream.rangeClosed(1, steps)
                .mapToObj(step -> Forecast.student(
                        step, this.level + step * slope, standardError(step), n - 4, level, "holt-student"))
                .toList();
    }

    private double standardError(int step) {
        double variance = 1;
        for (int earlier = 1; earlier < step; earlier++) {
            variance += (alpha + beta * earlier) * (alpha + beta * earlier);
        }
        return Math.sqrt(squares / (n - 4) * variance);
    }

    private static Holt better(Holt one, Holt other) {
        return one == null || other.squares < one.squares ? other : one;
    }

    /**
     * The best start for these weights. One-step errors are linear in the first level and slope, so that is least squares: the
     * errors from zero, and what one unit of the first level and of the first slope change in them.
     */
    private static Holt fitted(double[] values, double alpha, double share) {
        double a = clamp(alpha);
        double b = Math.max(LEAST, a * Math.max(0, Math.min(1, share)));
        double[] state = {0, 0, 1, 0, 0, 1};
        double ll = 0;
        double ls = 0;
        double ss = 0;
        double ly = 0;
        double sy = 0;
        for (double value : values) {
            double error = value - values[0] - state[0] - state[1];
            double byLevel = state[2] + state[3];
            double bySlope = state[4] + state[5];
            ll += byLevel * byLevel;
            ls += byLevel * bySlope;
            ss += bySlope * bySlope;
            ly += byLevel * error;
            sy += bySlope * error;
            follow(state, 0, error, a, b);
            follow(state, 2, -byLevel, a, b);
            follow(state, 4, -bySlope, a, b);
        }
        double determinant = ll * ss - ls * ls;
        double firstLevel = (ly * ss - sy * ls) / determinant;
        double firstSlope = (sy * ll - ly * ls) / determinant;
        return of(values, a, b, values[0] + firstLevel, firstSlope);
    }

    private static void follow(double[] state, int at, double error, double alpha, double beta) {
        state[at] += state[at + 1] + alpha * error;
        state[at + 1] += beta * error;
    }

    private static double clamp(double weight) {
        return Math.max(LEAST, Math.min(MOST, weight));
    }
}
