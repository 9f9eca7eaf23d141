package phanluong.warehouse.catalogue;

import java.util.Map;
import phanluong.warehouse.words.Text;

/** The words for how often a thing is reported. */
public final class Frequency {
    private static final Map<String, Text> WORDS = Map.of(
            "quarter", new Text("quý", "quarter"),
            "half_year", new Text("6 tháng", "half-year"),
            "year", new Text("năm", "year"),
            "phase", new Text("giai đoạn", "phase"),
            "once", new Text("một lần", "once"));

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
