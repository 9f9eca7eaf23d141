package phanluong.warehouse.form;

import java.util.List;
import java.util.Optional;
import phanluong.warehouse.words.Text;

/**
 * A condition that every row should meet.
 *
 * @param expression SQL over the typed columns; true or null passes, false is a fault of the rule's severity
 * @param fields the fields it speaks of, the first being where a fault is shown
 * @param severity {@code ERROR} unless the schema says otherwise
 * @param guidance what the sender should do; empty where the schema does not say
 * @param neighbours codes of the checks that catch what this one lets through, or nearly the same
 */
public record Rule(
        String code,
        String expression,
        List<String> fields,
        Severity severity,
        Text message,
        Optional<Text> guidance,
        List<String> neighbours) {
    public Rule {
        fields = List.copyOf(fields);
        neighbours = List.copyOf(neighbours);
    }
}
