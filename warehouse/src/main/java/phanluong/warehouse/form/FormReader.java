package phanluong.warehouse.form;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;
import phanluong.warehouse.words.Text;

/** Reads a form from its Frictionless Table Schema (Data Package v2) with this project's {@code x-} properties. */
final class FormReader {
    private FormReader() {}

    static Form read(String json) {
        JsonObject schema = JsonParser.parseString(json).getAsJsonObject();
        return new Form(
                text(schema, "name"),
                new Text(
                        text(schema, "title"),
                        optionalText(schema, "x-title-en").orElse(null)),
                text(schema, "x-version"),
                text(schema, "description"),
                objects(schema, "fields").stream().map(FormReader::field).toList(),
                texts(schema, "primaryKey"),
                objects(schema, "foreignKeys").stream()
                        .map(FormReader::foreignKey)
                        .toList(),
                handout(schema),
                missingValues(schema),
                objects(schema, "x-rules").stream().map(FormReader::rule).toList());
    }

    /** @param forms the present forms by name */
    static OlderForm readOlder(String json, Map<String, Form> forms) {
        JsonObject version = JsonParser.parseString(json).getAsJsonObject();
        Form form = forms.get(text(version, "form"));
        if (form == null) {
            throw new IllegalArgumentException("there is no form \"" + text(version, "form") + "\"");
        }
        String name = text(version, "x-version");
        Map<String, String> headers = new LinkedHashMap<>();
        JsonObject given = version.getAsJsonObject("headers");
        given.keySet().forEach(field -> headers.put(form.field(field).name(), text(given, field)));
        form.fields().stream()
                .filter(field -> field.required() && !headers.containsKey(field.name()))
                .findFirst()
                .ifPresent(field -> {
                    throw new IllegalArgumentException(
                            "version " + name + " has no header for the required field " + field.name());
                });
        if (name.equals(form.version())) {
            throw new IllegalArgumentException("version " + name + " is the present one");
        }
        return new OlderForm(form.withVersion(name), headers, texts(version, "dropped"));
    }

    private static Field field(JsonObject field) {
        JsonObject constraints = field.has("constraints") ? field.getAsJsonObject("constraints") : new JsonObject();
        List<JsonObject> categories = new ArrayList<>(objects(field, "categories"));
        categories.addAll(objects(field, "x-itemCategories"));
        return new Field(
                text(field, "name"),
                new Text(text(field, "title"), optionalText(field, "x-title-en").orElse(null)),
                texts(field, "x-aliases"),
                type(optionalText(field, "x-type").orElse(text(field, "type"))),
                constraints.has("required") && constraints.get("required").getAsBoolean(),
                number(constraints, "minimum"),
                number(constraints, "maximum"),
                constraints.has("maxLength")
                        ? OptionalInt.of(constraints.get("maxLength").getAsInt())
                        : OptionalInt.empty(),
                optionalText(constraints, "pattern"),
                categories.stream()
                        .map(category -> new Category(text(category, "value"), text(category, "label")))
                        .toList(),
                optionalText(field, "delimiter"),
                texts(field, "trueValues"),
                texts(field, "falseValues"),
                optionalText(field, "groupChar"),
                optionalText(field, "decimalChar"),
                field.has("x-free-text") && field.get("x-free-text").getAsBoolean(),
                optionalText(field, "x-personal")
                        .map(name -> Personal.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(Personal.NONE));
    }

    private static FieldType type(String name) {
        return switch (name) {
            case "string" -> FieldType.STRING;
            case "integer" -> FieldType.INTEGER;
            case "boolean" -> FieldType.BOOLEAN;
            case "date" -> FieldType.DATE;
            case "list" -> FieldType.LIST;
            case "school_year" -> FieldType.SCHOOL_YEAR;
            default ->
                throw new IllegalArgumentException("Form field has unknown type \"" + name
                        + "\", expected string, integer, boolean, date, list or school_year");
        };
    }

    private static ForeignKey foreignKey(JsonObject key) {
        JsonObject reference = key.getAsJsonObject("reference");
        List<String> fields = texts(key, "fields");
        if (fields.size() != 1) {
            throw new IllegalArgumentException("A foreign key names exactly one field, found " + fields);
        }
        return new ForeignKey(
                fields.get(0),
                text(reference, "resource"),
                texts(reference, "fields").get(0),
                text(key, "x-code"),
                Optional.ofNullable(key.getAsJsonObject("x-message")).map(FormReader::message));
    }

    private static Handout handout(JsonObject schema) {
        if (!schema.has("x-handout")) {
            return Handout.EMPTY;
        }
        JsonObject handout = schema.getAsJsonObject("x-handout");
        return new Handout(
                Handout.Rows.valueOf(text(handout, "rows").toUpperCase(Locale.ROOT)), texts(handout, "fields"));
    }

    private static Rule rule(JsonObject rule) {
        return new Rule(
                text(rule, "code"),
                text(rule, "expression"),
                texts(rule, "fields"),
                optionalText(rule, "severity")
                        .map(name -> Severity.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(Severity.ERROR),
                message(rule.getAsJsonObject("message")),
                Optional.ofNullable(rule.getAsJsonObject("guidance")).map(FormReader::message),
                texts(rule, "neighbours"));
    }

    private static Text message(JsonObject message) {
        return new Text(text(message, "vi"), optionalText(message, "en").orElse(null));
    }

    private static Map<String, String> missingValues(JsonObject schema) {
        Map<String, String> values = new LinkedHashMap<>();
        objects(schema, "missingValues").forEach(value -> values.put(text(value, "value"), text(value, "label")));
        return values;
    }

    private static String text(JsonObject object, String key) {
        return optionalText(object, key)
                .orElseThrow(() -> new IllegalArgumentException("Form schema lacks \"" + key + "\" in " + object));
    }

    private static Optional<String> optionalText(JsonObject object, String key) {
        return object.has(key) ? Optional.of(object.get(key).getAsString()) : Optional.empty();
    }

    private static OptionalLong number(JsonObject object, String key) {
        return object.has(key) ? OptionalLong.of(object.get(key).getAsLong()) : OptionalLong.empty();
    }

    private static List<String> texts(JsonObject object, String key) {
        return elements(object, key).stream().map(JsonElement::getAsString).toList();
    }

    private static List<JsonObject> objects(JsonObject object, String key) {
        return elements(object, key).stream().map(JsonElement::getAsJsonObject).toList();
    }

    private static List<JsonElement> elements(JsonObject object, String key) {
        JsonArray array = object.has(key) ? object.getAsJsonArray(key) : new JsonArray();
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
