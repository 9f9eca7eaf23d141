package phanluong.warehouse.trend;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.proportion.Proportion;
import phanluong.warehouse.statistics.proportion.ProportionInterval;
import phanluong.warehouse.statistics.trend.CochranArmitage;
import phanluong.warehouse.statistics.trend.MannKendall;
import phanluong.warehouse.statistics.trend.TheilSen;
import phanluong.warehouse.time.SchoolYear;

/**
 * What a series shows: each year with its interval, the change since the baseline, and the tests of a direction in each part
 * between breaks. No opinion: how much of it may be said is decided elsewhere.
 *
 * @param years the measured ones, in order
 * @param change since the baseline year; empty when either end has no number or a break lies between
 * @param runs the parts between breaks, in order; at least one
 */
public record Trend(Series series, List<Year> years, Optional<Change> change, List<Run> runs) {
    /** With 4 points even a perfectly monotone series reaches only p = 0.083 (two-sided, Kendall). */
    public static final int FEWEST_POINTS = 5;

    /** Of every interval here. */
    public static final double LEVEL = 0.95;

    /**
     * One measured year, in percent.
     *
     * @param interval Wilson's, as if the pupils of the year were drawn from many; empty for a ratio that is no proportion
     */
    public record Year(SchoolYear schoolYear, double percent, Optional<Interval> interval) {}

    /**
     * One part between breaks.
     *
     * @param points measured years
     * @param smallestPValue what a series of so many points could give at best, whatever it shows
     * @param tests empty below {@value #FEWEST_POINTS} points: that few cannot tell a direction from none
     * @param worstPValue if those outside the ratios contradicted the direction as far as they can ({@link Uncounted}); empty without
     *     tests, or where nobody can say how many they are
     */
    public record Run(int points, double smallestPValue, Optional<Tests> tests, OptionalDouble worstPValue) {}

    /**
     * @param slope percentage points a year, with interval at the level itself, not above it
     * @param kendall of the yearly values; its p is exact for so few years
     * @param counts of the pupils or schools behind them, with over-dispersion; empty for a ratio that is no proportion
     */
    public record Tests(TheilSen slope, MannKendall kendall, Optional<CochranArmitage> counts) {}

    /** @param series with at least one point, measured or not */
    public static Trend of(Series series, SchoolYear baseline) {
        return new Trend(
                series,
                series.measured().stream().map(Trend::year).toList(),
                Change.since(baseline, series),
                series.runs().stream().map(Trend::run).toList());
    }

    /** The part that goes on: the one that is spoken of. */
    public Run current() {
        return runs.get(runs.size() - 1);
    }

    /** Whether a break parts the series. */
    public boolean isBroken() {
        return runs.size() > 1;
    }

    /** Of no direction in the part that goes on; empty where it is too short for a test. */
    public OptionalDouble pValue() {
        return current().tests().stream()
                .mapToDouble(tests -> tests.kendall().pValue())
                .findFirst();
    }

    private static Year year(Series.Point point) {
        Reading.Measured measured = (Reading.Measured) point.reading();
        return new Year(
                point.schoolYear(),
                percent(point),
                isProportion(measured)
                        ? Optional.of(inPercent(ProportionInterval.WILSON.of(
                                new Proportion(measured.numerator(), measured.denominator()), LEVEL)))
                        : Optional.empty());
    }

    private static Interval inPercent(Interval interval) {
        return new Interval(100 * interval.low(), 100 * interval.high(), interval.level(), interval.method());
    }

    private static Run run(Series run) {
        List<Series.Point> points = run.measured();
        if (points.size() < FEWEST_POINTS) {
            return new Run(
                    points.size(), MannKendall.smallestPValue(points.size()), Optional.empty(), OptionalDouble.empty());
        }
        Tests tests = tests(points);
        return new Run(
                points.size(),
                MannKendall.smallestPValue(points.size()),
                Optional.of(tests),
                Uncounted.worstPValue(points, tests.kendall()));
    }

    private static Tests tests(List<Series.Point> points) {
        double[] times = points.stream()
                .mapToDouble(point -> point.schoolYear().startYear())
                .toArray();
        double[] percents = points.stream().mapToDouble(Trend::percent).toArray();
        List<Reading.Measured> counts =
                points.stream().map(point -> (Reading.Measured) point.reading()).toList();
        return new Tests(
                TheilSen.interpolated(times, percents, LEVEL),
                MannKendall.of(times, percents),
                counts.stream().allMatch(Trend::isProportion)
                        ? Optional.of(CochranArmitage.of(
                                times,
                                counts.stream()
                                        .mapToLong(Reading.Measured::numerator)
                                        .toArray(),
                                counts.stream()
                                        .mapToLong(Reading.Measured::denominator)
                                        .toArray()))
                        : Optional.empty());
    }

    private static double percent(Series.Point point) {
        return point.reading().percent().orElseThrow().doubleValue();
    }

    private static boolean isProportion(Reading.Measured measured) {
        return measured.numerator() <= measured.denominator();
    }
}
