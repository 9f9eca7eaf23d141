package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.erase.Eraser;
import phanluong.warehouse.history.DeliveryBytes;
import phanluong.warehouse.history.DeliveryHistory;
import phanluong.warehouse.history.HomeCopy;
import phanluong.warehouse.history.Verification;
import phanluong.warehouse.privacy.HomeKey;
import phanluong.warehouse.privacy.TestKeys;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Erasure;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.time.SchoolYear;

/** Pupils HS-000001 to HS-000004, the second also in a rejected row of a workbook, and a cohort of THPT. */
class EraseTest {
    @TempDir
    private Path folder;

    private Path root;
    private Home home;
    private Path graduates;
    private Batch before;

    @BeforeEach
    void takeIn() {
        root = folder.resolve("home");
        home = new Home(root);
        Path in = folder.resolve("in");
        Written.of("schools").row().csv(in.resolve("schools.csv"));
        graduates = Written.of("graduates")
                .row()
                .row("pupil_id", "HS-000002")
                .row("pupil_id", "HS-000003", "sex", "?")
                .row("pupil_id", "HS-000004", "level", "THPT", "destination", "Đại học", "training_level", "")
                .csv(in.resolve("graduates.csv"));
        Taken.in(root, Taken.DAY, in);
        before = counting();
    }

    @Test
    void aPupilIsGone_andAllOtherRowsAreAsTheyWere() {
        List<List<String>> typesBefore = types(before);
        List<List<String>> others = rows(before, "where pupil_id <> '" + pseudonym("HS-000002") + "'");

        Erasure erasure = eraser().pupils(List.of("hs-000002 "), "An", "parents asked");

        assertThat(erasure.batches())
                .extracting(Erasure.Removed::batch, Erasure.Removed::accepted, Erasure.Removed::rejected)
                .containsExactly(tuple(before.id(), 1L, 0L));
        assertThat(erasure.finished()).isTrue();
        assertThat(erasure.releases()).containsExactly(1);
        Batch after = counting();
        assertThat(after.id()).isEqualTo(before.id() + "-e1");
        assertThat(after.rows()).isEqualTo(new Batch.Rows(3, 2, 1, 0));
        assertThat(after.faults()).isEqualTo(before.faults());
        assertThat(before.warnings()).isEqualTo(Map.of("AGE_UNUSUAL", 1L, "TRAINING_LEVEL_DIFFERS", 2L));
        assertThat(after.warnings()).isEqualTo(Map.of("AGE_UNUSUAL", 1L, "TRAINING_LEVEL_DIFFERS", 1L));
        assertThat(rows(after, "")).isEqualTo(others);
        assertThat(types(after)).isEqualTo(typesBefore);
        Release release = new Releases(home).currentOrRefuse();
        assertThat(release.number()).isEqualTo(2);
        assertThat(release.why()).isEqualTo("erase 1: parents asked");
        assertThat(release.asOf()).isEqualTo(Taken.DAY);
        assertThat(Files.exists(home.batch(before.id()).resolve("accepted-0.parquet")))
                .isFalse();
        assertThat(home.deliveries()).isDirectoryNotContaining("glob:**" + before.delivery() + "*");
        assertThat(Canaries.in(root, pseudonym("HS-000002"), "HS-000002", "hs-000002"))
                .isEmpty();
    }

    @Test
    void theHomeStaysWhole_andABackupForgetsToo() {
        Home copy = new Home(folder.resolve("copy"));
        backUp(copy);
        assertThat(Canaries.in(copy.root(), pseudonym("HS-000002"))).isNotEmpty();

        eraser().pupils(List.of("HS-000002"), "An", "parents asked");
        backUp(copy);

        assertThat(Canaries.in(copy.root(), pseudonym("HS-000002"))).isEmpty();
        assertThat(new Releases(copy).currentOrRefuse().number()).isEqualTo(2);
        for (Home one : List.of(home, copy)) {
            assertThat(Verification.of(one, Set.of(), release -> "", deliveries(), text -> {})
                            .problems())
                    .isEmpty();
        }
    }

    private void backUp(Home copy) {
        HomeCopy.backUp(home, copy, Optional.empty(), deliveries(), text -> {});
    }

