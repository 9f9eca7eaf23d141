package phanluong.warehouse.history;

import java.util.List;
import java.util.Optional;
import phanluong.warehouse.indicator.IndicatorValue;
import phanluong.warehouse.target.Standing;
import phanluong.warehouse.target.Target;
import phanluong.warehouse.time.SchoolYear;

/**
 * A published figure that two releases give differently.
 *
 * @param before what the earlier release publishes; empty where it has no such figure
 * @param standings targets against which it now stands otherwise
 * @param causes deliveries that count otherwise, feed the indicator and speak of schools of the area
 */
public record MovedFigure(
        String indicator,
        String frame,
        String areaCode,
        String areaName,
        SchoolYear schoolYear,
        Optional<IndicatorValue> before,
        Optional<IndicatorValue> after,
        List<MovedStanding> standings,
        List<ChangedDelivery> causes) {
    public MovedFigure {
        standings = List.copyOf(standings);
        causes = List.copyOf(causes);
    }

    /** A target and how the figure stands against it; empty where it is not judged. */
    public record MovedStanding(
            String set, Target.Scope scope, int targetYear, Optional<Standing> before, Optional<Standing> after) {}

    /** Whether both releases give a ratio and it is another one. */
    public boolean isRevised() {
        return percent(before) && percent(after);
    }

    private static boolean percent(Optional<IndicatorValue> value) {
        return value.flatMap(one -> one.reading().percent()).isPresent();
    }
}
