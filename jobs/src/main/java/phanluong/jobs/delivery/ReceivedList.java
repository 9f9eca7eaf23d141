package phanluong.jobs.delivery;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import phanluong.warehouse.Refusal;

/**
 * When each file of a folder came: {@code received.csv} with columns file (relative to it), received (yyyy-MM-dd) and,
 * where wanted, origin. Without one, nothing is known.
 */
final class ReceivedList {
    static final String FILE_NAME = "received.csv";
    private static final String OFFICIAL = "official";
    private final Map<String, Entry> entries;

    private record Entry(LocalDate received, String origin) {}

    private ReceivedList(Map<String, Entry> entries) {
        this.entries = entries;
    }

    /** The nearest list in the folder or above it, up to {@code top}. */
    static ReceivedList of(Path folder, Path top) {
        return new Known(top).of(folder);
    }

    Optional<LocalDate> received(Path file) {
        return find(file).map(Entry::received);
    }

    String origin(Path file) {
        return find(file).map(Entry::origin).orElse(OFFICIAL);
    }

    private Optional<Entry> find(Path file) {
        return Optional.ofNullable(entries.get(key(file)));
    }

    /** Names typed on a Mac are decomposed on disk and composed in a list, or the other way round. */
    private static String key(Path file) {
        return Normalizer.normalize(file.toAbsolutePath().normalize().toString(), Normalizer.Form.NFC);
    }

    /** The lists below one folder, each read once. */
    static final class Known {
        private final Path top;
        private final Map<Path, ReceivedList> lists = new HashMap<>();

        Known(Path top) {
            this.top = top;
        }

        ReceivedList of(Path folder) {
            return lists.computeIfAbsent(folder, ignored -> nearest(folder));
        }

        private ReceivedList nearest(Path folder) {
            for (Path at = folder; at != null; at = at.getParent()) {
                Path list = at.resolve(FILE_NAME);
                if (Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
                    return read(list);
                }
                if (at.equals(top)) {
                    break;
                }
            }
            return new ReceivedList(Map.of());
        }
    }

    private static ReceivedList read(Path list) {
        Map<String, Entry> entries = new HashMap<>();
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(list, StandardCharsets.UTF_8)) {
            for (NamedCsvRecord record : records) {
                String file = key(list.resolveSibling(record.getField("file").strip()));
                String origin = record.findField("origin")
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .orElse(OFFICIAL);
                entries.put(
                        file,
                        new Entry(LocalDate.parse(record.getField("received").strip()), origin));
            }
        } catch (IOException | RuntimeException e) {
            throw refusal(list, e);
        }
        return new ReceivedList(entries);
    }

    private static Refusal refusal(Path list, Exception cause) {
        String found = cause instanceof DateTimeParseException date
                ? "\"" + date.getParsedString() + "\""
                : cause.getMessage();
        return new Refusal(
                "Không đọc được " + list + ": " + found
                        + "; cần các cột file, received (yyyy-MM-dd) và có thể có origin",
                "Cannot read " + list + ": " + found
                        + "; expected columns file, received (yyyy-MM-dd) and optionally origin");
    }
}
