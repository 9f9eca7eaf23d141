package phanluong.warehouse.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.TestHome;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.catalogue.DisclosureRules;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.history.Collector;
import phanluong.warehouse.release.Issuances;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;

/** A correction of few pupils waits once there are issued figures to compare it with. */
class HeldCorrectionTest {
    private static final String COUNTS = "school_code, level, breakdown, cohort, graduates, public_upper_secondary, "
            + "private_upper_secondary, continuing_education, continuing_and_intermediate, elementary, intermediate, college, "
            + "university, work, other, unknown";
    private static final String SCHOOL =
            "school_code, name, levels, ownership, commune_code, district_code, valid_from";
    private static final String PUPILS =
            "level, pupil_id, birth_year, sex, ethnicity, school_code, graduated, destination";

    @TempDir
    private Path folder;

    private final Catalogue catalogue =
            Catalogue.shipped().with(new DisclosureRules(10, 1, 0, false, DisclosureRules.Results.OPEN));
    private TestHome test;

    @BeforeEach
    void oneSchoolOf400Graduates() {
        test = new TestHome(folder, catalogue);
        test.batch(
                "schools",
                "SGDDT",
                2019,
                "2020-06-30",
                SCHOOL,
                "('A', 'THCS A', ['THCS'], 'public', '25324', '690', date '2018-09-01')");
        counts("2020-12-31", 400, 40);
    }

    private void counts(String received, int graduates, int intermediate) {
        test.batch(
                "graduate_counts",
                "U-A",
                2019,
                received,
                COUNTS,
                "('A', 'THCS', 'all', 450, " + graduates + ", " + (graduates - intermediate) + ", 0, 0, 0, 0, "
                        + intermediate + ", 0, 0, 0, 0, 0)");
    }

    /** All of its graduates go to intermediate training. */
    private void school(String school, int graduates) {
        test.batch(
                "schools",
                "U-" + school,
                2019,
                "2021-01-01",
                SCHOOL,
                "('" + school + "', 'THCS " + school + "', ['THCS'], 'public', '25324', '690', date '2018-09-01')");
        test.batch(
                "graduate_counts",
                "U-" + school,
                2019,
                graduates < 10 ? "2021-01-15" : "2021-02-15",
                COUNTS,
                "('" + school + "', 'THCS', 'all', " + graduates + ", " + graduates + ", 0, 0, 0, 0, 0, " + graduates
                        + ", 0, 0, 0, 0, 0)");
    }

    private void pupils(String received, int intermediate, int girls) {
        test.select(
                "graduates",
                "U-A",
                2019,
                received,
                PUPILS,
                "select 'THCS' as level, 'P' || i as pupil_id, 2005 as birth_year, "
                        + "if(i % 400 < " + girls + ", 'female', 'male') as sex, "
                        + "'Kinh' as ethnicity, 'A' as school_code, i < 400 as graduated, case when i < " + intermediate
                        + " then 'intermediate' when i < 400 then 'public_upper_secondary' end as destination "
                        + "from range(450) as r(i)");
    }

    private void issue(Release release) {
        new Issuances(test.home()).issue(release, "Lan", "Báo cáo");
    }

    /** Graduates of the school and of them in intermediate training, as district 690 shows them. */
    private String shown(Release release) {
        try (Database database = Database.readOnly(Warehouse.publish(test.home(), release, catalogue))) {
            return database.query(
                            "select numerator || ' of ' || denominator as shown from indicator_by_area where frame = 'district_2019' "
                                    + "and area_code = '690' and school_year = 2019 and indicator = 'thcs_vocational_rate'",
                            row -> row.text("shown"))
                    .get(0);
        }
    }

    private List<String> held(Release release) {
        try (Database database = Database.readOnly(Warehouse.publish(test.home(), release, catalogue))) {
            return database.query(
                    "select concat_ws(' ', school_name, unit, coalesce(counted_received_on::varchar, 'none'), "
                            + "coalesce(waiting_received_on::varchar, 'none')) as words from held_correction",
                    row -> row.text("words"));
        }
    }

    @Test
    void nothingIssued_everyCorrectionCounts() {
        test.publish("2020-12-31");
        counts("2021-01-15", 400, 41);
        Release corrected = test.publish("2021-01-15");
        assertThat(shown(corrected)).isEqualTo("41 of 400");
        assertThat(held(corrected)).isEmpty();
    }

    @Test
    void fewPupilsOfAnIssuedRelease_waitUntilMoreComeTogether() {
        Release first = test.publish("2020-12-31");
        issue(first);
        counts("2021-01-15", 400, 41);
        Release corrected = test.publish("2021-01-15");
        assertThat(shown(corrected)).isEqualTo("40 of 400");
        assertThat(held(corrected)).containsExactly("THCS A U-A 2020-12-31 2021-01-15");

        counts("2021-02-15", 400, 49);
        assertThat(shown(test.publish("2021-02-15"))).isEqualTo("40 of 400");
        counts("2021-03-15", 400, 50);
        Release moved = test.publish("2021-03-15");
        assertThat(shown(moved)).isEqualTo("50 of 400");
        assertThat(held(moved)).isEmpty();
        assertThat(shown(first)).isEqualTo("40 of 400");
    }

