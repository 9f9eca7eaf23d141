package phanluong.warehouse.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.TestHome;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.crash.CrashDisk;
import phanluong.warehouse.crash.Remains;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;

/** What a home has published, brought to another place: whole or as it was there before. */
class FetchTest {
    private static final String COUNTS = "school_code, level, pupils";
    private static final String FIRST = "school_years-SGDDT-2019-2020-06-30";
    private static final String SECOND = "school_years-SGDDT-2019-2020-09-01";
    private static final int DRAWS = 4;

    @TempDir
    private Path folder;

    private TestHome test;
    private Home home;
    private Home copy;

    @BeforeEach
    void oneRelease() {
        test = new TestHome(folder.resolve("home"), Catalogue.shipped());
        test.batch("school_years", "SGDDT", 2019, "2020-06-30", COUNTS, "('A', 'THCS', 100)");
        test.publish("2020-06-30");
        home = test.home();
        copy = new Home(folder.resolve("copy"));
    }

    private void anotherRelease() {
        test.batch("school_years", "SGDDT", 2019, "2020-09-01", COUNTS, "('A', 'THCS', 101)");
        test.publish("2020-09-01");
    }

    private HomeCopy.Outcome fetch() {
        return HomeCopy.fetch(home, copy, text -> {});
    }

    @Test
    void releasesAndTheirBatchesAreFetchedAndNoDeliveries() throws IOException {
        Files.createDirectories(home.documents(1));
        Files.writeString(home.documents(1).resolve("review.pdf"), "signed");

        HomeCopy.Outcome outcome = fetch();

        assertThat(outcome.release()).isEqualTo(1);
        assertThat(outcome.verified().rows()).isEqualTo(1);
        assertThat(copy.deliveries()).doesNotExist();
        assertThat(copy.root().resolve("documents")).doesNotExist();
        assertThat(copy.fetched()).hasContent(home.root().toString());
        assertThat(fetch().files()).as("nothing is copied again").isZero();
        anotherRelease();
        assertThat(fetch().release()).isEqualTo(2);
        Verification.Outcome verified =
                Verification.of(copy, Set.of(), release -> "", Files::newInputStream, text -> {});
        assertThat(verified.problems()).isEmpty();
        assertThat(verified.notes())
                .anyMatch(
                        note -> note.en().startsWith("The deliveries lie in the home that this one was fetched from"));
    }

    @Test
    void aFetchThatWasInterruptedGoesOnAndWhatWasWrittenWrongIsWrittenAgain() throws IOException {
        Path staging = Files.createDirectories(copy.batches().resolve(Home.STAGING + FIRST));
        Files.copy(home.manifest(FIRST), staging.resolve("manifest.json"));
        Path data = home.batch(FIRST).resolve("accepted-0.parquet");
        Files.write(staging.resolve("accepted-0.parquet"), new byte[(int) Files.size(data)]);
        Files.writeString(staging.resolve(".accepted-0.parquet.new"), "half");

        assertThat(fetch().files())
                .as("the data file and the release; the manifest was there")
                .isEqualTo(2);
        assertThat(copy.batch(FIRST).resolve("accepted-0.parquet")).hasSameBinaryContentAs(data);
        assertThat(copy.batch(FIRST).resolve(".accepted-0.parquet.new")).doesNotExist();
    }

    @Test
    void aHomeOfItsOwnIsNotFetchedInto() {
        Home own = new TestHome(folder.resolve("own"), Catalogue.shipped()).home();
        TestHome other = new TestHome(own.root(), Catalogue.shipped());
        other.batch("school_years", "SGDDT", 2019, "2020-06-30", COUNTS, "('A', 'THCS', 7)");
        other.publish("2020-06-30");

        assertThatThrownBy(() -> HomeCopy.fetch(home, own, text -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is a home of its own");
    }

    @Test
    void aDamagedFileIsNotFetched() throws IOException {
        fetch();
        anotherRelease();
        Path data = home.batch(SECOND).resolve("accepted-0.parquet");
        byte[] bytes = Files.readAllBytes(data);
        bytes[bytes.length / 2] ^= 1;
        Files.write(data, bytes);

        assertThatThrownBy(this::fetch).isInstanceOf(Refusal.class).hasMessageContaining("the content has changed");
        assertThat(new Releases(copy).currentOrRefuse().number()).isEqualTo(1);
    }

    @Test
    void atEveryMomentTheCopyIsTheOldReleaseOrTheNewOneAndTheNextFetchCompletesIt() throws IOException {
        CrashDisk disk = CrashDisk.empty("fetched");
        copy = new Home(disk.path("/data/copy"));
        fetch();
        disk.settle();
        anotherRelease();
        List<Remains> left = new ArrayList<>();
        Random random = new Random(8);
        disk.watch((number, operation, path) -> {
            left.add(Remains.afterKill(disk));
            left.addAll(Remains.afterPowerCut(disk, DRAWS, random));
        });
        fetch();
        disk.watch((number, operation, path) -> {});
        left.addAll(Remains.afterPowerCut(disk, DRAWS, random));

        assertThat(left).hasSizeGreaterThan(100);
        for (int state = 0; state < left.size(); state++) {
            CrashDisk found = CrashDisk.holding("fetched-" + state, left.get(state));
            copy = new Home(found.path("/data/copy"));
            int release = new Releases(copy).currentOrRefuse().number();
            assertThat(verified(release)).as("state %d", state).isEmpty();
            assertThat(fetch().release()).as("state %d", state).isEqualTo(2);
            assertThat(verified(2)).as("state %d", state).isEmpty();
            found.forget();
        }
        disk.forget();
    }

    private List<Problem> verified(int release) {
        return Verification.ofCopy(copy, release, java.util.Optional.empty(), text -> {})
                .problems();
    }
}
