package phanluong.warehouse.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How an older version of a form is read as the present one: {@code forms/older/<form>@<version>.json}.
 *
 * @param form the present form, bearing the older version
 * @param headers what was printed above each column, by field; fields that are not here were not asked for yet
 * @param dropped headers of columns that are no longer asked for, and are not read
 */
public record OlderForm(Form form, Map<String, String> headers, List<String> dropped) {
    public OlderForm {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        dropped = List.copyOf(dropped);
    }

    /** The mark that stands for a figure nobody asked for; it is read as such in every row. */
    public String notCollected() {
        return form.missingValues().entrySet().stream()
                .filter(mark -> !mark.getKey().isEmpty() && mark.getValue().equals("not_collected"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** Fields that this version did not ask for and whose gap is kept. */
    public List<Field> missingFigures() {
        return form.fields().stream()
                .filter(field -> !headers.containsKey(field.name()) && !field.required())
                .filter(field -> field.type() == FieldType.INTEGER || field.type() == FieldType.BOOLEAN)
                .toList();
    }
}
