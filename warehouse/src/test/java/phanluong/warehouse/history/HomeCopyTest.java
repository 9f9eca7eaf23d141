package phanluong.warehouse.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.TestHome;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.release.WriterLock;

class HomeCopyTest {
    private static final String COUNTS = "school_code, level, pupils";
    private static final String FIRST = "school_years-SGDDT-2019-2020-06-30";

    @TempDir
    private Path folder;

    private final Catalogue catalogue = Catalogue.shipped().openly();
    private TestHome test;
    private Home home;
    private Home copy;

    @BeforeEach
    void twoReleasesAndADocument() throws IOException {
        test = new TestHome(folder.resolve("home"), catalogue);
        test.batch("school_years", "SGDDT", 2019, "2020-06-30", COUNTS, "('A', 'THCS', 100)");
        test.publish("2020-06-30");
        test.batch("school_years", "SGDDT", 2019, "2020-09-01", COUNTS, "('A', 'THCS', 101)");
        test.publish("2020-09-01");
        home = test.home();
        copy = new Home(folder.resolve("copy"));
        Files.createDirectories(home.root().resolve("confirmations"));
        Files.writeString(home.root().resolve("confirmations/1.json"), "{}");
        Files.createDirectories(home.documents(2));
        Files.writeString(home.documents(2).resolve("review.pdf"), "signed");
        Warehouse.publish(home, new Releases(home).of(2), catalogue);
    }

    private HomeCopy.Outcome backUp(Integer only) {
        return HomeCopy.backUp(home, copy, Optional.ofNullable(only), Files::newInputStream, text -> {});
    }

    /** Every file that a copy takes along, by its path, with its SHA-256. */
    private static Map<String, String> content(Home home) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home.root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String place = home.root().relativize(file).toString();
                if (!place.startsWith("published") && !place.startsWith(".")) {
                    content.put(place, Sha256.of(file));
                }
            }
        }
        return content;
    }

    @Test
    void theCopyIsAHomeWithTheSameBytesAndWithoutDatabases() throws IOException {
        HomeCopy.Outcome outcome = backUp(null);
        assertThat(outcome.release()).isEqualTo(2);
        assertThat(content(copy)).isEqualTo(content(home)).hasSize(11);
        assertThat(copy.published()).doesNotExist();
    }

    @Test
    void aSecondTimeOnlyWhatIsNewIsCopied() throws IOException {
        backUp(null);
        assertThat(backUp(null).files()).isZero();
        test.batch("school_years", "SGDDT", 2019, "2020-10-01", COUNTS, "('A', 'THCS', 102)");
        test.publish("2020-10-01");
        Files.writeString(home.documents(2).resolve("review.pdf"), "again!");
        HomeCopy.Outcome outcome = backUp(null);
        assertThat(outcome.files()).isEqualTo(5);
        assertThat(content(copy)).isEqualTo(content(home));
    }

    @Test
    void aHomeIsWrittenToWhileItIsCopied() throws IOException {
        WriterLock writing = WriterLock.take(home);
        Files.createDirectories(home.batches().resolve(Home.STAGING + "growing"));
        backUp(null);
        writing.close();
        assertThat(copy.batches().resolve(Home.STAGING + "growing")).doesNotExist();
        assertThat(new Releases(copy).currentOrRefuse().number()).isEqualTo(2);
    }

    @Test
    void oneReleaseIsCopiedWithWhatItNeedsAndTheOthersAreSaidToBeLeftOut() {
        backUp(1);
        Releases releases = new Releases(copy);
        assertThat(releases.currentOrRefuse().number()).isEqualTo(1);
        assertThat(releases.batchIds()).containsExactly(FIRST);

        Home second = new Home(folder.resolve("second"));
        HomeCopy.backUp(home, second, Optional.of(2), Files::newInputStream, text -> {});
        assertThatThrownBy(() -> new Releases(second).of(1))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Release 1 (as of 2020-06-30) was dropped on ")
                .hasMessageEndingWith("backup --release 2");
        assertThat(second.documents(2)).exists();
    }

    @Test
    void aDamagedHomeGivesNoCopyThatCounts() throws IOException {
        byte[] bytes = Files.readAllBytes(home.batch(FIRST).resolve("accepted-0.parquet"));
        bytes[9] ^= 1;
        Files.write(home.batch(FIRST).resolve("accepted-0.parquet"), bytes);
        assertThatThrownBy(() -> backUp(null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("batches/" + FIRST + "/accepted-0.parquet: the content has changed");
        assertThat(copy.current()).doesNotExist();
    }

    @Test
    void anotherHomesCopyIsNotOverwritten() {
        TestHome other = new TestHome(folder.resolve("other"), catalogue);
        other.batch("school_years", "STC", 2019, "2020-06-30", COUNTS, "('Z', 'THCS', 1)");
        other.publish("2020-06-30");
        HomeCopy.backUp(other.home(), copy, Optional.empty(), Files::newInputStream, text -> {});
        assertThatThrownBy(() -> backUp(null))
                .isInstanceOf(Refusal.class)
                .hasMessage(copy.root() + " is a copy of another home: its release 1 is another");
    }

    @Test
    void aRestoredHomeAnswersAsTheOldOneDid() throws IOException {
        backUp(null);
        Home restored = new Home(folder.resolve("restored"));
        HomeCopy.restore(copy, restored, Files::newInputStream, text -> {});
        assertThat(content(restored)).isEqualTo(content(home));
        assertThat(Verification.of(restored, Set.of(), release -> "", Files::newInputStream, text -> {})
                        .problems())
                .isEqualTo(List.of());
        assertThatThrownBy(() -> HomeCopy.restore(copy, restored, Files::newInputStream, text -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessage("The folder " + restored.root() + " is not empty: restore into a new one");
    }

    @Test
    void aRestoreThatFailedGoesOnWhenItsCauseIsMended() throws IOException {
        backUp(null);
        Home restored = new Home(folder.resolve("restored"));
        Path file = copy.batch(FIRST).resolve("accepted-0.parquet");
        byte[] whole = Files.readAllBytes(file);
        Files.delete(file);
        assertThatThrownBy(() -> HomeCopy.restore(copy, restored, Files::newInputStream, text -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("accepted-0.parquet: the file is missing");
        assertThat(restored.current()).doesNotExist();
        Files.write(file, whole);
        Files.write(restored.batch(FIRST).resolve("accepted-0.parquet"), whole);
        HomeCopy.restore(copy, restored, Files::newInputStream, text -> {});
        assertThat(content(restored)).isEqualTo(content(home));
        assertThat(restored.root().resolve(".restoring")).doesNotExist();
    }
}
