package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.HdfsConfiguration;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.files.Places;
import phanluong.warehouse.history.FileCheck;
import phanluong.warehouse.history.HomeCopy;
import phanluong.warehouse.history.Verification;
import phanluong.warehouse.privacy.HomeKey;
import phanluong.warehouse.privacy.TestKeys;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.release.WriterLock;

/** A home on HDFS holds what a home on this machine's disk holds, byte for byte, and is fetched from there. */
class HdfsTest {
    private static final String COUNTED =
            "select concat_ws(' ', indicator, frame, area_code, school_year, value, gap) as line from indicator_by_area order by line";

    @TempDir
    static Path folder;

    private static MiniDFSCluster hdfs;
    private static Path local;

    @BeforeAll
    static void start() throws IOException {
        HdfsConfiguration settings = new HdfsConfiguration();
        settings.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("hdfs").toString());
        hdfs = new MiniDFSCluster.Builder(settings)
                .numDataNodes(1)
                .storagesPerDatanode(1)
                .build();
        Path deliveries = deliveries(folder.resolve("in"));
        copy(deliveries, on("in"));
        local = folder.resolve("local");
        RangedIngest.take(key(), local, deliveries, Optional.empty());
    }

    @AfterAll
    static void stop() {
        hdfs.shutdown();
    }

    private static Path on(String path) {
        return Places.of(URI.create(hdfs.getURI() + "/" + path));
    }

    private static Path key() {
        return folder.resolve("test.key");
    }

    private static Path deliveries(Path deliveries) {
        Written graduates = Written.of("graduates");
        for (int row = 0; row < 9_000; row++) {
            graduates.row("pupil_id", "HS-" + row % 8_990, "school_code", row % 100 == 0 ? "" : "70689001");
        }
        graduates.csv(deliveries.resolve("học sinh.csv"));
        Written.of("schools").row().row("school_code", "").csv(deliveries.resolve("schools.csv"));
        Written.of("school_years").row().xlsx(deliveries.resolve("years.xlsx"));
        return deliveries;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }

    @Test
    void aClusterWritesTheSameBytesToHdfsWhateverIsKilledAndTheyAreFetched() throws IOException, InterruptedException {
        Path home = on("home");
        try (SmallCluster cluster = SmallCluster.start(folder, 2)) {
            Process died = ingest(cluster, "died", home);
            awaitRows(died, home, cluster.output("died"));
            died.destroyForcibly().waitFor();
            assertThat(new Releases(new Home(home)).current()).isEmpty();
            hdfs.setLeasePeriod(1_000, 3_600_000);
            TimeUnit.MILLISECONDS.sleep(1_100);
            WriterLock.take(new Home(home), Duration.ofSeconds(10)).close();
            hdfs.setLeasePeriod(60_000, 3_600_000);

            Process ingest = ingest(cluster, "ingest", home);
            awaitRows(ingest, home, cluster.output("ingest"));
            cluster.replaceWorker();
            assertThat(ingest.isAlive()).as(cluster.output("ingest")).isTrue();
            assertThat(ingest.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(ingest.exitValue()).as(cluster.output("ingest")).isZero();
        }
        WholeHome expected = WholeHome.of(local);
        assertThat(WholeHome.of(home)).isEqualTo(expected);
        assertThat(expected.files().keySet())
                .as("the large file was read in ranges")
                .anyMatch(name -> name.endsWith("accepted-6.parquet"));

        Path fetched = folder.resolve("fetched");
        HomeCopy.Outcome first = HomeCopy.fetch(new Home(home), new Home(fetched), text -> {});
        assertThat(first.verified().rows()).isPositive();
        assertThat(HomeCopy.fetch(new Home(home), new Home(fetched), text -> {}).files())
                .as("nothing is copied again")
                .isZero();
        assertThat(Taken.content(fetched.resolve("batches"))).isEqualTo(Taken.content(local.resolve("batches")));
        assertThat(counted(fetched)).isEqualTo(counted(local)).isNotEmpty();
        assertThat(verified(fetched).problems()).isEmpty();

        Path more = Written.of("schools").row("school_code", "70689002").csv(folder.resolve("more/schools.csv"));
        assertThatThrownBy(() -> RangedIngest.take(key(), fetched, more, Optional.empty()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ingest there and fetch again");
        new Ingest(new Home(home), Written.CATALOGUE, TestKeys.at(home, key()), text -> {})
                .run(new Ingest.Request(List.of(more), LocalDate.of(2020, 1, 2), Optional.empty()));
        assertThat(HomeCopy.fetch(new Home(home), new Home(fetched), text -> {}).release())
                .isEqualTo(2);
        assertThat(new Releases(new Home(fetched)).currentOrRefuse().number()).isEqualTo(2);
    }

    private static Process ingest(SmallCluster cluster, String name, Path home) throws IOException {
        return cluster.driver(
                name,
                "phanluong.jobs.RangedIngest",
                key().toString(),
                home.toUri().toString(),
                on("in").toUri().toString(),
                cluster.master());
    }

    /** Waits until a run has begun to write rows; its staging folder is the one that was not there before. */
    private static void awaitRows(Process ingest, Path home, String output) throws InterruptedException {
        Set<String> before = staging(home);
        while (ingest.isAlive() && !isBeingWritten(home, before)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(ingest.isAlive()).as(output).isTrue();
    }

    private static Set<String> staging(Path home) {
        try (Stream<Path> files = Files.list(new Home(home).batches())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(Home.STAGING))
                    .collect(Collectors.toSet());
        } catch (IOException | UncheckedIOException e) {
            return Set.of();
        }
    }

    private static boolean isBeingWritten(Path home, Set<String> before) {
        try (Stream<Path> files = Files.walk(home)) {
            return files.anyMatch(file -> file.toString().contains("attempt-")
                    && file.toString().endsWith(".parquet")
                    && before.stream().noneMatch(file.toString()::contains));
        } catch (IOException | UncheckedIOException e) {
            // Not there yet, or moved while it was looked for.
            return false;
        }
    }

    private static List<String> counted(Path root) {
        Home home = new Home(root);
        try (Warehouse warehouse = Warehouse.open(home, new Releases(home).currentOrRefuse(), Written.CATALOGUE)) {
            return warehouse.database().query(COUNTED, row -> row.text("line"));
        }
    }

    private static Verification.Outcome verified(Path root) {
        FileCheck.Opening none = file -> {
            throw new IOException("there is no delivery in a fetched home");
        };
        return Verification.of(new Home(root), Set.of(), release -> "", none, text -> {});
    }

    @Test
    void oneWritesAtATimeAndTheRightOfOneThatDiedLapses() throws IOException, InterruptedException {
        Home home = new Home(on("locked"));
        WriterLock.take(home).close();
        WriterLock lock = WriterLock.take(home);
        assertThatThrownBy(() -> WriterLock.take(home)).isInstanceOf(Refusal.class);
        lock.confirm();

        // Another process asks; once the lease of this one has lapsed, it becomes the writer.
        try (FileSystem other = FileSystem.newInstance(hdfs.getURI(), new HdfsConfiguration())) {
            org.apache.hadoop.fs.Path file =
                    new org.apache.hadoop.fs.Path(home.lock().toUri());
            assertThatThrownBy(() -> other.append(file)).hasMessageContaining("currently owned by");
            hdfs.setLeasePeriod(100, 60_000);
            TimeUnit.MILLISECONDS.sleep(200);
            other.append(file).close();
            other.setXAttr(file, "user.phanluong.writer", new byte[] {1});
        } finally {
            hdfs.setLeasePeriod(60_000, 3_600_000);
        }
        assertThatThrownBy(lock::confirm)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("The right to write has lapsed");
        lock.close();
        WriterLock.take(home).close();
    }

    @Test
    void aKeyNeverLiesOnTheCluster() {
        assertThatThrownBy(() -> new HomeKey(on("home"), Optional.empty()).file())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("lies on a cluster and its key must not");
    }
}
