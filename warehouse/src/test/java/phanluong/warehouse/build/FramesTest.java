package phanluong.warehouse.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.TestHome;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.area.Area;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.catalogue.CopiedPack;
import phanluong.warehouse.db.Database;

/** The same rows in every frame: what belongs to one area is counted there, what belongs to several is shared, nothing is split. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FramesTest {
    private static final String ACTIVITY = "period, measure, breakdown, value";
    private static final String INSTITUTION = "institution_code, name, kind, ownership, area_code, valid_from";
    private static final String TRAINING = "institution_code, period, training_level, occupation, quota";
    private static final String LABOUR = "area_code, period, occupation, training_level, openings";

    private final Catalogue catalogue = Catalogue.shipped().openly();

    @TempDir
    private static Path folder;

    private Warehouse warehouse;
    private Database database;

    @BeforeAll
    void build() {
        TestHome home = new TestHome(folder, catalogue)
                .batch(
                        "schools",
                        "SGDDT",
                        2023,
                        "2024-06-30",
                        "school_code, name, levels, ownership, commune_code, district_code, valid_from",
                        "('A', 'A', ['THCS'], 'public', '25324', '690', date '2018-09-01'), "
                                + "('B', 'B', ['THCS'], 'public', '25348', '694', date '2018-09-01')")
                .batch(
                        "school_years",
                        "SGDDT",
                        2023,
                        "2024-06-30",
                        "school_code, level, pupils",
                        "('A', 'THCS', 100), ('B', 'THCS', 200)")
                .batch(
                        "school_years",
                        "SGDDT",
                        2025,
                        "2026-06-30",
                        "school_code, level, pupils",
                        "('A', 'THCS', 110), ('B', 'THCS', 220)")
                .batch("activities", "PGDDT-690", 2023, "2024-06-30", ACTIVITY, outreach(5))
                .batch("activities", "SGDDT", 2025, "2026-06-30", ACTIVITY, outreach(1000))
                .batch("activities", "UBND-25326", 2025, "2026-06-30", ACTIVITY, outreach(7))
                .batch("activities", "UBND-25333", 2025, "2026-06-30", ACTIVITY, outreach(10))
                .batch(
                        "institutions",
                        "SLDTBXH",
                        2023,
                        "2024-06-30",
                        INSTITUTION,
                        "('I', 'I', 'college', 'public', '690', date '2018-09-01')")
                .batch(
                        "institutions",
                        "SGDDT",
                        2025,
                        "2026-06-30",
                        INSTITUTION,
                        "('I', 'I', 'college', 'public', '25326', date '2018-09-01'), "
                                + "('N', 'N', 'college', 'public', '25326', date '2025-09-01')")
                .batch("training", "SLDTBXH", 2023, "2024-06-30", TRAINING, "('I', 'year', 'college', 'x', 40)")
                .batch(
                        "training",
                        "SGDDT",
                        2025,
                        "2026-06-30",
                        TRAINING,
                        "('I', 'year', 'college', 'x', 50), ('N', 'year', 'college', 'x', 3)")
                .batch("labour_demand", "SLDTBXH", 2023, "2024-06-30", LABOUR, "('25326', 'year', 'x', 'college', 11)")
                .batch("labour_demand", "SNV", 2025, "2026-06-30", LABOUR, "('25326', 'year', 'x', 'college', 13)");
        warehouse = Warehouse.open(home.home(), home.publish("2026-12-31"), catalogue);
        database = warehouse.database();
    }

    private static String outreach(int people) {
        return "('year', 'outreach_people', 'all', " + people + ")";
    }

    @AfterAll
    void close() {
        warehouse.close();
    }

    private List<String> words(String sql) {
        return database.query(sql, row -> row.text("words"));
    }

    @Test
    void fourPresentUnitsCutFormerDistricts_theOthersLieInOne() {
        assertThat(words(
                        "select area_code || ' in ' || string_agg(frame_area_code, ' and ' order by frame_area_code) as words "
                                + "from dim_area_overlap join dim_area using (area_code, valid_from) "
                                + "where frame = 'district_2019' and kind = 'commune' and valid_from = date '2025-07-01' "
                                + "and extent = 'shared' group by area_code order by area_code"))
                .containsExactly(
                        "25220 in 688 and 698", "25318 in 692 and 693", "25326 in 690 and 694", "25351 in 694 and 697");
        assertThat(words("select count(*)::varchar as words from dim_area_overlap where frame = 'district_2019' "
                        + "and valid_from = date '2025-07-01' and extent = 'exact'"))
                .containsExactly("36");
    }

    /** The same question answered by another program: areas walk through their changes in Java. */
    @Test
    void formerDistrictsOfEveryPresentUnit_areThoseOfItsHistory() {
        LocalDate day = LocalDate.parse("2025-07-01");
        List<String> told = catalogue.areasOf(catalogue.frame("commune_2025")).stream()
                .map(area -> area.code() + ": "
                        + catalogue.areaHistory().formerParents(area).stream()
                                .map(Area::code)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .sorted()
                .toList();
        assertThat(words(
                        "select area_code || ': ' || string_agg(frame_area_code, ' ' order by frame_area_code) as words "
                                + "from dim_area_overlap join dim_area using (area_code, valid_from) where frame = 'district_2019' "
                                + "and kind = 'commune' and valid_from = date '" + day
                                + "' group by area_code order by area_code"))
                .isEqualTo(told)
                .hasSize(40);
    }

    @Test
    void everyFrameHoldsItsAreas() {
        assertThat(words(
                        "select frame || ' ' || count(*) || ' ' || string_agg(distinct counted, ' ' order by counted) as words "
                                + "from dim_frame_area group by frame order by frame"))
                .containsExactly(
                        "commune_2019 111 all",
                        "commune_2025 40 all",
                        "district_2019 11 all",
                        "province 1 all",
                        "province_after 1 part",
                        "province_before 2 all none");
    }

    @Test
    void figureOfAUnitThatCutsTwoDistricts_isAddedToNeither_andSaysWhoseItCouldBe() {
        assertThat(year("outreach_people", "district_2019", 2025))
                .contains(
                        "690: 10 partial 1/1 and 1 shared, 1 larger", "694: shared partial 0/3 and 2 shared, 1 larger");
        assertThat(shared("outreach_people", "district_2019", 2025))
                .containsExactly(
                        "SGDDT Tỉnh Bình Phước larger 1000 [688, 689, 690, 691, 692, 693, 694, 695, 696, 697, 698]",
                        "UBND-25326 Phường Bình Long shared 7 [690, 694]");
    }

    @Test
    void whatIsSharedAndWhatIsNot_addUpToTheRegion() {
        for (String frame :
                List.of("district_2019", "commune_2025", "commune_2019", "province_before", "province_after")) {
            assertThat(words(
                            "select (coalesce((select sum(value) from measure_by_year where measure = 'outreach_people' "
                                    + "and school_year = 2025 and frame = '" + frame
                                    + "'), 0) + coalesce((select sum(value) "
                                    + "from shared_measure where measure = 'outreach_people' and school_year = 2025 and frame = '"
                                    + frame + "'), 0))::bigint::varchar as words"))
                    .as(frame)
                    .containsExactly("1017");
        }
        assertThat(year("outreach_people", "province", 2025))
                .singleElement()
                .asString()
                .startsWith("70: 1017 partial");
    }

    @Test
    void figureOfAFormerDistrict_isSharedByTheWardsItWasCutInto() {
        assertThat(year("outreach_people", "commune_2025", 2023))
                .contains(
                        "25326: shared partial 0/0 and 2 shared, 1 larger",
                        "25333: shared partial 0/0 and 1 shared, 1 larger");
        assertThat(shared("outreach_people", "commune_2025", 2023))
                .containsExactly("PGDDT-690 Thị xã Bình Long shared 5 [25326, 25333]");
        assertThat(shared("outreach_people", "commune_2019", 2023))
                .singleElement()
                .asString()
                .startsWith("PGDDT-690 Thị xã Bình Long larger 5 [25320, ");
    }

    /** 25326 was the ward Phú Đức; since 1 July 2025 it is Bình Long, of which a part was in another district. */
    @Test
    void codeIsReadAsOfItsSchoolYear() {
        assertThat(year("labour_openings", "district_2019", 2023)).anyMatch(one -> one.startsWith("690: 11 "));
        assertThat(shared("labour_openings", "district_2019", 2023)).isEmpty();
        assertThat(year("labour_openings", "district_2019", 2025)).anyMatch(one -> one.startsWith("690: shared "));
        assertThat(shared("labour_openings", "district_2019", 2025))
                .containsExactly("25326 Phường Bình Long shared 13 [690, 694]");
        assertThat(year("labour_openings", "commune_2025", 2025)).anyMatch(one -> one.startsWith("25326: 13 "));
    }

    @Test
    void institutionKeepsTheDistrictOfAnEarlierList_aNewOneIsShared() {
        assertThat(year("training_quota", "district_2019", 2025))
                .anyMatch(one -> one.startsWith("690: 50 partial 1/1 and 1 shared"));
        assertThat(shared("training_quota", "district_2019", 2025))
                .containsExactly("N Phường Bình Long shared 3 [690, 694]");
        assertThat(year("training_quota", "commune_2025", 2025))
                .containsExactly("25326: 53 complete 2/2 and 0 shared, 0 larger");
    }

    @Test
    void schoolsAreExactInEveryFrame() {
        assertThat(words("select frame || ' ' || area_code || ' ' || value as words from measure_by_year "
                        + "where measure = 'thcs_pupils' and school_year = 2025 and value is not null order by all"))
                .containsExactly(
                        "commune_2019 25324 110",
                        "commune_2019 25348 220",
                        "commune_2025 25326 110",
                        "commune_2025 25349 220",
                        "district_2019 690 110",
                        "district_2019 694 220",
                        "province 70 330",
                        "province_after 75 330",
                        "province_before 70 330");
    }

    @Test
    void mergedProvince_isCountedInPart_andNeverComplete() {
        assertThat(words("select area_name || ' ' || area_counted || ' ' || value || ' ' || state || ' ' "
                        + "|| coalesce(reporters_expected::varchar, 'nobody knows') as words from measure_by_year "
                        + "where measure = 'thcs_pupils' and school_year = 2025 and frame = 'province_after'"))
                .containsExactly("Tỉnh Đồng Nai part 330 partial nobody knows");
        assertThat(words("select distinct frame as words from target_by_area order by all"))
                .doesNotContain("province_after")
                .contains("province", "province_before");
    }

    /** No delivery speaks of 2024-2025, so the first year gathered in other areas is 2025-2026. */
    @Test
    void seriesBreaksInTheFirstYearGatheredAfterTheReform_whereAreasMerged() {
        assertThat(words(
                        "select frame || ' ' || area_code || ' ' || value || ' ' || coalesce(break_mark, 'goes on') as words "
                                + "from measure_by_year where measure = 'thcs_pupils' and area_code in ('690', '75') "
                                + "order by frame, school_year"))
                .containsExactly(
                        "district_2019 690 100 goes on",
                        "district_2019 690 110 area_reform",
                        "province_after 75 300 goes on",
                        "province_after 75 330 area_reform");
        assertThat(words(
                        "select frame || ' ' || count(*) || ' areas, ' || school_year || ', ' || min(changed_on) as words "
                                + "from dim_series_break group by frame, school_year order by all"))
                .containsExactly(
                        "commune_2019 109 areas, 2025, 2025-07-01",
                        "commune_2025 38 areas, 2025, 2025-07-01",
                        "district_2019 11 areas, 2025, 2025-07-01",
                        "province 1 areas, 2025, 2025-07-01",
                        "province_after 1 areas, 2025, 2025-07-01",
                        "province_before 2 areas, 2025, 2025-07-01");
    }

    @Test
    void aPartOfAFormerArea_isNeverCarriedOver(@TempDir Path other) {
        Catalogue split = Catalogue.in(new CopiedPack(other.resolve("catalogue"))
                .change(
                        "area_changes.csv",
                        "2025-07-01,1662/NQ-UBTVQH15,25195,25195,merged,exact,true",
                        "2025-07-01,1662/NQ-UBTVQH15,25195,25195,merged,shared,true\n"
                                + "2025-07-01,1662/NQ-UBTVQH15,25195,25210,merged,shared,true")
                .folder());
        TestHome home = new TestHome(other.resolve("home"), split)
                .batch("activities", "SGDDT", 2023, "2024-06-30", ACTIVITY, outreach(1));
        try (Warehouse small = Warehouse.open(home.home(), home.publish("2024-12-31"), split)) {
            assertThat(small.database()
                            .query(
                                    "select * from dim_area_overlap where area_code in ('25195', '25198') "
                                            + "and valid_from = date '2018-09-01' and frame = 'commune_2025' order by all",
                                    row -> row.text("area_code") + " " + row.text("frame_area_code") + " "
                                            + row.text("extent")))
                    .containsExactly("25195 25195 shared", "25195 25210 shared", "25198 25195 exact");
        }
    }

    private List<String> year(String measure, String frame, int year) {
        return words(
                "select area_code || ': ' || coalesce(value::varchar, gap) || ' ' || state || ' ' || reporters_complete "
                        + "|| '/' || coalesce(reporters_expected::varchar, '?') || ' and ' || reporters_shared || ' shared, ' "
                        + "|| reporters_larger || ' larger' as words from measure_by_year where measure = '" + measure
                        + "' and frame = '" + frame + "' and school_year = " + year + " order by area_code");
    }

    private List<String> shared(String measure, String frame, int year) {
        return words(
                "select reporter || ' ' || reporter_area_name || ' ' || extent || ' ' || coalesce(value::varchar, gap) "
                        + "|| ' ' || areas::varchar as words from shared_measure where measure = '" + measure
                        + "' and frame = '"
                        + frame + "' and school_year = " + year + " order by reporter");
    }
}
