package phanluong.warehouse.coverage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Measure;
import phanluong.warehouse.db.Row;
import phanluong.warehouse.indicator.Gap;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.words.Text;

/** Reads {@code measure_by_year} with the suppliers of {@code plan_row_by_year}. */
public final class Coverages {
    private static final String ROWS = """
            select value.*, plan.supplier, plan.supplier_en, plan.supplier_confirmed
            from measure_by_year as value
            join dim_measure as measure on measure.measure = value.measure
            join dim_frame_area as area on area.frame = value.frame and area.area_code = value.area_code
            left join plan_row_by_year as plan
                on plan.measure = value.measure and plan.school_year = value.school_year
            where value.frame = ?
            order by measure.plan_row nulls last, measure.position, area.position, value.school_year
            """;

    private Coverages() {}

    /**
     * Every measure, area and school year of a frame, by row of the plan; measures that are no row of it come last. Of the
     * total frame nothing is left out; of others, what nobody owes or sent there.
     */
    public static List<Coverage> list(Warehouse warehouse, String frame) {
        Map<String, Measure> measures =
                warehouse.catalogue().measures().stream().collect(Collectors.toMap(Measure::id, Function.identity()));
        return warehouse.database().query(ROWS, row -> coverage(row, measures), frame);
    }

    private static Coverage coverage(Row row, Map<String, Measure> measures) {
        return new Coverage(
                measures.get(row.text("measure")),
                row.text("area_code"),
                row.text("area_name"),
                new SchoolYear((int) row.number("school_year")),
                row.findNumber("value"),
                row.findText("gap").map(Gap::of),
                Coverage.State.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
                row.findNumber("reporters_expected"),
                row.number("reporters_sent"),
                row.number("reporters_complete"),
                row.number("reporters_shared"),
                supplier(row));
    }

    private static Optional<Coverage.Supplier> supplier(Row row) {
        return row.findText("supplier")
                .map(name ->
                        new Coverage.Supplier(new Text(name, row.text("supplier_en")), row.flag("supplier_confirmed")));
    }
}
