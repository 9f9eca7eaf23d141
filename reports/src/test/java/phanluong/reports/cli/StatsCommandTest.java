package phanluong.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import phanluong.reports.statistics.Method;
import phanluong.reports.statistics.Methods;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.words.Text.Language;
import picocli.CommandLine;

class StatsCommandTest {
    private static final String PROPORTION = "stats proportion --numerator x --denominator n";

    @TempDir
    private Path folder;

    @Test
    void oneRowIsOneEstimate() throws IOException {
        JsonObject answer = json(PROPORTION, "x,n", "81,263");
        assertThat(answer.get("estimate").getAsDouble()).isEqualTo(81.0 / 263);
        assertThat(answer.get("n").getAsLong()).isEqualTo(263);
        assertThat(answer.getAsJsonObject("interval").get("method").getAsString())
                .isEqualTo("wilson");
        assertThat(answer.get("pValue").isJsonNull()).isTrue();
        assertThat(answer.get("notes").getAsJsonArray()).isEmpty();
        assertThat(answer.has("values")).isFalse();
    }

    @Test
    void severalRowsHaveATotal_andWhatDoesNotExistIsNullWithAReason() throws IOException {
        JsonObject answer = json(PROPORTION + " --group name", "name,x,n", "Bù Đốp,1,4", "An Lộc,0,0");
        assertThat(answer.get("estimate").getAsDouble()).isEqualTo(0.25);
        JsonObject first = answer.getAsJsonArray("values").get(0).getAsJsonObject();
        assertThat(first.get("group").getAsString()).isEqualTo("An Lộc");
        assertThat(first.get("estimate").isJsonNull()).isTrue();
        assertThat(first.get("notes").getAsJsonArray().get(0).getAsString()).isEqualTo("nobody_counted");
    }

    /** With names, the one that sorts first comes first, whatever the order of rows; rows of a name are added. */
    @Test
    void twoGroupsAreCompared() throws IOException {
        String typed = "stats %s --numerator x --denominator n --group g";
        String[] rows = {"g,x,n", "b,48,80", "a,50,60", "a,6,10"};
        JsonObject difference = json(typed.formatted("difference"), rows);
        assertThat(difference.get("estimate").getAsDouble()).isEqualTo(56 / 70.0 - 48 / 80.0);
        assertThat(difference
                        .getAsJsonArray("values")
                        .get(1)
                        .getAsJsonObject()
                        .get("group")
                        .getAsString())
                .isEqualTo("b");
        JsonObject test = json(typed.formatted("two-proportions") + " --variant fisher", rows);
        assertThat(test.get("pMethod").getAsString()).isEqualTo("fisher");
        assertThat(test.get("df").isJsonNull()).isTrue();
    }

    @Test
    void textIsInTheLanguageOfTheUser() throws IOException {
        String typed = PROPORTION + " --group name --level 0.9";
        String[] rows = {"name,x,n", "B,1,4", "A,0,0"};
        assertThat(answer(Language.VI, typed, rows).out())
                .contains(
                        "ước lượng: 0,25\n",
                        "khoảng tin cậy: 0,0579073 – 0,643832",
                        "Không có giá trị: mẫu số bằng 0.");
        assertThat(answer(Language.EN, typed, rows).out())
                .contains("estimate: 0.25\n", "interval: 0.0579073 – 0.643832", "No value: the denominator is zero.");
    }

