package phanluong.warehouse.trend;

import java.util.List;
import java.util.OptionalDouble;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.statistics.trend.KendallDistribution;
import phanluong.warehouse.statistics.trend.MannKendall;

/** What those who are in no ratio, because their schools did not report, could make of a direction. */
final class Uncounted {
    private Uncounted() {}

    /**
     * Kendall's p if they were such that as many pairs of years as possible spoke against the direction: each ratio may lie anywhere
     * from where none of them belongs to the numerator to where all do, and a pair of years counts for the direction only where
     * the whole of the one range lies beyond the whole of the other. No real world need be so bad.
     *
     * @param points measured years, in order
     * @param found of their ratios as they are
     * @return the p found where nobody is missing; 1 where the direction would be lost; empty where nobody can say how many are
     *     missing, or the ratio is no proportion
     */
    static OptionalDouble worstPValue(List<Series.Point> points, MannKendall found) {
        if (points.stream().noneMatch(Series.Point::partial)) {
            return OptionalDouble.of(found.pValue());
        }
        if (!points.stream().allMatch(Uncounted::isBounded)) {
            return OptionalDouble.empty();
        }
        int direction = Integer.signum(found.s());
        int score = 0;
        for (int later = 1; later < points.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                Series.Point upper = points.get(direction > 0 ? later : earlier);
                Series.Point lower = points.get(direction > 0 ? earlier : later);
                score += lowest(upper) > highest(lower) ? 1 : -1;
            }
        }
        return OptionalDouble.of(
                score <= 0 ? 1 : KendallDistribution.of(points.size()).beyond(score));
    }

    private static boolean isBounded(Series.Point point) {
        return point.uncounted().isPresent()
                && point.reading() instanceof Reading.Measured measured
                && measured.numerator() <= measured.denominator();
    }

    private static double lowest(Series.Point point) {
        Reading.Measured measured = (Reading.Measured) point.reading();
        return (double) measured.numerator()
                / (measured.denominator() + point.uncounted().orElseThrow());
    }

    private static double highest(Series.Point point) {
        Reading.Measured measured = (Reading.Measured) point.reading();
        long uncounted = point.uncounted().orElseThrow();
        return (double) (measured.numerator() + uncounted) / (measured.denominator() + uncounted);
    }
}
