package phanluong.warehouse.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.TestHome;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.release.Release;

/** What lies between deliveries, forms and years is found, in the row where it shows; what is right is left alone. */
class ReleaseCheckerTest {
    private static final String PUPIL = "level, pupil_id, school_code, graduated, destination";
    private static final String SCHOOL =
            "school_code, name, levels, ownership, commune_code, district_code, valid_from, valid_to";
    private static final String YEAR = "school_code, level, pupils, final_grade_pupils";
    private final Catalogue catalogue = Catalogue.shipped();

    @TempDir
    Path folder;

    private TestHome home;

    @BeforeEach
    void listSchools() {
        home = new TestHome(folder.resolve("home"), catalogue)
                .batch("schools", "SGDDT", 2018, "2019-06-30", SCHOOL, """
                        ('A', 'THCS A', ['THCS'], 'public', '25195', '689', date '2018-09-01', null),
                        ('B', 'THCS B', ['THCS'], 'public', '25195', '689', date '2018-09-01', null)""");
    }

    private List<String> found() {
        Release release = home.publish("2026-01-31");
        return new ReleaseChecker(home.home(), catalogue)
                .check(release).findings().stream()
                        .map(one ->
                                one.code() + " " + one.form() + " " + one.unit() + " " + one.row() + " " + one.found()
                                        + (one.otherBatch() == null
                                                ? ""
                                                : " ~ " + one.otherBatch().replaceFirst("-2\\d{3}-\\d\\d-\\d\\d$", "")
                                                        + " " + one.otherRow()))
                        .toList();
    }

    @Test
    void whatFitsTogether_isLeftAlone() {
        home.batch("graduates", "PGDDT-689", 2018, "2019-12-30", PUPIL, "('THCS', 'p1', 'A', true, 'work')")
                .batch("school_years", "PGDDT-689", 2018, "2019-06-30", YEAR, "('A', 'THCS', 90, 1)")
                .batch("school_years", "PGDDT-689", 2019, "2020-06-30", YEAR, "('A', 'THCS', 95, 1)");

        assertThat(found()).isEmpty();
    }

    @Test
    void aPupilOfTwoSchools_isFoundInBothRows_andAnotherDestinationIsAnotherCode() {
        home.batch(
                        "graduates",
                        "PGDDT-689",
                        2018,
                        "2019-12-30",
                        PUPIL,
                        "('THCS', 'p1', 'A', true, 'work'), ('THCS', 'p2', 'A', true, 'work'), ('THCS', 'p3', 'A', true, 'other')")
                .batch(
                        "graduates",
                        "PGDDT-690",
                        2018,
                        "2019-12-30",
                        PUPIL,
                        "('THCS', 'p2', 'B', true, 'work'), ('THCS', 'p3', 'B', true, 'work'), ('THPT', 'p1', 'B', true, 'work')");

        assertThat(found())
                .containsExactly(
                        "PUPIL_IN_TWO_SCHOOLS graduates PGDDT-689 3 A ~ graduates-PGDDT-690-2018 2",
                        "PUPIL_IN_TWO_SCHOOLS graduates PGDDT-690 2 B ~ graduates-PGDDT-689-2018 3",
                        "PUPIL_WITH_TWO_DESTINATIONS graduates PGDDT-689 4 other ~ graduates-PGDDT-690-2018 3",
                        "PUPIL_WITH_TWO_DESTINATIONS graduates PGDDT-690 3 work ~ graduates-PGDDT-689-2018 4");
    }

    @Test
    void aPupilWhoGraduatesAgain_isFoundInTheLaterYear() {
        home.batch(
                        "graduates",
                        "PGDDT-689",
                        2018,
                        "2019-12-30",
                        PUPIL,
                        "('THCS', 'p1', 'A', true, 'work'), ('THCS', 'p2', 'A', false, null)")
                .batch(
                        "graduates",
                        "PGDDT-689",
                        2019,
                        "2020-12-30",
                        PUPIL,
                        "('THCS', 'p1', 'A', true, 'work'), ('THCS', 'p2', 'A', true, 'work')");

        assertThat(found())
                .containsExactly("PUPIL_GRADUATED_TWICE graduates PGDDT-689 2 2018-2019 ~ graduates-PGDDT-689-2018 2");
    }

