package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.privacy.TestKeys;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;

/**
 * Two writers publish one version of their two units after the other, both units of a writer in one release. Whoever
 * reads meanwhile finds both units of a writer in the same version, and every byte as the release says.
 */
class ReadersTest {
    private static final int READERS = 2;
    /** 10,000 with -Dphanluong.crash=all. */
    private static final int READS = "all".equals(System.getProperty("phanluong.crash")) ? 10_000 : 600;

    private static final List<List<String>> UNITS =
            List.of(List.of("PGDDT-689", "PGDDT-690"), List.of("PGDDT-691", "PGDDT-692"));

    @TempDir
    Path folder;

    @Test
    void readersNeverSeeAMixture() throws InterruptedException, ExecutionException {
        Path home = folder.resolve("home");
        write(home, 0, 0);
        write(home, 1, 0);
        AtomicBoolean reading = new AtomicBoolean(true);
        AtomicInteger started = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(READERS + UNITS.size());
        List<Future<Integer>> writers = new ArrayList<>();
        for (int writer = 0; writer < UNITS.size(); writer++) {
            int who = writer;
            writers.add(threads.submit(() -> {
                int version = 1;
                while (reading.get()) {
                    write(home, who, version++);
                }
                return version;
            }));
        }
        List<Future<Integer>> readers = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            readers.add(threads.submit((Callable<Integer>) () -> read(home, started)));
        }
        int newest = 0;
        try {
            for (Future<Integer> reader : readers) {
                newest = Math.max(newest, reader.get());
            }
        } finally {
            reading.set(false);
        }
        int written = 0;
        for (Future<Integer> writer : writers) {
            written += writer.get();
        }
        threads.shutdown();
        System.out.println(READS + " reads during " + written + " ingests of two writers, up to release " + newest
                + ": 0 mixed, 0 failed");
        assertThat(new Releases(new Home(home)).list()).hasSize(written);
        assertThat(newest).isGreaterThan(2);
    }

    private void write(Path home, int writer, int version) {
        Path delivered = folder.resolve("in-" + writer + "-" + version);
        for (String unit : UNITS.get(writer)) {
            Written.of("schools")
                    .row("reporting_unit", unit, "name", "Trường " + version)
                    .csv(delivered.resolve(unit + ".csv"));
        }
        new Ingest(new Home(home), Written.CATALOGUE, TestKeys.beside(home), text -> {})
                .run(new Ingest.Request(
                        List.of(delivered),
                        LocalDate.of(2019, 1, 1).plusDays(version),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofMinutes(1),
                        Optional.empty()));
    }

    /** Reads until all reads are started, and returns the number of the newest release that was read. */
    private static int read(Path root, AtomicInteger started) throws IOException, SQLException {
        Home home = new Home(root);
        int newest = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            while (started.incrementAndGet() <= READS) {
                Releases releases = new Releases(home);
                Release release = releases.currentOrRefuse();
                newest = Math.max(newest, release.number());
                Map<String, String> names = new TreeMap<>();
                for (Release.Entry entry : release.entries()) {
                    assertThat(releases.manifestHash(entry.batch())).isEqualTo(entry.manifest());
                    Batch.DataFile file = releases.batch(entry.batch()).files().get(0);
                    Path path = home.batch(entry.batch()).resolve(file.name());
                    assertThat(Sha256.of(path)).isEqualTo(file.sha256());
                    names.put(entry.unit(), name(connection, path));
                }
                for (List<String> together : UNITS) {
                    assertThat(names.get(together.get(0))).isNotNull().isEqualTo(names.get(together.get(1)));
                }
            }
        }
        return newest;
    }

    private static String name(Connection connection, Path path) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM read_parquet('" + path + "')")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
