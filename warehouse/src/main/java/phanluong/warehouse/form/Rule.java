package phanluong.warehouse.form;

import java.util.List;
import phanluong.warehouse.words.Text;

/**
 * A condition that every accepted row meets.
 *
 * @param expression SQL over the typed columns; true or null passes, false rejects the row
 * @param fields the fields it speaks of, the first being where a fault is shown
 */
public record Rule(String code, String expression, List<String> fields, Text message) {
    public Rule {
        fields = List.copyOf(fields);
    }
}
