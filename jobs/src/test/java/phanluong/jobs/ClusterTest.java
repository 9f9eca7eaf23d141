package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.privacy.TestKeys;

/** A master and two workers write what this machine alone writes, byte for byte, also when one of them is killed. */
class ClusterTest {
    private static final int FILES = 4;
    private static final int ROWS = 9_000;

    @TempDir
    static Path folder;

    private static SmallCluster cluster;
    private static Path deliveries;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        deliveries = folder.resolve("in");
        for (int file = 0; file < FILES; file++) {
            Written graduates = Written.of("graduates");
            for (int row = 0; row < ROWS; row++) {
                graduates.row(
                        "reporting_unit", "PGDDT-" + (689 + file), "pupil_id", "HS-" + file + "-" + row % (ROWS - 9));
            }
            graduates.csv(deliveries.resolve("graduates-" + file + ".csv"));
        }
        Written.of("schools").row().row("school_code", "").csv(deliveries.resolve("schools.csv"));
        Written.of("school_years").row().xlsx(deliveries.resolve("years.xlsx"));
        cluster = SmallCluster.start(folder, 2);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void aClusterWritesTheSameBytes() throws IOException, InterruptedException {
        Path local = folder.resolve("local");
        Taken.in(local, LocalDate.of(2020, 1, 1), deliveries);
        WholeHome expected = WholeHome.of(local);
        Path submitted = home("submitted");
        Process submit = cluster.driver(
                "submit",
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                cluster.master(),
                "--class",
                "phanluong.jobs.cli.JobsProgram",
                "spark-internal",
                "ingest",
                deliveries.toString(),
                "--home",
                submitted.toString(),
                "--received",
                "2020-01-01");
        assertThat(submit.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(submit.exitValue()).as(cluster.output("submit")).isZero();
        assertThat(WholeHome.of(submitted)).isEqualTo(expected);
    }

    @Test
    void textsThatAreReadInRangesHaveTheSameBytesAlsoWhenWorkersAreKilled() throws IOException, InterruptedException {
        Path local = folder.resolve("local-ranges");
        RangedIngest.take(folder.resolve("ranges.key"), local, deliveries, Optional.empty());
        WholeHome expected = WholeHome.of(local);
        assertThat(expected.files().keySet())
                .as("each large file has 1.8 MB and ranges of a quarter of one")
                .filteredOn(name -> name.endsWith("accepted-6.parquet"))
                .hasSize(FILES);

        Path bereft = folder.resolve("bereft");
        Process ingest = cluster.driver(
                "ranges",
                "phanluong.jobs.RangedIngest",
                folder.resolve("ranges.key").toString(),
                bereft.toUri().toString(),
                deliveries.toUri().toString(),
                cluster.master());
        killAWorkerWhile(ingest, bereft, "keys-");
        killAWorkerWhile(ingest, bereft, ".parquet");
        assertThat(ingest.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(ingest.exitValue()).as(cluster.output("ranges")).isZero();
        assertThat(WholeHome.of(bereft)).isEqualTo(expected);
    }

    /** Kills a worker with its executor as soon as a file of that name is being written. */
    private static void killAWorkerWhile(Process ingest, Path home, String file)
            throws IOException, InterruptedException {
        while (ingest.isAlive() && !isWritten(home, file)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        cluster.replaceWorker();
        assertThat(ingest.isAlive()).as(cluster.output("ranges")).isTrue();
    }

    private static Path home(String name) {
        Path home = folder.resolve(name);
        TestKeys.beside(home);
        return home;
    }

    private static boolean isWritten(Path home, String name) {
        if (!Files.exists(home)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(home)) {
            return files.anyMatch(file -> file.toString().contains("attempt-")
                    && file.getFileName().toString().contains(name));
        } catch (IOException | UncheckedIOException e) {
            // Files get other names while they are looked for.
            return false;
        }
    }
}
