package phanluong.warehouse.finding;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import phanluong.warehouse.target.Outlook;
import phanluong.warehouse.target.Projection;
import phanluong.warehouse.target.Standing;
import phanluong.warehouse.target.TargetStatus;
import phanluong.warehouse.trend.Series;

/** Whether a target is reached, and whether one that is to come will be. */
public final class TargetStatements {
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
                caveats(series));
    }

    private static Set<Caveat> caveats(Series series) {
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        if (series.runs().size() > 1) {
            caveats.add(Caveat.BREAK_IN_SERIES);
        }
        return caveats;
    }

    private static String detail(TargetStatus status) {
        return status.set() + "-" + status.targetYear();
    }

    private static OptionalDouble number(Optional<BigDecimal> value) {
        return value.map(one -> OptionalDouble.of(one.doubleValue())).orElse(OptionalDouble.empty());
    }
}
