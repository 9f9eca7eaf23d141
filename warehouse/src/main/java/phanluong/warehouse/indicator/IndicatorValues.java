package phanluong.warehouse.indicator;

import java.util.List;
import java.util.OptionalLong;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.db.Row;
import phanluong.warehouse.time.SchoolYear;

/** Reads {@code indicator_by_area} and {@code indicator_by_definition}. */
public final class IndicatorValues {
    private static final String ROWS = """
            select value.*, area.name as area_name
            from %s as value
            join dim_frame_area as area using (frame, area_code)
            join dim_indicator as indicator using (indicator)
            %s
            order by indicator.position, indicator.indicator, value.frame, area.position, value.school_year
            """;

    private IndicatorValues() {}

    /** Every value of the release, by indicator, frame, area and school year. */
    public static List<IndicatorValue> list(Database database) {
        return database.query(ROWS.formatted("indicator_by_area", ""), IndicatorValues::value);
    }

    /** Those of some indicators. */
    public static List<IndicatorValue> list(Database database, List<String> indicators) {
        return database.query(
                ROWS.formatted("indicator_by_area", "where list_contains(string_split(?, '|'), indicator)"),
                IndicatorValues::value,
                String.join("|", indicators));
    }

    /** Every value of the release by one version of its definition, of the indicators that have several. */
    public static List<IndicatorValue> list(Database database, String definition) {
        return database.query(ROWS.formatted("indicator_by_definition", ""), IndicatorValues::value).stream()
                .filter(value -> value.definition().equals(definition))
                .toList();
    }

    private static IndicatorValue value(Row row) {
        return new IndicatorValue(
                row.text("indicator"),
                row.text("definition"),
                row.text("frame"),
                row.text("area_code"),
                row.text("area_name"),
                new SchoolYear((int) row.number("school_year")),
                row.findText("break_mark"),
                reading(row),
                unknown(row),
                row.findNumber("schools_expected"),
                row.number("schools_counted"),
                row.number("schools_suppressed"),
                row.findNumber("uncounted"));
    }

    /** Where nothing is counted nothing is unknown; where it was counted it may be hidden. */
    private static OptionalLong unknown(Row row) {
        OptionalLong unknown = row.findNumber("unknown");
        boolean isCounted = row.findText("gap")
                .map(Gap::of)
                .map(gap -> gap == Gap.SUPPRESSED)
                .orElse(true);
        return unknown.isPresent() || isCounted ? unknown : OptionalLong.of(0);
    }

    /** The reading in columns numerator, denominator and gap. */
    public static Reading reading(Row row) {
        return row.findText("gap")
                .<Reading>map(gap -> new Reading.Missing(Gap.of(gap)))
                .orElseGet(() -> new Reading.Measured(row.number("numerator"), row.number("denominator")));
    }
}
