package phanluong.warehouse.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.trend.Series;

/**
 * How a series stands toward a target that is still to come: the pace, and where the years suffice what to expect.
 *
 * @param last the last measured year, {@code due} the one that serves the target
 * @param percent in the last measured year
 * @param paceSoFar percentage points a year since the first measured year after the last break; empty with one such year
 * @param paceNeeded percentage points a year from now on; 0 or less where the level is reached already
 * @param projection empty below {@value #FEWEST_POINTS} years: too few for more than the pace; and where {@link Projection} has none
 * @param chance to reach the level in the year due, 0 to 1; empty as the projection
 */
public record Outlook(
        SchoolYear last,
        SchoolYear due,
        double percent,
        OptionalDouble paceSoFar,
        double paceNeeded,
        Optional<Projection> projection,
        OptionalDouble chance) {
    /** With three years one is left to tell how far years lie from their line: an interval of it holds everything. */
    public static final int FEWEST_POINTS = 4;

    /** @return empty when no year has a number, or the last one is not before the year due */
    public static Optional<Outlook> of(Series series, Target.Comparator comparator, BigDecimal level, SchoolYear due) {
        List<Series> runs = series.runs();
        List<Series.Point> points = runs.get(runs.size() - 1).measured();
        return points.isEmpty() || points.get(points.size() - 1).schoolYear().compareTo(due) >= 0
                ? Optional.empty()
                : Optional.of(of(series, points, comparator, level, due));
    }

    private static Outlook of(
            Series series, List<Series.Point> points, Target.Comparator comparator, BigDecimal level, SchoolYear due) {
        Series.Point first = points.get(0);
        Series.Point last = points.get(points.size() - 1);
        double percent = percent(last.reading());
        int passed = last.schoolYear().startYear() - first.schoolYear().startYear();
        int ahead = due.startYear() - last.schoolYear().startYear();
        Optional<Projection> projection = points.size() < FEWEST_POINTS ? Optional.empty() : Projection.of(series, due);
        return new Outlook(
                last.schoolYear(),
                due,
                percent,
                passed == 0 ? OptionalDouble.empty() : OptionalDouble.of((percent - percent(first.reading())) / passed),
                (level.doubleValue() - percent) / ahead,
                projection,
                projection.stream()
                        .mapToDouble(one -> one.chance(comparator, level))
                        .findFirst());
    }

    private static double percent(Reading reading) {
        return reading.percent().orElseThrow().doubleValue();
    }
}
