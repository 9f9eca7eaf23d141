package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.check.Confirmations;
import phanluong.warehouse.check.Warnings;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;

/** A sender's word stays with the bytes of which it was given. */
class ConfirmationTest {
    @TempDir
    Path folder;

    private Home home;
    private Warnings warnings;
    private IngestReport.FileReport taken;

    @BeforeEach
    void deliverTwoUnusualRows() {
        home = new Home(folder.resolve("home"));
        warnings = new Warnings(home, Written.CATALOGUE);
        Taken.in(
                home.root(),
                Taken.DAY.minusDays(1),
                Written.of("schools")
                        .row("valid_from", "2018-09-01", "valid_to", "")
                        .csv(folder.resolve("schools.csv")));
        taken = Taken.in(home.root(), Taken.DAY, pupils("first.csv", ""))
                .files()
                .get(0);
    }

    /** Two graduates of an unusual age, the first of whom went to intermediate training after THPT. */
    private Path pupils(String name, String occupation) {
        return Written.of("graduates")
                .row("training_level", "", "level", "THPT", "destination", "Trung cấp", "birth_date", "1/2/1990")
                .row("training_level", "", "pupil_id", "HS-000002", "birth_date", "1/2/1999", "occupation", occupation)
                .csv(folder.resolve(name));
    }

    private List<String> listed() {
        return warnings.list(new Releases(home).currentOrRefuse()).stream()
                .map(one -> one.finding().code() + " " + one.finding().row()
                        + one.confirmation()
                                .map(word -> " " + word.why() + ", " + word.by())
                                .orElse(""))
                .toList();
    }

    @Test
    void whatIsConfirmed_staysConfirmedForTheSameBytes_andForNoOthers() {
        assertThat(listed()).containsExactly("AGE_UNUSUAL 2", "AGE_UNUSUAL 3", "DESTINATION_NOT_COUNTED 2");

        warnings.confirm(taken.delivery().substring(0, 10), "AGE_UNUSUAL", List.of(3L), "học viên GDTX", "Lan");
        warnings.confirm(taken.batch(), "DESTINATION_NOT_COUNTED", List.of(), "đúng", "Lan");

        assertThat(listed())
                .containsExactly(
                        "AGE_UNUSUAL 2", "AGE_UNUSUAL 3 học viên GDTX, Lan", "DESTINATION_NOT_COUNTED 2 đúng, Lan");
        IngestReport again = Taken.in(home.root(), Taken.DAY, folder.resolve("first.csv"));
        assertThat(again.files().get(0).confirmed()).containsOnly(java.util.Map.entry("AGE_UNUSUAL", 1L));

        Taken.in(home.root(), Taken.DAY.plusDays(1), pupils("second.csv", "Hàn"));

        assertThat(listed()).containsExactly("AGE_UNUSUAL 2", "AGE_UNUSUAL 3", "DESTINATION_NOT_COUNTED 2");
        assertThat(Confirmations.of(home).list()).hasSize(2);
    }

    @Test
    void whatIsNotThere_cannotBeConfirmed_andTheAnswerSaysWhatIs() {
        assertThatThrownBy(() -> warnings.confirm("abcdef12", "AGE_UNUSUAL", List.of(), "đúng", "Lan"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no delivery \"abcdef12\"");
        assertThatThrownBy(() -> warnings.confirm(taken.batch(), "PUPILS_JUMP", List.of(), "đúng", "Lan"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("it has: AGE_UNUSUAL, DESTINATION_NOT_COUNTED");
        assertThatThrownBy(() -> warnings.confirm(taken.batch(), "AGE_UNUSUAL", List.of(9L), "đúng", "Lan"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("it stands in: 2, 3");
        assertThatThrownBy(() -> warnings.confirm(taken.batch(), "REQUIRED", List.of(), "đúng", "Lan"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is an error and no warning");
        assertThatThrownBy(() -> warnings.confirm(taken.batch(), "AGE", List.of(), "đúng", "Lan"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("expected one of: ADMITTED_OVER_QUOTA, AGE_IMPOSSIBLE");
        assertThat(home.confirmations()).doesNotExist();
    }
}
