package phanluong.warehouse.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.TestHome;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.history.HomeCopy;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;

/** A home may say for itself from where on a check of releases speaks; what was found remembers it. */
class ThresholdsTest {
    private static final String YEAR = "school_code, level, pupils, final_grade_pupils";
    private final Catalogue catalogue = Catalogue.shipped();

    @TempDir
    private Path folder;

    private void write(String lines) throws IOException {
        Files.createDirectories(folder.resolve("home"));
        Files.writeString(folder.resolve("home/thresholds.csv"), "code,threshold,value\n" + lines);
    }

    /** The pupils of a school fall from 1,000 to 690: by 31 %, more than the shipped 30 %. */
    private TestHome fallen() {
        return new TestHome(folder.resolve("home"), catalogue)
                .batch("school_years", "PGDDT-689", 2018, "2019-06-30", YEAR, "('A', 'THCS', 1000, 1)")
                .batch("school_years", "PGDDT-689", 2019, "2020-06-30", YEAR, "('A', 'THCS', 690, 1)");
    }

    private CheckFindings found(TestHome home) {
        return new ReleaseChecker(home.home(), catalogue).check(home.publish("2020-06-30"));
    }

    @Test
    void theShippedOnesHoldWhereAHomeSaysNothing() {
        CheckFindings found = found(fallen());
        assertThat(found.counts()).containsKey("PUPILS_JUMP");
        assertThat(found.thresholds().get("PUPILS_JUMP").get("percent")).isEqualTo(30);
    }

    @Test
    void aHomeThatAllowsMoreIsToldLess_andTheReleaseRemembersTheThreshold() throws IOException {
        TestHome home = fallen();
        write("PUPILS_JUMP,percent,40\n");
        CheckFindings found = found(home);
        assertThat(found.counts()).doesNotContainKey("PUPILS_JUMP");

        Release kept = found.keep(home.home(), new Releases(home.home()).of(1));
        write("PUPILS_JUMP,percent,20\n");
        assertThat(CheckFindings.kept(home.home(), kept)
                        .orElseThrow()
                        .thresholds()
                        .get("PUPILS_JUMP"))
                .containsEntry("percent", 40L);
        assertThat(found(home).counts()).containsKey("PUPILS_JUMP");
    }

    @Test
    void itsPageSaysTheHomesThreshold() throws IOException {
        write("PUPILS_JUMP,percent,40\n");
        CheckPage page = CheckCatalogue.of(catalogue, Thresholds.of(new Home(folder.resolve("home"))))
                .of("PUPILS_JUMP")
                .get(0);
        assertThat(page.message().en()).contains("40 %");
        assertThat(page.condition().orElseThrow()).contains("> 40 *").doesNotContain("getvariable('percent')");
    }

    @Test
    void everyLineThatCannotBeUsedIsNamed() throws IOException {
        write(
                "PUPILS_JUMP,percent,many\nPUPILS_JUMP,percent,3\nNO_CHECK,percent,3\nPUPILS_JUMP,share,3\nUNKNOWN_SHARE_LARGE,percent,-1\n");
        String file = folder.resolve("home/thresholds.csv").toString();
        String known = "expected columns code, threshold, value and one of: COHORT_DIFFERS (percent, pupils),"
                + " GRADUATES_JUMP (percent, pupils), PUPILS_JUMP (percent, pupils), UNKNOWN_SHARE_LARGE (percent, pupils)";
        assertThatThrownBy(() -> new ReleaseChecker(new Home(folder.resolve("home")), catalogue))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems().stream()
                                        .map(Refusal.Problem::en)
                                        .toList())
                                .isEqualTo(List.of(
                                        file + " line 2: \"many\" is no whole number from 0 on",
                                        file + " line 3: stands in line 2 already: PUPILS_JUMP percent",
                                        file + " line 4: there is no threshold \"NO_CHECK percent\"; " + known,
                                        file + " line 5: there is no threshold \"PUPILS_JUMP share\"; " + known,
                                        file + " line 6: \"-1\" is no whole number from 0 on")));
    }

    @Test
    void aBackupTakesThemAlong() throws IOException {
        TestHome home = fallen();
        home.publish("2020-06-30");
        write("PUPILS_JUMP,percent,40\n");
        Home copy = new Home(folder.resolve("copy"));
        HomeCopy.backUp(home.home(), copy, Optional.empty(), Files::newInputStream, text -> {});
        assertThat(Thresholds.of(copy).values()).containsEntry("PUPILS_JUMP", Map.of("percent", 40L, "pupils", 20L));
    }
}
