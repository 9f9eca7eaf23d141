package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.history.Withdrawal;
import phanluong.warehouse.privacy.TestKeys;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;

/** What counts after deliveries have come, again, late, corrected or twice. */
class IngestTest {
    private static final LocalDate JUNE = LocalDate.of(2019, 6, 30);
    private static final LocalDate SEPTEMBER = LocalDate.of(2019, 9, 30);

    @TempDir
    Path folder;

    private Path home;
    private Releases releases;

    @BeforeEach
    void openHome() {
        home = folder.resolve("home");
        releases = new Releases(new Home(home));
    }

    private Path schools(String name, String schoolName) {
        return Written.of("schools").row("name", schoolName).csv(folder.resolve(name));
    }

    @Test
    void theFirstDeliveryIsReleaseOne() throws Exception {
        IngestReport report = Taken.in(home, JUNE, schools("a.csv", "Một"));

        Release release = releases.currentOrRefuse();
        assertThat(release.number()).isEqualTo(1);
        assertThat(release.asOf()).isEqualTo(JUNE);
        assertThat(release.demonstration()).isFalse();
        assertThat(release.entries()).hasSize(1);
        Batch batch = releases.batch(release.entries().get(0).batch());
        assertThat(batch.rows()).isEqualTo(new Batch.Rows(1, 1, 0, 0));
        assertThat(batch.sourceName()).isEqualTo("a.csv");
        try (InputStream kept =
                TestKeys.counting().seal().open(home.resolve("deliveries").resolve(batch.delivery() + ".csv"))) {
            assertThat(kept).hasBinaryContent(Files.readAllBytes(folder.resolve("a.csv")));
        }
        assertThat(report.files().get(0).status()).isEqualTo(IngestReport.Status.NEW);
        assertThat(report.releases().get(0).moved()).containsEntry("schools", new IngestReport.Moved(1, 0));
    }

