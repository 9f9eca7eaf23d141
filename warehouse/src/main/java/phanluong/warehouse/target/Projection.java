package phanluong.warehouse.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.trend.CountForecast;
import phanluong.warehouse.statistics.trend.LogisticTrend;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.trend.Series;

/**
 * What a later year would be if nothing changes: the logit of the ratio goes on along the line of the years since the last break, as
 * many pupils or schools are counted as in the last of them, and they vary around the line as they have so far.
 *
 * @param from the last year that it rests on, {@code to} the year that it speaks of
 * @param points how many years it rests on
 * @param denominator of how many the later year will be made
 * @param dispersion how much more than by chance the years have varied around the line; chance alone at 1
 * @param percent on the line
 * @param interval prediction interval of the value, percent
 */
public record Projection(
        SchoolYear from,
        SchoolYear to,
        int points,
        int denominator,
        double dispersion,
        double percent,
        Interval interval,
        CountForecast counts) {
    /** Two years make a line; one more is the least that shows how far years lie from it. */
    public static final int FEWEST_POINTS = 3;

    public static final double LEVEL = 0.95;

    /** More are money, not pupils or schools. */
    private static final long MOST_COUNTED = 10_000_000;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @param to after the last measured year of the series
     * @return empty below {@value #FEWEST_POINTS} years since the last break, for a ratio that is no proportion of things counted, and where the years
     *     so far, such as none or all in each of them, leave no line
     */
    public static Optional<Projection> of(Series series, SchoolYear to) {
        List<Series> runs = series.runs();
        List<Series.Point> points = runs.get(runs.size() - 1).measured();
        List<Reading.Measured> readings =
                points.stream().map(point -> (Reading.Measured) point.reading()).toList();
        if (points.size() < FEWEST_POINTS || !readings.stream().allMatch(Projection::isCounted)) {
            return Optional.empty();
        }
        SchoolYear from = points.get(points.size() - 1).schoolYear();
        int denominator = Math.toIntExact(readings.get(readings.size() - 1).denominator());
        return LogisticTrend.of(
                        points.stream()
                                .mapToDouble(point -> point.schoolYear().startYear())
                                .toArray(),
                        readings.stream().mapToLong(Reading.Measured::numerator).toArray(),
                        readings.stream()
                                .mapToLong(Reading.Measured::denominator)
                                .toArray())
                .map(trend -> of(trend, from, to, denominator));
    }

    private static boolean isCounted(Reading.Measured reading) {
        return reading.numerator() <= reading.denominator() && reading.denominator() <= MOST_COUNTED;
    }

    private static Projection of(LogisticTrend trend, SchoolYear from, SchoolYear to, int denominator) {
        CountForecast counts = CountForecast.of(trend, to.startYear(), denominator);
        Interval interval = counts.interval(LEVEL);
        return new Projection(
                from,
                to,
                trend.rows(),
                denominator,
                trend.dispersion().orElseThrow(),
                100 * counts.proportion(),
                new Interval(100 * interval.low(), 100 * interval.high(), LEVEL, interval.method()),
                counts);
    }

    /** The chance to reach a level, 0 to 1; of 100 % that not one pupil or school is missing. */
    public double chance(Target.Comparator comparator, BigDecimal level) {
        BigDecimal exact = level.multiply(BigDecimal.valueOf(denominator)).divide(HUNDRED);
        long needed = switch (comparator) {
            case GE -> exact.setScale(0, RoundingMode.CEILING).longValueExact();
            case GT -> exact.setScale(0, RoundingMode.FLOOR).longValueExact() + 1;
        };
        return counts.atLeast(needed);
    }
}
