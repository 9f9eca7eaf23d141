package phanluong.warehouse.catalogue;

import phanluong.warehouse.area.Area;
import phanluong.warehouse.area.AreaChange;
import phanluong.warehouse.area.Frame;
import phanluong.warehouse.area.Spelling;
import phanluong.warehouse.words.Text;

/** Rows of {@code areas.csv}, {@code area_changes.csv}, {@code area_spellings.csv} and {@code frames.csv}. */
final class AreaReader {
    private AreaReader() {}

    static Area area(CsvTable.Row row) {
        return new Area(
                row.text("code"),
                CatalogueReader.validity(row),
                row.text("kind"),
                new Text(row.text("name"), row.find("name_en").orElse(null)),
                row.find("parent_code"));
    }

    static AreaChange change(CsvTable.Row row) {
        return new AreaChange(
                row.date("date"),
                row.text("instrument"),
                row.text("from_code"),
                row.text("to_code"),
                row.constant(AreaChange.Kind.class, "kind"),
                row.constant(AreaChange.Extent.class, "extent"),
                row.flag("confirmed"));
    }

    static Spelling spelling(CsvTable.Row row) {
        return new Spelling(row.text("written"), row.text("suggests"), row.text("reason"));
    }

    static Frame frame(CsvTable.Row row) {
        return new Frame(
                row.text("frame"),
                row.text("kind"),
                row.date("on_date"),
                row.find("within"),
                row.flag("breakdowns"),
                CatalogueReader.name(row));
    }
}
