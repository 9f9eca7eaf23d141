package phanluong.warehouse.check;

import java.util.Map;
import java.util.Optional;
import phanluong.warehouse.words.Text;

/**
 * A check of a whole release: one SELECT in {@code sql/checks} and its words in the YAML file of the same name.
 *
 * @param words its page, with thresholds as {@code {name}}
 * @param sql returns one row a finding: {@code form, unit, school_year, batch, row, field, found}, and where it stands in
 *     contradiction to another row {@code other_batch, other_row}
 * @param defaults what {@code getvariable} reads in it, unless a home has thresholds of its own
 */
record ReleaseCheck(CheckPage words, String sql, Map<String, Long> defaults) {
    String code() {
        return words.code();
    }

    /** Its page with the thresholds written in. */
    CheckPage page(Thresholds thresholds) {
        Map<String, Long> values = thresholds.of(code());
        return new CheckPage(
                words.code(),
                words.scope(),
                words.form(),
                words.severity(),
                new Text(
                        filled(words.message().vi(), values),
                        filled(words.message().en(), values)),
                words.guidance(),
                words.neighbours(),
                Optional.of(filled(sql, values).strip()));
    }

    private static String filled(String text, Map<String, Long> thresholds) {
        String filled = text;
        for (Map.Entry<String, Long> threshold : thresholds.entrySet()) {
            String value = threshold.getValue().toString();
            filled = filled.replace("{" + threshold.getKey() + "}", value)
                    .replace("getvariable('" + threshold.getKey() + "')", value);
        }
        return filled;
    }
}
