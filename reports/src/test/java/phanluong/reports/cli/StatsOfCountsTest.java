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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.words.Text.Language;
import picocli.CommandLine;

/** Methods on counts, asked through the verb; the mathematics has its tests in the warehouse. */
class StatsOfCountsTest {
    private static final List<String> BERKELEY = List.of(
            "A,1,512,825",
            "A,0,89,108",
            "B,1,353,560",
            "B,0,17,25",
            "C,1,120,325",
            "C,0,202,593",
            "D,1,138,417",
            "D,0,131,375",
            "E,1,53,191",
            "E,0,94,393",
            "F,1,22,373",
            "F,0,24,341");

    @TempDir
    private Path folder;

    @Test
    void ratesAreForSoMany() throws IOException {
        JsonObject answer =
                answer("rate --numerator x --denominator n --per 1000 --group g", "g,x,n\nb,1,10.5\na,0,20\n");
        assertThat(number(answer, "estimate")).isCloseTo(1000 / 30.5, within(1e-12));
        assertThat(value(answer, 0).getAsJsonObject("interval").get("low").getAsDouble())
                .isZero();
        assertThat(value(answer, 1).get("group").getAsString()).isEqualTo("b");
    }

    @Test
    void fewEventsHaveNoStandardisedRate() throws IOException {
        JsonObject answer = answer(
                "dsr --numerator x --denominator n --weights s --group g --per 100",
                "g,x,n,s\nmany,8,100,1\nfew,3,50,1\nmany,7,50,3\nfew,4,50,3\n");
        assertThat(value(answer, 0).get("estimate").isJsonNull()).isTrue();
        assertThat(value(answer, 0).get("notes").toString()).isEqualTo("[\"few_events\"]");
        assertThat(number(value(answer, 1), "estimate")).isCloseTo(8 * 0.25 + 14 * 0.75, within(1e-12));
        assertThat(answer.get("estimate")).isNull();
    }

    @Test
    void expectedEventsAreGiven_orComeFromAReference() throws IOException {
        JsonObject given = answer("isr --numerator x --denominator e --variant exact", "x,e\n137,24.19893\n");
        assertThat(number(given, "estimate")).isCloseTo(5.661407, within(5e-7));
        JsonObject reference = answer(
                "isr --numerator x --denominator n --reference-numerator rx --reference-denominator rn",
                "x,n,rx,rn\n3,100,10,1000\n5,200,30,1000\n");
        assertThat(number(reference, "expected")).isCloseTo(7, within(1e-12));
        assertThat(number(reference, "observed")).isEqualTo(8);
    }

    @Test
    void pooledAndStratifiedThatContradictAreWarnedOf_whateverTheOrderOfRows() throws IOException {
        List<String> rows = new ArrayList<>(BERKELEY);
        for (String method : List.of("standardise", "mantel-haenszel --variant risk-ratio")) {
            String typed = method + " --numerator x --denominator n --treated t --group g";
            JsonObject answer = answer(typed, "g,t,x,n\n" + String.join("\n", rows));
            assertThat(answer.get("notes").toString()).isEqualTo("[\"simpson\"]");
            assertThat(number(answer.getAsJsonObject("pooled"), "difference"))
                    .isCloseTo(1198 / 2691.0 - 557 / 1835.0, within(1e-15));
            Collections.reverse(rows);
            assertThat(answer(typed, "g,t,x,n\n" + String.join("\n", rows))).isEqualTo(answer);
        }
    }

