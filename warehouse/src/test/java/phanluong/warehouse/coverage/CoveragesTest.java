package phanluong.warehouse.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.SmallProvince;
import phanluong.warehouse.TestHome;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;

/** What came of every measure is said, and nothing is left out because nobody sent it. */
class CoveragesTest {
    @TempDir
    private Path folder;

    private final Catalogue catalogue = Catalogue.shipped().openly();

    @Test
    void smallProvince_saysOfEveryMeasureWhatCame() {
        Home home = SmallProvince.in(folder, catalogue);
        try (Warehouse warehouse = Warehouse.open(home, new Releases(home).currentOrRefuse(), catalogue)) {
            List<Coverage> province = Coverages.list(warehouse, "province");
            Map<Integer, Set<Integer>> rowsOfYear = province.stream()
                    .filter(one -> one.measure().planRow().isPresent())
                    .collect(Collectors.groupingBy(
                            one -> one.schoolYear().startYear(),
                            Collectors.mapping(one -> one.measure().planRow().get(), Collectors.toSet())));
            assertThat(rowsOfYear).hasSize(7);
            assertThat(rowsOfYear.values())
                    .allMatch(rows ->
                            rows.equals(IntStream.rangeClosed(1, 38).boxed().collect(Collectors.toSet())));
            assertThat(told(province, "thcs_pupils", 2019)).isEqualTo("COMPLETE 2200 11/11");
            assertThat(told(province, "thcs_pupils", 2020)).isEqualTo("PARTIAL 2000 10/11");
            assertThat(told(province, "budget_spent", 2020)).isEqualTo("COMPLETE 550000000 1/1");
            assertThat(told(province, "plans_issued", 2020)).isEqualTo("PARTIAL 1 1/12");
            assertThat(told(province, "inspections", 2020)).isEqualTo("ABSENT NOT_COLLECTED 0/12");
            assertThat(told(province, "reviews_held", 2020)).isEqualTo("ABSENT NOT_COLLECTED 0/1");
            assertThat(told(province, "pilot_models", 2020)).isEqualTo("NOT_DUE NOT_APPLICABLE 0/0");
            assertThat(told(province, "pilot_models", 2021)).isEqualTo("ABSENT NOT_COLLECTED 0/3");
            assertThat(told(
                            Coverages.list(warehouse, "district_2019").stream()
                                    .filter(one -> one.areaCode().equals("688"))
                                    .toList(),
                            "thcs_pupils",
                            2020))
                    .isEqualTo("ABSENT NOT_COLLECTED 0/1");
        }
    }

    @Test
    void whoOwesIt_isAnotherSinceTheReform_andMarkedWhereNoDocumentOfTheRegionSaysSo() {
        Home home = SmallProvince.in(folder, catalogue);
        try (Warehouse warehouse = Warehouse.open(home, new Releases(home).currentOrRefuse(), catalogue)) {
            List<Coverage> province = Coverages.list(warehouse, "province");
            assertThat(supplier(province, "thcs_pupils_counselled", 2020)).isEqualTo("Trường");
            assertThat(supplier(province, "thcs_has_local_programme", 2023)).isEqualTo("Phòng GDĐT");
            assertThat(supplier(province, "thcs_has_local_programme", 2024)).isEqualTo("UBND xã");
            assertThat(supplier(province, "labour_openings", 2024)).isEqualTo("Sở Nội vụ, chưa đối chiếu với văn bản");
        }
    }

    @Test
    void threeQuarters_areAPartAndNoYear() {
        TestHome home = new TestHome(folder, catalogue)
                .batch(
                        "institutions",
                        "SLDTBXH",
                        2019,
                        "2020-06-30",
                        "institution_code, name, kind, ownership, area_code, valid_from",
                        "('I1', 'A', 'college', 'public', '690', date '2018-09-01'), "
                                + "('I2', 'B', 'centre', 'private', '690', date '2018-09-01')")
                .batch(
                        "training",
                        "SLDTBXH",
                        2019,
                        "2020-06-30",
                        "institution_code, period, training_level, occupation, quota",
                        "('I1', 'Q1', 'college', 'x', 5), ('I1', 'Q2', 'college', 'x', 5), ('I1', 'Q3', 'college', 'x', 5), "
                                + "('I2', 'H1', 'elementary', 'x', 7), ('I2', 'H2', 'elementary', 'y', 8)");
        try (Warehouse warehouse = Warehouse.open(home.home(), home.publish("2020-12-31"), catalogue)) {
            assertThat(told(Coverages.list(warehouse, "province"), "training_quota", 2019))
                    .isEqualTo("PARTIAL 15 1/2");
        }
    }

    private static String told(List<Coverage> coverages, String measure, int year) {
        Coverage one = only(coverages, measure, year);
        return one.state() + " "
                + (one.value().isPresent() ? one.value().getAsLong() : one.gap().orElseThrow()) + " "
                + one.completeOfExpected();
    }

    private static String supplier(List<Coverage> coverages, String measure, int year) {
        return only(coverages, measure, year).supplier().orElseThrow().told().vi();
    }

    private static Coverage only(List<Coverage> coverages, String measure, int year) {
        return coverages.stream()
                .filter(one ->
                        one.measure().id().equals(measure) && one.schoolYear().startYear() == year)
                .findFirst()
                .orElseThrow();
    }
}
