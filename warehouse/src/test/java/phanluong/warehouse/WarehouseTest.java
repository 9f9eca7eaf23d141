package phanluong.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.release.Release;

class WarehouseTest {
    private static final String SCHOOL =
            "school_code, name, levels, ownership, commune_code, district_code, valid_from";

    @TempDir
    private Path folder;

    private final Catalogue catalogue = Catalogue.shipped().openly();

    private TestHome twoSchools() {
        return new TestHome(folder, catalogue)
                .batch(
                        "schools",
                        "PGDDT-690",
                        2019,
                        "2020-06-30",
                        SCHOOL,
                        "('A', 'THCS A', ['THCS'], 'public', '25324', '690', date '2018-09-01'), "
                                + "('B', 'THCS B', ['THCS'], 'public', '25333', '690', date '2018-09-01')");
    }

    @Test
    void ninePlusLearnersCountOnceInTheNumerator() {
        TestHome home = twoSchools()
                .batch(
                        "graduates",
                        "PGDDT-690",
                        2019,
                        "2020-12-31",
                        "level, pupil_id, birth_year, sex, ethnicity, school_code, graduated, destination",
                        "('THCS', 'P1', 2005, 'female', 'Kinh', 'A', true, 'continuing_and_intermediate'), "
                                + "('THCS', 'P2', 2005, 'male', 'Kinh', 'A', true, 'public_upper_secondary'), "
                                + "('THCS', 'P3', 2005, 'male', 'Kinh', 'A', true, 'unknown'), "
                                + "('THCS', 'P4', 2005, 'male', 'Kinh', 'A', false, null), "
                                + "('THCS', 'P5', 2005, 'male', 'Kinh', 'B', true, 'elementary')");
        assertThat(indicator(home.publish("2020-12-31"), home, "thcs_vocational_rate"))
                .contains(
                        "province 70 2/4 unknown 1 of 2 schools",
                        "district_2019 690 2/4 unknown 1 of 2 schools",
                        "commune_2025 25326 1/3 unknown 1 of 1 schools",
                        "commune_2025 25333 1/1 unknown 0 of 1 schools",
                        "commune_2019 25324 1/3 unknown 1 of 1 schools",
                        "commune_2019 25333 1/1 unknown 0 of 1 schools",
                        "province_before 70 2/4 unknown 1 of 2 schools",
                        "province_after 75 2/4 unknown 1 of ? schools");
    }

    private List<String> indicator(Release release, TestHome home, String indicator) {
        try (Warehouse warehouse = Warehouse.open(home.home(), release, catalogue)) {
            return warehouse
                    .database()
                    .query(
                            "select * from indicator_by_area where indicator = ? and numerator is not null",
                            row -> row.text("frame") + " " + row.text("area_code") + " " + row.number("numerator") + "/"
                                    + row.number("denominator") + " unknown " + row.number("unknown") + " of "
                                    + (row.findNumber("schools_expected").isPresent()
                                            ? "" + row.number("schools_expected")
                                            : "?")
                                    + " schools",
                            indicator);
        }
    }
}
