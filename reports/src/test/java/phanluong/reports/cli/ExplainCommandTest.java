package phanluong.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.explain.ChangedHistory;
import phanluong.warehouse.words.Text.Language;
import picocli.CommandLine;

class ExplainCommandTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void publish() {
        ChangedHistory.in(folder, Catalogue.shipped());
    }

    @Test
    void aFigureIsToldWithItsPartsSinceAnEarlierRelease() {
        assertThat(told("explain thcs_vocational_rate 690 2019-2020 --from 1"))
                .contains("690 Thị xã Bình Long (district_2019), 2019-2020: 13,7 % (70/510)")
                .contains("Định nghĩa 1, từ 2018-05-14")
                .containsPattern(
                        "mẫu số +Học sinh tốt nghiệp THCS +graduates, graduate_counts +graduates +2019-2020 +510")
                .containsPattern("graduate_counts-U-A-2019-2021-01-15.csv +graduate_counts +U-A +2021-01-15")
                .contains("E THCS E – chưa gửi")
                .contains("province_plan 2020: trên 15 %: ")
                .containsPattern("trước +90 +600 +2 +15,0")
                .containsPattern("địa bàn +-50 +-200 +-1 +-5,0")
                .containsPattern("đính chính +\\+20 +\\+10 +0 +\\+4,6")
                .containsPattern("nộp muộn +\\+10 +\\+100 +\\+1 +-0,9")
                .containsPattern("nay +70 +510 +2 +13,7")
                .contains("địa bàn: trường ra: D")
                .contains("đính chính: graduate_counts U-A 2019-2020, graduate_counts-U-A-2019-2021-01-15.csv nhận "
                        + "2021-01-15, thay graduate_counts-U-A-2019-2020-12-31.csv nhận 2020-12-31");
    }

    @Test
    void asJson_exactAndComplete() {
        JsonObject answer = JsonParser.parseString(
                        told("explain thcs_vocational_rate Thị~xã~Bình~Long 2019-2020 --from 2020-12-31 --format json"))
                .getAsJsonObject();
        assertThat(answer.getAsJsonObject("value").get("numerator").getAsInt()).isEqualTo(70);
        JsonObject bridge = answer.getAsJsonObject("bridge");
        assertThat(bridge.getAsJsonObject("from").get("release").getAsInt()).isEqualTo(1);
        assertThat(bridge.getAsJsonArray("parts"))
                .extracting(part -> part.getAsJsonObject().get("cause").getAsString() + " "
                        + part.getAsJsonObject().get("printed").getAsString())
                .containsExactly("boundary -5.0", "correction 4.6", "late_delivery -0.9", "definition 0.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "explain no_such_rate 690 2019-2020|INDICATOR \"no_such_rate\"",
                "explain thcs_vocational_rate 690 2019|YEAR \"2019\" không phải năm học",
                "explain thcs_vocational_rate 690 2031-2032|có các năm học: 2019-2020",
                "explain thcs_vocational_rate 99999 2019-2020|AREA \"99999\" không có; cần mã hoặc tên",
                "explain thcs_vocational_rate Bình~Long 2019-2020|690 Thị xã Bình Long (district_2019); 25326 Phường Bình Long (commune_2025)",
                "explain thcs_vocational_rate Thị~xã~Bình~Lông 2019-2020|gần giống: Thị xã Bình Long",
                "explain thcs_vocational_rate 690 2019-2020 --frame commune_2025|AREA \"690\" (--frame commune_2025) không có",
                "explain thcs_vocational_rate 690 2019-2020 --from 77|Không có bản công bố số 77",
                "explain thcs_vocational_rate 690 2019-2020 --from soon|\"soon\" không phải số bản công bố",
                "explain thcs_vocational_rate 690 2019-2020 --from-definition 7|--from-definition \"7\" không có; chọn một trong: 1, nine_plus_apart, known_destinations",
                "explain thcs_vocational_rate 690|thiếu YEAR"
            })
    void whatCannotBeExplained_isRefusedInOneLine(String typed, String said) {
        StringWriter problems = new StringWriter();
        assertThat(run(new StringWriter(), problems, typed)).isEqualTo(2);
        assertThat(problems.toString()).contains(said).doesNotContain("Exception");
    }

    private static String told(String typed) {
        StringWriter out = new StringWriter();
        StringWriter problems = new StringWriter();
        assertThat(run(out, problems, typed)).as(problems.toString()).isZero();
        return out.toString();
    }

    private static int run(StringWriter out, StringWriter problems, String typed) {
        Stream<String> words = Arrays.stream(typed.split(" ")).map(word -> word.replace('~', ' '));
        return Program.prepare(new CommandLine(ReportsProgram.class), ReportsProgram.WORDS, Language.VI)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(problems))
                .execute(Stream.concat(words, Stream.of("--home", folder.toString()))
                        .toArray(String[]::new));
    }
}
