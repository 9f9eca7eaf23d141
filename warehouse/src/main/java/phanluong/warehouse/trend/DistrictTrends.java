package phanluong.warehouse.trend;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import phanluong.warehouse.statistics.adjustment.Adjustment;
import phanluong.warehouse.time.SchoolYear;

/**
 * The trends of one indicator in several areas, which are looked at together: of eleven tests without any trend one gives a small p
 * every other time. An area whose series is too short is no test and changes no other's p.
 *
 * @param members one for each series, in their order
 */
public record DistrictTrends(List<Member> members) {

    /**
     * @param holm p of Mann–Kendall so adjusted that no area at all is called a trend by chance more often than the level says; empty
     *     without a test
     * @param benjaminiHochberg so adjusted that of those called a trend no larger share is chance than the level says
     */
    public record Member(Trend trend, OptionalDouble holm, OptionalDouble benjaminiHochberg) {}

    /** @param series one indicator, one for each area; none gives none */
    public static DistrictTrends of(List<Series> series, SchoolYear baseline) {
        List<Trend> trends = series.stream().map(one -> Trend.of(one, baseline)).toList();
        List<OptionalDouble> pValues = trends.stream().map(Trend::pValue).toList();
        List<OptionalDouble> holm = Adjustment.HOLM.of(pValues);
        List<OptionalDouble> benjaminiHochberg = Adjustment.BENJAMINI_HOCHBERG.of(pValues);
        return new DistrictTrends(IntStream.range(0, trends.size())
                .mapToObj(at -> new Member(trends.get(at), holm.get(at), benjaminiHochberg.get(at)))
                .toList());
    }

    /** How many of them could be tested. */
    public int tested() {
        return (int) members.stream()
                .filter(member -> member.trend().pValue().isPresent())
                .count();
    }
}
