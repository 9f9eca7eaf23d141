package phanluong.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.statistics.experiment.Panel;
import phanluong.warehouse.words.Text.Language;
import picocli.CommandLine;

/** Did the pilot work, asked from the command line; the made sets lie beside the tests of the warehouse. */
class StatsPilotTest {
    private static final String BY_YEAR = "stats did --y rate --treated treated --time year --group district";

    @TempDir
    private Path folder;

    @Test
    void threePilotsOfEleven_theHeadlineIsNotTheOrdinaryP() throws IOException {
        JsonObject answer = json(BY_YEAR, set("ordinary"));
        assertThat(answer.get("pValue").getAsDouble()).isEqualTo(26 / 165.0);
        assertThat(answer.get("pMethod").getAsString()).isEqualTo("randomisation-all");
        assertThat(answer.get("assignments").getAsInt()).isEqualTo(165);
        assertThat(answer.get("smallestPossibleP").getAsDouble()).isEqualTo(1 / 165.0);
        assertThat(inference(answer, "cr1").get("pValue").getAsDouble()).isLessThan(0.05);
        assertThat(inference(answer, "wild-all").get("pValue").getAsDouble()).isEqualTo(126 / 2048.0);
        assertThat(inference(answer, "cr2").get("pValue").getAsDouble()).isGreaterThan(0.05);
        assertThat(answer.getAsJsonArray("notes").toString()).isEqualTo("[\"ordinary_too_optimistic\"]");
        assertThat(run(Language.VI, BY_YEAR, set("ordinary")).out())
                .contains("giá trị p: 0,157576", "không được dùng giá trị thông thường");
    }

    @Test
    void aStrongDifference_isFoundByEveryValidTest() throws IOException {
        JsonObject answer = json(BY_YEAR, set("strong"));
        assertThat(answer.get("pMethod").getAsString()).isEqualTo("cr2");
        assertThat(answer.get("pValue").getAsDouble()).isCloseTo(0.008094186230382, within(1e-12));
        assertThat(inference(answer, "wild-all").get("pValue").getAsDouble()).isEqualTo(18 / 2048.0);
        assertThat(inference(answer, "randomisation-all").get("pValue").getAsDouble())
                .isEqualTo(1 / 165.0);
        assertThat(answer.getAsJsonArray("notes")).isEmpty();
    }

    @Test
    void aWeakDifference_isFoundByNone() throws IOException {
        JsonObject answer = json(BY_YEAR, set("weak"));
        assertThat(answer.get("pValue").getAsDouble()).isCloseTo(0.4572232706971, within(1e-12));
        assertThat(answer.getAsJsonArray("inferences"))
                .allSatisfy(
                        one -> assertThat(one.getAsJsonObject().get("pValue").getAsDouble())
                                .isGreaterThan(0.3));
        assertThat(answer.getAsJsonObject("interval").get("low").getAsDouble()).isNegative();
    }

