package phanluong.warehouse.form;

import java.util.List;
import phanluong.warehouse.words.Text;

/**
 * A condition that every row should meet.
 *
 * @param expression SQL over the typed columns; true or null passes, false is a fault of the rule's severity
 * @param fields the fields it speaks of, the first being where a fault is shown
 * @param severity {@code ERROR} unless the schema says otherwise
 */
public record Rule(String code, String expression, List<String> fields, Severity severity, Text message) {
    public Rule {
        fields = List.copyOf(fields);
    }
}
