package phanluong.warehouse.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.SmallProvince;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.catalogue.CopiedPack;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;

/** A new indicator is data alone: one file of fewer than 20 lines, and it is published. */
class AddedIndicatorTest {
    private static final String GIRLS = """
            id: thpt_girls_rate
            position: 90
            name: { vi: Tỷ lệ học sinh nữ cấp THPT, en: Girls among THPT pupils }
            short: { vi: Học sinh nữ THPT, en: THPT girls }
            unit: percent
            decimals: 1
            better: neither
            level: THPT
            counts: pupils
            numerator: [thpt_girls]
            denominator: [thpt_pupils]
            source: Thông tư 03/2024/TT-BGDĐT
            examples:
              - { given: { thpt_girls: 98, thpt_pupils: 200 }, expect: 49 }
              - { given: { thpt_girls: 0, thpt_pupils: 0 }, expect: not_applicable }
            """;

    @Test
    void aFileInTheFolderOfIndicators_isPublishedForEveryAreaAndYear(@TempDir Path folder) {
        assertThat(GIRLS.lines()).hasSizeLessThan(20);
        CopiedPack pack = new CopiedPack(folder.resolve("catalogue")).write("indicators/thpt_girls_rate.yml", GIRLS);
        assertThat(Catalogue.problems(Optional.of(pack.folder()))).isEmpty();
        Catalogue catalogue = Catalogue.in(pack.folder()).openly();
        Home home = SmallProvince.in(folder.resolve("home"), catalogue);
        try (Warehouse warehouse = Warehouse.open(home, new Releases(home).currentOrRefuse(), catalogue)) {
            assertThat(warehouse
                            .database()
                            .query(
                                    "select area_code, numerator, denominator, value from indicator_by_area "
                                            + "where indicator = 'thpt_girls_rate' and frame in ('province', 'district_2019') "
                                            + "and school_year = 2020 and area_code in ('70', '688', '689') order by all",
                                    row -> row.text("area_code") + " "
                                            + row.findNumber("numerator").orElse(-1) + "/"
                                            + row.findNumber("denominator").orElse(-1)))
                    .containsExactly("688 -1/-1", "689 98/200", "70 980/2000");
            assertThat(warehouse
                            .database()
                            .query(
                                    "select name from dim_indicator where indicator = 'thpt_girls_rate'",
                                    row -> row.text("name")))
                    .containsExactly("Tỷ lệ học sinh nữ cấp THPT");
        }
    }
}
