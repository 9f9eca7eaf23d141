package phanluong.warehouse.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.TestHome;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.release.Release;

/** Targets are judged on integers: no rounding can turn a miss into a hit. */
class TargetStatusTest {
    @TempDir
    private Path folder;

    private final Catalogue catalogue = Catalogue.shipped().openly();

    @Test
    void exactlyFifteenPercent_doesNotPassMoreThanFifteen() {
        assertThat(status(15, 100, 0)).isEqualTo("NOT_MET, 1 missing");
    }

    @Test
    void oneMorePupilThanFifteenPercent_passes() {
        assertThat(status(16, 100, 0)).isEqualTo("MET, 0 missing");
    }

    @Test
    void onePupil_isAllOrNothing() {
        assertThat(status(1, 1, 0)).isEqualTo("MET, 0 missing");
        assertThat(status(0, 1, 0)).isEqualTo("NOT_MET, 1 missing");
    }

    @Test
    void nobodyGraduated_cannotBeSaid() {
        assertThat(status(0, 0, 0)).isEqualTo("CANNOT_SAY, no count");
    }

    @Test
    void aMissingSchoolThatCouldTurnTheAnswer_leavesItOpen() {
        assertThat(status(16, 100, 30)).isEqualTo("CANNOT_SAY, 0 missing");
    }

    @Test
    void aMissingSchoolTooSmallToTurnTheAnswer_doesNot() {
        assertThat(status(40, 100, 30)).isEqualTo("MET, 0 missing");
    }

    /** Standing of the streaming rate in 2019-2020 against "trên 15 %"; a second school reports pupils but no graduates. */
    private String status(int vocational, int graduates, int missingPupils) {
        String pupils = IntStream.range(0, Math.max(1, graduates))
                .mapToObj(pupil -> "('THCS', 'P" + pupil
                        + "', 2005, 'male', 'Kinh', 'A', " + (graduates > 0) + ", "
                        + (graduates == 0 ? "null" : pupil < vocational ? "'intermediate'" : "'work'") + ")")
                .collect(Collectors.joining(", "));
        TestHome home = new TestHome(folder, catalogue)
                .batch(
                        "schools",
                        "PGDDT-690",
                        2019,
                        "2020-06-30",
                        "school_code, name, levels, ownership, commune_code, district_code, valid_from",
                        "('A', 'THCS A', ['THCS'], 'public', '25324', '690', date '2018-09-01')"
                                + (missingPupils == 0
                                        ? ""
                                        : ", ('B', 'THCS B', ['THCS'], 'public', '25324', '690', date '2018-09-01')"))
                .batch(
                        "graduates",
                        "PGDDT-690",
                        2019,
                        "2020-12-31",
                        "level, pupil_id, birth_year, sex, ethnicity, school_code, graduated, destination",
                        pupils);
        if (missingPupils > 0) {
            home.batch(
                    "school_years",
                    "PGDDT-690",
                    2019,
                    "2020-06-30",
                    "school_code, level, pupils, final_grade_pupils",
                    "('B', 'THCS', 200, " + missingPupils + ")");
        }
        Release release = home.publish("2020-12-31");
        try (Warehouse warehouse = Warehouse.open(home.home(), release, catalogue)) {
            return TargetStatuses.list(warehouse.database()).stream()
                    .filter(one -> one.indicator().equals("thcs_vocational_rate")
                            && one.frame().equals("province")
                            && one.set().equals("province_plan")
                            && one.targetYear() == 2020)
                    .map(one -> one.standing() + ", "
                            + (one.missingCount().isPresent()
                                    ? one.missingCount().getAsLong() + " missing"
                                    : "no count"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
