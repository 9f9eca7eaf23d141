package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.history.Collector;
import phanluong.warehouse.history.DeliveryBytes;
import phanluong.warehouse.history.HomeCopy;
import phanluong.warehouse.history.Verification;
import phanluong.warehouse.privacy.HomeKey;
import phanluong.warehouse.release.Expired;
import phanluong.warehouse.release.Expiries;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.words.Text;

/** Two deliveries, one of them kept for 40 days, under a retention of 30 days. */
class RetentionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @TempDir
    private Path folder;

    private Home home;
    private Path schools;
    private String old;

    @BeforeEach
    void takeIn() throws IOException {
        home = new Home(folder.resolve("home"));
        schools = Written.of("schools").row().csv(folder.resolve("in/schools.csv"));
        Written.of("graduates").row().csv(folder.resolve("in/graduates.csv"));
        IngestReport report = Taken.in(home.root(), Taken.DAY, folder.resolve("in"));
        old = report.files().stream()
                .filter(file -> file.form().equals("schools"))
                .findFirst()
                .orElseThrow()
                .delivery();
        Files.setLastModifiedTime(delivery(home), FileTime.from(Instant.now().minus(Duration.ofDays(40))));
    }

    private Path delivery(Home one) {
        return one.deliveries().resolve(old + ".csv");
    }

    private Collector.Outcome collect(boolean remove) {
        return Collector.run(
                home,
                new Collector.Request(
                        Optional.empty(), Optional.empty(), 30, 90, Optional.of(30), remove, TODAY, "An", "gc"));
    }

    private Verification.Outcome verified(Home one) {
        return Verification.of(one, Set.of(), release -> "", deliveries(), text -> {});
    }

    private DeliveryBytes deliveries() {
        return new DeliveryBytes(new HomeKey(home.root(), Optional.empty()));
    }

    @Test
    void whatWasKeptLongEnoughGoes_andAllThatWasReadFromItStays() {
        assertThat(collect(false).removals())
                .extracting(Collector.Removal::place)
                .containsExactly("deliveries/" + old + ".csv");
        assertThat(delivery(home)).exists();

        collect(true);

        assertThat(delivery(home)).doesNotExist();
        assertThat(new Expiries(home).list()).containsExactly(new Expired(old, TODAY, "An", 30));
        assertThat(verified(home).problems()).isEmpty();
        assertThat(verified(home).notes())
                .extracting(Text::en)
                .contains("deliveries: 1 were kept as long as they were to be and are gone (releases/expired.json)");
        assertThat(Warehouse.publish(home, new Releases(home).currentOrRefuse(), Written.CATALOGUE))
                .exists();
        assertThat(collect(true).removals()).isEmpty();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        collect(true);

        IngestReport again = Taken.in(home.root(), Taken.DAY, schools);

        assertThat(again.changed()).isFalse();
        assertThat(again.files())
                .extracting(IngestReport.FileReport::status)
                .containsExactly(IngestReport.Status.UNCHANGED);
        assertThat(delivery(home)).doesNotExist();
    }

    @Test
    void aCopyForgetsToo_andIsWhole() {
        Home copy = new Home(folder.resolve("copy"));
        HomeCopy.backUp(home, copy, Optional.empty(), deliveries(), text -> {});
        assertThat(delivery(copy)).exists();

        collect(true);
        HomeCopy.backUp(home, copy, Optional.empty(), deliveries(), text -> {});

        assertThat(delivery(copy)).doesNotExist();
        assertThat(verified(copy).problems()).isEmpty();
        assertThat(List.of(new Expiries(copy).deliveries())).containsExactly(Set.of(old));
    }

    @Test
    void aDeliveryThatIsMissingOtherwise_isDamage() throws IOException {
        collect(true);
        try (var left = Files.newDirectoryStream(home.deliveries(), "*.csv")) {
            Files.delete(left.iterator().next());
        }

        assertThat(verified(home).problems()).hasSize(1);
    }
}
