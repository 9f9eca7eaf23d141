package phanluong.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.words.Text.Language;
import picocli.CommandLine;

/** Series, lines and units that stand out, asked from the command line. */
class StatsSeriesTest {
    private static final String TREND = "mann-kendall --time t --y y";

    @TempDir
    private Path folder;

    /** Sen 1968, JASA 63, 1379–1389: slope 4. */
    @Test
    void mannKendallHasTheSlopeAndTheExactP() throws IOException {
        JsonObject answer = json(TREND, "t,y;1,9;2,15;3,19;4,20;10,45;12,55;18,78");
        assertThat(answer.get("estimate").getAsDouble()).isEqualTo(4);
        assertThat(answer.get("pMethod").getAsString()).isEqualTo("exact");
        assertThat(answer.get("pValue").getAsDouble()).isCloseTo(2 / 5040.0, within(1e-17));
        assertThat(notes(answer)).containsExactly("gaps_in_time");
    }

    @Test
    void aShortSeriesSaysWhatItCouldHaveGiven() throws IOException {
        JsonObject answer = json(TREND, "t,y;2020,1;2021,2;2022,;2023,3;2024,4");
        assertThat(answer.get("n").getAsInt()).isEqualTo(4);
        assertThat(answer.get("smallestPossibleP").getAsDouble()).isCloseTo(1 / 12.0, within(1e-16));
        assertThat(answer.get("interval").isJsonNull()).isTrue();
        assertThat(notes(answer)).contains("cannot_reach_level", "too_few_for_level", "gaps_in_time");
    }

    /** The smallest p is 2/n!: with 3 and 4 points no trend can be shown, with 5 and 7 the exact p of the clearest one is below 5 %. */
    @ParameterizedTest
    @CsvSource({
        "3, 0.333333333333333333, false",
        "4, 0.083333333333333333, false",
        "5, 0.016666666666666667, true",
        "7, 0.000396825396825397, true"
    })
    void threeFourFiveAndSevenPoints_areRefusedRefusedAndTested(int points, double smallest, boolean enough)
            throws IOException {
        String rows = IntStream.rangeClosed(1, points)
                .mapToObj(year -> ";" + (2017 + year) + "," + (60 + year * year))
                .collect(Collectors.joining("", "t,y", ""));
        JsonObject answer = json(TREND, rows);
        assertThat(answer.get("pMethod").getAsString()).isEqualTo("exact");
        assertThat(answer.get("pValue").getAsDouble()).isCloseTo(smallest, within(1e-15));
        assertThat(answer.get("smallestPossibleP").getAsDouble()).isCloseTo(smallest, within(1e-15));
        assertThat(answer.get("interval").isJsonNull()).isEqualTo(!enough);
        assertThat(notes(answer))
                .containsExactlyElementsOf(enough ? List.of() : List.of("cannot_reach_level", "too_few_for_level"));
        String said = "ngay cả xu hướng rõ nhất cũng không cho p dưới mức này";
        assertThat(run(TREND, rows).out().contains(said)).isEqualTo(!enough);
    }

    @Test
    void aConstantSeriesHasZeroAndOne() throws IOException {
        for (String value : List.of("0", "100")) {
            String rows = "t,y;1,v;2,v;3,v;4,v;5,v;6,v;7,v".replace("v", value);
            for (String variant : List.of("ordinary", "hamed-rao")) {
                JsonObject answer = json(TREND + " --variant " + variant, rows);
                assertThat(answer.get("statistic").getAsDouble()).isZero();
                assertThat(answer.get("pValue").getAsDouble()).isEqualTo(1);
                assertThat(answer.get("estimate").getAsDouble()).isZero();
            }
        }
    }

    /** R 4.2.2, manual page of prop.trend.test. */
    @Test
    void cochranArmitageAllowsForDispersionWhenAsked() throws IOException {
        String rows = "x,a,n;1,83,86;2,90,93;3,129,136;4,70,82";
        JsonObject answer = json("cochran-armitage --x x --numerator a --denominator n", rows);
        assertThat(answer.get("pValue").getAsDouble()).isCloseTo(0.00413189748, within(1e-11));
        JsonObject dispersed = json("cochran-armitage --x x --numerator a --denominator n --variant dispersed", rows);
        assertThat(dispersed.get("pMethod").getAsString()).isEqualTo("student");
        assertThat(dispersed.get("pValue")).isEqualTo(answer.get("dispersedPValue"));
    }