    @Test
    void orderOfRowsLocaleAndTimeZoneChangeNothing() throws IOException {
        List<String> rows = Arrays.asList("I,3,7", "i,1,9", "ı,0,5", "İ,2,2", "Đ,8,80");
        String typed = PROPORTION + " --group name --format json";
        String expected = answer(Language.VI, typed, withHeader(rows)).out();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            Collections.reverse(rows);
            assertThat(answer(Language.VI, typed, withHeader(rows)).out()).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static String[] withHeader(List<String> rows) {
        return ("name,x,n\n" + String.join("\n", rows)).split("\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x,n;81,ab|stats proportion --numerator x --denominator n|in.csv dòng 2, cột n: có \"ab\", cần số nguyên từ 0",
                "x,n;1.5,3|stats proportion --numerator x --denominator n|in.csv dòng 2, cột x: có \"1.5\", cần số nguyên từ 0",
                "x,n;1,3;5,3|stats proportion --numerator x --denominator n|in.csv dòng 3, cột x: có \"5\", cần số không lớn hơn mẫu số",
                "x,n;1,|stats proportion --numerator x --denominator n|in.csv dòng 2, cột n: có \"\", cần số nguyên từ 0",
                "x,n;NaN,3|stats proportion --numerator x --denominator n|in.csv dòng 2, cột x: có \"NaN\"",
                "x,n;1,2,3|stats proportion --numerator x --denominator n|in.csv dòng 2: có 3 ô, cần 2",
                "x,x;1,2|stats proportion --numerator x --denominator x|in.csv dòng 1: có hai cột \"x\"",
                "x,n|stats proportion --numerator x --denominator n|in.csv: chỉ có dòng tiêu đề",
                "x,n;1,2|stats proportion --numerator x --denominator m|in.csv không có cột \"m\"; có: x, n",
                "x,n;1,2|stats proportion --numerator x|proportion: thiếu --denominator; cần --numerator C --denominator C [--group C]",
                "x,n;1,2|stats proportion --numerator x --denominator n --time x|proportion: không dùng --time",
                "x,n;1,2|stats proportion --numerator x --denominator n --variant wald|--variant \"wald\" không có; chọn một trong: wilson",
                "x,n;1,2|stats proportion --numerator x --denominator n --level 95|--level \"95.0\": cần một số giữa 0 và 1",
                "x,n;1,2|stats proportion --numerator x --denominator n --level abc|--level P \"abc\" không phải số",
                "x,n;1,2|stats difference --numerator x --denominator n|in.csv: có 1 dòng, cần đúng 2",
                "x,n;1,2;0,0|stats difference --numerator x --denominator n|in.csv dòng 3, cột n: có \"0\", cần số lớn hơn 0",
                "x,n,g;1,2,a;1,2,a|stats difference --numerator x --denominator n --group g|in.csv: --group có 1 tên, cần đúng 2",
                "x,n;1,2|stats mean --numerator x|METHOD \"mean\" không có; chọn một trong: proportion"
            })
    void whatCannotBeUsed_isRefusedInOneLine(String rows, String typed, String said) throws IOException {
        Told told = answer(Language.VI, typed, rows.split(";"));
        assertThat(told.code()).isEqualTo(2);
        assertThat(told.err()).contains(said).doesNotContain("Exception");
        assertThat(told.out()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereOrNotUtf8_isRefused() throws IOException {
        Files.write(folder.resolve("in.csv"), "tên,n\n".getBytes(StandardCharsets.UTF_16));
        assertThat(run(Language.VI, PROPORTION, folder.resolve("in.csv")).err()).contains("in.csv: không phải UTF-8");
        assertThat(run(Language.VI, PROPORTION, folder.resolve("none.csv")).err())
                .contains("không đọc được tệp");
    }

    static List<Method> methods() {
        return Methods.ALL;
    }

    @ParameterizedTest
    @MethodSource("methods")
    void helpListsEveryMethodWithItsColumns(Method method) throws IOException {
        for (Language language : Language.values()) {
            String help = answer(language, "stats --help", "").out();
            assertThat(help).contains("\n  " + method.id() + " ");
            assertThat(unwrapped(help))
                    .contains(
                            unwrapped(method.description().in(language)),
                            unwrapped("--variant " + String.join(" | ", method.variants())));
        }
    }

    /** Lines are broken at hyphens too. */
    private static String unwrapped(String text) {
        return text.replaceAll("\\s+", "");
    }

    private JsonObject json(String typed, String... rows) throws IOException {
        Told told = answer(Language.VI, typed + " --format json", rows);
        assertThat(told.code()).as(told.err()).isZero();
        return JsonParser.parseString(told.out()).getAsJsonObject();
    }

    private Told answer(Language language, String typed, String... rows) throws IOException {
        return run(language, typed, Files.write(folder.resolve("in.csv"), List.of(rows)));
    }

    private record Told(int code, String out, String err) {}

    private static Told run(Language language, String typed, Path file) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Program.prepare(new CommandLine(ReportsProgram.class), ReportsProgram.WORDS, language)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute((typed + " --in " + file).split(" "));
        return new Told(code, out.toString(), err.toString());
    }
}
