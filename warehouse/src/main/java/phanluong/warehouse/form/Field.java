package phanluong.warehouse.form;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import phanluong.warehouse.words.Text;

/**
 * One field of a form.
 *
 * @param name canonical English column name
 * @param title the headers printed on the form
 * @param aliases other headers under which the field is accepted
 * @param categories admitted values of a coded field or of a list's items; empty when any text is admitted
 * @param delimiter what separates the items of a list; empty for other types
 * @param freeText whether people write there what they like, so that anything may stand in it; {@code x-free-text}
 * @param personal what the field says of a single pupil; {@code x-personal} of the schema
 * @param trueValues texts read as true, {@code falseValues} as false; empty for other types
 * @param groupChar what may stand between the thousands of a whole number, a space always being another; empty where
 *     numbers are written without
 * @param decimalChar before which the whole number ends, when nothing but zeros follows; empty where none do
 */
public record Field(
        String name,
        Text title,
        List<String> aliases,
        FieldType type,
        boolean required,
        OptionalLong minimum,
        OptionalLong maximum,
        OptionalInt maxLength,
        Optional<String> pattern,
        List<Category> categories,
        Optional<String> delimiter,
        List<String> trueValues,
        List<String> falseValues,
        Optional<String> groupChar,
        Optional<String> decimalChar,
        boolean freeText,
        Personal personal) {
    public Field {
        aliases = List.copyOf(aliases);
        categories = List.copyOf(categories);
        trueValues = List.copyOf(trueValues);
        falseValues = List.copyOf(falseValues);
    }

    public boolean isPersonal() {
        return personal != Personal.NONE;
    }
}
