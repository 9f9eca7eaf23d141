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
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;

/**
 * When each file of a folder came: {@code received.csv} with columns file (relative to it), received (yyyy-MM-dd) and,
 * where wanted, origin. For the files that a home has kept, its ledger says so. Without either, nothing is known.
 */
final class ReceivedList {
    static final String FILE_NAME = "received.csv";
    private static final String OFFICIAL = "official";
    private final Map<String, Entry> entries;

    private record Entry(LocalDate received, String origin, Optional<String> name) {}

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

    /** Under which name it came to the home that kept it. */
    Optional<String> name(Path file) {
        return find(file).flatMap(Entry::name);
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
                Optional<Home> home = homeOf(at);
                if (home.isPresent()) {
                    return ledger(home.get());
                }
                if (at.equals(top)) {
                    break;
                }
            }
            return new ReceivedList(Map.of());
        }
    }

    /** The home whose kept deliveries lie in a folder. */
    private static Optional<Home> homeOf(Path folder) {
        return Optional.ofNullable(folder.getParent())
                .map(Home::new)
                .filter(home -> home.deliveries().equals(folder) && Files.isRegularFile(home.current()));
    }

    private static ReceivedList ledger(Home home) {
        Releases releases = new Releases(home);
        Map<String, Entry> entries = new HashMap<>();
        for (String id : releases.batchIds()) {
            releases.findBatch(id).ifPresent(batch -> {
                Entry entry = new Entry(batch.received(), batch.origin(), Optional.of(batch.sourceName()));
                Sources.DELIVERED.forEach(extension ->
                        entries.put(key(home.deliveries().resolve(batch.delivery() + "." + extension)), entry));
            });
        }
        return new ReceivedList(entries);
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
                        new Entry(LocalDate.parse(record.getField("received").strip()), origin, Optional.empty()));
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
