package phanluong.warehouse.check;

import java.util.List;
import java.util.Optional;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.Severity;
import phanluong.warehouse.words.Text;

/**
 * What is known of one check, whoever makes it.
 *
 * @param code stands in answers, ledgers and tests; never renamed
 * @param form the form whose rule it is; empty for a check that every form has, and for one of a release
 * @param severity what becomes of the file or row
 * @param message what is wrong; {@code {field}}, {@code {name}} and {@code {expected}} stand for a field's title, its
 *     canonical name and what it admits
 * @param guidance what to do about it
 * @param neighbours codes of the checks that catch what this one lets through, or nearly the same
 * @param condition the rule of a row or the query of a release, as written; empty for the house's own checks of cells
 */
public record CheckPage(
        String code,
        Scope scope,
        Optional<String> form,
        Severity severity,
        Text message,
        Text guidance,
        List<String> neighbours,
        Optional<String> condition) {
    public CheckPage {
        neighbours = List.copyOf(neighbours);
    }

    /**
     * The message of a field of a form.
     *
     * @param expected what the field admits; empty where the message says it all
     */
    public Text message(Field field, Optional<Text> expected) {
        return new Text(
                filled(message.vi(), field, expected.map(Text::vi)),
                filled(message.en(), field, expected.map(Text::en)));
    }

    private static String filled(String message, Field field, Optional<String> expected) {
        return message.replace("{field}", field.title().vi())
                .replace("{name}", field.name())
                .replace("{expected}", expected.orElse(""));
    }
}
