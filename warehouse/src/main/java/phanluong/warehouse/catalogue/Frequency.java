package phanluong.warehouse.catalogue;

import java.util.Map;
import java.util.Set;
import phanluong.warehouse.words.Text;

/** How often a thing is reported: the codes of the catalogue, and the words for them. */
public final class Frequency {
    private static final Map<String, Text> WORDS = Map.of(
            "quarter", new Text("quý", "quarter"),
            "half_year", new Text("6 tháng", "half-year"),
            "year", new Text("năm", "year"),
            "phase", new Text("giai đoạn", "phase"),
            "once", new Text("một lần", "once"));

    /** All that the catalogue knows. */
    public static final Set<String> CODES = WORDS.keySet();

    private Frequency() {}

    /** @throws IllegalArgumentException when the catalogue knows no such frequency */
    public static Text words(String code) {
        Text words = WORDS.get(code);
        if (words == null) {
            throw new IllegalArgumentException("There is no frequency " + code);
        }
        return words;
    }
}
