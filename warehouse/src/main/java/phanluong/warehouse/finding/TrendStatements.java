package phanluong.warehouse.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.statistics.trend.CochranArmitage;
import phanluong.warehouse.statistics.trend.HamedRao;
import phanluong.warehouse.trend.DistrictTrends;
import phanluong.warehouse.trend.Series;
import phanluong.warehouse.trend.Trend;

/** What the trends of one indicator say: one statement for each series. */
public final class TrendStatements {
    private TrendStatements() {}

    /** The whole region, a test that stands alone. */
    public static Statement ofTotal(Trend total) {
        return statement(total, true, OptionalDouble.empty());
    }

    /** Its districts, which are tested together: adjusted by Holm. */
    public static List<Statement> ofDistricts(DistrictTrends districts) {
        List<Statement> statements = new ArrayList<>();
        for (DistrictTrends.Member member : districts.members()) {
            statements.add(statement(member.trend(), false, member.holm()));
        }
        return statements;
    }

    private static Statement statement(Trend trend, boolean whole, OptionalDouble adjusted) {
        Series series = trend.series();
        List<Series.Point> points = series.points();
        return new Statement(
                Topic.TREND,
                series.indicator(),
                Statement.Area.of(series, whole),
                points.get(points.size() - 1).schoolYear(),
                Optional.empty(),
                evidence(trend, adjusted));
    }

    private static Evidence.Tested evidence(Trend trend, OptionalDouble adjusted) {
        Trend.Run run = trend.current();
        Optional<Trend.Tests> tests = run.tests();
        return new Evidence.Tested(
                tests.map(some -> OptionalDouble.of(some.slope().slope())).orElse(OptionalDouble.empty()),
                tests.flatMap(some -> some.slope().interval()),
                run.points(),
                "theil-sen",
                trend.pValue(),
                tests.map(some -> "mann-kendall-" + some.kendall().pMethod()).orElse("mann-kendall-exact"),
                adjusted,
                OptionalDouble.of(run.smallestPValue()),
                caveats(trend, adjusted));
    }

    private static Set<Caveat> caveats(Trend trend, OptionalDouble adjusted) {
        Set<Caveat> caveats = SeriesCaveats.of(
                trend.series(), holdsWithout(trend, adjusted) ? Caveat.FEW_SCHOOLS_MISSING : Caveat.SCHOOLS_MISSING);
        if (trend.pValue().isPresent() && trend.current().points() < HamedRao.FEWEST) {
            caveats.add(Caveat.AUTOCORRELATION_UNKNOWN);
        }
        trend.current()
                .tests()
                .flatMap(Trend.Tests::counts)
                .map(CochranArmitage::notes)
                .filter(notes -> notes.contains(Note.OVERDISPERSED))
                .ifPresent(notes -> caveats.add(Caveat.OVERDISPERSED));
        return caveats;
    }

    /** Whether p stays small whatever the missing schools would have sent; adjusted for several trends as the p found was. */
    private static boolean holdsWithout(Trend trend, OptionalDouble adjusted) {
        OptionalDouble worst = trend.current().worstPValue();
        if (worst.isEmpty()) {
            return false;
        }
        double found = trend.pValue().orElseThrow();
        return worst.getAsDouble() * adjusted.orElse(found) / found <= Judgement.ALPHA;
    }
}
