package phanluong.jobs.check;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.Severity;
import phanluong.warehouse.words.Text;

/**
 * One thing that may be wrong with a row.
 *
 * @param code stands in reports, ledgers and tests; never renamed
 * @param fields the fields it speaks of, the first being where it is shown; empty when it is the row itself
 * @param fails true in the rows that are wrong; null counts as right
 * @param severity {@code ERROR} rejects the row; a warning or a note leaves it accepted and is listed
 */
record Check(String code, List<String> fields, Column fails, Severity severity, Text message) {
    Check {
        fields = List.copyOf(fields);
    }

    boolean rejects() {
        return severity.compareTo(Severity.ERROR) <= 0;
    }

    /** The words of the check, as they travel to the tasks. */
    Words words(List<Field> allFields) {
        List<String> names = allFields.stream().map(Field::name).toList();
        int[] positions = fields.stream().mapToInt(names::indexOf).toArray();
        return new Words(
                code,
                severity.name().toLowerCase(Locale.ROOT),
                fields.isEmpty() ? null : fields.get(0),
                positions,
                IntStream.of(positions)
                        .mapToObj(at -> allFields.get(at).title().vi())
                        .toArray(String[]::new),
                message.vi(),
                message.en());
    }

    /**
     * @param positions of the fields it speaks of, among the form's
     * @param titles of these fields, as they stand above the form's columns
     */
    record Words(String code, String severity, String field, int[] positions, String[] titles, String vi, String en)
            implements Serializable {}
}