    /** However large the difference; the text says how small p can be before it says what was found. */
    @Test
    void oneTreatedOfEleven_neverGoesBelowOneEleventh_saidBeforeTesting() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String row : set("strong")) {
            String[] cells = row.split(",");
            boolean on = row.startsWith("Đồng Xoài") && Integer.parseInt(cells[1]) >= 2021;
            rows.add(
                    rows.isEmpty()
                            ? row
                            : String.join(
                                    ",",
                                    cells[0],
                                    cells[1],
                                    "0",
                                    "0",
                                    on ? "1" : "0",
                                    on ? "9000" : cells[5],
                                    cells[6]));
        }
        JsonObject answer = json(BY_YEAR, rows);
        assertThat(answer.get("assignments").getAsInt()).isEqualTo(11);
        assertThat(answer.get("smallestPossibleP").getAsDouble()).isEqualTo(1 / 11.0);
        assertThat(answer.get("pValue").getAsDouble()).isEqualTo(1 / 11.0);
        assertThat(inference(answer, "cr1").get("pValue").getAsDouble()).isLessThan(1e-6);
        assertThat(run(Language.VI, BY_YEAR, rows).out())
                .containsSubsequence(
                        "số cách chọn có thể: 11\n",
                        "giá trị p nhỏ nhất có thể: 0,0909091\n",
                        "ước lượng: ",
                        "giá trị p: 0,0909091\n",
                        "Không có khoảng tin cậy: số liệu quá ít cho mức tin cậy này.");
    }

    @Test
    void groupsAndPeriods_areTheSameDifferenceWhenEveryDistrictHasEveryYear() throws IOException {
        JsonObject years = json(BY_YEAR, set("strong"));
        JsonObject periods = json("stats did --y rate --treated pilot --post post --cluster district", set("strong"));
        assertThat(periods.get("estimate").getAsDouble())
                .isCloseTo(years.get("estimate").getAsDouble(), within(1e-12));
        assertThat(inference(periods, "randomisation-all").get("pValue").getAsDouble())
                .isEqualTo(1 / 165.0);
    }

    @ParameterizedTest
    @CsvSource({"cr1", "cr2", "wild", "randomisation", "two-way", "hc1"})
    void anotherInference_isHeadlineWhereItIsAskedFor(String variant) throws IOException {
        JsonObject answer = json(BY_YEAR + " --variant " + variant, set("weak"));
        assertThat(answer.get("pMethod").getAsString()).startsWith(variant);
        assertThat(answer.get("pValue").getAsDouble()).isGreaterThan(0.3);
    }

    @Test
    void differentBeginnings_areAnsweredByGroupTimeEffects() throws IOException {
        List<String> rows = new ArrayList<>(List.of("unit,year,on,rate"));
        for (int unit = 0; unit < 9; unit++) {
            for (int year = 2018; year < 2024; year++) {
                boolean on = unit == 1 && year >= 2020 || unit == 4 && year >= 2022;
                rows.add("d%d,%d,%d,%d".formatted(unit, year, on ? 1 : 0, 20 + unit * year % 7 + (on ? 9 : 0)));
            }
        }
        JsonObject answer = json("stats did --y rate --treated on --time year --group unit", rows);
        assertThat(answer.get("comparison").getAsString()).isEqualTo("never-treated");
        assertThat(answer.getAsJsonArray("groupTime")).hasSize(10);
        assertThat(answer.get("assignments").getAsInt()).isEqualTo(72);
        assertThat(answer.getAsJsonArray("notes").toString()).isEqualTo("[\"staggered\"]");
        assertThat(inference(answer, "group-time").getAsJsonArray("notes").toString())
                .isEqualTo("[\"few_treated_clusters\"]");
        assertThat(answer.get("pMethod").getAsString()).isEqualTo("randomisation-all");
    }

    @Test
    void rowsInAnotherOrderAndLocale_giveTheSameBytes() throws IOException {
        List<String> rows = set("ordinary");
        String typed = BY_YEAR + " --weights graduates --format json";
        String expected = run(Language.VI, typed, rows).out();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            List<String> data = new ArrayList<>(rows.subList(1, rows.size()));
            Collections.shuffle(data, new Random(3));
            data.add(0, rows.get(0));
            assertThat(run(Language.VI, typed, data).out()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void fourRows_haveAnEstimateAndNoP_withTheReason() throws IOException {
        JsonObject answer =
                json("stats did --y y --treated t --post p", List.of("y,t,p", "5,1,0", "7,1,1", "5,0,0", "5,0,1"));
        assertThat(answer.get("estimate").getAsDouble()).isCloseTo(2, within(1e-12));
        assertThat(answer.get("pValue").isJsonNull()).isTrue();
        assertThat(answer.getAsJsonArray("notes").toString()).contains("no_variance", "no_such_inference");
    }

    /** Fisher's lady tasting tea: all eight cups right. */
    @Test
    void randomisation_comparesEveryAssignment() throws IOException {
        List<String> cups = List.of("said,milk", "1,1", "1,1", "1,1", "1,1", "0,0", "0,0", "0,0", "0,0");
        JsonObject answer = json("stats randomisation --y said --treated milk --variant greater", cups);
        assertThat(answer.get("pValue").getAsDouble()).isEqualTo(1 / 70.0);
        assertThat(answer.get("smallestPossibleP").getAsDouble()).isEqualTo(1 / 70.0);
        assertThat(answer.get("pTwoSided").getAsDouble()).isEqualTo(2 / 70.0);
    }

    @Test
    void oneTreatedOfEleven_hasNoIntervalAndSaysWhy() throws IOException {
        List<String> rows = new ArrayList<>(List.of("y,t", "1000,1"));
        for (int other = 0; other < 10; other++) {
            rows.add(other + ",0");
        }
        JsonObject answer = json("stats randomisation --y y --treated t", rows);
        assertThat(answer.get("pValue").getAsDouble()).isEqualTo(1 / 11.0);
        assertThat(answer.get("smallestPossibleP").getAsDouble()).isEqualTo(1 / 11.0);
        assertThat(answer.get("interval").isJsonNull()).isTrue();
        assertThat(answer.getAsJsonArray("notes").toString()).isEqualTo("[\"too_few_for_level\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "y,t;1,2;3,0;2,1;4,0|stats randomisation --y y --treated t|in.csv dòng 2, cột t: có \"2\", cần 0 hoặc 1",
                "y,t;1,1|stats randomisation --y y --treated t|in.csv: có 1 dòng, cần ít nhất 2",
                "y,t,p;1,1,0|stats did --y y --treated t --post p|in.csv: có 1 dòng, cần ít nhất 4",
                "y,t;1,1;1,1;1,1;1,0|stats did --y y --treated t|did: cần --post, hoặc cả --time và --group",
                "y,t,p,w;1,1,0,0;1,1,1,1;1,0,0,1;1,0,1,1|stats did --y y --treated t --post p --weights w|in.csv dòng 2, cột w: có \"0\", cần số lớn hơn 0",
                "y,t,p;a,1,0;1,1,1;1,0,0;1,0,1|stats did --y y --treated t --post p|in.csv dòng 2, cột y: có \"a\", cần số",
                "y,t,p,c;1,1,0,k;2,1,1,k;1,0,0,k;3,0,1,k|stats did --y y --treated t --post p --cluster c|in.csv: --cluster chỉ có một cụm, \"k\", cần ít nhất hai"
            })
    void whatCannotBeUsed_isRefused(String rows, String typed, String said) throws IOException {
        Told told = run(Language.VI, typed, List.of(rows.split(";")));
        assertThat(told.code()).isEqualTo(2);
        assertThat(told.err()).contains(said).doesNotContain("Exception");
    }

    private static JsonObject inference(JsonObject answer, String method) {
        return StreamSupport.stream(answer.getAsJsonArray("inferences").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(one -> one.get("method").getAsString().equals(method))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> set(String name) throws IOException {
        try (InputStream file = Panel.class.getResourceAsStream("few_clusters_" + name + ".csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private JsonObject json(String typed, List<String> rows) throws IOException {
        Told told = run(Language.VI, typed + " --format json", rows);
        assertThat(told.code()).as(told.err()).isZero();
        return JsonParser.parseString(told.out()).getAsJsonObject();
    }

    private record Told(int code, String out, String err) {}

    private Told run(Language language, String typed, List<String> rows) throws IOException {
        Path file = Files.write(folder.resolve("in.csv"), rows);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Program.prepare(new CommandLine(ReportsProgram.class), ReportsProgram.WORDS, language)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute((typed + " --in " + file).split(" "));
        return new Told(code, out.toString(), err.toString());
    }
}
