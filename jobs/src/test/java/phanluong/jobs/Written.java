package phanluong.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.FieldType;
import phanluong.warehouse.form.Form;

/** A small delivery made for a test: rows that the form's schema says are right, then changed as the test wants. */
final class Written {
    static final Catalogue CATALOGUE = Catalogue.shipped();
    static final String UNIT = "PGDDT-689";
    static final String YEAR = "2018-2019";
    private final Form form;
    private final List<Map<String, String>> rows = new ArrayList<>();

    private Written(Form form) {
        this.form = form;
    }

    static Written of(String form) {
        return new Written(CATALOGUE.forms().of(form));
    }

    /** Adds a right row, with some fields given as name, text, name, text … */
    Written row(String... changes) {
        Map<String, String> row = right(form);
        for (int at = 0; at < changes.length; at += 2) {
            row.put(changes[at], changes[at + 1]);
        }
        rows.add(row);
        return this;
    }

    /** A row that breaks no rule: labels as people write them, 0 for counts, days after graduation. */
    static Map<String, String> right(Form form) {
        Map<String, String> row = new LinkedHashMap<>();
        form.fields().forEach(field -> row.put(field.name(), right(field)));
        return row;
    }

    /** HS-000001 under the key of the tests. */
    static final String PSEUDONYM = "de23ccd7b153c6a01e5acaf281ac368d";

    private static String right(Field field) {
        return switch (field.name()) {
            case "reporting_unit", "unit" -> UNIT;
            case "school_code" -> "70689001";
            case "institution_code" -> "GDNN-001";
            case "commune_code", "district_code", "area_code" -> "689";
            case "measure" -> CATALOGUE.measures().get(0).id();
            case "pupil_id" -> "HS-000001";
            case "birth_date" -> "15/01/2004";
            default -> byType(field);
        };
    }

    private static String byType(Field field) {
        return switch (field.type()) {
            case STRING, LIST ->
                field.categories().isEmpty()
                        ? "Chữ " + field.name()
                        : field.categories().get(0).label();
            case INTEGER -> Long.toString(field.minimum().orElse(0));
            case BOOLEAN -> "Có";
            case DATE -> "2019-12-31";
            case SCHOOL_YEAR -> YEAR;
        };
    }

    /** What a right row holds once it is accepted, as DuckDB prints it. */
    static Map<String, String> accepted(Form form) {
        Map<String, String> values = right(form);
        for (Field field : form.fields()) {
            if (!field.categories().isEmpty()) {
                String value = field.categories().get(0).value();
                values.put(field.name(), field.type() == FieldType.LIST ? "[" + value + "]" : value);
            } else if (field.type() == FieldType.BOOLEAN) {
                values.put(field.name(), "true");
            } else if (field.type() == FieldType.SCHOOL_YEAR) {
                values.put(field.name(), "2018");
            }
        }
        values.computeIfPresent("pupil_id", (name, text) -> PSEUDONYM);
        if (values.remove("birth_date") != null) {
            values.put(Form.BIRTH_YEAR, "2004");
            values.put(Form.AGE, "14");
        }
        return values;
    }

    Path csv(Path file) {
        return text(file, header() + lines());
    }

    static Path text(Path file, String text) {
        return bytes(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path bytes(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String header() {
        return form.fields().stream().map(field -> quoted(field.title().vi())).collect(Collectors.joining(",")) + "\n";
    }

    String lines() {
        return rows.stream()
                .map(row -> row.values().stream().map(Written::quoted).collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining());
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** Numbers and days as number cells, a text that starts with = as a formula. */
    Path xlsx(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream stream = Files.newOutputStream(file);
                    Workbook workbook = new Workbook(stream, "Test", "1.0")) {
                Worksheet sheet = workbook.newWorksheet("Biểu");
                for (int column = 0; column < form.fields().size(); column++) {
                    Field field = form.fields().get(column);
                    sheet.value(0, column, field.title().vi());
                    for (int row = 0; row < rows.size(); row++) {
                        cell(sheet, row + 1, column, field, rows.get(row).get(field.name()));
                    }
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void cell(Worksheet sheet, int row, int column, Field field, String text) {
        if (text.startsWith("=")) {
            sheet.formula(row, column, text.substring(1));
        } else if (field.type() == FieldType.INTEGER && text.matches("-?\\d+")) {
            sheet.value(row, column, Long.parseLong(text));
        } else if (field.type() == FieldType.DATE && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            sheet.value(row, column, LocalDate.parse(text));
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }
}
