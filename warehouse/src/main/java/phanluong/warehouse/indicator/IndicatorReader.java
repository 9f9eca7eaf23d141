package phanluong.warehouse.indicator;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import phanluong.warehouse.words.Yaml;

/** Reads one indicator from its YAML file. */
public final class IndicatorReader {
    private IndicatorReader() {}

    /** @throws IllegalArgumentException naming the key that is missing or wrong */
    public static Indicator read(String text) {
        Yaml file = Yaml.parse(text);
        if (!file.text("unit").equals("percent")) {
            throw new IllegalArgumentException("unit is \"" + file.text("unit") + "\", expected percent");
        }
        return new Indicator(
                file.text("id"),
                file.number("position"),
                file.words("name"),
                file.words("short"),
                file.number("decimals"),
                file.text("level"),
                Indicator.Counted.valueOf(file.text("counts").toUpperCase(Locale.ROOT)),
                file.texts("numerator"),
                file.texts("denominator"),
                file.texts("unknown"),
                file.text("source"),
                file.findText("note"),
                file.mappings("examples").stream().map(IndicatorReader::example).toList());
    }

    private static Indicator.Example example(Yaml example) {
        Map<String, Long> given = new LinkedHashMap<>();
        example.mapping("given")
                .values()
                .forEach((measure, value) -> given.put(measure.toString(), Long.valueOf(value.toString())));
        String expected = example.text("expect");
        return new Indicator.Example(
                given, expected.equals("not_applicable") ? Optional.empty() : Optional.of(new BigDecimal(expected)));
    }
}
