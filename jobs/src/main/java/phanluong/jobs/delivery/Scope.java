package phanluong.jobs.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import phanluong.jobs.mapping.Cell;
import phanluong.jobs.mapping.Layout;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.privacy.PersonalNames;
import phanluong.warehouse.privacy.PersonalTexts;
import phanluong.warehouse.time.SchoolYear;

/** Finds from its rows who a file reports for and which school year: what more than half of the readable rows say. */
final class Scope {
    private static final int MOST_UNITS = 4;
    private final Form form;
    private final Layout layout;
    private final int unitField;
    private final int yearField;
    private final Map<Key, Long> counts = new HashMap<>();
    private long readable;

    private record Key(String unit, Integer startYear) {}

    Scope(Form form, Layout layout) {
        this.form = form;
        this.layout = layout;
        List<String> names = form.fields().stream().map(Field::name).toList();
        this.unitField = names.indexOf(Form.UNIT);
        this.yearField = names.indexOf(Form.SCHOOL_YEAR);
    }

    void add(Rows.Row row) {
        count(text(row, layout.cells().get(unitField)), text(row, layout.cells().get(yearField)), 1);
    }

    /** Rows whose cells of unit and school year hold these texts, cleaned already. */
    void add(String unit, String year, long times) {
        count(
                unit == null ? null : layout.cells().get(unitField).turn(unit),
                year == null ? null : layout.cells().get(yearField).turn(year),
                times);
    }

    private void count(String unit, String schoolYear, long times) {
        Optional<SchoolYear> year = Optional.ofNullable(schoolYear).flatMap(SchoolYear::find);
        if (unit != null && year.isPresent()) {
            readable += times;
            counts.merge(new Key(unit, layout.manyYears() ? null : year.get().startYear()), times, Long::sum);
        }
    }

    /** @param rows how many the table has, those among them that can be read by nobody */
    Inspected.Reading reading(String name, long rows) {
        if (rows == 0) {
            throw Refusal.coded(
                    "NO_ROWS",
                    "Tệp " + name + " chỉ có dòng tiêu đề, không có dòng số liệu nào",
                    "File " + name + " holds only a header and no row");
        }
        Map.Entry<Key, Long> most =
                counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
        if (most == null || most.getValue() * 2 <= readable) {
            throw Refusal.coded(
                    "SCOPE_UNCLEAR",
                    "Tệp " + name + ": không rõ báo cáo của đơn vị nào, năm học nào (" + found(true)
                            + "); cần quá nửa số dòng cùng một đơn vị và năm học",
                    "File " + name + ": it is not clear which unit and school year it reports (" + found(false)
                            + "); more than half of its rows must agree");
        }
        Integer year = most.getKey().startYear();
        return new Inspected.Reading(
                form, layout, most.getKey().unit(), year == null ? OptionalInt.empty() : OptionalInt.of(year), rows);
    }

    private String found(boolean vietnamese) {
        if (counts.isEmpty()) {
            return vietnamese ? "không dòng nào đọc được" : "no row can be read";
        }
        if (counts.size() > MOST_UNITS) {
            // Who reports is told by few; what tells so many apart may be pupils.
            return vietnamese ? counts.size() + " mã khác nhau" : counts.size() + " different codes";
        }
        return String.join(
                ", ",
                counts.entrySet().stream()
                        .map(entry -> shown(entry.getKey().unit())
                                + (entry.getKey().startYear() == null
                                        ? ""
                                        : " " + new SchoolYear(entry.getKey().startYear()))
                                + ": " + entry.getValue())
                        .sorted()
                        .toList());
    }

    private static String shown(String unit) {
        return PersonalNames.isLike(unit) || PersonalTexts.isIn(unit) ? PersonalCells.HIDDEN : unit;
    }

    private static String text(Rows.Row row, Cell cell) {
        if (cell.constant() != null) {
            return cell.constant();
        }
        String text = cell.column() < 0 || cell.column() >= row.cells().length
                ? null
                : Clean.cell(row.cells()[cell.column()]);
        return text == null ? null : cell.turn(text);
    }
}
