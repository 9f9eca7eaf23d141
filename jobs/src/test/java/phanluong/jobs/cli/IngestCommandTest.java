package phanluong.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.crash.CrashDisk;
import picocli.CommandLine;

class IngestCommandTest {
    private static final String SCHOOL = "reporting_unit,school_year,school_code,name,levels,ownership,valid_from\n"
            + "PGDDT-689,2018-2019,70689001,Trường Một,THCS,public,2018-09-01\n"
            + "PGDDT-689,2018-2019,70689002,Trường Hai,THCS,khác,2018-09-01\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine commandLine = new CommandLine(new JobsProgram());
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return Program.run(commandLine, JobsProgram.WORDS, arguments);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String home() {
        return folder.resolve("home").toString();
    }

    @Test
    void aFullDiskIsToldInOneLine() throws IOException {
        CrashDisk disk = CrashDisk.empty("full");
        disk.watch((number, operation, path) -> {
            if (path.toString().contains("accepted")) {
                throw new IOException("No space left on device");
            }
        });

        int code = run("ingest", file("a.csv", SCHOOL), "--home", "crash://full/home", "--received", "2019-06-30");

        assertThat(code).as(err.toString()).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("ổ đĩa đã đầy").contains("accepted");
        disk.forget();
    }

    @Test
    void jsonCarriesTheReconciliationAndEveryReason() throws IOException {
        int code =
                run("ingest", file("a.csv", SCHOOL), "--home", home(), "--received", "2019-06-30", "--format", "json");

        assertThat(code).isZero();
        JsonObject report = JsonParser.parseString(out.toString()).getAsJsonObject();
        assertThat(report.get("rows").toString())
                .isEqualTo("{\"read\":2,\"accepted\":1,\"rejected\":1,\"duplicate\":0}");
        assertThat(report.get("currentRelease").getAsInt()).isEqualTo(1);
        JsonObject file = report.getAsJsonArray("files").get(0).getAsJsonObject();
        assertThat(file.get("status").getAsString()).isEqualTo("new");
        assertThat(file.get("schoolYears").toString()).isEqualTo("[\"2018-2019\"]");
        JsonObject reason = file.getAsJsonArray("rejected")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("reasons")
                .get(0)
                .getAsJsonObject();
        assertThat(reason.get("code").getAsString()).isEqualTo("CATEGORY_UNKNOWN");
        assertThat(reason.get("field").getAsString()).isEqualTo("ownership");
        assertThat(reason.get("found").getAsString()).isEqualTo("khác");
    }

    @Test
    void jsonNamesTheCheckThatRefusesAFile() throws IOException {
        file("b.csv", "");
        int code = run(
                "ingest",
                file("a.csv", SCHOOL),
                folder.resolve("b.csv").toString(),
                "--home",
                home(),
                "--format",
                "json");

        assertThat(code).isEqualTo(2);
        assertThat(JsonParser.parseString(out.toString()).toString())
                .isEqualTo("{\"refused\":[{\"code\":\"FILE_EMPTY\",\"file\":\"b.csv\","
                        + "\"vi\":\"Tệp b.csv rỗng (0 byte)\",\"en\":\"File b.csv is empty (0 bytes)\"}]}");
        assertThat(err.toString()).isEqualTo("Lỗi: [FILE_EMPTY] Tệp b.csv rỗng (0 byte)\n");
    }

    @Test
    void textSaysWhatWasReadWhatIsWrongAndWhatCountsNow() throws IOException {
        run("ingest", file("a.csv", SCHOOL), "--home", home(), "--received", "2019-06-30");

        assertThat(out.toString().lines().toList())
                .containsSubsequence(List.of(
                        "a.csv  [schools · PGDDT-689 · 2018-2019 · 2019-06-30]  mới: 2 dòng = 1 nhận + 1 loại + 0 trùng",
                        "    dòng 3  CATEGORY_UNKNOWN  \"Loại hình\" không thuộc: Công lập, Ngoài công lập: \"khác\"",
                        "Tổng cộng 1 tệp (0 không đổi): 2 dòng = 1 nhận + 1 loại + 0 trùng",
                        "Dòng bị loại theo mã lỗi: CATEGORY_UNKNOWN 1"));
        assertThat(out.toString()).contains("Dòng bị loại không được tính, các dòng còn lại đã được tính.");
    }

    @Test
    void aWrongFileIsOneLineAndExitTwo() throws IOException {
        assertThat(run("ingest", file("a.csv", ""), "--home", home())).isEqualTo(Program.REFUSED);
        assertThat(err.toString()).isEqualTo("Lỗi: [FILE_EMPTY] Tệp a.csv rỗng (0 byte)" + System.lineSeparator());
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void wrongUsageIsExitTwo() {
        assertThat(run("ingest", "--home", home())).isEqualTo(Program.REFUSED);
        assertThat(run("ingest", "x", "--received", "hôm qua")).isEqualTo(Program.REFUSED);
        assertThat(err.toString()).doesNotContain("\tat ");
    }

    @Test
    void aMappingThatCannotBeUsedSaysEverythingThatIsWrong() throws IOException {
        String mapping =
                file("m.yml", "forms:\n  - form: schools\n    columns: { colour: Màu }\n    missing: { s: hidden }\n");
        assertThat(run("ingest", file("a.csv", SCHOOL), "--home", home(), "--mapping", mapping))
                .isEqualTo(Program.REFUSED);
        assertThat(err.toString())
                .contains("has no field \"colour\"")
                .contains("missing value means \"hidden\"")
                .contains("required field \"school_code\" is neither a column nor a constant");
    }

    @Test
    void helpExplainsEveryOption() {
        run("ingest", "--help");
        assertThat(out.toString())
                .contains(
                        "Nạp tệp .csv, .xlsx",
                        "--received=DATE",
                        "--mapping=FILE",
                        "--format",
                        "--home=DIR",
                        "--catalogue=DIR");
    }
}
