package phanluong.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import phanluong.jobs.batch.MarkedRow;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.privacy.TestKeys;
import phanluong.warehouse.release.Home;

/** Ingests for tests, and what lies in the home afterwards. */
final class Taken {
    static final LocalDate DAY = LocalDate.of(2019, 12, 31);

    private Taken() {}

    static IngestReport in(Path home, LocalDate received, Path... paths) {
        return in(home, Written.CATALOGUE, received, Optional.empty(), paths);
    }

    static IngestReport in(Path home, Catalogue catalogue, LocalDate received, Optional<Path> mapping, Path... paths) {
        return new Ingest(new Home(home), catalogue, TestKeys.beside(home), text -> {})
                .run(new Ingest.Request(List.of(paths), received, mapping));
    }

    /** The codes of the errors of every rejected row among the first of the file, by row number. */
    static Map<Long, List<String>> codes(IngestReport.FileReport file) {
        Map<Long, List<String>> codes = new TreeMap<>();
        for (MarkedRow row : file.rejected()) {
            codes.put(
                    row.row(),
                    row.reasons().stream()
                            .filter(reason -> reason.severity().equals("error"))
                            .map(MarkedRow.Reason::code)
                            .distinct()
                            .sorted()
                            .toList());
        }
        return codes;
    }

    /** Every file of a folder by its relative path, with the SHA-256 of its bytes; empty when there is no folder. */
    static Map<String, String> content(Path folder) {
        Map<String, String> content = new TreeMap<>();
        if (!Files.exists(folder)) {
            return content;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString(), Sha256.of(file));
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path parquet(Path home, IngestReport.FileReport file, String kind) {
        return new Home(home).batch(file.batch()).resolve(kind + "-0.parquet");
    }

    /** The rows of a query in DuckDB, each value as text, null as null. */
    static List<List<String>> rows(String sql) {
        return ofDatabase("", sql);
    }

    /** The same of a published database. */
    static List<List<String>> rows(Path database, String sql) {
        return ofDatabase(database.toString(), sql);
    }

    static List<String> tables(Path database) {
        return rows(database, "select table_name from duckdb_tables()").stream()
                .map(row -> row.get(0))
                .toList();
    }

    private static List<List<String>> ofDatabase(String file, String sql) {
        Properties settings = new Properties();
        if (!file.isEmpty()) {
            settings.setProperty("duckdb.read_only", "true");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, settings);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getString(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
