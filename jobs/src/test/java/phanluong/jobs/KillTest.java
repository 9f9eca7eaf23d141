package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;

/** A run killed with SIGKILL leaves the old release or a new one whole, and the next run completes without help. */
class KillTest {
    private static final int UNITS = 11;

    @TempDir
    Path folder;

    /** The traces of a run by which the moment of the kill is chosen. */
    enum Moment {
        LOCKED(".lock", ""),
        DELIVERY_COPIED("deliveries", ".csv"),
        ROWS_BEING_WRITTEN("batches", ".parquet"),
        BATCH_IN_PLACE("batches", "-0.parquet"),
        SECOND_RELEASE_WRITTEN("releases", "2.json");

        private final String place;
        private final String ending;

        Moment(String place, String ending) {
            this.place = place;
            this.ending = ending;
        }

        boolean hasCome(Path home) {
            Path root = home.resolve(place);
            if (!Files.exists(root)) {
                return false;
            }
            try (Stream<Path> files = Files.walk(root)) {
                return files.map(file -> home.relativize(file).toString())
                        .filter(file -> this != BATCH_IN_PLACE || !file.contains(".staging"))
                        .anyMatch(file -> file.endsWith(ending));
            } catch (IOException | java.io.UncheckedIOException e) {
                // Folders are renamed while they are walked.
                return false;
            }
        }
    }

    private Path deliveries() {
        Path deliveries = folder.resolve("in");
        StringBuilder received = new StringBuilder("file,received\n");
        for (int unit = 0; unit < UNITS; unit++) {
            String code = "PGDDT-" + (688 + unit);
            Written.of("schools").row("reporting_unit", code).csv(deliveries.resolve("schools-" + unit + ".csv"));
            Written.of("school_years").row("reporting_unit", code).csv(deliveries.resolve("years-" + unit + ".csv"));
            received.append("schools-")
                    .append(unit)
                    .append(".csv,2019-0")
                    .append(1 + unit % 9)
                    .append("-15\n");
            received.append("years-").append(unit).append(".csv,2019-12-15\n");
        }
        Written.text(deliveries.resolve("received.csv"), received.toString());
        return deliveries;
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void aKilledRunLeavesAWholeReleaseAndTheNextRunCompletes(Moment moment) throws IOException, InterruptedException {
        Path deliveries = deliveries();
        Path undisturbed = folder.resolve("undisturbed");
        Taken.in(undisturbed, LocalDate.of(2020, 1, 1), deliveries);
        Path home = folder.resolve("home");

        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "phanluong.jobs.cli.JobsProgram",
                        "ingest",
                        deliveries.toString(),
                        "--home",
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        while (process.isAlive() && !moment.hasCome(home)) {
            process.waitFor(1, TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly().waitFor();

        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("out.txt")))
                .isEqualTo(137);
        assertEveryReleaseIsWhole(home);
        Taken.in(home, LocalDate.of(2020, 1, 1), deliveries);
        assertEveryReleaseIsWhole(home);
        assertThat(entries(home)).isEqualTo(entries(undisturbed));
        assertThat(names(home.resolve("batches"))).isEqualTo(names(undisturbed.resolve("batches")));
    }

    private static List<List<Release.Entry>> entries(Path home) {
        return new Releases(new Home(home))
                .list().stream().map(Release::entries).toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void assertEveryReleaseIsWhole(Path home) {
        Releases releases = new Releases(new Home(home));
        for (Release release : releases.list()) {
            for (Release.Entry entry : release.entries()) {
                assertThat(releases.manifestHash(entry.batch())).isEqualTo(entry.manifest());
                releases.batch(entry.batch())
                        .files()
                        .forEach(file -> assertThat(
                                        new Home(home).batch(entry.batch()).resolve(file.name()))
                                .hasSize(file.bytes()));
            }
        }
    }
}
