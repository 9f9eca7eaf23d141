package phanluong.warehouse.check;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.words.Text;

/**
 * From where on a check of a release speaks, by code and name; whole numbers, at least 0. They stand beside each check in
 * {@code sql/checks}, and a home may have others in {@code thresholds.csv} (columns code, threshold, value).
 */
public final class Thresholds {
    private final Map<String, Map<String, Long>> values;

    private Thresholds(Map<String, Map<String, Long>> values) {
        this.values = values;
    }

    /** Those that are shipped. */
    public static Thresholds shipped() {
        Map<String, Map<String, Long>> values = new TreeMap<>();
        ReleaseChecks.list().stream()
                .filter(check -> !check.defaults().isEmpty())
                .forEach(check -> values.put(check.code(), new TreeMap<>(check.defaults())));
        return new Thresholds(values);
    }

    /** Those that were written down by {@link #values()}; shipped ones for checks that are not named. */
    static Thresholds of(Map<String, Map<String, Long>> written) {
        Thresholds thresholds = shipped();
        if (written != null) {
            thresholds.values.putAll(written);
        }
        return thresholds;
    }

    /** @throws Refusal naming every line of the home's file that cannot be used */
    public static Thresholds of(Home home) {
        Thresholds thresholds = shipped();
        if (Files.exists(home.thresholds())) {
            List<Text> problems = new ArrayList<>();
            thresholds.read(home.thresholds(), problems);
            if (!problems.isEmpty()) {
                throw Refusal.ofAll(problems);
            }
        }
        return thresholds;
    }

    private void read(Path file, List<Text> problems) {
        Map<String, Long> lines = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            for (NamedCsvRecord record : records) {
                String code = cell(record, "code");
                String name = cell(record, "threshold");
                Long before = lines.putIfAbsent(code + " " + name, record.getStartingLineNumber());
                Optional<Text> problem = before == null
                        ? set(code, name, cell(record, "value"))
                        : Optional.of(new Text(
                                "đã ghi ở dòng " + before + ": " + code + " " + name,
                                "stands in line " + before + " already: " + code + " " + name));
                problem.ifPresent(text -> problems.add(new Text(
                        file + " dòng " + record.getStartingLineNumber() + ": " + text.vi(),
                        file + " line " + record.getStartingLineNumber() + ": " + text.en())));
            }
        } catch (CsvParseException e) {
            problems.add(new Text(file + ": không phải CSV", file + ": no CSV: " + e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(NamedCsvRecord record, String column) {
        return record.findField(column).map(String::strip).orElse("");
    }

    private Optional<Text> set(String code, String name, String value) {
        if (!of(code).containsKey(name)) {
            String known = values.entrySet().stream()
                    .map(check -> check.getKey() + " ("
                            + String.join(", ", check.getValue().keySet()) + ")")
                    .collect(Collectors.joining(", "));
            return Optional.of(new Text(
                    "không có ngưỡng \"" + code + " " + name + "\"; cần các cột code, threshold, value; có: " + known,
                    "there is no threshold \"" + code + " " + name
                            + "\"; expected columns code, threshold, value and one of: " + known));
        }
        if (!value.matches("\\d{1,9}")) {
            return Optional.of(new Text(
                    "\"" + value + "\" không phải số nguyên từ 0 trở lên",
                    "\"" + value + "\" is no whole number from 0 on"));
        }
        values.get(code).put(name, Long.valueOf(value));
        return Optional.empty();
    }

    /** Those of one check by name; empty where it has none. */
    Map<String, Long> of(String code) {
        return values.getOrDefault(code, Map.of());
    }

    /** All of them by code, then by name. */
    public Map<String, Map<String, Long>> values() {
        return values;
    }
}
