package phanluong.warehouse.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import phanluong.warehouse.words.Yaml;

/**
 * Reads indicators from a YAML file. A file with {@code each}, a list of mappings, defines one indicator for each of them:
 * {@code <key>} anywhere in the file stands for the mapping's value. {@code definitions} lists what differs by other definitions
 * of the same indicator: each is the file with those keys in place of its own.
 */
public final class IndicatorReader {
    private IndicatorReader() {}

    /** @throws IllegalArgumentException naming the key that is missing or wrong */
    public static List<Indicator> read(String text) {
        List<Yaml> each = Yaml.parse(text).mappings("each");
        if (each.isEmpty()) {
            return List.of(one(Yaml.parse(text)));
        }
        List<Indicator> indicators = new ArrayList<>();
        for (Yaml values : each) {
            String filled = text;
            for (Map.Entry<?, ?> value : values.values().entrySet()) {
                filled = filled.replace(
                        "<" + value.getKey() + ">", value.getValue().toString());
            }
            indicators.add(one(Yaml.parse(filled)));
        }
        return List.copyOf(indicators);
    }

    private static Indicator one(Yaml file) {
        return one(
                file,
                file.mappings("definitions").stream()
                        .map(other -> one(other.over(file), List.of()))
                        .toList());
    }

    private static Indicator one(Yaml file, List<Indicator> others) {
        return new Indicator(
                file.text("id"),
                file.number("position"),
                file.findText("headline").map(Boolean::parseBoolean).orElse(false),
                file.words("name"),
                file.words("short"),
                constant(Indicator.Unit.class, file, "unit", null),
                file.number("decimals"),
                constant(Indicator.Better.class, file, "better", null),
                constant(Indicator.Grain.class, file, "grain", "school"),
                file.findText("level"),
                constant(Indicator.Counted.class, file, "counts", null),
                file.texts("numerator"),
                file.texts("denominator"),
                file.findText("denominator_years_before").map(Integer::valueOf).orElse(0),
                file.texts("unknown"),
                file.text("source"),
                file.findText("note"),
                file.mappings("examples").stream().map(IndicatorReader::example).toList(),
                file.findMapping("definition").map(IndicatorReader::definition).orElse(Definition.PLAIN),
                others);
    }

    private static Definition definition(Yaml definition) {
        return new Definition(
                definition.text("version"),
                definition.words("name"),
                definition.findText("valid_from").map(LocalDate::parse),
                definition.findText("valid_to").map(LocalDate::parse),
                definition.findText("leaves_out"));
    }

    /** @param usual what holds when the key is absent; null when it must not be */
    private static <E extends Enum<E>> E constant(Class<E> type, Yaml file, String key, String usual) {
        String word = usual == null ? file.text(key) : file.findText(key).orElse(usual);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(word.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw new IllegalArgumentException(key + " is \"" + word + "\", expected one of "
                + List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT));
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
