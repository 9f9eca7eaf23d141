package phanluong.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import phanluong.reports.statistics.Method;
import phanluong.reports.statistics.Methods;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.words.Text.Language;
import picocli.CommandLine;

/** Every method with files and options as people really give them: an answer without NaN, or exit 2 with what and where. */
class StatsBrokenInputTest {
    @TempDir
    private Path folder;

    private final CommandLine program =
            Program.prepare(new CommandLine(ReportsProgram.class), ReportsProgram.WORDS, Language.VI);

    /** A question that each method answers; rows end with a space. */
    private enum Asked {
        PROPORTION("--numerator x --denominator n --group g", "g,x,n a,3,7 b,0,5 c,5,5"),
        DIFFERENCE("--numerator x --denominator n", "x,n 3,7 1,9"),
        TWO_PROPORTIONS("--numerator x --denominator n", "x,n 3,7 1,9"),
        RATE("--numerator x --denominator n --group g", "g,x,n a,3,7.5 b,0,5"),
        DSR("--numerator x --denominator n --weights w --group g", "g,x,n,w a,8,70,1 a,9,80,2 b,3,50,1 b,4,60,2"),
        ISR("--numerator x --denominator n --group g", "g,x,n a,3,7.5 b,0,5"),
        STANDARDISE("--numerator x --denominator n --treated t --group g", "g,t,x,n a,1,3,7 a,0,2,8 b,1,5,9 b,0,4,10"),
        MANTEL_HAENSZEL(
                "--numerator x --denominator n --treated t --group g", "g,t,x,n a,1,3,7 a,0,2,8 b,1,5,9 b,0,4,10"),
        ADJUST("--x p", "p 0.01 0.04 NA 0.3"),
        GINI("--x v --weights w", "v,w 1,1 2,1 5,2"),
        THEIL("--x v --group g --weights w", "g,v,w a,1,1 a,2,1 b,5,2"),
        KAPPA("--x a --y b", "a,b 1,1 2,2 1,2 2,2"),
        OLS("--x x --y y", "x,y 1,2 2,3 3,5 4,4 5,"),
        ANOVA("--y y --group g", "g,y a,1 a,2 b,3 b,5"),
        MANN_KENDALL("--time t --y y", "t,y 1,2 2,3 3,5 4,4 5,7"),
        COCHRAN_ARMITAGE("--x t --numerator x --denominator n", "t,x,n 1,2,9 2,3,9 3,5,9"),
        HOLT("--time t --y y", "t,y 1,2 2,3 3,5 4,4 5,7 6,6"),
        DRIFT("--time t --y y", "t,y 1,2 2,3 3,5 4,4 5,7"),
        FUNNEL("--numerator x --denominator n --group g", "g,x,n a,30,70 b,5,50 c,45,50"),
        SHRINK("--numerator x --denominator n --group g", "g,x,n a,30,70 b,5,50 c,45,50"),
        DID("--y y --treated t --time d --group g", "g,d,t,y a,1,0,1 a,2,1,4 b,1,0,2 b,2,0,2.5 c,1,0,3 c,2,0,3.1"),
        RANDOMISATION("--y y --treated t --group g", "g,t,y a,1,5 a,0,3 a,0,2 b,1,6 b,0,1");

        private final String roles;
        private final List<List<String>> cells;

        Asked(String roles, String rows) {
            this.roles = roles;
            cells = Stream.of(rows.split(" "))
                    .map(row -> List.of(row.split(",", -1)))
                    .toList();
        }

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        List<String> header() {
            return cells.get(0);
        }

        String file() {
            return text(cells);
        }

        /** With this instead of the first cell of a column. */
        String with(int column, String cell) {
            List<List<String>> changed = new ArrayList<>(cells);
            List<String> row = new ArrayList<>(cells.get(1));
            row.set(column, cell);
            changed.set(1, row);
            return text(changed);
        }

        /** With this in every cell of a column. */
        String all(int column, String cell) {
            return text(cells.stream()
                    .map(row -> {
                        List<String> changed = new ArrayList<>(row);
                        changed.set(column, row == cells.get(0) ? row.get(column) : cell);
                        return changed;
                    })
                    .toList());
        }

        private static String text(List<? extends List<String>> rows) {
            return rows.stream()
                    .map(row -> row.stream()
                            .map(cell -> cell.contains(",") ? '"' + cell + '"' : cell)
                            .collect(Collectors.joining(",")))
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    }

    @Test
    void everyMethodIsAsked() {
        assertThat(Arrays.stream(Asked.values()).map(Asked::id))
                .containsExactlyInAnyOrderElementsOf(
                        Methods.ALL.stream().map(Method::id).toList());
    }

