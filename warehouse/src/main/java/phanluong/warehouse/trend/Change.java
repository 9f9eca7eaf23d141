package phanluong.warehouse.trend;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.time.SchoolYear;

/**
 * What became of a ratio between two years.
 *
 * @param points last value minus first, percentage points, unrounded
 * @param counted the same of the numerators: pupils or schools
 */
public record Change(SchoolYear from, SchoolYear to, BigDecimal points, long counted) {

    /** From a year to the last measured one after it; empty when the year has no number, none comes after it, or a break lies between. */
    public static Optional<Change> since(SchoolYear from, Series series) {
        return series.runs().stream()
                .filter(run -> run.in(from).isPresent())
                .findFirst()
                .flatMap(run -> measured(run.in(from).orElseThrow())
                        .flatMap(start -> last(run, from).map(end -> between(from, start, end))))
                .filter(change -> change.to().equals(lastYear(series)));
    }

    private static Change between(SchoolYear from, Reading.Measured start, Series.Point last) {
        Reading.Measured end = measured(last).orElseThrow();
        return new Change(
                from,
                last.schoolYear(),
                end.percent().orElseThrow().subtract(start.percent().orElseThrow()),
                end.numerator() - start.numerator());
    }

    private static Optional<Series.Point> last(Series run, SchoolYear from) {
        List<Series.Point> measured = run.measured();
        return measured.isEmpty()
                ? Optional.empty()
                : Optional.of(measured.get(measured.size() - 1))
                        .filter(point -> point.schoolYear().compareTo(from) > 0);
    }

    private static SchoolYear lastYear(Series series) {
        List<Series.Point> measured = series.measured();
        return measured.get(measured.size() - 1).schoolYear();
    }

    private static Optional<Reading.Measured> measured(Series.Point point) {
        return point.reading() instanceof Reading.Measured measured ? Optional.of(measured) : Optional.empty();
    }
}
