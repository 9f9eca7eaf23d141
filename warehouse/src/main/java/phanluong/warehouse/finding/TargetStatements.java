package phanluong.warehouse.finding;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import phanluong.warehouse.target.BackTest;
import phanluong.warehouse.target.Outlook;
import phanluong.warehouse.target.Projection;
import phanluong.warehouse.target.Standing;
import phanluong.warehouse.target.TargetStatus;
import phanluong.warehouse.trend.Series;

/** Whether a target is reached, and whether one that is to come will be. */
public final class TargetStatements {
    /** A forecast from fewer years is never called established. */
    private static final int FIRM_POINTS = 5;

    private TargetStatements() {}

    /** A target whose year is there. */
    public static Statement ofDue(TargetStatus status, Statement.Area area) {
        return new Statement(
                Topic.TARGET,
                status.indicator(),
                area,
                status.schoolYear(),
                Optional.of(detail(status)),
                new Evidence.Counted(
                        number(status.reading().percent()),
                        number(status.worst()),
                        number(status.best()),
                        status.level().doubleValue(),
                        status.standing() == Standing.CANNOT_SAY
                                ? Optional.empty()
                                : Optional.of(status.standing() == Standing.MET),
                        EnumSet.noneOf(Caveat.class)));
    }

    /** A target whose year is still to come. */
    public static Statement ofOutlook(TargetStatus status, Series series, Outlook outlook) {
        return new Statement(
                Topic.OUTLOOK,
                status.indicator(),
                Statement.Area.of(series, true),
                outlook.last(),
                Optional.of(detail(status)),
                forecast(series, outlook, status.level().doubleValue()));
    }

    /** @param level percent */
    public static Evidence.Forecast forecast(Series series, Outlook outlook, double level) {
        Optional<Projection> projection = outlook.projection();
        return new Evidence.Forecast(
                projection.map(one -> OptionalDouble.of(one.percent())).orElse(OptionalDouble.empty()),
                projection.map(Projection::interval),
                series.runs().get(series.runs().size() - 1).measured().size(),
                projection.map(one -> one.interval().method()).orElse("pace"),
                level,
                outlook.chance(),
                caveats(series, outlook));
    }

    private static Set<Caveat> caveats(Series series, Outlook outlook) {
        Set<Caveat> caveats = SeriesCaveats.of(series, Caveat.SCHOOLS_MISSING);
        outlook.projection().filter(one -> one.points() < FIRM_POINTS).ifPresent(one -> caveats.add(Caveat.FEW_YEARS));
        List<BackTest> tests = BackTest.of(series, outlook.last());
        if (2 * tests.stream().filter(test -> !test.isWithin()).count() > tests.size()) {
            caveats.add(Caveat.FORECASTS_MISSED);
        }
        return caveats;
    }

    /** What tells the answers about the targets of an indicator apart. */
    public static String detail(TargetStatus status) {
        return status.set() + "-" + status.targetYear();
    }

    private static OptionalDouble number(Optional<BigDecimal> value) {
        return value.map(one -> OptionalDouble.of(one.doubleValue())).orElse(OptionalDouble.empty());
    }
}
