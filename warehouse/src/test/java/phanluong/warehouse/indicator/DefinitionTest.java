package phanluong.warehouse.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.TestHome;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;

/** The same rows by two definitions: 9+ learners in or apart, institutions of continuing education in or out. */
class DefinitionTest {
    private static final String GRADUATES =
            "level, pupil_id, birth_year, sex, ethnicity, school_code, graduated, destination";

    @TempDir
    private Path folder;

    private final Catalogue catalogue = Catalogue.shipped().openly();

    @Test
    void bothDefinitions_areCountedOverTheSameRows() {
        TestHome home = new TestHome(folder, catalogue)
                .batch(
                        "schools",
                        "SGDDT",
                        2019,
                        "2020-06-30",
                        "school_code, name, levels, ownership, commune_code, district_code, valid_from",
                        "('A', 'THCS A', ['THCS'], 'public', '25324', '690', date '2018-09-01'), "
                                + "('B', 'THPT B', ['THPT'], 'public', '25324', '690', date '2018-09-01'), "
                                + "('C', 'GDTX C', ['THPT', 'GDTX'], 'public', '25324', '690', date '2018-09-01')")
                .batch(
                        "graduates",
                        "SGDDT",
                        2019,
                        "2020-12-31",
                        GRADUATES,
                        "('THCS', '1', 2005, 'male', 'Kinh', 'A', true, 'intermediate'), "
                                + "('THCS', '2', 2005, 'male', 'Kinh', 'A', true, 'continuing_and_intermediate'), "
                                + "('THCS', '3', 2005, 'male', 'Kinh', 'A', true, 'work'), "
                                + "('THPT', '4', 2002, 'male', 'Kinh', 'B', true, 'college'), "
                                + "('THPT', '5', 2002, 'male', 'Kinh', 'B', true, 'work'), "
                                + "('THPT', '6', 2002, 'male', 'Kinh', 'C', true, 'college')");
        try (Warehouse warehouse = Warehouse.open(home.home(), home.publish("2020-12-31"), catalogue)) {
            assertThat(lines(IndicatorValues.list(warehouse.database())))
                    .contains("thcs_vocational_rate 1 2/3, 1 of 1 schools", "thpt_college_rate 1 2/3, 2 of 2 schools");
            assertThat(lines(IndicatorValues.list(warehouse.database(), "nine_plus_apart")))
                    .containsExactly("thcs_vocational_rate nine_plus_apart 1/3, 1 of 1 schools");
            assertThat(lines(IndicatorValues.list(warehouse.database(), "without_gdtx")))
                    .containsExactly("thpt_college_rate without_gdtx 1/2, 1 of 1 schools");
        }
    }

    @Test
    void twoDefinitionsOfOneVersion_areRefused() {
        assertThatThrownBy(() -> IndicatorReader.read("""
                id: rate
                position: 1
                name: { vi: Tỷ lệ }
                short: { vi: Tỷ lệ }
                unit: percent
                decimals: 1
                better: higher
                level: THCS
                counts: pupils
                numerator: [thcs_graduates_work]
                denominator: [thcs_graduates]
                source: Kế hoạch
                definition: { version: "2", name: { vi: Mới } }
                definitions:
                  - definition: { version: "2", name: { vi: Cũ } }
                """)).hasMessageContaining("versions that differ");
    }

    private static List<String> lines(List<IndicatorValue> values) {
        return values.stream()
                .filter(value -> value.frame().equals("province") && value.reading() instanceof Reading.Measured)
                .map(value -> value.indicator() + " " + value.definition() + " "
                        + ((Reading.Measured) value.reading()).numerator() + "/"
                        + ((Reading.Measured) value.reading()).denominator() + ", " + value.schoolsCounted() + " of "
                        + value.schoolsExpected().orElseThrow() + " schools")
                .toList();
    }
}