    @Test
    void whatWasIssuedLast_isWhatItCounted() {
        issue(test.publish("2020-12-31"));
        counts("2021-01-15", 400, 46);
        Release second = test.publish("2021-01-15");
        issue(second);
        assertThat(shown(second)).isEqualTo("40 of 400");
        counts("2021-02-15", 400, 52);
        assertThat(shown(test.publish("2021-02-15"))).isEqualTo("52 of 400");
    }

    @Test
    void aPupilMoreOrLess_andOneWhoDidNotGraduate_areFewToo() {
        issue(test.publish("2020-12-31"));
        counts("2021-01-15", 401, 40);
        assertThat(shown(test.publish("2021-01-15"))).isEqualTo("40 of 400");
    }

    @Test
    void pupilsInThePlaceOfCounts_areComparedByWhatBothTell() {
        issue(test.publish("2020-12-31"));
        pupils("2021-01-15", 41, 200);
        assertThat(shown(test.publish("2021-01-15"))).isEqualTo("40 of 400");
        pupils("2021-02-15", 60, 200);
        assertThat(shown(test.publish("2021-02-15"))).isEqualTo("60 of 400");
    }

    @Test
    void anotherSexOfThreePupils_waitsWhileTheCountsStayTheSame() {
        pupils("2020-12-31", 40, 200);
        issue(test.publish("2020-12-31"));
        pupils("2021-01-15", 40, 203);
        assertThat(held(test.publish("2021-01-15"))).hasSize(1);
        pupils("2021-02-15", 40, 200);
        Release again = test.publish("2021-02-15");
        assertThat(held(again)).isEmpty();
        pupils("2021-03-15", 40, 212);
        assertThat(held(test.publish("2021-03-15"))).isEmpty();
    }

    @Test
    void aFirstDeliveryOfFewPupils_waits_andOneOfMoreCounts() {
        issue(test.publish("2020-12-31"));
        school("B", 8);
        Release few = test.publish("2021-01-15");
        assertThat(shown(few)).isEqualTo("40 of 400");
        assertThat(held(few)).containsExactly("THCS B U-B none 2021-01-15");
        school("B", 12);
        Release more = test.publish("2021-02-15");
        assertThat(shown(more)).isEqualTo("52 of 412");
        assertThat(held(more)).isEmpty();
    }

    @Test
    void withoutRulesThatHide_nothingWaits() {
        issue(test.publish("2020-12-31"));
        counts("2021-01-15", 400, 41);
        Release corrected = test.publish("2021-01-15");
        try (Warehouse open = Warehouse.open(test.home(), corrected, catalogue.openly())) {
            assertThat(open.database().query("select count(*) as n from held_correction", row -> row.number("n")))
                    .containsExactly(0L);
        }
    }

    @Test
    void aDatabaseOfBefore_isMadeAgainOnceAnEarlierReleaseIsIssued() {
        Release first = test.publish("2020-12-31");
        counts("2021-01-15", 400, 41);
        Release second = test.publish("2021-01-15");
        assertThat(shown(second)).isEqualTo("41 of 400");
        issue(first);
        assertThat(shown(second)).isEqualTo("40 of 400");
    }

    @Test
    void anEarlierReleaseAfterALaterOne_isRefused_andTheSameOneTwiceIsOnce() {
        Release first = test.publish("2020-12-31");
        counts("2021-01-15", 400, 41);
        Release second = test.publish("2021-01-15");
        issue(second);
        issue(second);
        assertThat(new Issuances(test.home()).list()).hasSize(1);
        assertThatThrownBy(() -> issue(first)).isInstanceOf(Refusal.class).hasMessageContaining("release 2 was issued");
    }

    @Test
    void anIssuedRelease_staysWhenOthersAreDropped() {
        issue(test.publish("2020-12-31"));
        counts("2021-01-15", 400, 41);
        test.publish("2021-01-15");
        counts("2021-02-15", 400, 42);
        test.publish("2021-02-15");
        Collector.run(
                test.home(),
                new Collector.Request(
                        Optional.of(1),
                        Optional.empty(),
                        0,
                        0,
                        Optional.empty(),
                        true,
                        LocalDate.of(2030, 1, 1),
                        "Lan",
                        "hết hạn lưu"));
        assertThat(new Releases(test.home()).list()).extracting(Release::number).containsExactly(1, 3);
        assertThat(shown(new Releases(test.home()).of(3))).isEqualTo("40 of 400");
    }
}
