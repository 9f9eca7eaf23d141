package phanluong.warehouse.finding;

import java.util.ArrayList;
import java.util.List;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.indicator.IndicatorValue;
import phanluong.warehouse.pilot.District;
import phanluong.warehouse.pilot.Group;
import phanluong.warehouse.target.Target;
import phanluong.warehouse.time.SchoolYear;

/** What the data of a review cannot show. */
final class LimitFindings {
    private final Warehouse warehouse;
    private final List<IndicatorValue> values;
    private final SchoolYear last;

    LimitFindings(Warehouse warehouse, List<IndicatorValue> values, SchoolYear last) {
        this.warehouse = warehouse;
        this.values = values;
        this.last = last;
    }

    List<Finding.Limit> list(List<Finding.Pilot> pilots) {
        List<Finding.Limit> limits = new ArrayList<>();
        for (Indicator indicator : warehouse.catalogue().headlines()) {
            values.stream()
                    .filter(value -> value.indicator().equals(indicator.id())
                            && value.schoolYear().equals(last)
                            && value.frame()
                                    .equals(warehouse.catalogue().region().totalFrame()))
                    .forEach(value -> of(indicator, value, limits));
        }
        limits.addAll(warehouse
                .database()
                .query(
                        """
                select sum(rows_read)::bigint as rows_read, sum(rows_accepted)::bigint as rows_accepted,
                    sum(rows_rejected)::bigint as rows_rejected, sum(rows_duplicate)::bigint as rows_duplicate
                from delivery_quality
                having count(*) > 0
                """,
                        row -> new Finding.Limit.RowsRejected(
                                row.number("rows_read"),
                                row.number("rows_accepted"),
                                row.number("rows_rejected"),
                                row.number("rows_duplicate"))));
        pilots(pilots, limits);
        int unconfirmed = (int) warehouse.catalogue().targets().stream()
                .filter(target -> !target.confirmed() && target.scope() == Target.Scope.ALL)
                .count();
        if (unconfirmed > 0) {
            limits.add(new Finding.Limit.TargetsUnconfirmed(unconfirmed));
        }
        return limits;
    }

    private static void of(Indicator indicator, IndicatorValue value, List<Finding.Limit> limits) {
        if (value.isPartial()) {
            limits.add(new Finding.Limit.SchoolsMissing(
                    indicator, value.schoolYear(), value.schoolsExpected().orElseThrow(), value.schoolsCounted()));
        }
        if (value.hasUnknown()) {
            limits.add(new Finding.Limit.UnknownDestinations(indicator, value));
        }
    }

    private static void pilots(List<Finding.Pilot> pilots, List<Finding.Limit> limits) {
        pilots.stream()
                .flatMap(pilot -> pilot.study().stream())
                .map(study -> study.main().design())
                .filter(design -> design.smallestP().isPresent())
                .findFirst()
                .ifPresent(design -> limits.add(new Finding.Limit.FewDistricts(
                        design.pilots().size(),
                        design.pilots().size() + design.others().size(),
                        design.smallestP().getAsDouble())));
        pilots.stream()
                .filter(Finding.Pilot::assumed)
                .flatMap(pilot -> pilot.groups().stream())
                .filter(group -> group.kind() == Group.Kind.PILOT)
                .findFirst()
                .ifPresent(group -> limits.add(new Finding.Limit.PilotsAssumed(
                        group.districts().stream().map(District::name).toList())));
    }
}