    @Test
    void aSchoolOfTwoUnits_isFoundInBothDeliveries() {
        home.batch("school_years", "PGDDT-689", 2018, "2019-06-30", YEAR, "('A', 'THCS', 90, 20)")
                .batch(
                        "school_years",
                        "PGDDT-690",
                        2018,
                        "2019-06-30",
                        YEAR,
                        "('B', 'THCS', 80, 20), ('A', 'THCS', 90, 20)");

        assertThat(found())
                .containsExactly(
                        "SCHOOL_OF_TWO_UNITS school_years PGDDT-689 2 A ~ school_years-PGDDT-690-2018 3",
                        "SCHOOL_OF_TWO_UNITS school_years PGDDT-690 3 A ~ school_years-PGDDT-689-2018 2");
    }

    @Test
    void anInstitutionOfTwoUnits_andOneThatWasClosed() {
        String training = "institution_code, period, training_level, occupation, admitted_from_thcs";
        home.batch(
                        "institutions",
                        "SLDTBXH",
                        2018,
                        "2019-06-30",
                        "institution_code, name, kind, ownership, area_code, training_levels, valid_from, valid_to",
                        """
                        ('I', 'TC I', 'centre', 'public', '689', ['elementary'], date '2018-09-01', null),
                        ('J', 'TC J', 'centre', 'public', '689', ['elementary'], date '2018-09-01', date '2019-06-30')""")
                .batch(
                        "training",
                        "SLDTBXH",
                        2019,
                        "2020-12-30",
                        training,
                        "('I', 'year', 'elementary', 'Hàn', 5), ('J', 'year', 'elementary', 'Hàn', 5)")
                .batch("training", "SNV", 2019, "2020-12-30", training, "('I', 'year', 'elementary', 'Hàn', 5)");

        assertThat(found())
                .containsExactly(
                        "INSTITUTION_CLOSED training SLDTBXH 3 J",
                        "INSTITUTION_OF_TWO_UNITS training SLDTBXH 2 I ~ training-SNV-2019 2",
                        "INSTITUTION_OF_TWO_UNITS training SNV 2 I ~ training-SLDTBXH-2019 2",
                        "UNIT_CLOSED training SNV null SNV");
    }

    @Test
    void aCodeIsValidAtItsDate() {
        home.batch("schools", "SGDDT", 2025, "2026-01-20", SCHOOL, """
                ('A', 'THCS A', ['THCS'], 'public', '25198', null, date '2025-07-01', null),
                ('C', 'THCS C', ['THCS'], 'public', null, null, date '2026-09-01', null),
                ('D', 'THCS D', ['THCS'], 'public', '25195', null, date '2018-09-01', date '2020-08-31')""")
                .batch(
                        "school_years",
                        "SGDDT",
                        2022,
                        "2023-06-30",
                        YEAR,
                        "('D', 'THCS', 50, 10), ('A', 'THCS', 50, 10)")
                .batch("school_years", "PGDDT-689", 2025, "2026-01-20", YEAR, "('B', 'THCS', 50, 10)");

        assertThat(found())
                .containsExactly(
                        "AREA_NOT_OF_THE_YEAR schools SGDDT 2 25198",
                        "SCHOOL_CLOSED school_years SGDDT 2 D",
                        "UNIT_CLOSED school_years PGDDT-689 null PGDDT-689",
                        "VALID_FROM_IN_FUTURE schools SGDDT 3 2026-09-01");
    }

    @Test
    void figuresOfDifferentFormsThatDoNotFit() {
        home.batch("school_years", "PGDDT-689", 2018, "2019-06-30", YEAR, "('A', 'THCS', 90, 1), ('B', 'THCS', 90, 40)")
                .batch(
                        "graduates",
                        "PGDDT-689",
                        2018,
                        "2019-12-30",
                        PUPIL,
                        "('THCS', 'p1', 'A', true, 'work'), ('THCS', 'p2', 'A', true, 'work')")
                .batch(
                        "graduate_counts",
                        "PGDDT-689",
                        2018,
                        "2019-12-30",
                        "school_code, level, breakdown, cohort, graduates",
                        "('A', 'THCS', 'total', 2, 1), ('B', 'THCS', 'total', 34, 34)");

        assertThat(found())
                .containsExactly(
                        "COHORT_DIFFERS graduate_counts PGDDT-689 3 school_code=B; level=THCS; pupils=34; final_grade_pupils=40"
                                + " ~ school_years-PGDDT-689-2018 3",
                        "COUNTS_DIFFER_FROM_PUPILS graduate_counts PGDDT-689 2 school_code=A; level=THCS; graduates=1; pupil rows=2"
                                + " ~ graduates-PGDDT-689-2018 2",
                        "GRADUATES_OVER_FINAL_GRADE graduates PGDDT-689 2 school_code=A; level=THCS; graduates=2; final_grade_pupils=1"
                                + " ~ school_years-PGDDT-689-2018 2");
    }