    @Test
    void theSameBytesAgainChangeNothingAndSaySo() {
        Path file = schools("a.csv", "Một");
        Taken.in(home, JUNE, file);
        var before = Taken.content(home);

        IngestReport again = Taken.in(home, SEPTEMBER, file);

        assertThat(again.changed()).isFalse();
        assertThat(again.currentRelease()).isEqualTo(1);
        assertThat(again.files().get(0).status()).isEqualTo(IngestReport.Status.UNCHANGED);
        assertThat(again.files().get(0).rows()).isEqualTo(new Batch.Rows(1, 1, 0, 0));
        assertThat(Taken.content(home)).isEqualTo(before);
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrectsAndTheOldReleaseStays() throws IOException {
        Taken.in(home, JUNE, schools("a.csv", "Một"));
        String first = Files.readString(home.resolve("releases/1.json"));

        IngestReport report = Taken.in(home, SEPTEMBER, schools("b.csv", "Hai"));

        Release release = releases.currentOrRefuse();
        assertThat(release.number()).isEqualTo(2);
        assertThat(release.entries()).hasSize(1);
        assertThat(release.superseded()).hasSize(1);
        assertThat(report.releases().get(0).replaced()).isEqualTo(1);
        assertThat(report.releases().get(0).moved()).containsEntry("schools", new IngestReport.Moved(1, 1));
        assertThat(Files.readString(home.resolve("releases/1.json"))).isEqualTo(first);
    }

    @Test
    void whatIsOlderThanWhatCountsIsKeptAndDoesNotCount() {
        Taken.in(home, SEPTEMBER, schools("new.csv", "Mới"));

        IngestReport report = Taken.in(home, JUNE, schools("old.csv", "Cũ"));

        assertThat(report.files().get(0).status()).isEqualTo(IngestReport.Status.OLDER);
        assertThat(report.changed()).isFalse();
        assertThat(releases.currentOrRefuse().number()).isEqualTo(1);
        assertThat(home.resolve("batches").resolve(report.files().get(0).batch()))
                .isDirectory();
    }

    @Test
    void aDeliveryWithoutAnyAcceptedRowTakesNobodysPlace() {
        Taken.in(home, JUNE, schools("good.csv", "Tốt"));

        IngestReport report = Taken.in(
                home, SEPTEMBER, Written.of("schools").row("ownership", "?").csv(folder.resolve("bad.csv")));

        assertThat(report.files().get(0).status()).isEqualTo(IngestReport.Status.EMPTY);
        assertThat(releases.currentOrRefuse().number()).isEqualTo(1);
    }

    @Test
    void everyDayOnWhichSomethingCameIsARelease() {
        schools("in/schools.csv", "Một");
        Written.of("school_years").row().csv(folder.resolve("in/years.csv"));
        Written.text(
                folder.resolve("in/received.csv"),
                "file,received,origin\nschools.csv,2019-06-30,demonstration\nyears.csv,2019-09-30,demonstration\n");

        Taken.in(home, Taken.DAY, folder.resolve("in"));

        assertThat(releases.list()).extracting(Release::asOf).containsExactly(JUNE, SEPTEMBER);
        assertThat(releases.list())
                .extracting(release -> release.entries().size())
                .containsExactly(1, 2);
        assertThat(releases.asOf(LocalDate.of(2019, 8, 1)).number()).isEqualTo(1);
        assertThat(releases.currentOrRefuse().demonstration()).isTrue();
    }

    @Test
    void aSchoolIsKnownFromTheDayOnWhichItWasDelivered() {
        schools("in/schools.csv", "Một");
        Written.of("school_years").row().csv(folder.resolve("in/years.csv"));
        Written.text(
                folder.resolve("in/received.csv"), "file,received\nschools.csv,2019-09-30\nyears.csv,2019-06-30\n");

        IngestReport report = Taken.in(home, Taken.DAY, folder.resolve("in"));

        assertThat(report.faults()).containsEntry("SCHOOL_UNKNOWN", 1L);
    }

    @Test
    void theSameFileTwiceInOneRunIsOneBatch() {
        schools("in/a.csv", "Một");
        schools("in/b.csv", "Một");

        IngestReport report = Taken.in(home, JUNE, folder.resolve("in"));

        assertThat(report.files())
                .extracting(IngestReport.FileReport::status)
                .containsExactly(IngestReport.Status.NEW, IngestReport.Status.REPEATED);
        assertThat(releases.currentOrRefuse().entries()).hasSize(1);
    }

    @Test
    void filesThatAreNoDeliveryAreNamedAndLeftAlone() {
        schools("in/a.csv", "Một");
        Written.text(folder.resolve("in/notes.txt"), "ghi chú");

        assertThat(Taken.in(home, JUNE, folder.resolve("in")).ignored()).isEqualTo(List.of("notes.txt"));
    }

    @Test
    void whileAnotherProcessWritesNobodyElseMay() throws IOException {
        Path file = schools("a.csv", "Một");
        Files.createDirectories(home);
        try (FileChannel channel =
                        FileChannel.open(home.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> Taken.in(home, JUNE, file))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Another command is writing");
        }
        assertThat(home.resolve("releases")).doesNotExist();
    }

    @Test
    void whatAKilledRunLeftIsRemovedByTheNext() {
        Written.text(home.resolve("batches/.staging-left/0/accepted-0.parquet"), "half");

        Taken.in(home, JUNE, schools("a.csv", "Một"));

        assertThat(home.resolve("batches/.staging-left")).doesNotExist();
    }

    @Test
    void whenABatchIsThereAndNoReleaseNamesItTheNextRunPublishesIt() throws IOException {
        Path file = schools("a.csv", "Một");
        Taken.in(home, JUNE, file);
        Files.delete(home.resolve("CURRENT"));
        Files.delete(home.resolve("releases/1.json"));

        IngestReport report = Taken.in(home, JUNE, file);

        assertThat(report.currentRelease()).isEqualTo(1);
        assertThat(report.files().get(0).status()).isEqualTo(IngestReport.Status.NEW);
    }

    @Test
    void aWithdrawnFileSentAgainIsToldAndDoesNotCount() {
        Path file = schools("a.csv", "Một");
        IngestReport first = Taken.in(home, JUNE, file);
        new Withdrawal(new Home(home))
                .withdraw(new Withdrawal.Request(first.files().get(0).delivery(), JUNE, "Lan", "gửi nhầm"));

        IngestReport report = Taken.in(home, JUNE, file);

        assertThat(report.files().get(0).status()).isEqualTo(IngestReport.Status.WITHDRAWN);
        assertThat(report.changed()).isFalse();
        assertThat(releases.currentOrRefuse().entries()).isEmpty();
    }
}
