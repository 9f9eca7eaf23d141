package phanluong.warehouse.statistics.trend;

import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.statistics.distribution.TDistribution;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.Note;

/**
 * What a series is expected to be some steps after its last value.
 *
 * @param step 1 for the next value
 * @param value in the unit of the series
 * @param standardError of the value that will come, not of its mean
 * @param interval prediction interval
 */
public record Forecast(int step, double value, double standardError, Interval interval, Set<Note> notes) {

    /** The interval after Student's distribution, which allows for a spread that is itself estimated. */
    static Forecast student(int step, double value, double standardError, int df, double level, String method) {
        double reach = TDistribution.of(df).inverseSurvivalProbability((1 - level) / 2) * standardError;
        return new Forecast(
                step,
                value,
                standardError,
                new Interval(value - reach, value + reach, level, method),
                EnumSet.noneOf(Note.class));
    }

    /** Value and limits moved into what can exist, for example 0 to 100 %; with a note where that moved any of them. */
    public Forecast within(double least, double most) {
        Interval moved = new Interval(
                clamp(interval.low(), least, most),
                clamp(interval.high(), least, most),
                interval.level(),
                interval.method());
        double movedValue = clamp(value, least, most);
        if (moved.equals(interval) && movedValue == value) {
            return this;
        }
        Set<Note> more = EnumSet.of(Note.CLAMPED);
        more.addAll(notes);
        return new Forecast(step, movedValue, standardError, moved, more);
    }

    private static double clamp(double number, double least, double most) {
        return Math.max(least, Math.min(most, number));
    }
}