    @Test
    void aJumpIsMeasuredAgainstTheYearsBefore_andTheLast() {
        home.batch(
                        "school_years",
                        "PGDDT-689",
                        2018,
                        "2019-06-30",
                        YEAR,
                        "('A', 'THCS', 100, 20), ('B', 'THCS', 100, 20)")
                .batch(
                        "school_years",
                        "PGDDT-689",
                        2019,
                        "2020-06-30",
                        YEAR,
                        "('A', 'THCS', 131, 20), ('B', 'THCS', 130, 20)")
                .batch(
                        "school_years",
                        "PGDDT-689",
                        2020,
                        "2021-06-30",
                        YEAR,
                        "('A', 'THCS', 133, 20), ('B', 'THCS', 60, 20)");

        assertThat(found())
                .containsExactly(
                        "PUPILS_JUMP school_years PGDDT-689 2 pupils=131; last=100; median=100",
                        "PUPILS_JUMP school_years PGDDT-689 3 pupils=60; last=130; median=115");
    }

    @Test
    void aUnitsGraduatesJump_whenSchoolsAreMissing() {
        String rows =
                "select 'THCS' as level, 'p' || %d || '-' || i as pupil_id, 'A' as school_code, true as graduated, "
                        + "if(i %% 2 = 0 and %d = 2019, 'unknown', 'work') as destination from range(%d) as pupils(i)";
        home.select("graduates", "PGDDT-689", 2018, "2019-12-30", PUPIL, rows.formatted(2018, 2018, 200))
                .select("graduates", "PGDDT-689", 2019, "2020-12-30", PUPIL, rows.formatted(2019, 2019, 100));

        assertThat(found())
                .containsExactly(
                        "GRADUATES_JUMP graduates PGDDT-689 2 level=THCS; graduates=100; last=200; median=200",
                        "UNKNOWN_SHARE_LARGE graduates PGDDT-689 2 school_code=A; level=THCS; unknown=50; graduates=100");
    }

    @Test
    void whatThePlanDoesNotCount_isNotedOnceADelivery() {
        home.batch(
                "graduates",
                "SGDDT",
                2018,
                "2019-12-30",
                PUPIL,
                "('THPT', 'p1', 'A', true, 'intermediate'), ('THPT', 'p2', 'A', true, 'college'), ('THCS', 'p3', 'A', true, 'elementary')");

        assertThat(found())
                .containsExactly(
                        "DESTINATION_NOT_COUNTED graduates SGDDT 2 level=THPT; elementary, intermediate=1; graduates=2");
    }

    @Test
    void whatWasFoundIsKeptBesideTheRelease_underItsHash() throws java.io.IOException {
        home.batch("school_years", "PGDDT-689", 2018, "2019-06-30", YEAR, "('A', 'THCS', 90, 20)")
                .batch("school_years", "PGDDT-690", 2018, "2019-06-30", YEAR, "('A', 'THCS', 90, 20)");
        Release release = home.publish("2020-01-31");
        CheckFindings findings = new ReleaseChecker(home.home(), catalogue).check(release);

        Release kept = findings.keep(home.home(), release);

        assertThat(kept.findings().counts()).isEqualTo(Map.of("SCHOOL_OF_TWO_UNITS", 2L));
        assertThat(kept.findings().sha256())
                .isEqualTo(phanluong.warehouse.files.Sha256.of(home.home().findings(1)));
        assertThat(CheckFindings.kept(home.home(), kept)).contains(findings);
        assertThat(new ReleaseChecker(home.home(), catalogue).check(release)).isEqualTo(findings);
    }
}
