package phanluong.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static phanluong.jobs.sample.ToldTruth.text;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.jobs.Sample;

/** Every kind of fault stands in its file and row, and the other rows keep the rules of their form. */
class PlantedFaultsTest {
    @TempDir
    private static Path folder;

    private static ToldTruth truth;

    @BeforeAll
    static void makeSample() throws IOException {
        Sample.write(folder.resolve("province"), Recipe.usual(Sample.DEFAULT_SEED, 0.02));
        truth = ToldTruth.in(folder.resolve("province"));
    }

    @Test
    void everyKindAndCode_isThere() {
        Set<String> codes = truth.list("faults").stream()
                .flatMap(fault -> fault.getAsJsonArray("codes").asList().stream())
                .map(JsonElement::getAsString)
                .collect(Collectors.toCollection(TreeSet<String>::new));
        assertThat(codes)
                .containsExactly(
                        "AGE_IMPOSSIBLE",
                        "AREA_UNKNOWN",
                        "CATEGORY_UNKNOWN",
                        "COUNSELLED_OVER_PUPILS",
                        "DATES_REVERSED",
                        "DESTINATIONS_TOTAL",
                        "DESTINATION_LEVEL",
                        "DESTINATION_LEVEL_THPT",
                        "DESTINATION_MISSING",
                        "DUPLICATE_CONFLICT",
                        "EMPLOYED_OVER_GRADUATED",
                        "FINAL_GRADE_OVER_PUPILS",
                        "FORMULA_CELL",
                        "GIRLS_BOYS_TOTAL",
                        "INSTITUTION_UNKNOWN",
                        "MEASURE_UNKNOWN",
                        "OBSERVED_BEFORE_GRADUATION",
                        "OTHER_SCOPE",
                        "PATTERN",
                        "QUALIFIED_OVER_COUNSELLORS",
                        "RANGE",
                        "REQUIRED",
                        "SCHOOL_UNKNOWN",
                        "SPENT_OVER_ALLOTTED",
                        "TOO_FEW_FIELDS",
                        "TOO_LONG",
                        "TOO_MANY_FIELDS",
                        "TYPE_BOOLEAN",
                        "TYPE_DATE",
                        "TYPE_INTEGER",
                        "TYPE_SCHOOL_YEAR",
                        "UNIT_UNKNOWN",
                        "WINDOW_MISSING");
        assertThat(truth.list("faults")).hasSize(106);
        assertThat(truth.list("duplicates")).hasSize(7);
    }

    @Test
    void impossibleDates_standInTheirRows() {
        assertThat(planted("bad_date", "birth_date"))
                .containsOnly("31/2/2004", "31/2/2005")
                .hasSize(4);
    }

    @Test
    void numbersWithLetters_standInTheirRows() {
        assertThat(planted("number_with_letters", "pupils_counselled"))
                .containsOnly("12O")
                .hasSize(2);
        assertThat(planted("number_as_words", "trained_staff"))
                .containsOnly("khoảng 30")
                .hasSize(2);
    }

    @Test
    void formulas_standInTheirRows() {
        assertThat(planted("formula", "girls")).containsOnly("=").hasSize(2);
    }

    @Test
    void identicalDuplicates_repeatAnEarlierRow() {
        for (JsonObject duplicate : truth.list("duplicates")) {
            Map<Integer, Map<String, String>> rows = rows(duplicate);
            int number = duplicate.get("row").getAsInt();
            assertThat(rows.entrySet().stream()
                            .filter(row -> row.getKey() < number)
                            .map(Map.Entry::getValue))
                    .contains(rows.get(number));
        }
    }

    @Test
    void pupilsWithoutFault_keepTheRulesOfTheForm() {
        withoutFault("graduates").forEach(row -> {
            boolean graduated =
                    row.get("graduated").equals("Có") || row.get("graduated").equals("1");
            String destination = row.get("destination");
            assertThat(destination.isEmpty()).isEqualTo(!graduated);
            assertThat(row.get("pupil_id")).matches("[0-9A-Za-z-]{6,20}");
            assertThat(destination)
                    .doesNotMatch(
                            row.get("level").equals("THCS") ? "college|university" : ".*upper_secondary|continuing.*");
        });
    }

    @Test
    void schoolsWithoutFault_haveGirlsAndBoysThatAddUp() {
        assertThat(withoutFault("school_years")).hasSizeGreaterThan(900).allSatisfy(row -> {
            int pupils = Integer.parseInt(row.get("pupils"));
            assertThat(Integer.parseInt(row.get("girls")) + Integer.parseInt(row.get("boys")))
                    .isEqualTo(pupils);
            assertThat(Integer.parseInt(row.get("pupils_counselled"))).isLessThanOrEqualTo(pupils);
            assertThat(Integer.parseInt(row.get("final_grade_pupils"))).isLessThanOrEqualTo(pupils);
        });
    }

    private static Stream<Map<String, String>> withoutFault(String form) {
        return truth.list("files").stream()
                .filter(file -> text(file, "form").equals(form))
                .flatMap(file -> rows(file).entrySet().stream()
                        .filter(row -> !truth.plantedRows(text(file, "file")).contains(row.getKey()))
                        .map(Map.Entry::getValue));
    }

    private static Stream<String> planted(String kind, String column) {
        return truth.list("faults").stream()
                .filter(fault ->
                        text(fault, "kind").equals(kind) && text(fault, "field").equals(column))
                .map(fault -> rows(fault).get(fault.get("row").getAsInt()).get(column));
    }

    private static Map<Integer, Map<String, String>> rows(JsonObject file) {
        return DeliveredFile.rows(folder.resolve("province").resolve(text(file, "file")), text(file, "form"));
    }
}
