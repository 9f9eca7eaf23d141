package phanluong.warehouse.target;

import java.util.ArrayList;
import java.util.List;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.trend.Series;

/**
 * A projection that could have been made in an earlier year, beside what came.
 *
 * @param actual percent
 */
public record BackTest(Projection projection, double actual) {

    /** Of one year, from every earlier year that allows one, in their order; none across a break, and none where the year has no number. */
    public static List<BackTest> of(Series series, SchoolYear year) {
        List<BackTest> tests = new ArrayList<>();
        List<Series> runs = series.runs();
        Series run = runs.get(runs.size() - 1);
        run.in(year)
                .flatMap(point -> point.reading().percent())
                .ifPresent(actual -> run.measured().stream()
                        .map(Series.Point::schoolYear)
                        .filter(origin -> origin.compareTo(year) < 0)
                        .forEach(origin -> Projection.of(run.until(origin), year)
                                .ifPresent(projection -> tests.add(new BackTest(projection, actual.doubleValue())))));
        return tests;
    }

    /** Projected minus actual, percentage points. */
    public double error() {
        return projection.percent() - actual;
    }

    public boolean isWithin() {
        return projection.interval().contains(actual);
    }
}
