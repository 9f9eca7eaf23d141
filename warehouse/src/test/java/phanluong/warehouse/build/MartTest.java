package phanluong.warehouse.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.SmallProvince;
import phanluong.warehouse.TestHome;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.catalogue.CopiedPack;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;

/** What planners are given: names beside codes, words on everything, one row per key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MartTest {
    private final Catalogue catalogue = Catalogue.shipped().openly();

    @TempDir
    private static Path folder;

    private Warehouse warehouse;
    private Database database;

    @BeforeAll
    void build() {
        warehouse = Warehouse.open(
                SmallProvince.in(folder.resolve("province"), catalogue),
                new Releases(new Home(folder.resolve("province"))).currentOrRefuse(),
                catalogue);
        database = warehouse.database();
    }

    @AfterAll
    void close() {
        warehouse.close();
    }

    @Test
    void everyTableAndColumnThatIsPublished_hasVietnameseWords() {
        assertThat(database.query(
                        "select table_name || '.' || column_name as place from duckdb_columns() "
                                + "where not internal and coalesce(comment, '') = '' union all "
                                + "select table_name from duckdb_tables() where coalesce(comment, '') = ''",
                        row -> row.text("place")))
                .isEmpty();
    }

    @Test
    void everyTableHasAKey_thatTellsItsRowsApart() {
        Comments comments = new Comments();
        List<String> tables = database.query("select table_name from duckdb_tables()", row -> row.text("table_name"));
        assertThat(tables).hasSizeGreaterThan(20).allSatisfy(table -> {
            String key = String.join(", ", comments.key(table));
            assertThat(database.query(
                            "select count(*) as rows, count(distinct (" + key + ", 1)) as keys from " + table,
                            row -> row.number("rows") - row.number("keys")))
                    .containsExactly(0L);
        });
    }

    @Test
    void namesStandBesideCodes() {
        assertThat(database.query(
                        "select area_name || ': ' || indicator_name as words from indicator_by_area "
                                + "where area_code = '697' and frame = 'district_2019' and school_year = 2024 "
                                + "and indicator = 'thcs_vocational_rate'",
                        row -> row.text("words")))
                .singleElement()
                .asString()
                .startsWith("Thị xã Chơn Thành: ");
    }

    @Test
    void namesOfMeasuresAreasSourcesAndTasksStandBesideTheirCodes() {
        assertThat(words("select distinct measure_name || ' (' || counted_in || '): ' || area_name as words "
                        + "from measure_by_year where measure = 'thcs_graduates' and area_code = '697'"))
                .containsExactly("Học sinh tốt nghiệp THCS (pupils): Thị xã Chơn Thành");
        assertThat(words("select distinct measure_name || ' (' || counted_in || '): ' || area_name as words "
                        + "from measure_by_area where measure = 'thcs_graduates' and area_code = '697'"))
                .containsExactly("Học sinh tốt nghiệp THCS (pupils): Thị xã Chơn Thành");
        assertThat(
                        words(
                                "select distinct source_name || ' / ' || task_name as words from budget_by_source order by all"))
                .containsExactly("Ngân sách nhà nước theo phân cấp / Đào tạo, bồi dưỡng", "ODA / Mô hình thí điểm");
    }

    private List<String> words(String sql) {
        return words(database, sql);
    }

    private static List<String> words(Database database, String sql) {
        return database.query(sql, row -> row.text("words"));
    }

    @Test
    void aDistrictThatWasAPilotTwice_isOneAreaOfTheGroup(@TempDir Path other) {
        Catalogue twice = Catalogue.in(new CopiedPack(other.resolve("catalogue"))
                        .change(
                                "pilots.csv",
                                "district,697,2021-09-01,,true,",
                                "district,697,2021-09-01,2022-08-31,true,x\ndistrict,697,2023-09-01,,true,")
                        .folder())
                .openly();
        Home home = SmallProvince.in(other.resolve("province"), twice);
        try (Warehouse small = Warehouse.open(home, new Releases(home).currentOrRefuse(), twice)) {
            assertThat(small.database()
                            .query(
                                    "select area_code, pilot_from::varchar as pilot_from from pilot_group where is_pilot "
                                            + "order by all",
                                    row -> row.text("area_code") + " " + row.text("pilot_from")))
                    .containsExactly("689 2021-09-01", "695 2021-09-01", "697 2021-09-01");
            assertThat(small.database()
                            .query(
                                    "select denominator from pilot_comparison where area_group = 'pilot' "
                                            + "and indicator = 'thcs_vocational_rate' and school_year = 2024",
                                    row -> row.number("denominator")))
                    .containsExactly(120L);
        }
    }

    /** Each district has 40 graduates, of whom 3 + grown + code % 4 learn a trade: 689, 695 and 697 are pilots. */
    @Test
    void pilotsAreWeighedByTheirGraduates() {
        assertThat(database.query(
                        "select * from pilot_comparison where indicator = 'thcs_vocational_rate' and school_year = 2024 "
                                + "and area_group = 'pilot'",
                        row -> row.number("areas") + " of " + row.number("areas_expected") + " "
                                + row.number("numerator") + "/" + row.number("denominator") + " " + row.text("lowest")
                                + "–" + row.text("highest")))
                .containsExactly("3 of 3 " + (3 * 9 + 689 % 4 + 695 % 4 + 697 % 4) + "/120 25.0–30.0");
    }

    /** One school a district, of which 688 lacks a year; each rises by one graduate of 40 a year, 2.5 points. */
    @Test
    void comparisonsOfSchools_areTheirResultsAlone_asEachReviewSeesThem() {
        assertThat(words(
                        "select comparison || ' ' || school_year || ': ' || pilot_schools || '/' || other_schools || ' left out ' "
                                + "|| schools_left_out || ' ' || coalesce(graduates || ' ' || difference || ' p ' || p_value, reason) as words "
                                + "from pilot_school_comparison where indicator = 'thcs_vocational_rate' order by all"))
                .containsExactly(
                        "districts 2021: 3/7 left out 1 1600 0.0 p 1.0",
                        "districts 2024: 3/7 left out 1 2800 0.0 p 1.0",
                        "within 2021: 3/0 left out 0 few_schools",
                        "within 2024: 3/0 left out 0 few_schools");
    }

    /** With one school a district the result, its weights known, is an equation of which a hidden district is the only unknown. */
    @Test
    void schoolsOfDistricts_giveNoResult_whereThatOfADistrictIsHidden(@TempDir Path other) {
        Catalogue hiding = Catalogue.shipped();
        Home home = SmallProvince.in(other, hiding);
        try (Warehouse hidden = Warehouse.open(home, new Releases(home).currentOrRefuse(), hiding)) {
            assertThat(words(
                            hidden.database(),
                            "select distinct gap as words from indicator_by_area where frame = 'district_2019' "
                                    + "and indicator = 'thcs_vocational_rate' and school_year < 2021"))
                    .contains("suppressed");
            assertThat(words(
                            hidden.database(),
                            "select school_year || ' ' || reason || ' ' || "
                                    + "(coalesce(difference, standard_error, interval_low, p_value, graduates) is null) as words "
                                    + "from pilot_school_comparison where indicator = 'thcs_vocational_rate' "
                                    + "and comparison = 'districts' order by all"))
                    .containsExactly("2021 hidden_figures true", "2024 hidden_figures true");
        }
    }

    @Test
    void trainingIsThatOfTheLaterDelivery_withTheShareEmployed(@TempDir Path other) {
        TestHome home = new TestHome(other, catalogue);
        home.batch(
                "institutions",
                "SLDTBXH",
                2020,
                "2021-06-30",
                "institution_code, name, kind, ownership, area_code, valid_from",
                "('CD1', 'Trường Cao đẳng Một', 'college', 'public', '689', date '2018-09-01')");
        String columns = "institution_code, period, training_level, occupation, capacity, quota, graduated, employed, "
                + "employment_window_months";
        home.batch(
                "training", "SGDDT", 2020, "2021-06-30", columns, "('CD1', 'year', 'college', 'Hàn', 9, 9, 9, 9, 12)");
        home.batch(
                "training",
                "SLDTBXH",
                2020,
                "2021-07-31",
                columns,
                "('CD1', 'year', 'college', 'Hàn', 60, 50, 40, 30, 12), ('CD1', 'year', 'college', 'May', 20, 20, 0, 0, 12)");
        home.publish("2021-12-31");
        try (Warehouse small = Warehouse.open(home.home(), new Releases(home.home()).currentOrRefuse(), catalogue)) {
            assertThat(small.database()
                            .query(
                                    "from training_by_occupation order by occupation",
                                    row -> row.text("institution_name") + " " + row.text("occupation") + " "
                                            + row.number("capacity") + " "
                                            + row.findText("employed_rate").orElse("no rate")))
                    .containsExactly("Trường Cao đẳng Một Hàn 60 75.0", "Trường Cao đẳng Một May 20 no rate");
        }
    }
}
