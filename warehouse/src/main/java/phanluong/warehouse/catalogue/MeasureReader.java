package phanluong.warehouse.catalogue;

import java.util.List;
import phanluong.warehouse.words.Text;

/** Reads rows of {@code measures.csv} and {@code plan_rows.csv}; lists in a cell have bars between their items. */
final class MeasureReader {
    private MeasureReader() {}

    static Measure measure(CsvTable.Row row) {
        return new Measure(
                row.text("id"),
                row.find("plan_row").map(Integer::valueOf),
                row.text("task_group"),
                words(row, "name"),
                row.text("form"),
                row.text("column"),
                row.text("unit"),
                row.text("grain"),
                row.find("level"),
                list(row, "senders"),
                list(row, "frequency"),
                row.constant(Measure.Adding.class, "over_areas"),
                row.constant(Measure.Adding.class, "over_periods"));
    }

    static PlanRow planRow(CsvTable.Row row) {
        return new PlanRow(
                Integer.parseInt(row.text("number")),
                row.text("section"),
                words(row, "name"),
                list(row, "frequency"),
                words(row, "supplier"),
                words(row, "supplier_after"),
                row.flag("after_confirmed"));
    }

    private static Text words(CsvTable.Row row, String column) {
        return new Text(row.text(column + "_vi"), row.find(column + "_en").orElse(null));
    }

    private static List<String> list(CsvTable.Row row, String column) {
        return row.find(column).map(items -> List.of(items.split("\\|"))).orElse(List.of());
    }
}
