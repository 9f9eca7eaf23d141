package phanluong.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import phanluong.warehouse.SmallProvince;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.words.Text.Language;
import picocli.CommandLine;

/** That the measurement measures everything; how fast is not asked here. */
class BenchStatisticsCommandTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void publish() {
        SmallProvince.in(folder, Catalogue.shipped());
    }

    @Test
    void everyPartOfTheReview_isTimed() {
        JsonObject answer = JsonParser.parseString(told("bench-statistics --runs 1 --format json --home " + folder))
                .getAsJsonObject();
        assertThat(answer.getAsJsonArray("review"))
                .extracting(BenchStatisticsCommandTest::part)
                .containsExactly("trends", "standing", "outlook", "back-tests", "pilots", "findings", "all");
        assertThat(answer.getAsJsonArray("every_indicator"))
                .extracting(BenchStatisticsCommandTest::part)
                .containsExactly("wide-trends", "wide-standing", "all");
        assertThat(answer.getAsJsonArray("review"))
                .allSatisfy(part -> assertThat(
                                part.getAsJsonObject().get("median_ms").getAsDouble())
                        .isPositive());
        assertThat(answer.getAsJsonArray("methods"))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(method.getAsJsonObject()
                                .getAsJsonObject("straightforward")
                                .get("largest_difference")
                                .getAsDouble())
                        .isLessThan(1e-9));
    }

    @Test
    void people_getTables() {
        assertThat(told("bench-statistics --runs 1 --home " + folder))
                .contains("so sánh thí điểm", "Mann–Kendall, p chính xác", "tất cả")
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void questions_areTimedByTheSameOptions() {
        assertThat(told("bench-questions --runs 1 --home " + folder)).contains("Trung vị của 1 lần, ms", "targets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bench-statistics", "bench-questions"})
    void noRun_isRefused(String verb) {
        StringWriter problems = new StringWriter();
        assertThat(execute(verb + " --runs 0 --home " + folder, new StringWriter(), problems))
                .isEqualTo(2);
        assertThat(problems.toString()).contains("--runs phải từ 1 trở lên, nhận được 0");
    }

    private static String part(JsonElement line) {
        return line.getAsJsonObject().get("part").getAsString();
    }

    private static String told(String typed) {
        StringWriter out = new StringWriter();
        StringWriter problems = new StringWriter();
        int code = execute(typed, out, problems);
        assertThat(code).as(problems.toString()).isZero();
        return out.toString();
    }

    private static int execute(String typed, StringWriter out, StringWriter problems) {
        return Program.prepare(new CommandLine(ReportsProgram.class), ReportsProgram.WORDS, Language.VI)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(problems))
                .execute(typed.split(" "));
    }
}