    private DeliveryBytes deliveries() {
        return new DeliveryBytes(new HomeKey(root, Optional.empty()));
    }

    @Test
    void aRejectedRow_isErasedToo() {
        Erasure erasure = eraser().pupils(List.of("HS-000003"), "An", "parents asked");

        assertThat(erasure.batches())
                .extracting(Erasure.Removed::accepted, Erasure.Removed::rejected)
                .containsExactly(tuple(0L, 1L));
        assertThat(counting().rows()).isEqualTo(new Batch.Rows(3, 3, 0, 0));
        assertThat(counting().faults()).isEmpty();
        assertThat(Canaries.in(root, pseudonym("HS-000003"))).isEmpty();
    }

    @Test
    void aCohortIsGone_withAllRejectedRowsOfItsBatch() {
        Erasure erasure =
                eraser().cohort(new Erasure.Cohort(new SchoolYear(2018), "THPT", null), "An", "kept long enough");

        assertThat(erasure.pupils()).isZero();
        assertThat(counting().rows()).isEqualTo(new Batch.Rows(2, 2, 0, 0));
        assertThat(Canaries.in(root, pseudonym("HS-000004"), pseudonym("HS-000003")))
                .isEmpty();
        assertThat(Canaries.in(root, pseudonym("HS-000001"))).isNotEmpty();
    }

    @Test
    void theSameFileIsRefused_andThePupilIsRejectedInAnother() {
        eraser().pupils(List.of("HS-000002"), "An", "parents asked");

        assertThatThrownBy(() -> Taken.in(root, Taken.DAY, graduates))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("was erased on request (erasure 1)");
        IngestReport again = Taken.in(
                root,
                LocalDate.of(2020, 1, 2),
                Written.of("graduates").row().row("pupil_id", "Hs-000002").csv(folder.resolve("again.csv")));
        assertThat(Taken.codes(again.files().get(0))).isEqualTo(Map.of(3L, List.of("ERASED_PUPIL")));
        // What goes back to the sender shows what the sender wrote.
        assertThat(Canaries.in(root, pseudonym("HS-000002"), "HS-000002", "Hs-000002"))
                .allMatch(hit ->
                        hit.startsWith(home.deliveries().resolve("returned").toString()));
    }

