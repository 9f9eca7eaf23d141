package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.privacy.TestKeys;

/** A master and two workers write what this machine alone writes, byte for byte, also when one of them is killed. */
class ClusterTest {
    private static final int FILES = 4;
    private static final int ROWS = 9_000;

    @TempDir
    Path folder;

    private Path deliveries() {
        Path deliveries = folder.resolve("in");
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
        return deliveries;
    }

    @Test
    void aClusterWritesTheSameBytesAlsoWhenAWorkerIsKilled() throws IOException, InterruptedException {
        Path deliveries = deliveries();
        Path local = folder.resolve("local");
        Taken.in(local, LocalDate.of(2020, 1, 1), deliveries);
        WholeHome expected = WholeHome.of(local);
        try (SmallCluster cluster = SmallCluster.start(folder, 2)) {
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

            Path bereft = home("bereft");
            Process ingest = cluster.driver(
                    "ingest",
                    "phanluong.jobs.cli.JobsProgram",
                    "ingest",
                    deliveries.toString(),
                    "--home",
                    bereft.toString(),
                    "--received",
                    "2020-01-01",
                    "--master",
                    cluster.master());
            while (ingest.isAlive() && !rowsAreBeingWritten(bereft)) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            cluster.killWorker(0);
            assertThat(ingest.isAlive()).as(cluster.output("ingest")).isTrue();
            assertThat(ingest.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(ingest.exitValue()).as(cluster.output("ingest")).isZero();
            assertThat(WholeHome.of(bereft)).isEqualTo(expected);
        }
    }

    private Path home(String name) {
        Path home = folder.resolve(name);
        TestKeys.beside(home);
        return home;
    }

    private static boolean rowsAreBeingWritten(Path home) {
        if (!Files.exists(home)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(home)) {
            return files.anyMatch(file ->
                    file.toString().contains("attempt-") && file.toString().endsWith(".parquet"));
        } catch (IOException | UncheckedIOException e) {
            // Files get other names while they are looked for.
            return false;
        }
    }
}
