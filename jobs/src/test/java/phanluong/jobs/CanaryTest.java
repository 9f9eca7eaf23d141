package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.crash.CrashDisk;
import phanluong.warehouse.crash.Remains;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;

/**
 * What tells who a pupil is, planted in every place of every kind of delivery: ids, birth dates, names, addresses, phones,
 * mails, identity numbers, in rows that are accepted, rejected, broken or slipped and in files that are refused. Whatever
 * becomes of them, nothing outside {@code deliveries/} holds it: the home, the folder for temporary files, the working
 * directory, what is said, and what a killed run leaves.
 */
class CanaryTest {
    private static final String[] CANARIES = {
        "CANARY-7001",
        "CANARY-7002",
        "CANARY-7003",
        "CANARY-7004",
        "CANARY-7005",
        "CANARY 7006!",
        "CANARY-7007",
        "CANARY-7008",
        "29/02/2004",
        "2004-02-29",
        "30/02/2004",
        "Kanari",
        "CANARY",
        "0912345678",
        "0912 345 678",
        "kanari@mail.vn",
        "079204001234",
        "285123456",
    };
    private static final String PERSONAL_HEADER = ",Họ và tên,Địa chỉ,Số điện thoại,Email,CCCD/CMND,Họ tên cha";
    private static final String PERSONAL =
            ",Điểu Thị Kanari,\"Ấp Kanari, xã Kanari\",0912345678,kanari@mail.vn,079204001234,Lê Kanari";

    @TempDir
    private Path folder;

    private Path root;
    private Path in;

    @BeforeEach
    void deliveries() {
        root = folder.resolve("home");
        in = folder.resolve("in");
        Written.of("schools").row().csv(in.resolve("schools.csv"));
        Written.of("labour_demand").row("source", "bà Kanari, 0912 345 678").csv(in.resolve("labour.csv"));
        Written pupils = Written.of("graduates")
                .row("pupil_id", "CANARY-7001", "birth_date", "29/02/2004")
                .row("pupil_id", "CANARY-7002", "birth_date", "30/02/2004")
                .row("pupil_id", "Nam", "sex", "CANARY-7003", "observed_on", "29/02/2004")
                .row("pupil_id", "CANARY 7006!", "birth_date", "2004-02-29")
                .row("pupil_id", "CANARY-7004")
                .row("pupil_id", "CANARY-7004", "sex", "Điểu Thị Kanari")
                .row("pupil_id", "CANARY-7007", "occupation", "Hàn, 0912 345 678", "ethnicity", "285123456")
                .row("pupil_id", "CANARY-7008", "destination_institution", "kanari@mail.vn", "level", "Lê Kanari");
        Written.text(in.resolve("graduates.csv"), widened(pupils, "thừa"));
        Written.of("graduates")
                .row("reporting_unit", "PGDDT-690", "pupil_id", "CANARY-7005", "birth_date", "2004-02-29")
                .row("reporting_unit", "PGDDT-690", "pupil_id", "CANARY-7003", "birth_date", "?")
                .row("reporting_unit", "PGDDT-690", "pupil_id", "CANARY-7002", "occupation", "gọi 0912345678")
                .xlsx(in.resolve("graduates-690-0912345678-079204001234-kanari@mail.vn.xlsx"));
    }

    /** With columns that are dropped, and at the end a row that has slipped by one. */
    private static String widened(Written rows, String more) {
        List<String> lines = new ArrayList<>(List.of(rows.header().strip() + PERSONAL_HEADER));
        rows.lines().lines().map(line -> line + PERSONAL).forEach(lines::add);
        lines.add(more + "," + lines.get(1));
        return String.join("\n", lines) + "\n";
    }

    @Test
    void aRunThatIsKilled_andTheNextOne_leaveNothing() throws IOException, InterruptedException {
        Process killed = start("killed", "ingest", in.toString(), "--home", root.toString(), "--verbose");
        await(killed, () -> holds(root.resolve("batches"), ".parquet"));
        killed.destroyForcibly().waitFor();
        assertNothingOutside();

        assertThat(start("next", "ingest", in.toString(), "--home", root.toString(), "--format", "json")
                        .waitFor())
                .as(said("next"))
                .isZero();

        assertThat(said("next")).contains("PERSONAL_DATA", "COLUMN_DROPPED", "\"rejected\": 8");
        assertThat(folder.resolve("tmp")).isDirectoryNotContaining("glob:**phanluong-*");
        Home home = new Home(root);
        Warehouse.publish(home, new Releases(home).currentOrRefuse(), Catalogue.shipped());
        assertNothingOutside();
        assertThat(Canaries.in(in, CANARIES)).hasSizeGreaterThan(20);
        assertThat(Canaries.in(home.returned(), CANARIES)).isNotEmpty();
    }