    @Test
    void forecastsAreForTheTimesWithoutAValue() throws IOException {
        String rows = "t,y;2019,70;2020,82;2021,88;2022,91;2023,97;2025,;2026,";
        for (String method : List.of("holt", "drift")) {
            JsonArray free = json(method + " --time t --y y", rows).getAsJsonArray("values");
            assertThat(free).hasSize(2);
            assertThat(free.get(0).getAsJsonObject().get("time").getAsDouble()).isEqualTo(2025);
            JsonObject clamped = json(method + " --time t --y y --variant percent", rows)
                    .getAsJsonArray("values")
                    .get(1)
                    .getAsJsonObject();
            assertThat(clamped.getAsJsonObject("interval").get("high").getAsDouble())
                    .isEqualTo(100);
            assertThat(notes(clamped)).contains("clamped");
        }
    }

    /** R 4.2.2, data set cars, a few rows, by lm and predict. */
    @Test
    void olsPredictsRowsWithoutY() throws IOException {
        JsonObject answer = json("ols --x x --y y", "x,y;4,2;7,4;8,16;9,10;10,18;11,17;12,24;15,");
        assertThat(answer.get("estimate").getAsDouble()).isCloseTo(2.671052631578947, within(1e-12));
        assertThat(answer.get("pValue").getAsDouble()).isCloseTo(0.005665609926610556, within(1e-14));
        JsonObject last = answer.getAsJsonArray("predictions").get(7).getAsJsonObject();
        assertThat(last.get("y").isJsonNull()).isTrue();
        assertThat(last.getAsJsonObject("next").get("high").getAsDouble()).isCloseTo(43.78031600910577, within(1e-10));
    }

    @Test
    void olsShowsEachRowWithItsNumbers() throws IOException {
        assertThat(run("ols --x a,b --y y", "a,b,y;1,5,1;2,1,2.5;3,6,2;4,8,5;5.5,10,")
                        .out())
                .containsPattern("5,5; 10 +–");
    }

    @Test
    void olsRefusesDependentColumns() throws IOException {
        JsonObject answer = json("ols --x a,b --y y", "a,b,y;1,2,1;2,4,2;3,6,2;4,8,5;5,10,6");
        assertThat(notes(answer)).containsExactly("collinear");
        assertThat(answer.getAsJsonArray("values")).isEmpty();
        assertThat(answer.get("rSquared").isJsonNull()).isTrue();
    }

    /** NIST StRD, Wampler1: all coefficients 1. */
    @Test
    void olsTakesPowersExactly() throws IOException {
        StringBuilder rows = new StringBuilder("x,y");
        for (int x = 0; x <= 20; x++) {
            long y = 0;
            for (int power = 0; power <= 5; power++) {
                y += Math.round(Math.pow(x, power));
            }
            rows.append(';').append(x).append(',').append(y);
        }
        JsonObject answer = json("ols --x x --y y --variant polynomial-5", rows.toString());
        for (var coefficient : answer.getAsJsonArray("values")) {
            assertThat(coefficient.getAsJsonObject().get("estimate").getAsDouble())
                    .isEqualTo(1);
        }
        assertThat(notes(answer)).containsExactly("perfect_fit");
    }

    @Test
    void anovaComparesGroups() throws IOException {
        JsonObject answer = json(
                "anova --y y --group g",
                "g,y;a,1000000000000.4;a,1000000000000.3;b,1000000000000.5;b,1000000000000.4;c,1000000000000.9;c,1000000000000.8");
        // R 4.2.2, oneway.test(var.equal = TRUE) on the values without the offset
        assertThat(answer.get("statistic").getAsDouble()).isCloseTo(28, within(1e-11));
        assertThat(answer.get("pValue").getAsDouble()).isCloseTo(0.01146578686783976, within(1e-12));
        assertThat(answer.getAsJsonArray("values")).hasSize(3);
    }