    /** Kidney stones: Julious and Mullee 1994, BMJ 309, 1480: open surgery is better for small and large stones, and worse in all. */
    @Test
    void simpsonsSet_showsPooledAndStratified_andWarns() throws IOException {
        String rows = "g,t,x,n\nsmall,1,81,87\nsmall,0,234,270\nlarge,1,192,263\nlarge,0,55,80\n";
        for (String method : List.of("standardise", "mantel-haenszel")) {
            String typed = method + " --numerator x --denominator n --treated t --group g";
            JsonObject answer = answer(typed, rows);
            assertThat(number(answer.getAsJsonObject("pooled"), "difference"))
                    .isCloseTo(0.78 - 289 / 350.0, within(1e-15));
            assertThat(number(value(answer, 0), "difference")).isPositive();
            assertThat(number(value(answer, 1), "difference")).isPositive();
            assertThat(answer.get("notes").toString()).isEqualTo("[\"simpson\"]");
            assertThat(text(typed, rows))
                    .contains(
                            "gộp chung các tầng\n",
                            "-0,0457143",
                            "small",
                            "large",
                            "nghịch lý Simpson",
                            "đừng đọc số gộp");
        }
    }

    /** Nobody, or everybody: the difference is 0, and its large-sample error would be 0 too. */
    @Test
    void withoutVariation_aStandardisedDifferenceHasNoIntervalAndNoP() throws IOException {
        for (String rows : List.of("g,t,x,n\na,1,0,7\na,0,0,8\n", "g,t,x,n\na,1,7,7\na,0,8,8\n")) {
            JsonObject answer = answer("standardise --numerator x --denominator n --treated t --group g", rows);
            assertThat(number(answer, "estimate")).isZero();
            for (String member : List.of("standardError", "interval", "statistic", "pValue")) {
                assertThat(answer.get(member).isJsonNull()).as(member).isTrue();
            }
            assertThat(answer.get("notes").toString()).isEqualTo("[\"no_variation\"]");
        }
    }

    /** The formula gives an error of 0, as if a handful of ratings made agreement certain. */
    @Test
    void fullAgreement_hasNoInterval() throws IOException {
        JsonObject answer = answer("kappa --x a,b", "a,b\nyes,yes\nno,no\nno,no\n");
        assertThat(number(answer, "estimate")).isEqualTo(1);
        assertThat(answer.get("interval").isJsonNull()).isTrue();
        assertThat(answer.get("notes").toString()).isEqualTo("[\"no_variance\"]");
    }

    @Test
    void aStratumWithOneSideIsLeftOut() throws IOException {
        JsonObject answer = answer(
                "mantel-haenszel --numerator x --denominator n --treated t --group g",
                "g,t,x,n\nA,yes,1,4\nA,no,2,4\nB,yes,1,3\n");
        assertThat(answer.get("notes").toString()).isEqualTo("[\"stratum_left_out\"]");
        assertThat(answer.get("first").getAsString()).isEqualTo("no");
        assertThat(number(answer, "estimate")).isCloseTo(3, within(1e-12));
        assertThat(answer.get("homogeneity").isJsonNull()).isTrue();
    }

    /** Rows without a name stay as they stand in the file. */
    @Test
    void missingPValuesStayMissing() throws IOException {
        JsonObject answer = answer("adjust --x p", "p\n0.04\n\"\"\n0.001\nNA\n");
        assertThat(answer.get("n").getAsInt()).isEqualTo(2);
        assertThat(answer.get("variant").getAsString()).isEqualTo("holm");
        assertThat(value(answer, 1).get("pValue").isJsonNull()).isTrue();
        assertThat(number(value(answer, 2), "pValue")).isEqualTo(0.002);
        assertThat(answer.get("notes").toString()).isEqualTo("[\"missing_kept\"]");
    }

    @Test
    void inequalityHasParts() throws IOException {
        JsonObject gini = answer("gini --x v --weights w", "v,w\n10,2\n0,3\n");
        assertThat(number(gini, "estimate")).isCloseTo(0.6, within(1e-15));
        JsonObject theil = answer("theil --x v --group g", "g,v\na,1\nb,3\na,1\nb,3\n");
        assertThat(number(theil, "within")).isZero();
        assertThat(number(theil, "between")).isEqualTo(number(theil, "estimate"));
        assertThat(answer("gini --x v", "v\n0\n0\n").get("notes").toString()).isEqualTo("[\"nothing_to_share\"]");
    }

