package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;

/** Columns that say who a pupil is, in deliveries that are right but for them: read without them, and nobody is refused. */
class DroppedColumnsTest {
    private static final String HEADER = "STT,Họ và tên,%s,Địa chỉ,SO DIEN THOAI,Email,CCCD/CMND,Ngày sinh của cha/mẹ";
    private static final String CELLS =
            "%d,Điểu Thị Canary,%s,\"Ấp Canary, xã Canary\",0912345678,canary@mail.vn,079204001234,1/2/1975";
    private static final String[] CANARIES = {"Canary", "0912345678", "canary@mail.vn", "079204001234", "1975"};

    @TempDir
    private Path folder;

    @Test
    void theirCellsAreWrittenNowhere_andTheLedgerNamesThem() {
        Path root = folder.resolve("home");
        Path in = folder.resolve("in");
        Written.of("schools").row().csv(in.resolve("schools.csv"));
        Written rows = Written.of("graduates").row().row("pupil_id", "HS-000002", "sex", "?");
        Written.text(in.resolve("graduates.csv"), widened(rows));

        IngestReport report = Taken.in(root, Taken.DAY, in);

        IngestReport.FileReport file = report.files().get(0);
        assertThat(file.rows()).isEqualTo(new Batch.Rows(2, 1, 1, 0));
        assertThat(file.reading().notes()).containsExactly(entry("COLUMN_DROPPED", 6L), entry("SERIAL_COLUMN", 1L));
        assertThat(file.reading().dropped())
                .containsExactly("Họ và tên", "Địa chỉ", "SO DIEN THOAI", "Email", "CCCD/CMND", "Ngày sinh của cha/mẹ");
        assertThat(new Releases(new Home(root)).batch(file.batch()).reading()).isEqualTo(file.reading());
        assertThat(Taken.rows("select _raw from '" + Taken.parquet(root, file, "rejected") + "'"))
                .containsExactly(List.of(Written.UNIT + "," + Written.YEAR
                        + ",Trung học cơ sở,b388165031375a155bbc847c8b20f7f4,ẩn,?,Chữ ethnicity,Hộ nghèo,70689001,Có,"
                        + "THPT công lập,Chữ destination_institution,Sơ cấp,Chữ occupation,ẩn"));
        assertThat(Canaries.in(root, CANARIES)).isEmpty();
    }

    @Test
    void aListOfFaultsAndAMarkedCopySayThatTheyWereNotRead() {
        Path root = folder.resolve("home");
        Written rows = Written.of("graduates").row("sex", "?");
        Path text = Written.text(folder.resolve("graduates.csv"), widened(rows));

        IngestReport report = Taken.in(root, Taken.DAY, text);

        String list = text(Path.of(report.files().get(0).returned().get(0)));
        assertThat(list).contains("COLUMN_DROPPED", "Họ và tên", "B1");
        assertThat(list).doesNotContain(CANARIES);
    }

    @Test
    void theMarkedCopySaysItAtTheirHeaders_andKeepsTheirCells() throws IOException {
        Path root = folder.resolve("home");
        Path sent = folder.resolve("graduates.xlsx");
        List<Field> fields = Written.CATALOGUE.forms().of("graduates").fields();
        Map<String, String> right = Written.right(Written.CATALOGUE.forms().of("graduates"));
        right.put("sex", "?");
        try (OutputStream stream = Files.newOutputStream(sent);
                Workbook workbook = new Workbook(stream, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Biểu");
            sheet.value(0, 0, "Họ và tên");
            sheet.value(1, 0, "Điểu Thị Canary");
            for (int column = 0; column < fields.size(); column++) {
                sheet.value(0, column + 1, fields.get(column).title().vi());
                sheet.value(1, column + 1, right.get(fields.get(column).name()));
            }
        }

        IngestReport.FileReport file = Taken.in(root, Taken.DAY, sent).files().get(0);

        assertThat(file.returned()).singleElement().asString().endsWith(".xlsx");
        Path marked = Path.of(file.returned().get(0));
        assertThat(Canaries.in(marked, "COLUMN_DROPPED"))
                .anyMatch(hit -> hit.contains("comments"))
                .anyMatch(hit -> hit.contains("worksheets/"));
        assertThat(Canaries.in(root, CANARIES)).isNotEmpty().allMatch(hit -> hit.startsWith(marked.toString()));
    }

    @Test
    void aRowOfOtherWidth_keepsNoCell_inNoForm() {
        Path root = folder.resolve("home");
        Written right = Written.of("schools").row();
        String line = right.lines().strip();
        Path text = Written.text(
                folder.resolve("schools.csv"),
                "Điện thoại," + right.header() + "0912345678," + line + "\n0912345678,0912345678," + line + "\n");

        IngestReport.FileReport file = Taken.in(root, Taken.DAY, text).files().get(0);

        assertThat(file.rows()).isEqualTo(new Batch.Rows(2, 1, 1, 0));
        assertThat(Taken.rows("select _raw from '" + Taken.parquet(root, file, "rejected") + "'"))
                .containsExactly(List.of("ẩn"));
    }

    @Test
    void underAHeaderOfTwoRows_whatIsAskedOfThePupilIsNotTheFathers() {
        Written right = Written.of("graduates").row();
        int fields = Written.CATALOGUE.forms().of("graduates").fields().size();
        String groups = ",".repeat(fields) + "Cha,\n";
        Path text = Written.text(
                folder.resolve("groups.csv"),
                groups + right.header().strip() + ",Họ tên,Ngày sinh\n"
                        + right.lines().strip() + ",Canary,1/2/1975\n");

        IngestReport.FileReport file =
                Taken.in(folder.resolve("home"), Taken.DAY, text).files().get(0);

        // No school was delivered; all else of the row is right.
        assertThat(file.faults()).containsExactly(entry("SCHOOL_UNKNOWN", 1L));
        assertThat(file.reading().dropped()).containsExactly("Cha: Họ tên", "Cha: Ngày sinh");
    }

    private static String widened(Written rows) {
        String header = HEADER.formatted(rows.header().strip());
        int[] number = {0};
        return Stream.concat(Stream.of(header), rows.lines().lines().map(line -> CELLS.formatted(++number[0], line)))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
