package phanluong.warehouse.target;

import java.util.List;
import java.util.Locale;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.db.Row;
import phanluong.warehouse.indicator.IndicatorValue;
import phanluong.warehouse.indicator.IndicatorValues;
import phanluong.warehouse.time.SchoolYear;

/** Reads {@code target_by_area}, where the judging is done. */
public final class TargetStatuses {
    private static final String ROWS = """
            select status.*
            from target_by_area as status
            join dim_indicator as indicator using (indicator)
            %s
            order by indicator.position, indicator.indicator, frame, area_code, school_year, target_year, target_set desc, scope
            """;

    private TargetStatuses() {}

    /** Every area, school year and target of the release. */
    public static List<TargetStatus> list(Database database) {
        return database.query(ROWS.formatted(""), TargetStatuses::status);
    }

    /** Those of the areas of one frame. */
    public static List<TargetStatus> list(Database database, String frame) {
        return database.query(ROWS.formatted("where frame = ?"), TargetStatuses::status, frame);
    }

    /** Of many, those that a value stands against: of each set and scope the first whose school year is not over. */
    public static List<TargetStatus> ahead(List<TargetStatus> statuses, IndicatorValue value) {
        List<TargetStatus> own = statuses.stream()
                .filter(status -> status.indicator().equals(value.indicator())
                        && status.frame().equals(value.frame())
                        && status.areaCode().equals(value.areaCode())
                        && status.schoolYear().equals(value.schoolYear())
                        && status.dueYear().compareTo(value.schoolYear()) >= 0)
                .toList();
        return own.stream()
                .filter(status -> own.stream()
                        .noneMatch(other -> other.set().equals(status.set())
                                && other.scope() == status.scope()
                                && other.targetYear() < status.targetYear()))
                .toList();
    }

    private static TargetStatus status(Row row) {
        return new TargetStatus(
                row.text("indicator"),
                row.text("frame"),
                row.text("area_code"),
                new SchoolYear((int) row.number("school_year")),
                row.text("target_set"),
                Target.Scope.valueOf(row.text("scope").toUpperCase(Locale.ROOT)),
                (int) row.number("target_year"),
                new SchoolYear((int) row.number("due_school_year")),
                Target.Comparator.valueOf(row.text("comparator").toUpperCase(Locale.ROOT)),
                row.findDecimal("target").orElseThrow().stripTrailingZeros(),
                row.flag("confirmed"),
                IndicatorValues.reading(row),
                row.findNumber("missing_count"),
                row.findNumber("missing_per_year"),
                row.findDecimal("points_per_year"),
                row.findDecimal("worst_value"),
                row.findDecimal("best_value"),
                Standing.valueOf(row.text("status").toUpperCase(Locale.ROOT)));
    }
}
