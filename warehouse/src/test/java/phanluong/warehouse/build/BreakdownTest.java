package phanluong.warehouse.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.TestHome;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.catalogue.CopiedPack;
import phanluong.warehouse.files.Texts;
import phanluong.warehouse.release.Releases;

/**
 * Four THCS schools of 2018-2019: one sends pupils; one counts with both sexes; one counts without; one counts whose sexes
 * do not add up. The pupils' school is in a district with a park, in a town.
 */
class BreakdownTest {
    private static final String PUPILS =
            "level, pupil_id, birth_year, sex, ethnicity, policy_groups, school_code, graduated, destination";
    private static final String COUNTS =
            "school_code, level, breakdown, cohort, graduates, public_upper_secondary, intermediate, unknown, "
                    + "private_upper_secondary, continuing_education, continuing_and_intermediate, elementary, college, "
                    + "university, work, other";

    @TempDir
    private Path folder;

    @Test
    void pupilRowsAndCountsThatAddUp_makeTheSexes_andTheRestIsSaid() {
        assertThat(broken("sex", 2018))
                .containsExactly(
                        "all public_upper_secondary 5/12 uncounted 20",
                        "all intermediate 6/12 uncounted 20",
                        "all unknown 1/12 uncounted 20",
                        "female public_upper_secondary 2/6",
                        "female intermediate 3/6",
                        "female unknown 1/6",
                        "male public_upper_secondary 3/6",
                        "male intermediate 3/6",
                        "male unknown 0/6");
    }

    @Test
    void ethnicity_isKinhOrMinority_andGroupsAreNotPublished() {
        assertThat(broken("ethnicity", 2018))
                .containsExactly(
                        "all public_upper_secondary 2/5 uncounted 27",
                        "all intermediate 2/5 uncounted 27",
                        "all unknown 1/5 uncounted 27",
                        "kinh public_upper_secondary 2/4",
                        "kinh intermediate 1/4",
                        "kinh unknown 1/4",
                        "minority public_upper_secondary 0/1",
                        "minority intermediate 1/1",
                        "minority unknown 0/1");
        assertThat(broken("ethnic_group", 2018)).isEmpty();
    }

    @Test
    void aPupilOfTwoPolicyGroups_isInBoth_andOnceInTheTotal() {
        assertThat(broken("policy_group", 2018))
                .contains(
                        "all intermediate 2/5 uncounted 27",
                        "poor intermediate 1/2",
                        "orphan intermediate 1/1",
                        "none intermediate 1/3",
                        "poor public_upper_secondary 1/2");
    }

    @Test
    void whatIsKnownOfASchool_breaksDownAllSchools() {
        assertThat(broken("industrial_park", 2018))
                .contains("all intermediate 16/32 uncounted 0", "yes intermediate 2/5", "no intermediate 14/27");
        assertThat(broken("disadvantaged_area", 2018)).contains("yes intermediate 14/27", "no intermediate 2/5");
        assertThat(broken("settlement", 2018)).contains("urban intermediate 2/5", "rural intermediate 14/27");
    }

    @Test
    void aPilot_isOneFromItsDayOn() {
        Catalogue early = Catalogue.in(new CopiedPack(folder.resolve("pack"))
                        .change("pilots.csv", "2021-09-01", "2019-09-01")
                        .folder())
                .openly();
        assertThat(broken(early, "pilot", 2018))
                .contains("no intermediate 16/32")
                .noneMatch(row -> row.startsWith("yes"));
        assertThat(broken(early, "pilot", 2019))
                .contains("yes intermediate 1/2")
                .noneMatch(row -> row.startsWith("no "));
    }

    @Test
    void anIndicatorByBreakdown_hasItsRate() {
        assertThat(indicator()).containsExactly("all 6/12 50.0", "female 3/6 50.0", "male 3/6 50.0");
    }

    @Test
    void aNewBreakdown_isAFewLinesOfData() throws IOException {
        Catalogue more = withBreakdowns("""
                  - id: over_age
                    by: age
                    name: { vi: Độ tuổi, en: Age }
                    categories:
                      - { id: usual, vi: Đúng tuổi, en: Usual age, values: ["15"] }
                      - { id: older, vi: Quá tuổi, en: Over age, otherwise: true }
                """);
        assertThat(broken(more, "over_age", 2018))
                .contains("usual intermediate 2/4", "older public_upper_secondary 1/1", "all unknown 1/5 uncounted 27");
    }

