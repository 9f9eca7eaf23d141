package phanluong.warehouse.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.TestHome;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.build.Builder;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.check.ReleaseChecker;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;

class VerificationTest {
    private static final String COUNTS = "school_code, level, pupils";
    private static final String FIRST = "school_years-SGDDT-2019-2020-06-30";
    private static final String SECOND = "school_years-SGDDT-2019-2020-09-01";

    @TempDir
    private Path folder;

    private final Catalogue catalogue = Catalogue.shipped().openly();
    private Home home;

    @BeforeEach
    void twoReleases() {
        TestHome test = new TestHome(folder, catalogue);
        test.batch("school_years", "SGDDT", 2019, "2020-06-30", COUNTS, "('A', 'THCS', 100), ('B', 'THCS', 50)");
        test.publish("2020-06-30");
        test.batch("school_years", "SGDDT", 2019, "2020-09-01", COUNTS, "('A', 'THCS', 101)");
        test.publish("2020-09-01");
        home = test.home();
    }

    private Verification.Outcome verify(Integer... releases) {
        return Verification.of(
                home, Set.of(releases), new Builder(home, catalogue)::recipe, Files::newInputStream, text -> {});
    }

    private static List<String> told(Verification.Outcome outcome) {
        return outcome.problems().stream()
                .map(problem -> problem.place() + ": " + problem.what().en())
                .toList();
    }

    @Test
    void aWholeHomeIsReadAndNothingIsWrong() {
        Verification.Outcome outcome = verify();
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.notes()).isEmpty();
        assertThat(outcome.releases()).isEqualTo(2);
        assertThat(outcome.batches()).isEqualTo(2);
        assertThat(outcome.files()).isEqualTo(6);
        assertThat(outcome.rows()).isEqualTo(3);
    }

    @Test
    void whatTheChecksFoundIsReadToo_andGoesIntoACopy() throws IOException {
        Release checked = new Releases(home).of(2);
        new Releases(home)
                .publish(new ReleaseChecker(home, catalogue).check(checked).keep(home, checked));
        assertThat(verify().problems()).isEmpty();
        assertThat(verify().files()).isEqualTo(7);
        Home copy = new Home(folder.resolve("copy"));
        HomeCopy.backUp(home, copy, Optional.empty(), Files::newInputStream, text -> {});
        assertThat(copy.findings(2)).hasSameBinaryContentAs(home.findings(2));

        Files.writeString(home.findings(2), "{}");

        assertThat(told(verify())).singleElement().asString().startsWith("releases/2.findings.json: ");
    }

    @Test
    void aChangedByteIsFound() throws IOException {
        byte[] bytes = Files.readAllBytes(home.batch(FIRST).resolve("accepted-0.parquet"));
        bytes[10] ^= 1;
        Files.write(home.batch(FIRST).resolve("accepted-0.parquet"), bytes);
        assertThat(told(verify()))
                .singleElement()
                .asString()
                .startsWith("batches/" + FIRST + "/accepted-0.parquet: the content has changed: SHA-256 ");
        assertThat(told(verify(2))).isEmpty();
    }

    @Test
    void missingAndCutFilesAreNamed() throws IOException {
        Files.delete(home.batch(FIRST).resolve("accepted-0.parquet"));
        Path cut = home.batch(SECOND).resolve("accepted-0.parquet");
        long size = Files.size(cut);
        Files.write(cut, new byte[5]);
        Files.delete(home.deliveries().resolve(Sha256.of(FIRST.getBytes(StandardCharsets.UTF_8)) + ".csv"));
        assertThat(told(verify()))
                .containsExactly(
                        "batches/" + FIRST + "/accepted-0.parquet: the file is missing",
                        "batches/" + SECOND + "/accepted-0.parquet: holds 5 bytes, the ledger says " + size,
                        "deliveries/" + Sha256.of(FIRST.getBytes(StandardCharsets.UTF_8)) + ": the delivery " + FIRST
                                + ".csv is missing (batch " + FIRST + ")");
    }

    @Test
    void aManifestThatNoReleaseWouldRecogniseIsNamed() throws IOException {
        Files.writeString(home.manifest(FIRST), "\n", StandardOpenOption.APPEND);
        assertThat(told(verify()))
                .singleElement()
                .asString()
                .startsWith("batches/" + FIRST + "/manifest.json: the content has changed");
    }

    @Test
    void aMissingReleaseIsNamed() throws IOException {
        Files.delete(home.release(1));
        assertThat(told(verify())).containsExactly("releases/1.json: the file is missing");
    }

    @Test
    void aDamagedDatabaseIsNamedAndOneOfOtherDefinitionsOnlyNoted() throws IOException {
        Warehouse.publish(home, new Releases(home).of(1), catalogue);
        assertThat(verify().problems()).isEmpty();
        Verification.Outcome other =
                Verification.of(home, Set.of(), release -> "another recipe", Files::newInputStream, text -> {});
        assertThat(other.problems()).isEmpty();
        assertThat(other.notes())
                .extracting(note -> note.en())
                .containsExactly("published/1.duckdb: made with other definitions; it will be made again when needed");
        Files.writeString(home.published(2), "no database");
        assertThat(told(verify())).containsExactly("published/2.duckdb: is damaged; delete it, it will be made again");
    }

    @Test
    void whatNothingNamesIsNoted() throws IOException {
        Files.writeString(home.batch(FIRST).resolve("stray.txt"), "x");
        Files.createDirectories(home.batches().resolve(Home.STAGING + "left"));
        Files.write(home.deliveries().resolve("0".repeat(64) + ".csv"), "x".getBytes(StandardCharsets.UTF_8));
        assertThat(verify().problems()).isEmpty();
        assertThat(verify().notes())
                .extracting(note -> note.en())
                .containsExactly(
                        "batches/" + FIRST + "/stray.txt: not in the ledger, never read",
                        "batches/.staging-left: unfinished, of a run that was killed or is running",
                        "deliveries/" + "0".repeat(64) + ".csv: no batch was read from it");
    }
}
