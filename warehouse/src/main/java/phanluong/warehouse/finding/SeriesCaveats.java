package phanluong.warehouse.finding;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.trend.Series;

/** What has to be known of a series, whatever is read from it: trend or forecast. */
final class SeriesCaveats {
    private SeriesCaveats() {}

    /**
     * Of the years since the last break, to be added to.
     *
     * @param schools what it means where schools are missing
     */
    static Set<Caveat> of(Series series, Caveat schools) {
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        List<Series> runs = series.runs();
        if (runs.size() > 1) {
            caveats.add(Caveat.BREAK_IN_SERIES);
        }
        Series run = runs.get(runs.size() - 1);
        if (run.points().stream().anyMatch(point -> point.reading() instanceof Reading.Missing)) {
            caveats.add(Caveat.YEARS_MISSING);
        }
        if (run.measured().stream().anyMatch(Series.Point::partial)) {
            caveats.add(schools);
        }
        return caveats;
    }
}