    @Test
    void aBreakdownWithFaults_isRefused() {
        assertThatThrownBy(() ->
                        withBreakdowns("  - { id: shoes, by: shoe_size, name: { vi: Cỡ giày, en: Shoe size } }\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("breakdowns.yml: breakdown \"shoes\": by \"shoe_size\" is none of [sex, ");
        assertThatThrownBy(() -> withBreakdowns("  - { id: sex, by: sex, name: { vi: Giới tính, en: Sex } }\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("breakdown \"sex\": the id is given twice");
    }

    private Catalogue withBreakdowns(String lines) throws IOException {
        Path pack = Files.createDirectories(folder.resolve("pack"));
        for (Map.Entry<String, String> file :
                Texts.ofResources("/catalogue", ".csv", ".yml").entrySet()) {
            Path copy = pack.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, file.getValue());
        }
        Path breakdowns = pack.resolve("breakdowns.yml");
        Files.writeString(breakdowns, Files.readString(breakdowns) + lines);
        return Catalogue.in(pack).openly();
    }

    private List<String> broken(String breakdown, int year) {
        return broken(Catalogue.shipped().openly(), breakdown, year);
    }

    private List<String> broken(Catalogue catalogue, String breakdown, int year) {
        try (Warehouse warehouse = warehouse(catalogue)) {
            return warehouse
                    .database()
                    .query(
                            "select broken.* from graduates_by_breakdown as broken "
                                    + "join dim_category as word using (breakdown, category) "
                                    + "join dim_destination as destination using (destination) "
                                    + "where frame = 'province' and breakdown = ? and school_year = ? and level = 'THCS' "
                                    + "order by word.position, destination.position",
                            row -> row.text("category") + " " + row.text("destination") + " " + row.number("numerator")
                                    + "/" + row.number("denominator")
                                    + (row.findNumber("uncounted").isPresent()
                                            ? " uncounted " + row.number("uncounted")
                                            : ""),
                            breakdown,
                            year);
        }
    }

    private List<String> indicator() {
        try (Warehouse warehouse = warehouse(Catalogue.shipped().openly())) {
            return warehouse
                    .database()
                    .query(
                            "select * from indicator_by_breakdown where indicator = 'thcs_vocational_rate' "
                                    + "and frame = 'province' and breakdown = 'sex' and school_year = 2018 order by category",
                            row -> row.text("category") + " " + row.number("numerator") + "/"
                                    + row.number("denominator") + " " + row.text("value"));
        }
    }

    private Warehouse warehouse(Catalogue catalogue) {
        TestHome home = new TestHome(folder.resolve("home" + System.nanoTime()), catalogue);
        home.batch(
                "schools",
                "SGDDT",
                2018,
                "2019-06-30",
                "school_code, name, levels, ownership, kind, commune_code, district_code, valid_from",
                school("70697201", "25432", "697") + ", " + school("70691201", "25222", "691") + ", "
                        + school("70691202", "25222", "691") + ", " + school("70691203", "25222", "691"));
        home.batch(
                "graduates",
                "PGDDT-697",
                2018,
                "2019-12-31",
                PUPILS,
                pupil(1, 2004, "female", "Kinh", "null", true, "intermediate") + ", "
                        + pupil(2, 2003, "female", "Kinh", "['poor']", true, "public_upper_secondary") + ", "
                        + pupil(3, 2004, "male", "S''Tiêng", "['poor', 'orphan']", true, "intermediate") + ", "
                        + pupil(4, 2004, "male", "Việt", "null", true, "public_upper_secondary") + ", "
                        + pupil(5, 2004, "male", "Khmer", "null", false, null) + ", "
                        + pupil(6, 2004, "female", "Kinh", "null", true, "unknown"));
        home.batch(
                "graduates",
                "PGDDT-697",
                2019,
                "2020-12-31",
                PUPILS,
                pupil(7, 2005, "female", "Kinh", "null", true, "intermediate") + ", "
                        + pupil(8, 2005, "male", "Kinh", "null", true, "public_upper_secondary"));
        home.batch(
                "graduate_counts",
                "PGDDT-691",
                2018,
                "2019-12-31",
                COUNTS,
                counts("70691201", "all", 3, 4) + ", " + counts("70691201", "sex=female", 1, 2) + ", "
                        + counts("70691201", "sex=male", 2, 2) + ", " + counts("70691202", "all", 5, 5) + ", "
                        + counts("70691203", "all", 5, 5) + ", " + counts("70691203", "sex=female", 5, 4) + ", "
                        + counts("70691203", "sex=male", 1, 0));
        home.publish("2020-12-31");
        return Warehouse.open(home.home(), new Releases(home.home()).currentOrRefuse(), catalogue);
    }

    private static String school(String code, String commune, String district) {
        return "('" + code + "', 'THCS " + code + "', ['THCS'], 'public', 'general', '" + commune + "', '" + district
                + "', date '2018-09-01')";
    }

    private static String pupil(
            int serial, int born, String sex, String ethnicity, String groups, boolean graduated, String destination) {
        return "('THCS', 'P" + serial + "', " + born + ", '" + sex + "', '" + ethnicity + "', " + groups
                + ", '70697201', " + graduated + ", " + (destination == null ? "null" : "'" + destination + "'") + ")";
    }

    private static String counts(String school, String breakdown, int upper, int intermediate) {
        int all = upper + intermediate;
        return "('" + school + "', 'THCS', '" + breakdown + "', " + all + ", " + all + ", " + upper + ", "
                + intermediate + ", 0, 0, 0, 0, 0, 0, 0, 0, 0)";
    }
}
