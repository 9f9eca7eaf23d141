package phanluong.warehouse.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.TestHome;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;

class CollectorTest {
    private static final String COUNTS = "school_code, level, pupils";
    private static final String FIRST = "school_years-SGDDT-2019-2020-06-30";
    private static final String OTHER = "school_years-SGDDT-2020-2020-06-30";
    private static final String SECOND = "school_years-SGDDT-2019-2020-09-01";
    private static final LocalDate TODAY = LocalDate.of(2021, 1, 1);

    @TempDir
    private Path folder;

    private TestHome test;
    private Home home;

    @BeforeEach
    void theFirstOfTwoBatchesIsSuperseded() {
        test = new TestHome(folder, Catalogue.shipped());
        test.batch("school_years", "SGDDT", 2019, "2020-06-30", COUNTS, "('A', 'THCS', 100)");
        test.batch("school_years", "SGDDT", 2020, "2020-06-30", COUNTS, "('A', 'THCS', 90)");
        test.publish("2020-06-30");
        test.batch("school_years", "SGDDT", 2019, "2020-09-01", COUNTS, "('A', 'THCS', 101)");
        test.publish("2020-09-01");
        home = test.home();
    }

    private Collector.Outcome collect(Integer last, int days, boolean remove) {
        return Collector.run(
                home,
                new Collector.Request(
                        Optional.ofNullable(last),
                        Optional.empty(),
                        days,
                        days,
                        Optional.empty(),
                        remove,
                        TODAY,
                        "Lan",
                        "hết hạn lưu"));
    }

    private static List<String> places(Collector.Outcome outcome) {
        return outcome.removals().stream().map(Collector.Removal::place).toList();
    }

    private List<Problem> problems() {
        return Verification.of(home, Set.of(), release -> "", Files::newInputStream, text -> {})
                .problems();
    }

    @Test
    void whenAllReleasesAreKeptNothingGoes() {
        assertThat(collect(null, 0, true).removals()).isEmpty();
        assertThat(problems()).isEmpty();
    }

    @Test
    void withoutRemoveItIsOnlySaid() {
        Collector.Outcome outcome = collect(1, 30, false);
        assertThat(places(outcome)).hasSize(3).contains("releases/1.json", "batches/" + FIRST);
        assertThat(outcome.bytes()).isPositive();
        assertThat(new Releases(home).list()).hasSize(2);
        assertThat(home.manifest(FIRST)).exists();
    }

    @Test
    void whatOnlyADroppedReleaseNamesGoesAndTheDropIsRemembered() throws IOException {
        Files.createDirectories(home.documents(1));
        Files.writeString(home.documents(1).resolve("review.pdf"), "signed");

        collect(1, 30, true);

        assertThat(new Releases(home).batchIds()).containsExactly(SECOND, OTHER);
        assertThat(home.documents(1).resolve("review.pdf")).exists();
        assertThat(new Releases(home).list())
                .extracting(release -> release.number())
                .containsExactly(2);
        assertThat(problems()).isEmpty();
        assertThatThrownBy(() -> new Releases(home).of(1))
                .isInstanceOf(Refusal.class)
                .hasMessage("Release 1 (as of 2020-06-30) was dropped on 2021-01-01: hết hạn lưu");
        assertThatThrownBy(() -> new Releases(home).asOf(LocalDate.of(2020, 8, 1)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Release 1 (as of 2020-06-30) was dropped");
        test.batch("school_years", "SGDDT", 2019, "2020-10-01", COUNTS, "('A', 'THCS', 102)");
        assertThat(test.publish("2020-10-01").number()).isEqualTo(3);
        assertThat(collect(null, 0, true).removals()).isEmpty();
    }

    @Test
    void whatIsWithdrawnStays() {
        new Withdrawal(home).withdraw(new Withdrawal.Request(SECOND, TODAY, "Lan", "gửi nhầm"));
        collect(1, 0, true);
        assertThat(new Releases(home).batchIds()).containsExactly(FIRST, SECOND, OTHER);
        assertThat(problems()).isEmpty();
    }

    @Test
    void whatNoReleaseEverNamedStaysForItsDays() throws IOException {
        test.batch("school_years", "SGDDT", 2019, "2020-07-15", COUNTS, "('A', 'THCS', 99)");
        Files.createDirectories(home.batches().resolve(Home.STAGING + "left"));
        Files.writeString(home.batches().resolve(Home.STAGING + "left/half.parquet"), "half");
        assertThat(places(collect(null, 30, true))).containsExactly("batches/.staging-left");
        assertThat(places(collect(null, 0, true))).hasSize(2).contains("batches/school_years-SGDDT-2019-2020-07-15");
        assertThat(problems()).isEmpty();
    }

    @Test
    void afterADropThatWasInterruptedTheNextRunGoesOn() {
        new Releases(home)
                .drop(List.of(new phanluong.warehouse.release.Dropped(
                        1, LocalDate.of(2020, 6, 30), java.time.Instant.EPOCH, TODAY, "Lan", "hết hạn lưu")));
        assertThat(problems()).isEmpty();
        assertThat(places(collect(null, 0, true))).contains("releases/1.json", "batches/" + FIRST);
        assertThat(problems()).isEmpty();
    }
}
