package phanluong.jobs.blank;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.catalogue.Unit;
import phanluong.warehouse.form.Category;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.FieldType;
import phanluong.warehouse.form.ForeignKey;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.time.Validity;

/** The code lists of a form for one unit and school year, by field. */
final class CodeLists {
    private final Catalogue catalogue;
    private final Earlier earlier;

    CodeLists(Catalogue catalogue, Earlier earlier) {
        this.catalogue = catalogue;
        this.earlier = earlier;
    }

    /** @param schools names by code of the schools that the unit may report */
    Map<String, CodeList> of(Form form, Unit unit, SchoolYear year, Map<String, String> schools) {
        Map<String, CodeList> lists = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            list(form, field, unit, year, schools)
                    .filter(list -> !list.meanings().isEmpty())
                    .ifPresent(list -> lists.put(field.name(), list));
        }
        return lists;
    }

    private Optional<CodeList> list(Form form, Field field, Unit unit, SchoolYear year, Map<String, String> schools) {
        String title = field.title().vi();
        if (field.name().equals(Form.UNIT)) {
            return Optional.of(new CodeList(title, Map.of(unit.code(), unit.name()), true));
        }
        if (field.name().equals(Form.SCHOOL_YEAR)) {
            return Optional.of(new CodeList(title, Map.of(year.toString(), ""), true));
        }
        if (!field.categories().isEmpty()) {
            Map<String, String> labels = new LinkedHashMap<>();
            field.categories().stream().map(Category::label).forEach(label -> labels.put(label, ""));
            return Optional.of(new CodeList(title, labels, field.type() != FieldType.LIST));
        }
        if (field.type() == FieldType.BOOLEAN) {
            Map<String, String> texts = new LinkedHashMap<>();
            texts.put(field.trueValues().get(0), "");
            texts.put(field.falseValues().get(0), "");
            if (!field.required()) {
                Gaps.of(form).keySet().forEach(mark -> texts.put(mark, ""));
            }
            return Optional.of(new CodeList(title, texts, true));
        }
        return form.foreignKeys().stream()
                .filter(key -> key.field().equals(field.name()))
                .findFirst()
                .map(key -> list(title, form, key, year, schools));
    }

    private CodeList list(String title, Form form, ForeignKey key, SchoolYear year, Map<String, String> schools) {
        return switch (key.resource()) {
            case "schools" -> new CodeList(title, schools, false);
            case "areas" -> new CodeList(title, areas(year), true);
            case "units" -> new CodeList(title, units(year), true);
            case "measures" -> new CodeList(title, measures(form), true);
            default -> new CodeList(title, delivered(key, year), false);
        };
    }

    private Map<String, String> areas(SchoolYear year) {
        Map<String, String> names = new TreeMap<>();
        catalogue.areas().stream()
                .filter(area -> isReported(area.validity(), year))
                .forEach(area -> names.put(area.code(), area.name().vi()));
        return names;
    }

    private Map<String, String> units(SchoolYear year) {
        Map<String, String> names = new TreeMap<>();
        catalogue.units().stream()
                .filter(unit -> isReported(unit.validity(), year))
                .forEach(unit -> names.put(unit.code(), unit.name()));
        return names;
    }

    private Map<String, String> measures(Form form) {
        Map<String, String> names = new LinkedHashMap<>();
        catalogue.measures().stream()
                .filter(measure ->
                        measure.form().equals(form.name()) && measure.column().equals("value"))
                .forEach(measure -> names.put(measure.id(), measure.name().vi()));
        return names;
    }

    private Map<String, String> delivered(ForeignKey key, SchoolYear year) {
        Map<String, String> names = new TreeMap<>();
        List<Map<String, Object>> rows = earlier.lastOfAll(key.resource(), year);
        rows.forEach(row ->
                names.put(String.valueOf(row.get(key.referenceField())), String.valueOf(row.getOrDefault("name", ""))));
        return names;
    }

    /** A school year is reported until the end of the calendar year in which it ends. */
    private static boolean isReported(Validity validity, SchoolYear year) {
        LocalDate from = LocalDate.of(year.startYear(), 9, 1);
        LocalDate to = LocalDate.of(year.startYear() + 1, 12, 31);
        return !validity.from().isAfter(to)
                && validity.to().map(end -> !end.isBefore(from)).orElse(true);
    }
}
