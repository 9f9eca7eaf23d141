package phanluong.jobs.blank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import phanluong.jobs.workbook.FormMark;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.FieldType;
import phanluong.warehouse.form.Form;

/**
 * A column of a form that goes out.
 *
 * @param field what it is read as, or whose names it shows
 * @param forPeople whether it shows the names of the column before it
 */
record Column(Field field, boolean forPeople) {
    /** The form's fields in order; beside a column of codes one with their names. */
    static List<Column> of(Form form, Map<String, CodeList> lists) {
        List<Column> columns = new ArrayList<>();
        for (Field field : form.fields()) {
            columns.add(new Column(field, false));
            boolean key = form.foreignKeys().stream()
                    .anyMatch(one ->
                            one.field().equals(field.name()) && !field.name().equals(Form.UNIT));
            if (key
                    && Optional.ofNullable(lists.get(field.name()))
                            .filter(CodeList::hasMeanings)
                            .isPresent()) {
                columns.add(new Column(field, true));
            }
        }
        return List.copyOf(columns);
    }

    String header() {
        String title = field.title().vi();
        return forPeople ? FormMark.forPeople(title.replaceFirst("^Mã ", "Tên ")) : title;
    }

    /** In characters of the sheet's font. */
    double width() {
        if (forPeople) {
            return 30;
        }
        return Math.max(ofValues(), field.title().vi().length() / 3.0 + 3);
    }

    private double ofValues() {
        return switch (field.type()) {
            case INTEGER -> 13;
            case BOOLEAN -> 13;
            case DATE, SCHOOL_YEAR -> 13;
            case LIST -> 28;
            case STRING ->
                field.maxLength().orElse(20) >= 100 ? 32 : field.maxLength().orElse(20) >= 40 ? 20 : coded();
        };
    }

    private double coded() {
        return Math.max(
                15,
                field.categories().stream()
                        .mapToInt(category -> category.label().length() + 4)
                        .max()
                        .orElse(15));
    }

    /** The number format of its cells; texts stay texts, so that codes keep their zeros. */
    String format() {
        return field.type() == FieldType.INTEGER && !forPeople
                ? (InputRule.isYear(field) ? "0" : "#,##0")
                : field.type() == FieldType.DATE && !forPeople ? "dd/mm/yyyy" : "@";
    }
}
