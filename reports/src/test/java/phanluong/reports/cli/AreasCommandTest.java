package phanluong.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.words.Text.Language;
import picocli.CommandLine;

class AreasCommandTest {
    @Test
    void binhLong_isToldWithItsPartsAndBothDistricts() {
        assertThat(told("areas", "--code", "25326", "--on", "2025-07-01"))
                .startsWith("25326 Phường Bình Long")
                .contains("1662/NQ-UBTVQH15", "25354 Xã Thanh Bình < 694 Huyện Hớn Quản")
                .contains("690 Thị xã Bình Long, 694 Huyện Hớn Quản")
                .contains("Phường Phú Đức");
    }

    @Test
    void asJson_theFormerDistrictsAreAList() {
        assertThat(told("areas", "--code", "25326", "--on", "2025-07-01", "--format", "json")
                        .replaceAll("\\s", ""))
                .contains("\"former_parents\":[\"690\",\"694\"]");
    }

    @Test
    void aNameListsAllItsMeanings_andWithoutOptionsTheFourThatStraddle() {
        assertThat(told("areas", "--name", "An Lộc")).contains("25324 Phường An Lộc", "25333 Phường An Lộc");
        assertThat(told("areas")).contains("district_2019", "25220", "25318", "25326", "25351");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "areas --name Xyzzyx|\"Xyzzyx\"",
                "areas --name Lộc_Hoà|Xã Lộc Hòa",
                "areas --code 99999|\"99999\"",
                "areas --code 25324 --on 2025-07-01|2025-06-30",
                "areas --on 2025-07-01|--on",
                "areas --code 690 --name X|--code"
            })
    void whatCannotBeAnswered_isRefused(String typed, String said) {
        StringWriter problems = new StringWriter();
        int code = run(new StringWriter(), problems, words(typed));
        assertThat(code).isEqualTo(2);
        assertThat(problems.toString()).contains(said).doesNotContain("Exception");
    }

    private static String[] words(String typed) {
        return Arrays.stream(typed.split(" "))
                .map(word -> word.replace('_', ' '))
                .toArray(String[]::new);
    }

    private static String told(String... arguments) {
        StringWriter out = new StringWriter();
        assertThat(run(out, new StringWriter(), arguments)).isZero();
        return out.toString();
    }

    private static int run(StringWriter out, StringWriter problems, String... arguments) {
        return Program.prepare(new CommandLine(ReportsProgram.class), ReportsProgram.WORDS, Language.VI)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(problems))
                .execute(arguments);
    }
}