    @Test
    void filesThatAreRefused_areSpokenOfWithoutIt() throws IOException, InterruptedException {
        Path bad = folder.resolve("in-bad");
        Written one = Written.of("graduates").row("pupil_id", "CANARY-7001", "birth_date", "29/02/2004");
        String text = widened(one, "thừa");
        Written.text(
                bad.resolve("headless.csv"), text.lines().skip(1).findFirst().orElseThrow() + "\n");
        Written.text(bad.resolve("unknown.csv"), text.replaceFirst("Giới tính", "Phái,Tên tôn giáo"));
        Written.text(bad.resolve("quote.csv"), text.replaceFirst("\"Nam\"|\"Nữ\"", "\"Kanari"));
        Written.text(bad.resolve("cut.csv"), text.replaceFirst("\"CANARY-7001\"", "\"CANARY-7001\"x\""));
        Written.bytes(
                bad.resolve("other-encoding.csv"),
                text.replaceAll("[^\\x00-\\x7F]", "\u00b5").getBytes(StandardCharsets.ISO_8859_1));
        Written.bytes(
                bad.resolve("twice.csv"),
                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                        .getBytes(StandardCharsets.UTF_8));
        Written.text(
                bad.resolve("two-tables.csv"),
                text + "\n" + Written.of("schools").header());
        Written.text(bad.resolve("above.csv"), text.lines().skip(1).findFirst().orElseThrow() + "\n" + text);
        Written units = Written.of("graduates");
        for (int row = 1; row < 6; row++) {
            units.row("reporting_unit", "CANARY-700" + row);
        }
        units.csv(bad.resolve("units 0912 345 678.csv"));
        Path workbook = one.xlsx(bad.resolve("cut.xlsx"));
        byte[] bytes = Files.readAllBytes(workbook);
        Written.bytes(bad.resolve("cut.xlsx"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Written.bytes(
                bad.resolve("hostile.xlsx"),
                new Office()
                        .sheet("")
                        .part(Office.SHEET, "<!DOCTYPE x [<!ENTITY Kanari \"Điểu Thị Kanari\">]><x>&Kanari;</x>")
                        .bytes());

        assertThat(start("refused", "ingest", bad.toString(), "--home", root.toString(), "--verbose")
                        .waitFor())
                .as(said("refused"))
                .isEqualTo(2);

        assertThat(said("refused").lines()).hasSizeGreaterThanOrEqualTo(10);
        assertNothingOutside();
    }

    @Test
    void aDiskThatDies_leavesNothing() throws IOException {
        CrashDisk disk = CrashDisk.empty("canaries");
        CrashDisk whole = disk.copy("canaries-whole");
        whole.watch((number, operation, path) -> {});
        Taken.in(whole.path("/data/home"), Taken.DAY, in);
        List<String> hits = new ArrayList<>();
        for (int point = 1; point <= whole.operations(); point += 31) {
            int last = point;
            CrashDisk dying = disk.copy("canaries-" + point);
            dying.watch((number, operation, path) -> {
                if (number >= last) {
                    throw new FileSystemException(path.toString(), null, "the disk is dead");
                }
            });
            assertThatThrownBy(() -> Taken.in(dying.path("/data/home"), Taken.DAY, in))
                    .satisfies(death -> {
                        StringWriter words = new StringWriter();
                        death.printStackTrace(new PrintWriter(words));
                        Canaries.search(
                                "death at " + last, words.toString().getBytes(StandardCharsets.UTF_8), hits, CANARIES);
                    });
            Path left = folder.resolve("left");
            Remains.afterKill(dying).unpack(left);
            hits.addAll(Canaries.in(left, CANARIES));
            WholeHome.delete(left);
            dying.forget();
        }
        assertThat(hits).allMatch(CanaryTest::isAnswer);
    }

    /** Answers to senders show them what they wrote. */
    private static boolean isAnswer(String hit) {
        return hit.contains("/home/deliveries/returned/");
    }

    private void assertNothingOutside() {
        List<String> hits = new ArrayList<>(Canaries.in(folder, CANARIES));
        hits.removeIf(hit -> hit.startsWith(folder.resolve("in").toString()) || isAnswer(hit));
        assertThat(hits).isEmpty();
    }

    /** A run with its own folder for temporary files and its own working directory, its words in a file. */
    private Process start(String name, String... arguments) throws IOException {
        Files.createDirectories(folder.resolve("tmp"));
        Files.createDirectories(folder.resolve("work"));
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "@" + Path.of("src/main/launch/spark.options").toAbsolutePath(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-cp",
                System.getProperty("java.class.path"),
                "phanluong.jobs.cli.JobsProgram"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.resolve("work").toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".said").toFile());
        builder.environment().put("PHANLUONG_LOG", "info");
        builder.environment().put("PHANLUONG_LANG", "en");
        return builder.start();
    }

    private String said(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".said"));
    }

    private static void await(Process process, BooleanSupplier moment) throws InterruptedException {
        while (process.isAlive() && !moment.getAsBoolean()) {
            process.waitFor(1, TimeUnit.MILLISECONDS);
        }
    }

    private static boolean holds(Path place, String ending) {
        if (!Files.exists(place)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(place)) {
            return files.anyMatch(file -> file.toString().endsWith(ending));
        } catch (IOException | java.io.UncheckedIOException e) {
            // Folders are renamed while they are walked.
            return false;
        }
    }
}