    @ParameterizedTest
    @EnumSource
    void aFileAsExcelWritesIt_isAnsweredTheSame(Asked asked) throws IOException {
        String expected = answered(asked, "", asked.file());
        assertThat(answered(asked, "", "\uFEFF" + asked.file())).isEqualTo(expected);
        assertThat(answered(asked, "", asked.file().replace("\n", "\r\n"))).isEqualTo(expected);
        assertThat(answered(asked, "", asked.file() + "\n\n")).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsNoTable_isRefusedWithItsName(Asked asked) throws IOException {
        String header = String.join(",", asked.header());
        refused(asked, "", "", "in.csv: tệp rỗng");
        refused(asked, "", header, "in.csv: chỉ có dòng tiêu đề");
        refused(asked, "", header + ",zz,zz\n", "in.csv dòng 1: có hai cột \"zz\"");
        refused(
                asked,
                "",
                asked.file() + "1,2,3,4,5,6\n",
                "in.csv dòng " + (asked.cells.size() + 1) + ": có 6 ô, cần ");
        refused(asked, "", asked.file() + "\"a\n", "in.csv dòng ");
        refused(asked, "", asked.file().replaceFirst("\n", "\0\n"), "in.csv: có ký tự NUL");
        if (asked.header().size() > 1) {
            refused(
                    asked,
                    "",
                    asked.file().replace(',', ';'),
                    "in.csv: các cột cách nhau bằng dấu chấm phẩy, cần dấu phẩy");
        }
        for (String column : asked.header()) {
            String without = asked.file().replaceFirst("\\b" + column + "\\b", "zz");
            refused(asked, "", without, "in.csv không có cột \"" + column + "\"; có: ");
        }
    }

    /** In columns of texts they are names as good as any. */
    @ParameterizedTest
    @EnumSource
    void whatIsNoNumber_isRefusedWithLineAndColumn(Asked asked) throws IOException {
        for (String cell :
                List.of("NaN", "Infinity", "-Infinity", "abc", "1,5", "1e400", "0x10", "1d", "１", "1 000", "1_0")) {
            for (int column = 0; column < asked.header().size(); column++) {
                Told told = ask(asked, "", asked.with(column, cell));
                boolean text = asked.header().get(column).matches("[abg]")
                        || asked.header().get(column).equals("t")
                                && asked.roles.contains("--numerator x --denominator n --treated");
                if (text) {
                    sound(told, asked + " " + cell);
                } else {
                    assertThat(told.code()).as(asked + " " + cell).isEqualTo(2);
                    assertThat(told.err())
                            .contains(
                                    "in.csv dòng 2, cột " + asked.header().get(column) + ": có \"" + cell + "\", cần ")
                            .doesNotContain("Exception");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void degenerateCells_areAnsweredOrRefused_neverWithNaN(Asked asked) throws IOException {
        List<List<String>> rows = asked.cells;
        sound(ask(asked, "", Asked.text(rows.subList(0, 2))), asked + " one row");
        sound(
                ask(asked, "", Asked.text(List.of(rows.get(0), rows.get(1), rows.get(1), rows.get(1)))),
                asked + " one row thrice");
        for (int column = 0; column < asked.header().size(); column++) {
            for (String cell : List.of("", "0", "1", "-1", "1.5", "1e30", "1e-320", "-0", "+3", "999999999999")) {
                sound(ask(asked, "", asked.with(column, cell)), asked + " with " + cell);
                sound(ask(asked, "", asked.all(column, cell)), asked + " all " + cell);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void optionsThatCannotBe_areRefused(Asked asked) throws IOException {
        for (String level : List.of("0", "1", "1.5", "-0.1", "95", "NaN", "Infinity")) {
            refused(asked, "--level " + level, asked.file(), "cần một số giữa 0 và 1");
        }
        for (String level : List.of("abc", "0,95")) {
            refused(asked, "--level " + level, asked.file(), "--level P \"" + level + "\" không phải số");
        }
        for (String per : List.of("0", "-1", "NaN", "1e300")) {
            refused(asked, "--per " + per, asked.file(), "cần một số dương đến 10^9");
        }
        refused(asked, "--variant xyz", asked.file(), "--variant \"xyz\" không có; chọn một trong: ");
        refused(asked, "extra", asked.file(), "extra");
        for (String level : List.of("0.9999999999999999", "1e-12")) {
            sound(ask(asked, "--level " + level, asked.file()), asked + " level " + level);
        }
        for (String variant : Methods.of(asked.id()).variants()) {
            sound(ask(asked, "--variant " + variant, asked.file()), asked + " " + variant);
        }
    }

    private String answered(Asked asked, String options, String file) throws IOException {
        Told told = ask(asked, options, file);
        assertThat(told.code()).as(told.err()).isZero();
        return told.out();
    }

    private void refused(Asked asked, String options, String file, String said) throws IOException {
        Told told = ask(asked, options, file);
        assertThat(told.code()).as(asked + " " + options + said).isEqualTo(2);
        assertThat(told.err()).contains(said).doesNotContain("Exception");
        assertThat(told.out()).isEmpty();
    }

    private static void sound(Told told, String what) {
        assertThat(told.code()).as(what + told.err()).isIn(0, 2);
        assertThat(told.out()).as(what).doesNotContainPattern(": -?(NaN|Infinity)");
        assertThat(told.err()).as(what).doesNotContain("Exception");
        assertThat(told.err().isEmpty()).as(what).isEqualTo(told.code() == 0);
        assertThat(told.out().isEmpty()).as(what).isEqualTo(told.code() == 2);
    }

    private record Told(int code, String out, String err) {}

    private Told ask(Asked asked, String options, String file) throws IOException {
        Path in = Files.writeString(folder.resolve("in.csv"), file);
        String typed = "stats " + asked.id() + " " + asked.roles + " " + options + " --format json --in " + in;
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = program.setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(typed.split(" +"));
        return new Told(code, out.toString(), err.toString());
    }
}
