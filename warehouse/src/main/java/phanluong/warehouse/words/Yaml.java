package phanluong.warehouse.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import phanluong.warehouse.files.Texts;

/** A YAML mapping read key by key; each miss is an {@link IllegalArgumentException} that names the key. */
public record Yaml(Map<?, ?> values) {
    /** @throws IllegalArgumentException when the text is no YAML mapping */
    public static Yaml parse(String text) {
        try {
            Object value = new Load(LoadSettings.builder().build()).loadFromString(text);
            if (value instanceof Map<?, ?> map) {
                return new Yaml(map);
            }
            throw new IllegalArgumentException("expected a YAML mapping of keys to values");
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(
                    "no valid YAML: " + e.getMessage().replaceAll("\\s+", " "), e);
        }
    }

    /** A file of the class path. */
    public static Yaml ofResource(String path) {
        return parse(Texts.ofResource(path));
    }

    public Optional<String> findText(String key) {
        return Optional.ofNullable(values.get(key)).map(Object::toString).map(String::strip);
    }

    public String text(String key) {
        return findText(key)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("key \"" + key + "\" is missing"));
    }

    public int number(String key) {
        return Integer.parseInt(text(key));
    }

    public Optional<Yaml> findMapping(String key) {
        return values.get(key) instanceof Map<?, ?> map ? Optional.of(new Yaml(map)) : Optional.empty();
    }

    public Yaml mapping(String key) {
        return findMapping(key)
                .orElseThrow(() -> new IllegalArgumentException("key \"" + key + "\" must hold a mapping"));
    }

    /** The items of a sequence as texts; empty when the key is absent. */
    public List<String> texts(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    /** The items of a sequence as mappings; empty when the key is absent. */
    public List<Yaml> mappings(String key) {
        if (!(values.get(key) instanceof List<?> list)) {
            return List.of();
        }
        return list.stream()
                .map(item -> {
                    if (item instanceof Map<?, ?> map) {
                        return new Yaml(map);
                    }
                    throw new IllegalArgumentException("items of \"" + key + "\" must be mappings, found " + item);
                })
                .toList();
    }

    /** These keys, and those of the other where this has none. */
    public Yaml over(Yaml other) {
        Map<Object, Object> both = new LinkedHashMap<>(other.values());
        both.putAll(values);
        return new Yaml(both);
    }

    /** Vietnamese and English words under one key. */
    public Text words(String key) {
        Yaml words = mapping(key);
        return new Text(words.text("vi"), words.findText("en").orElse(null));
    }
}
