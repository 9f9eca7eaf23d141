package phanluong.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import phanluong.warehouse.SmallProvince;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.words.Text.Language;
import picocli.CommandLine;

class FindingsCommandTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void publish() {
        SmallProvince.in(folder, Catalogue.shipped());
    }

    @Test
    void everyFinding_isToldWithStrengthEvidenceAndId() {
        assertThat(told("findings --home " + folder + " --indicator thcs_vocational_rate"))
                .contains("nhận định")
                .containsPattern("(?m)^\\[(đã khẳng định được|có dấu hiệu|chưa thấy|chưa thể kết luận)] ")
                .contains("target/thcs_vocational_rate/70/2024-2025/province_plan-2025")
                .doesNotContain("NaN", "Infinity", "{");
    }

    @Test
    void asJson_theSameForPrograms() {
        JsonObject answer = JsonParser.parseString(told("findings --home " + folder + " --area 70 --format json"))
                .getAsJsonObject();
        assertThat(answer.getAsJsonArray("findings")).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.getAsJsonObject().get("areaCode").getAsString()).isEqualTo("70");
            assertThat(finding.getAsJsonObject().get("strength").getAsString())
                    .isIn("established", "indicated", "not_shown", "cannot_be_said");
            assertThat(finding.getAsJsonObject().getAsJsonObject("evidence").size())
                    .isPositive();
        });
    }

    @Test
    void aRehearsal_isATableOfEveryKindOfProvince() {
        assertThat(told("rehearse --worlds 2"))
                .contains("2 tỉnh giả định mỗi dòng, --seed 181", "| phân tán quá mức |", "| ba năm |")
                .doesNotContain("NaN");
        JsonObject answer = JsonParser.parseString(told("rehearse --worlds 2 --seed 5 --format json"))
                .getAsJsonObject();
        assertThat(answer.getAsJsonArray("rows"))
                .hasSizeGreaterThan(20)
                .allSatisfy(row -> assertThat(row.getAsJsonObject()
                                .getAsJsonObject("measures")
                                .size())
                        .isPositive());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "findings --home HOME --area 99999|--area \"99999\" không có; chọn một trong: ",
                "findings --home HOME --indicator nope|--indicator \"nope\" không có; chọn một trong: ",
                "findings --home HOME --release 77|77",
                "rehearse --worlds 0|--worlds \"0\": cần một số từ 1 đến 100000",
                "rehearse --seed one|--seed"
            })
    void whatCannotBeAnswered_isRefusedInOneLine(String typed, String said) {
        StringWriter problems = new StringWriter();
        assertThat(run(new StringWriter(), problems, typed.replace("HOME", folder.toString())))
                .isEqualTo(2);
        assertThat(problems.toString()).contains(said).doesNotContain("Exception");
    }

    private static String told(String typed) {
        StringWriter out = new StringWriter();
        StringWriter problems = new StringWriter();
        assertThat(run(out, problems, typed)).as(problems.toString()).isZero();
        return out.toString();
    }

    private static int run(StringWriter out, StringWriter problems, String typed) {
        return Program.prepare(new CommandLine(ReportsProgram.class), ReportsProgram.WORDS, Language.VI)
                .setOut(new PrintWriter(new BufferedWriter(out)))
                .setErr(new PrintWriter(problems))
                .execute(typed.split(" "));
    }
}
