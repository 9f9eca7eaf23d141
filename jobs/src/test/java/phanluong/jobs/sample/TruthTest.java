package phanluong.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static phanluong.jobs.sample.ToldTruth.text;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.jobs.Sample;

/** What the truth tells is held against itself and against the files read back. */
class TruthTest {
    @TempDir
    private static Path folder;

    private static ToldTruth truth;

    @BeforeAll
    static void makeSample() throws IOException {
        Sample.write(folder.resolve("province"), Recipe.usual(Sample.DEFAULT_SEED, 0.02));
        truth = ToldTruth.in(folder.resolve("province"));
    }

    @Test
    void everyFile_hasAsManyRowsAsTold_andReadIsAcceptedRejectedAndDuplicate() {
        for (JsonObject file : truth.list("files")) {
            String path = text(file, "file");
            assertThat(DeliveredFile.rows(folder.resolve("province").resolve(path), text(file, "form")))
                    .as(path)
                    .hasSize(file.get("read").getAsInt());
            assertThat(file.get("accepted").getAsInt()
                            + file.get("rejected").getAsInt()
                            + file.get("duplicate").getAsInt())
                    .as(path)
                    .isEqualTo(file.get("read").getAsInt());
            assertThat(truth.plantedRows(path))
                    .as(path)
                    .hasSize(file.get("rejected").getAsInt()
                            + file.get("duplicate").getAsInt());
        }
    }

    @Test
    void districtsAndCommunes_addUpToTheProvince() {
        for (ToldTruth state : List.of(truth, truth.asOfMidterm())) {
            assertThat(sums(state, "district_2019"))
                    .isEqualTo(sums(state, "province"))
                    .hasSizeGreaterThan(20);
            for (String frame : List.of("commune_2025", "commune_2019", "province_before", "province_after")) {
                assertThat(sums(state, frame)).as(frame).isEqualTo(sums(state, "province"));
            }
        }
    }

    @Test
    void destinationsAndSexes_addUpToTheGraduates() {
        assertThat(truth.list("graduates")).isNotEmpty().allSatisfy(area -> {
            int destinations = area.getAsJsonObject("destinations").asMap().values().stream()
                    .mapToInt(count -> count.getAsInt())
                    .sum();
            assertThat(destinations)
                    .isEqualTo(area.get("graduates").getAsInt())
                    .isLessThanOrEqualTo(area.get("cohort").getAsInt());
            assertThat(area.get("girls").getAsInt() + area.get("boys").getAsInt())
                    .isEqualTo(destinations);
        });
    }

    @Test
    void midterm_knowsFourYearsAndNotWhatCameLater() {
        Set<String> years = truth.asOfMidterm().list("indicators").stream()
                .map(value -> text(value, "school_year"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(years).containsExactly("2018-2019", "2019-2020", "2020-2021", "2021-2022");
        // The graduates of Phú Riềng came in March 2023; the schools of Bù Đăng were corrected in June 2024.
        assertThat(truth.asOfMidterm().indicators("thcs_vocational_rate", "district_2019", "2021-2022"))
                .hasSize(10);
        assertThat(truth.indicators("thcs_vocational_rate", "district_2019", "2021-2022"))
                .hasSize(11);
        assertThat(truth.asOfMidterm().province("thcs_local_programme_rate", "2021-2022"))
                .isEqualTo("88/110");
        assertThat(truth.province("thcs_local_programme_rate", "2021-2022")).isEqualTo("84/111");
    }

    @Test
    void unitsThatNeverSent_haveNoFigures() {
        assertThat(truth.indicators("thcs_counsellor_rate", "district_2019", "2020-2021")
                        .map(value -> text(value, "area")))
                .hasSize(10)
                .doesNotContain("691");
        assertThat(truth.indicators("thcs_vocational_rate", "commune_2025", "2024-2025")
                        .map(value -> text(value, "area")))
                .hasSize(39)
                .doesNotContain("25292");
    }

    @Test
    void lastYear_meetsOneTargetAndMissesAnotherByOneSchool() {
        assertThat(truth.province("thpt_local_programme_rate", "2024-2025")).isEqualTo("38/38");
        assertThat(truth.province("thcs_local_programme_rate", "2024-2025")).isEqualTo("114/115");
    }

    /** Numerators and denominators of a frame by indicator and year. */
    private static Map<String, List<Integer>> sums(ToldTruth state, String frame) {
        return state.list("indicators").stream()
                .filter(value -> text(value, "frame").equals(frame))
                .collect(Collectors.toMap(
                        value -> text(value, "indicator") + " " + text(value, "school_year"),
                        value -> List.of(
                                value.get("numerator").getAsInt(),
                                value.get("denominator").getAsInt(),
                                value.get("unknown").getAsInt()),
                        (one, other) -> List.of(
                                one.get(0) + other.get(0), one.get(1) + other.get(1), one.get(2) + other.get(2))));
    }
}
