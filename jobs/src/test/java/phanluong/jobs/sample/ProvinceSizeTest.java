package phanluong.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static phanluong.jobs.sample.ToldTruth.text;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.jobs.Sample;

/** The demonstration has the sizes of the real province. */
class ProvinceSizeTest {
    @TempDir
    private static Path folder;

    private static ToldTruth truth;

    @BeforeAll
    static void makeSample() throws IOException {
        Sample.write(folder.resolve("province"), Recipe.usual(Sample.DEFAULT_SEED, 1));
        truth = ToldTruth.in(folder.resolve("province"));
    }

    @Test
    void filesAndPupilRows_areAsManyAsExpected() {
        assertThat(truth.list("files")).hasSizeBetween(300, 450);
        assertThat(truth.list("files").stream()
                        .filter(file -> text(file, "form").equals("graduates"))
                        .mapToInt(file -> file.get("read").getAsInt())
                        .sum())
                .isBetween(170_000, 185_000);
    }

    @Test
    void releases_areSixteenDays() {
        assertThat(truth.list("files").stream()
                        .map(file -> text(file, "received"))
                        .distinct())
                .hasSize(16)
                .contains("2022-12-30", "2023-03-20", "2026-01-20");
    }

    @Test
    void graduates_areWithinTheirRanges() {
        assertThat(province("THCS"))
                .hasSize(7)
                .allSatisfy(year -> assertThat(year.get("graduates").getAsInt()).isBetween(12_000, 16_000));
        assertThat(province("THPT"))
                .hasSize(7)
                .allSatisfy(year -> assertThat(year.get("graduates").getAsInt()).isBetween(9_500, 12_000));
    }

    @Test
    void everyDestination_hasSeveralThousand() {
        assertThat(Destinations.ALL)
                .allSatisfy(destination -> assertThat(Stream.of("THCS", "THPT")
                                .flatMap(ProvinceSizeTest::province)
                                .mapToInt(year -> year.getAsJsonObject("destinations")
                                        .get(destination)
                                        .getAsInt())
                                .sum())
                        .as(destination)
                        .isGreaterThan(3_000));
    }

    @Test
    void schools_are111And38And11() {
        List<School> schools = Schools.of(Places.read(), Sample.DEFAULT_SEED);
        assertThat(schools.stream().filter(school -> school.levels().equals(List.of("THCS"))))
                .hasSize(111);
        assertThat(schools.stream().filter(school -> school.has("THPT"))).hasSize(38);
        assertThat(schools.stream().filter(school -> school.has("GDTX"))).hasSize(11);
        assertThat(schools.stream().map(school -> school.last().name())).doesNotHaveDuplicates();
        assertThat(schools.stream().map(School::code))
                .contains("70689201", "70689203", "70689301", "70695201", "70695301", "70697203", "70697301");
    }

    @Test
    void vocationalShare_risesFromAboutElevenToAboutTwentyFivePercent() {
        assertThat(truth.province("thcs_vocational_rate", "2018-2019")).isEqualTo("1444/12812");
        assertThat(truth.province("thcs_vocational_rate", "2024-2025")).isEqualTo("3993/15506");
        assertThat(truth.asOfMidterm().province("thcs_vocational_rate", "2021-2022"))
                .isEqualTo("2398/13447");
    }

    @Test
    void oneDistrict_falls() {
        assertThat(percent("693", "2018-2019")).isGreaterThan(13);
        assertThat(percent("693", "2024-2025")).isLessThan(13);
    }

    private static double percent(String district, String year) {
        return truth.indicators("thcs_vocational_rate", "district_2019", year)
                .filter(value -> text(value, "area").equals(district))
                .mapToDouble(value -> 100.0
                        * value.get("numerator").getAsInt()
                        / value.get("denominator").getAsInt())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonObject> province(String level) {
        return truth.list("graduates").stream()
                .filter(area -> text(area, "frame").equals("province")
                        && text(area, "level").equals(level));
    }
}
