package phanluong.warehouse.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.SmallProvince;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.words.Text;

/** Everything that is published stands in the dictionary, with words and with where it comes from. */
class DictionariesTest {
    private static final Catalogue CATALOGUE = Catalogue.shipped();

    @TempDir
    static Path folder;

    private static Dictionary dictionary;
    private static List<String> tables;
    private static long columns;

    @BeforeAll
    static void write() {
        Home home = SmallProvince.in(folder, CATALOGUE);
        try (Warehouse warehouse = Warehouse.open(home, new Releases(home).currentOrRefuse(), CATALOGUE)) {
            dictionary = Dictionaries.of(warehouse);
            tables = warehouse
                    .database()
                    .query(
                            "select distinct table_name from information_schema.columns order by 1",
                            row -> row.text("table_name"));
            columns = warehouse
                    .database()
                    .query("select count(*) as columns from information_schema.columns", row -> row.number("columns"))
                    .get(0);
        }
    }

    @Test
    void everyTableAndColumnHasWords() {
        assertThat(values("tables", "table")).isEqualTo(tables).contains("indicator_by_area", "dim_area");
        assertThat(chapter("columns").rows()).hasSize((int) columns);
        assertThat(values("tables", "meaning")).doesNotContainNull().doesNotContain("");
        assertThat(values("columns", "meaning")).doesNotContainNull().doesNotContain("");
    }

    @Test
    void aTableIsTracedToTheFormsAndListsItIsMadeOf() {
        assertThat(of("tables", "table", "destination_by_area", "forms"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
                .contains("graduates", "graduate_counts", "schools", "cat_destination")
                .doesNotContain("budget", "training");
        assertThat(of("tables", "table", "dim_area", "forms")).isEqualTo(List.of("cat_area"));
        assertThat(of("tables", "table", "budget_by_source", "forms")).isEqualTo(List.of("budget", "cat_form_value"));
        assertThat(of("tables", "table", "budget_by_source", "grain"))
                .isEqualTo("One row per school year, source and task; amounts in đồng.");
    }

    @Test
    void anIndicatorIsTracedToFormsAndColumns() {
        assertThat(of("indicators", "indicator", "thcs_vocational_rate", "from"))
                .isEqualTo(List.of(
                        "graduate_counts.elementary",
                        "graduates.destination=elementary",
                        "graduate_counts.intermediate",
                        "graduates.destination=intermediate",
                        "graduate_counts.continuing_and_intermediate",
                        "graduates.destination=continuing_and_intermediate",
                        "graduate_counts.graduates",
                        "graduates"));
        assertThat(of("indicators", "indicator", "thcs_counselled_rate", "from"))
                .asString()
                .contains("school_years.pupils_counselled");
        assertThat(chapter("definitions").rows())
                .hasSize(CATALOGUE.indicators().stream()
                        .mapToInt(indicator -> indicator.definitions().size())
                        .sum());
        assertThat(of("definitions", "version", "known_destinations", "is_used"))
                .isEqualTo(false);
        assertThat(chapter("indicators").rows()).hasSameSizeAs(CATALOGUE.indicators());
        assertThat(chapter("targets").rows()).hasSameSizeAs(CATALOGUE.targets());
        assertThat(chapter("measures").rows()).hasSameSizeAs(CATALOGUE.measures());
    }

    @Test
    void whatIsKeptOfAPupilIsSaid() {
        assertThat(of("fields", "field", "pupil_id", "kept"))
                .isEqualTo(new Text("bút danh có khóa", "a keyed pseudonym"));
        assertThat(of("fields", "field", "birth_date", "kept"))
                .isEqualTo(new Text("năm sinh và tuổi", "birth year and age"));
    }

    private static Chapter chapter(String key) {
        return dictionary.chapters().stream()
                .filter(chapter -> chapter.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static int column(Chapter chapter, String head) {
        return IntStream.range(0, chapter.heads().size())
                .filter(at -> chapter.heads().get(at).key().equals(head))
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> values(String chapter, String head) {
        int column = column(chapter(chapter), head);
        return chapter(chapter).rows().stream()
                .map(row -> (Object) row.get(column))
                .toList();
    }

    /** What stands under a head in the row whose {@code key} is the value. */
    private static Object of(String chapter, String key, String value, String head) {
        int named = column(chapter(chapter), key);
        return chapter(chapter).rows().stream()
                .filter(row -> value.equals(row.get(named)))
                .findFirst()
                .orElseThrow()
                .get(column(chapter(chapter), head));
    }
}
