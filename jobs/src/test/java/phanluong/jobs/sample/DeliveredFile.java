package phanluong.jobs.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Reads a delivery back from its bytes: rows by number, texts by canonical column, labels turned into codes. */
final class DeliveredFile {
    private DeliveredFile() {}

    static Map<Integer, Map<String, String>> rows(Path file, String form) {
        try {
            List<List<String>> lines = file.toString().endsWith(".csv") ? csv(file) : workbook(file);
            Words words = Words.of(form);
            List<String> columns =
                    lines.get(0).stream().map(header -> column(words, header)).toList();
            Map<Integer, Map<String, String>> rows = new TreeMap<>();
            for (int index = 1; index < lines.size(); index++) {
                Map<String, String> row = new LinkedHashMap<>();
                List<String> cells = lines.get(index);
                for (int position = 0; position < columns.size(); position++) {
                    // A workbook's row ends with its last filled cell.
                    row.put(
                            columns.get(position),
                            position < cells.size() ? code(words, columns.get(position), cells.get(position)) : "");
                }
                rows.put(index + 1, row);
            }
            return rows;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static List<List<String>> csv(Path file) throws IOException {
        String text = Normalizer.normalize(Files.readString(file, StandardCharsets.UTF_8), Normalizer.Form.NFC)
                .replaceFirst("^\ufeff", "");
        try (var reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new StringReader(text))) {
            return reader.stream().map(line -> line.getFields()).toList();
        }
    }

    private static List<List<String>> workbook(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in);
                Stream<org.dhatim.fastexcel.reader.Row> rows =
                        workbook.getFirstSheet().openStream()) {
            List<List<String>> lines = new ArrayList<>();
            rows.forEach(row -> {
                List<String> line = new ArrayList<>();
                row.forEach(cell -> line.add(text(cell)));
                lines.add(line);
            });
            return lines;
        }
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String format = cell.getDataFormatString();
        return cell.getType() == CellType.NUMBER && format != null && format.contains("yyyy")
                ? cell.asDate().toLocalDate().toString()
                : cell.getType() == CellType.FORMULA ? "=" : cell.getRawValue();
    }

    private static String column(Words words, String header) {
        return words.columns().stream()
                .filter(column ->
                        column.title().equals(header) || column.aliases().contains(header))
                .map(Words.Column::name)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No column of " + words.form() + " is called " + header));
    }

    private static String code(Words words, String column, String text) {
        return words.columns().get(words.position(column)).labels().entrySet().stream()
                .filter(label -> label.getValue().equals(text))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(text);
    }
}