    @Test
    void ratersAgree() throws IOException {
        String counts = "a,b,n\nyes,yes,20\nyes,no,5\nno,yes,10\nno,no,15\n";
        JsonObject cohen = answer("kappa --x a,b --weights n", counts);
        assertThat(number(cohen, "estimate")).isCloseTo(0.4, within(1e-15));
        assertThat(number(cohen, "standardError")).isCloseTo(0.1269960629311, within(1e-12));
        assertThat(cohen.get("n").getAsInt()).isEqualTo(50);
        assertThat(answer("kappa --x a,b", "a,b\nyes,no\nyes,no\n").get("notes").toString())
                .isEqualTo("[\"no_variation\"]");
        assertThat(number(answer("kappa --x a,b,c --variant fleiss", "a,b,c\n1,1,1\n2,2,2\n"), "estimate"))
                .isEqualTo(1);
        assertThat(number(answer("kappa --x a --y b --variant linear", "a,b\n1,1\n10,10\n2,10\n"), "estimate"))
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "adjust --x p|p;1.2|in.csv dòng 2, cột p: có \"1.2\", cần số từ 0 đến 1",
                "gini --x v|v;-1|in.csv dòng 2, cột v: có \"-1\", cần số từ 0",
                "rate --numerator x --denominator n|x,n;1,0|in.csv dòng 2, cột n: có \"0\", cần số lớn hơn 0",
                "isr --numerator x --denominator n|x,n;1,0|in.csv: tổng số kỳ vọng bằng 0",
                "theil --x v --variant l|v;3;0|in.csv dòng 3, cột v: có \"0\", cần số lớn hơn 0",
                "gini --x v --variant sample|v;3|in.csv: mẫu cần hơn 1 đơn vị",
                "gini --x v|v;1e31|in.csv dòng 2, cột v: có \"1e31\"",
                "rate --numerator x --denominator n|x,n;1e10,1|in.csv dòng 2, cột x: có \"1e10\", cần số nguyên từ 0 đến 10^9",
                "kappa --x a|a;1|kappa: có 1 cột --x, cần đúng 2",
                "kappa --x a,b --variant linear|a,b;x,y|in.csv dòng 2, cột a: có \"x\", cần số có dấu chấm",
                "standardise --numerator x --denominator n --treated t --group g|g,t,x,n;A,1,1,2|in.csv: --treated có 1 giá trị, cần đúng 2",
                "standardise --numerator x --denominator n --treated t --group g|g,t,x,n;A,1,1,2;B,0,1,2|in.csv: không tầng nào"
            })
    void whatCannotBeUsed_isRefusedInOneLine(String typed, String rows, String said) throws IOException {
        StringWriter err = new StringWriter();
        assertThat(run(typed, rows.replace(';', '\n'), new StringWriter(), err)).isEqualTo(2);
        assertThat(err.toString()).contains(said).doesNotContain("Exception");
    }

    private static double number(JsonObject object, String name) {
        return object.get(name).getAsDouble();
    }

    private static JsonObject value(JsonObject answer, int at) {
        JsonArray values = answer.getAsJsonArray("values");
        return values.get(at).getAsJsonObject();
    }

    private JsonObject answer(String typed, String rows) throws IOException {
        return JsonParser.parseString(text(typed + " --format json", rows)).getAsJsonObject();
    }

    private String text(String typed, String rows) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertThat(run(typed, rows, out, err)).as(err.toString()).isZero();
        return out.toString();
    }

    private int run(String typed, String rows, StringWriter out, StringWriter err) throws IOException {
        Path file = Files.writeString(folder.resolve("in.csv"), rows);
        return Program.prepare(new CommandLine(ReportsProgram.class), ReportsProgram.WORDS, Language.VI)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(("stats " + typed + " --in " + file).split(" "));
    }
}
