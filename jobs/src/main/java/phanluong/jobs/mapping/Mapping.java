package phanluong.jobs.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.form.Forms;
import phanluong.warehouse.words.Yaml;

/** How files that never heard of our forms are read: a YAML file of headers, codes and constants, and no code. */
public record Mapping(List<MappedForm> forms) {
    private static final Set<String> GAPS =
            Set.of("not_collected", "not_applicable", "suppressed", "under_revision", "break_in_series");

    public Mapping {
        forms = List.copyOf(forms);
    }

    /** Without a mapping every file speaks the words of a form. */
    public static Mapping none() {
        return new Mapping(List.of());
    }

    /** @throws Refusal listing every problem of the file */
    public static Mapping read(Path file, Forms forms) {
        List<String> problems = new ArrayList<>();
        List<MappedForm> mapped = new ArrayList<>();
        try {
            byte[] bytes = Files.readAllBytes(file);
            List<Yaml> items =
                    Yaml.parse(new String(bytes, StandardCharsets.UTF_8)).mappings("forms");
            if (items.isEmpty()) {
                problems.add("key \"forms\" must hold a list of forms");
            }
            for (Yaml item : items) {
                mapped.add(form(item, forms, Sha256.of(bytes), problems));
            }
        } catch (IOException e) {
            problems.add("it cannot be read");
        } catch (IllegalArgumentException e) {
            problems.add(e.getMessage());
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems.stream()
                    .map(problem -> "Mapping " + file + ": " + problem)
                    .toList());
        }
        return new Mapping(mapped);
    }

    private static MappedForm form(Yaml item, Forms forms, String fingerprint, List<String> problems) {
        String name = item.text("form");
        Form form =
                forms.find(name).orElseThrow(() -> new IllegalArgumentException("there is no form \"" + name + "\""));
        Map<String, String> constants = texts(item, "constants");
        item.findText("unit").ifPresent(unit -> constants.put(Form.UNIT, unit));
        Map<String, MappedForm.Column> columns = new LinkedHashMap<>();
        item.findMapping("columns")
                .ifPresent(all -> all.values()
                        .forEach((field, value) -> columns.put(field.toString(), column(field.toString(), value))));
        Map<String, String> missing = texts(item, "missing");
        missing.values().stream()
                .filter(gap -> !GAPS.contains(gap))
                .forEach(gap -> problems.add("form " + name + ": missing value means \"" + gap + "\", expected one of "
                        + GAPS.stream().sorted().toList()));
        checkFields(form, columns.keySet(), constants.keySet(), problems);
        String scope = item.findText("scope").orElse("file");
        if (!Set.of("file", "rows").contains(scope)) {
            problems.add(
                    "form " + name + ": scope is \"" + scope + "\", expected file (one school year) or rows (several)");
        }
        return new MappedForm(
                form,
                columns,
                constants,
                missing,
                scope.equals("rows"),
                item.texts("ignore"),
                item.findText("ignore").filter("others"::equals).isPresent(),
                fingerprint);
    }

    private static void checkFields(Form form, Set<String> columns, Set<String> constants, List<String> problems) {
        List<String> given = new ArrayList<>(columns);
        given.addAll(constants);
        given.stream()
                .filter(field -> form.findField(field).isEmpty())
                .forEach(field -> problems.add("form " + form.name() + " has no field \"" + field + "\""));
        columns.stream()
                .filter(constants::contains)
                .forEach(field -> problems.add(
                        "form " + form.name() + ": field \"" + field + "\" is both a column and a constant"));
        form.fields().stream()
                .filter(field -> field.required() && !given.contains(field.name()))
                .forEach(field -> problems.add("form " + form.name() + ": required field \"" + field.name()
                        + "\" is neither a column nor a constant"));
    }

    private static MappedForm.Column column(String field, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return new MappedForm.Column(String.valueOf(value), Cell.ofColumn(-1));
        }
        Yaml column = new Yaml(map);
        Cell.Year year = column.findText("year")
                .map(text -> switch (text) {
                    case "start" -> Cell.Year.START;
                    case "end" -> Cell.Year.END;
                    default ->
                        throw new IllegalArgumentException(
                                "field " + field + ": year is \"" + text + "\", expected start or end");
                })
                .orElse(Cell.Year.NONE);
        int first = column.findText("first").map(text -> number(field, text)).orElse(0);
        return new MappedForm.Column(
                column.text("header"),
                new Cell(
                        -1,
                        null,
                        texts(column, "codes"),
                        column.values().get("thousands") == null
                                ? null
                                : column.values().get("thousands").toString(),
                        first,
                        year));
    }

    private static int number(String field, String text) {
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "field %s: first is \"%s\", expected a number of characters", field, text));
        }
        return Integer.parseInt(text);
    }

    private static Map<String, String> texts(Yaml item, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        item.findMapping(key)
                .ifPresent(map ->
                        map.values().forEach((name, value) -> texts.put(name.toString(), String.valueOf(value))));
        return texts;
    }
}
