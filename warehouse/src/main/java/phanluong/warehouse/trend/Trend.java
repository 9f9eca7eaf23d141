package phanluong.warehouse.trend;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.statistics.trend.TheilSen;
import phanluong.warehouse.time.SchoolYear;

/**
 * What a series shows: its change since the baseline, its Theil–Sen slope with interval, and whether that is a direction.
 *
 * @param changePoints last measured year minus baseline year, percentage points; empty when the baseline has no number
 * @param slope percentage points a year; empty below {@value #FEWEST_POINTS} measured years, since a slope through fewer
 *     cannot be told from none
 */
public record Trend(
        Series series,
        int measuredYears,
        Optional<BigDecimal> changePoints,
        Optional<SchoolYear> lastYear,
        Optional<TheilSen> slope,
        Direction direction) {
    /** With 4 points even a perfectly monotone series reaches only p = 0.083 (two-sided, Kendall). */
    public static final int FEWEST_POINTS = 5;

    private static final double LEVEL = 0.95;

    /** A direction is claimed only where the whole interval lies on one side of zero. */
    public enum Direction {
        RISING,
        FALLING,
        NOT_SHOWN,
        TOO_FEW_YEARS
    }

    public static Trend of(Series series, SchoolYear baseline) {
        List<Series.Point> measured = series.measured();
        Optional<Series.Point> last =
                measured.isEmpty() ? Optional.empty() : Optional.of(measured.get(measured.size() - 1));
        Optional<BigDecimal> change = series.in(baseline)
                .flatMap(point -> point.reading().percent())
                .flatMap(start -> last.filter(point -> point.schoolYear().compareTo(baseline) > 0)
                        .flatMap(point -> point.reading().percent())
                        .map(end -> end.subtract(start)));
        Optional<TheilSen> slope = measured.size() < FEWEST_POINTS ? Optional.empty() : Optional.of(slope(measured));
        return new Trend(
                series,
                measured.size(),
                change,
                last.map(Series.Point::schoolYear),
                slope,
                slope.map(Trend::direction).orElse(Direction.TOO_FEW_YEARS));
    }

    private static TheilSen slope(List<Series.Point> measured) {
        return TheilSen.of(
                measured.stream()
                        .mapToDouble(point -> point.schoolYear().startYear())
                        .toArray(),
                measured.stream().mapToDouble(point -> percent(point.reading())).toArray(),
                LEVEL);
    }

    private static double percent(Reading reading) {
        return reading.percent().orElseThrow().doubleValue();
    }

    private static Direction direction(TheilSen slope) {
        return slope.interval()
                .map(interval -> {
                    if (interval.low() > 0) {
                        return Direction.RISING;
                    }
                    return interval.high() < 0 ? Direction.FALLING : Direction.NOT_SHOWN;
                })
                .orElse(Direction.NOT_SHOWN);
    }
}
