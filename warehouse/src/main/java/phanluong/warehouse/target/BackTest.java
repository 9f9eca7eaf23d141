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

    /** From every earlier year that allows one to every measured year after it, by the year it was made in; none across a break. */
    public static List<BackTest> list(Series series) {
        List<BackTest> tests = new ArrayList<>();
        List<Series> runs = series.runs();
        List<Series.Point> measured = runs.get(runs.size() - 1).measured();
        for (Series.Point origin : measured) {
            Series known = runs.get(runs.size() - 1).until(origin.schoolYear());
            for (Series.Point later : measured) {
                if (later.schoolYear().compareTo(origin.schoolYear()) > 0) {
                    Projection.of(known, later.schoolYear())
                            .ifPresent(projection -> tests.add(new BackTest(
                                    projection,
                                    later.reading().percent().orElseThrow().doubleValue())));
                }
            }
        }
        return tests;
    }

    /** Projected minus actual, percentage points. */
    public double error() {
        return projection.percent() - actual;
    }

    public boolean isWithin() {
        return projection.interval().contains(actual);
    }

    /** How many years ahead it looked. */
    public int ahead() {
        SchoolYear from = projection.from();
        return projection.to().startYear() - from.startYear();
    }
}