    @Test
    void funnelPlacesUnitsAndShrinkMovesThem() throws IOException {
        String rows = "d,a,n;Bù Đốp,20,100;An Lộc,500,1000;Bù Gia Mập,0,0;Chơn Thành,480,1000";
        JsonArray units =
                json("funnel --numerator a --denominator n --group d", rows).getAsJsonArray("values");
        assertThat(units.get(2).getAsJsonObject().get("place").getAsString()).isEqualTo("below-998");
        assertThat(units.get(1).getAsJsonObject().get("place").isJsonNull()).isTrue();
        assertThat(json("funnel --numerator a --denominator n --group d", rows)
                        .get("n")
                        .getAsInt())
                .isEqualTo(2100);
        JsonArray shrunk =
                json("shrink --numerator a --denominator n --group d", rows).getAsJsonArray("values");
        assertThat(shrunk.get(2).getAsJsonObject().get("estimate").getAsDouble())
                .isBetween(0.2, 0.4);
        JsonObject ratio = json(
                "funnel --numerator a --denominator e --variant ratio-additive",
                "a,e;100,108;150,112;180,165;80,95;120,100;225,220");
        assertThat(ratio.get("phi").getAsDouble()).isCloseTo(2.3271782575941, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t,y;1,2|mann-kendall --time t --y y|in.csv: có 1 dòng có giá trị, cần ít nhất 2",
                "t,y;1,2;1,3|mann-kendall --time t --y y|in.csv: mọi dòng cùng thời điểm 1, cần",
                "t,y;1,2;2,a|mann-kendall --time t --y y|in.csv dòng 3, cột y: có \"a\", cần số",
                "t,y;1,2;2,3;4,5;5,6|mann-kendall --time t --y y --variant hamed-rao|in.csv: các thời điểm không cách đều",
                "t,y;1,2;2,3;3,5;4,6|holt --time t --y y|in.csv: có 4 dòng có giá trị, cần ít nhất 5",
                "t,y;1,2;2,3;4,5|drift --time t --y y|in.csv: các thời điểm không cách đều: sau 2 là 4, cần bước 1",
                "t,y;1,2;2,3;3,5;3.5,|drift --time t --y y|in.csv: không dự báo được cho thời điểm 3.5",
                "x,a,n;1,2,3;1,2,3|cochran-armitage --x x --numerator a --denominator n|in.csv: có 1 giá trị --x",
                "x,y;1,2|ols --x x --y y|in.csv: có 1 dòng có --y, cần ít nhất 2",
                "x,z,y;1,2,3;2,1,1;3,3,3|ols --x x,z --y y --variant polynomial-2|in.csv: --variant polynomial-2 chỉ nhận một cột --x, có 2",
                "g,y;a,2;a,3|anova --y y --group g|in.csv: --group có 1 tên, cần ít nhất 2",
                "a,n;3,2|funnel --numerator a --denominator n|in.csv dòng 2, cột a: có \"3\"",
                "a,n;3,-2|funnel --numerator a --denominator n --variant ratio-none|in.csv dòng 2, cột n: có \"-2\"",
                "a,n;0,0|shrink --numerator a --denominator n|in.csv: mọi mẫu số bằng 0"
            })
    void whatCannotBeUsed_isRefusedInOneLine(String rows, String typed, String said) throws IOException {
        Told told = run(typed, rows);
        assertThat(told.code()).isEqualTo(2);
        assertThat(told.err()).contains(said).doesNotContain("Exception");
        assertThat(told.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mann-kendall --time t --y y|t,y;1,0.3;2,0.1;3,0.7;4,0.2;2,0.9",
                "drift --time t --y y|t,y;1,0.3;2,0.1;3,0.7;4,0.2;5,",
                "holt --time t --y y|t,y;1,0.3;2,0.1;3,0.7;4,0.2;5,0.9;6,0.4",
                "ols --x x,z --y y|x,z,y;1,0.3,5;2,0.1,7;3,0.7,2;4,0.2,8;5,0.9,1",
                "anova --y y --group g|g,y;ı,0.3;i,0.1;ı,0.7;i,0.2;İ,1e9",
                "cochran-armitage --x x --numerator a --denominator n|x,a,n;1,3,7;2,1,9;3,0,5;4,2,2",
                "funnel --numerator a --denominator n --group g --variant additive|g,a,n;I,3,70;i,30,90;ı,0,50;İ,20,20",
                "shrink --numerator a --denominator n --group g|g,a,n;I,3,70;i,30,90;ı,0,50;İ,20,20"
            })
    void orderOfRowsLocaleAndTimeZoneChangeNothing(String typed, String rows) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        for (String format : List.of("json", "text")) {
            String expected = run(typed + " --format " + format, rows).out();
            assertThat(expected).isNotEmpty();
            List<String> lines = new ArrayList<>(List.of(rows.split(";")));
            Collections.reverse(lines.subList(1, lines.size()));
            try {
                Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
                assertThat(run(typed + " --format " + format, String.join(";", lines))
                                .out())
                        .isEqualTo(expected);
            } finally {
                Locale.setDefault(locale);
                TimeZone.setDefault(zone);
            }
        }
    }

    private static List<String> notes(JsonObject answer) {
        return StreamSupport.stream(answer.getAsJsonArray("notes").spliterator(), false)
                .map(note -> note.getAsString())
                .toList();
    }

    private JsonObject json(String typed, String rows) throws IOException {
        Told told = run(typed + " --format json", rows);
        assertThat(told.code()).as(told.err()).isZero();
        return JsonParser.parseString(told.out()).getAsJsonObject();
    }

    private record Told(int code, String out, String err) {}

    private Told run(String typed, String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("in.csv"), rows.replace(';', '\n'));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Program.prepare(new CommandLine(ReportsProgram.class), ReportsProgram.WORDS, Language.VI)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(("stats " + typed + " --in " + file).split(" "));
        return new Told(code, out.toString(), err.toString());
    }
}
