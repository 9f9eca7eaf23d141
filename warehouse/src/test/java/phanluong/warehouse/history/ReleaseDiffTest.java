package phanluong.warehouse.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.TestHome;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.release.Release;

class ReleaseDiffTest {
    private static final String SCHOOL =
            "school_code, name, levels, ownership, commune_code, district_code, valid_from";
    private static final String COUNTS = "school_code, level, pupils, final_grade_pupils, has_local_programme";

    @TempDir
    private Path folder;

    private final Catalogue catalogue = Catalogue.shipped().openly();

    /** School A lies in district 690, school B in 692; first both have no local programme. */
    private TestHome twoSchools() {
        TestHome home = new TestHome(folder, catalogue);
        home.batch(
                "schools",
                "SGDDT",
                2019,
                "2020-06-30",
                SCHOOL,
                "('A', 'THCS A', ['THCS'], 'public', '25324', '690', date '2018-09-01'), "
                        + "('B', 'THCS B', ['THCS'], 'public', '25270', '692', date '2018-09-01')");
        home.batch(
                "school_years",
                "SGDDT",
                2019,
                "2020-06-30",
                COUNTS,
                "('A', 'THCS', 200, 40, false), ('B', 'THCS', 100, 20, false)");
        return home;
    }

    private ReleaseDiff diff(TestHome home, Release before, Release after) {
        return ReleaseDiff.between(home.home(), before, after, catalogue, text -> {});
    }

    private static List<String> told(ReleaseDiff diff) {
        return diff.figures().stream()
                .map(figure -> figure.indicator() + " " + figure.frame() + " " + figure.areaCode() + " "
                        + figure.schoolYear() + " "
                        + figure.before().map(value -> counts(value.reading())).orElse("-") + " → "
                        + figure.after().map(value -> counts(value.reading())).orElse("-") + " ← "
                        + figure.causes().stream()
                                .map(cause -> cause.cause().orElseThrow().id())
                                .toList())
                .toList();
    }

    private static String counts(Reading reading) {
        return reading instanceof Reading.Measured measured
                ? measured.numerator() + "/" + measured.denominator()
                : "none";
    }

    @Test
    void aFigureThatMovesNamesTheDeliveryAndOnlyItsOwnAreas() {
        TestHome home = twoSchools();
        Release before = home.publish("2020-06-30");
        home.batch(
                "school_years",
                "SGDDT",
                2019,
                "2020-09-01",
                COUNTS,
                "('A', 'THCS', 200, 40, true), ('B', 'THCS', 100, 20, false)");
        // Lists the same schools for the next year: no figure moves because of it.
        home.batch(
                "schools",
                "SGDDT",
                2020,
                "2020-09-01",
                SCHOOL,
                "('A', 'THCS A', ['THCS'], 'public', '25324', '690', date '2018-09-01')");
        ReleaseDiff diff = diff(home, before, home.publish("2020-09-01"));
        String cause = " ← [school_years-SGDDT-2019-2020-09-01]";
        assertThat(told(diff))
                .containsExactly(
                        "thcs_local_programme_rate commune_2019 25324 2019-2020 0/1 → 1/1" + cause,
                        "thcs_local_programme_rate commune_2025 25326 2019-2020 0/1 → 1/1" + cause,
                        "thcs_local_programme_rate district_2019 690 2019-2020 0/1 → 1/1" + cause,
                        "thcs_local_programme_rate province 70 2019-2020 0/2 → 1/2" + cause,
                        "thcs_local_programme_rate province_after 75 2019-2020 0/2 → 1/2" + cause,
                        "thcs_local_programme_rate province_before 70 2019-2020 0/2 → 1/2" + cause);
        assertThat(diff.figures().get(0).standings()).isNotEmpty();
    }

    @Test
    void rowsAreComparedByTheirKeyDownToTheCell() {
        TestHome home = twoSchools();
        Release before = home.publish("2020-06-30");
        home.batch(
                "school_years",
                "SGDDT",
                2019,
                "2020-09-01",
                COUNTS,
                "('A', 'THCS', 201, 40, false), ('C', 'THCS', 100, 20, false)");
        ReleaseDiff diff = diff(home, before, home.publish("2020-09-01"));
        assertThat(diff.deliveries()).hasSize(1);
        ChangedDelivery delivery = diff.deliveries().get(0);
        assertThat(delivery.change().kind()).isEqualTo(Change.Kind.REPLACED);
        assertThat(delivery.rowsBefore()).isEqualTo(2);
        assertThat(delivery.rowsAfter()).isEqualTo(2);
        RowMoves moves = delivery.moves().orElseThrow();
        assertThat(List.of(moves.in(), moves.out(), moves.changed())).containsExactly(1L, 1L, 1L);
        assertThat(moves.fields()).isEqualTo(Map.of("pupils", 1L));
        assertThat(moves.cells()).containsExactly(new RowMoves.Cell("A · THCS", "pupils", "200", "201"));
        assertThat(moves.schools()).containsExactlyInAnyOrder("A", "B", "C");
    }

    @Test
    void ofPupilsOnlyCountsAndFieldsAreTold() {
        String pupils = "level, pupil_id, birth_year, birth_age, sex, ethnicity, school_code, graduated, destination";
        TestHome home = twoSchools()
                .batch(
                        "graduates",
                        "SGDDT",
                        2019,
                        "2020-12-31",
                        pupils,
                        "('THCS', 'P1', 2005, 14, 'female', 'Kinh', 'A', true, 'work'), "
                                + "('THCS', 'P2', 2005, 14, 'male', 'Kinh', 'A', true, 'work')");
        Release before = home.publish("2020-12-31");
        home.batch(
                "graduates",
                "SGDDT",
                2019,
                "2021-02-01",
                pupils,
                "('THCS', 'P1', 2005, 14, 'female', 'Kinh', 'A', true, 'intermediate'), "
                        + "('THCS', 'P2', 2005, 14, 'male', 'Kinh', 'A', true, 'work')");
        ReleaseDiff diff = diff(home, before, home.publish("2021-02-01"));
        RowMoves moves = diff.deliveries().get(0).moves().orElseThrow();
        assertThat(moves.changed()).isEqualTo(1);
        assertThat(moves.fields()).isEqualTo(Map.of("destination", 1L));
        assertThat(moves.cells()).isEmpty();
        assertThat(told(diff))
                .contains("thcs_vocational_rate district_2019 690 2019-2020 0/2 → 1/2"
                        + " ← [graduates-SGDDT-2019-2021-02-01]");
        assertThat(told(diff)).noneMatch(line -> line.contains(" 692 "));
    }

    @Test
    void theSameReleaseDiffersInNothing() {
        TestHome home = twoSchools();
        Release only = home.publish("2020-06-30");
        ReleaseDiff diff = diff(home, only, only);
        assertThat(diff.deliveries()).isEmpty();
        assertThat(diff.figures()).isEmpty();
    }
}
