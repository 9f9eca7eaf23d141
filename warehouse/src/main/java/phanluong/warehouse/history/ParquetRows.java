package phanluong.warehouse.history;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import phanluong.warehouse.db.Database;

/** How many rows Parquet files hold, by their footers. */
final class ParquetRows {
    private static final int AT_ONCE = 500;

    private ParquetRows() {}

    /** A file that is no Parquet file holds −1 rows. */
    static Map<Path, Long> of(Collection<Path> files) {
        List<Path> all = List.copyOf(files);
        Map<Path, Long> rows = new LinkedHashMap<>();
        try (Database database = Database.inMemory()) {
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                List<Path> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
                try {
                    rows.putAll(read(database, some));
                } catch (IllegalStateException e) {
                    some.forEach(file -> rows.put(file, one(file)));
                }
            }
        }
        return rows;
    }

    private static long one(Path file) {
        try (Database database = Database.inMemory()) {
            return read(database, List.of(file)).get(file);
        } catch (IllegalStateException e) {
            return -1;
        }
    }

    private static Map<Path, Long> read(Database database, List<Path> files) {
        Map<String, Path> byName = new LinkedHashMap<>();
        files.forEach(file -> byName.put(file.toString(), file));
        String list = byName.keySet().stream()
                .map(name -> "'" + name.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
        Map<Path, Long> rows = new LinkedHashMap<>();
        database.query(
                        "select file_name, num_rows from parquet_file_metadata([" + list + "])",
                        row -> Map.entry(byName.get(row.text("file_name")), row.number("num_rows")))
                .forEach(counted -> rows.put(counted.getKey(), counted.getValue()));
        return rows;
    }
}