    @Test
    void theOldReleaseSaysWhyItCannotBeBuilt_andTheNewOneCan() {
        eraser().pupils(List.of("HS-000002"), "An", "parents asked");

        Releases releases = new Releases(home);
        assertThatThrownBy(() -> Warehouse.publish(home, releases.of(1), Written.CATALOGUE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Release 1 cannot be built again");
        assertThat(Warehouse.publish(home, releases.of(2), Written.CATALOGUE)).exists();
    }

    @Test
    void answersToSendersGoToo_whateverBatchTheyAnswer() {
        Written others = Written.of("graduates").row("reporting_unit", "PGDDT-690", "sex", "?");
        Path broken = Written.text(
                folder.resolve("690.csv"),
                others.header() + others.lines() + "thừa,"
                        + Written.of("graduates").row("pupil_id", "HS-000008").lines());
        Path workbook = Written.of("graduates")
                .row("reporting_unit", "PGDDT-691", "pupil_id", "HS-000009", "sex", "?")
                .xlsx(folder.resolve("691.xlsx"));
        Taken.in(root, Taken.DAY, broken, workbook);
        assertThat(Canaries.in(home.returned(), "HS-000008", "HS-000009")).isNotEmpty();
        Written.text(home.returned().resolve("2019-12-31/.loi_cut.xlsx.7.new"), "PK cut off");

        Erasure erasure = eraser().pupils(List.of("HS-000008", "HS-000009"), "An", "parents asked");

        assertThat(erasure.returned())
                .hasSize(4)
                .allMatch(place -> place.startsWith("deliveries/returned/2019-12-31/"))
                .anyMatch(place -> place.endsWith(".new"));
        assertThat(Canaries.in(root, "HS-000008", "HS-000009", pseudonym("HS-000008"), pseudonym("HS-000009")))
                .isEmpty();
        // The answer about other pupils is still there.
        assertThat(home.returned().resolve("2019-12-31")).isNotEmptyDirectory();
    }

    @Test
    void whatTheChecksFoundOfThePupilInTwoSchools_goesWithItsRows() {
        Written.of("schools").row("school_code", "70689002").csv(folder.resolve("more/schools.csv"));
        Written.of("graduates")
                .row("reporting_unit", "PGDDT-690", "pupil_id", "HS-000002", "school_code", "70689002")
                .csv(folder.resolve("more/690.csv"));
        Taken.in(root, LocalDate.of(2020, 1, 2), folder.resolve("more"));
        assertThat(new Releases(home).currentOrRefuse().findings()).isNotNull();

        eraser().pupils(List.of("HS-000002"), "An", "parents asked");

        assertThat(Canaries.in(root, "HS-000002", pseudonym("HS-000002"))).isEmpty();
        assertThat(Verification.of(home, Set.of(), release -> "", deliveries(), text -> {})
                        .problems())
                .isEmpty();
    }

    @Test
    void historySaysWhatBecameOfIt_asItWasKnown() {
        eraser().pupils(List.of("HS-000002"), "An", "parents asked");

        Releases releases = new Releases(home);
        DeliveryHistory.Question graduates =
                new DeliveryHistory.Question(Optional.empty(), Optional.of("graduates"), Optional.empty());
        assertThat(DeliveryHistory.list(home, releases.of(2), graduates))
                .extracting(
                        one -> one.batch().id(),
                        DeliveryHistory::fate,
                        one -> one.erased().isPresent())
                .containsExactly(
                        tuple(before.id(), DeliveryHistory.Fate.ERASED, true),
                        tuple(before.id() + "-e1", DeliveryHistory.Fate.COUNTS, false));
    }

    @Test
    void aRunThatWasKilledBeforeTheRemoval_isCarriedOnByTheNext() throws IOException {
        eraser().pupils(List.of("HS-000002"), "An", "parents asked");
        Path record = home.erasures().resolve("1.json");
        Files.writeString(record, Files.readString(record).replace("\"finished\": true", "\"finished\": false"));
        Path left = home.batch(before.id()).resolve("accepted-0.parquet");
        Files.writeString(left, "left");

        eraser().pupils(List.of("HS-000001"), "An", "parents asked");

        assertThat(left).doesNotExist();
        assertThat(Files.readString(record)).contains("\"finished\": true");
        assertThat(counting().id()).isEqualTo(before.id() + "-e1-e2");
    }

    @Test
    void aWorkbookIsLookedThroughToo_alsoWhereItsRowCouldNotBeRead() {
        Path workbook = Written.of("graduates")
                .row("reporting_unit", "PGDDT-690", "pupil_id", "HS-000005")
                .row("reporting_unit", "PGDDT-690", "pupil_id", "HS-000006!", "sex", "HS-000007")
                .xlsx(folder.resolve("690.xlsx"));
        Taken.in(root, Taken.DAY, workbook);

        assertThat(eraser().pupils(List.of("HS-000007"), "An", "parents asked").deliveries())
                .hasSize(1);
        assertThat(Canaries.in(home.batches(), "HS-000007")).isEmpty();
    }

    @Test
    void whatIsNotThere_isRefused_withoutItsName() {
        assertThatThrownBy(() -> eraser().pupils(List.of("HS-999999"), "An", "parents asked"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("There is nothing to erase")
                .hasMessageNotContaining("999999");
    }

    private Eraser eraser() {
        return new Eraser(home, Written.CATALOGUE.forms(), TestKeys.counting());
    }

    private static String pseudonym(String id) {
        return TestKeys.counting().pseudonyms().of(id);
    }

    private Batch counting() {
        Releases releases = new Releases(home);
        return releases.currentOrRefuse().batchIds().stream()
                .map(releases::batch)
                .filter(batch -> batch.form().equals("graduates"))
                .findFirst()
                .orElseThrow();
    }

    private List<List<String>> rows(Batch batch, String where) {
        return Taken.rows("select * from '" + accepted(batch) + "' " + where + " order by _row");
    }

    private List<List<String>> types(Batch batch) {
        return Taken.rows("select column_name, column_type from (describe select * from '" + accepted(batch) + "')");
    }

    private Path accepted(Batch batch) {
        return home.batch(batch.id()).resolve("accepted-0.parquet");
    }
}
