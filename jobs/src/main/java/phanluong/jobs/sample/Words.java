package phanluong.jobs.sample;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The Vietnamese words of one form: its title, its columns in order, and the labels of its categories. */
record Words(String form, String title, List<Column> columns, Map<String, Integer> positions) {

    /** One column: canonical name, header, other headers that units also use, labels by code (empty when free). */
    record Column(String name, String title, List<String> aliases, Map<String, String> labels) {}

    static Words of(String form) {
        JsonObject json = read("/forms/" + form + ".json");
        List<Column> columns = new ArrayList<>();
        Map<String, Integer> positions = new HashMap<>();
        for (JsonElement element : json.getAsJsonArray("fields")) {
            JsonObject field = element.getAsJsonObject();
            positions.put(text(field, "name"), columns.size());
            columns.add(new Column(
                    text(field, "name"),
                    text(field, "title"),
                    strings(field.getAsJsonArray("x-aliases")),
                    labels(field.getAsJsonArray(field.has("categories") ? "categories" : "x-itemCategories"))));
        }
        return new Words(form, text(json, "title"), List.copyOf(columns), Map.copyOf(positions));
    }

    int position(String column) {
        return Objects.requireNonNull(positions.get(column), () -> "Form " + form + " has no column " + column);
    }

    private static JsonObject read(String resource) {
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource), StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String text(JsonObject json, String key) {
        return json.get(key).getAsString();
    }

    private static List<String> strings(JsonArray array) {
        return array == null
                ? List.of()
                : array.asList().stream().map(JsonElement::getAsString).toList();
    }

    private static Map<String, String> labels(JsonArray categories) {
        Map<String, String> labels = new HashMap<>();
        if (categories != null) {
            for (JsonElement category : categories) {
                labels.put(text(category.getAsJsonObject(), "value"), text(category.getAsJsonObject(), "label"));
            }
        }
        return Map.copyOf(labels);
    }
}
