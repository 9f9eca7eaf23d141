package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.jobs.blank.BlankForms;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.time.SchoolYear;

/** Deliveries with faults come back to their senders marked, and corrected they are accepted. */
class MarkedFormsTest {
    private static final String RED = "FFFFC9C7";
    private static final LocalDate MAY = LocalDate.of(2020, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2020, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2020, 7, 1);

    @TempDir
    Path folder;

    private Path home() {
        Path home = folder.resolve("home");
        Taken.in(
                home,
                Taken.DAY,
                Written.of("schools")
                        .row("school_code", "70689001", "name", "THCS Một")
                        .row("school_code", "70689002", "name", "THCS Hai")
                        .row("school_code", "70689003", "name", "THCS Ba")
                        .csv(folder.resolve("in/schools.csv")));
        return home;
    }

    private Path blank(Path home, String form) {
        BlankForms forms = new BlankForms(Written.CATALOGUE, Optional.of(new Home(home)), text -> {});
        return forms.write(
                        forms.form(form),
                        new SchoolYear(2019),
                        List.of(forms.unit(Written.UNIT)),
                        folder.resolve("out"))
                .get(0)
                .file();
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return new XSSFWorkbook(stream);
        }
    }

    /** The workbook as a person leaves it after working in it. */
    private Path edited(Path file, String name, Consumer<XSSFSheet> work) throws IOException {
        Path to = Files.createDirectories(folder.resolve("sent")).resolve(name);
        try (XSSFWorkbook workbook = open(file);
                OutputStream stream = Files.newOutputStream(to)) {
            work.accept(workbook.getSheetAt(0));
            workbook.write(stream);
        }
        return to;
    }

    private static void put(XSSFSheet sheet, int row, int column, Object value) {
        Cell cell = sheet.getRow(row).getCell(column);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue((String) value);
        }
    }

    private Path filledWithFaults(Path home) throws IOException {
        return edited(blank(home, "school_years"), "faulty.xlsx", sheet -> {
            put(sheet, 1, 5, 100);
            put(sheet, 1, 6, 60);
            put(sheet, 1, 7, 41);
            put(sheet, 2, 5, "nhiều");
            put(sheet, 3, 5, 300);
        });
    }

    private static String fill(XSSFSheet sheet, String cell) {
        CellAddress address = new CellAddress(cell);
        XSSFCell found = sheet.getRow(address.getRow()).getCell(address.getColumn());
        return found.getCellStyle().getFillForegroundColorColor() == null
                ? ""
                : found.getCellStyle().getFillForegroundColorColor().getARGBHex();
    }

    private static String comment(XSSFSheet sheet, String cell) {
        var comment = sheet.getCellComment(new CellAddress(cell));
        return comment == null ? null : comment.getString().getString();
    }

    private static Path returned(IngestReport report) {
        return Path.of(report.files().get(0).returned().get(0));
    }

    @Test
    void badCellsAreFilledAndExplainedAndListed() throws IOException {
        Path home = home();
        IngestReport report = Taken.in(home, MAY, filledWithFaults(home));

        assertThat(report.files().get(0).rows()).isEqualTo(new Batch.Rows(3, 1, 2, 0));
        assertThat(returned(report))
                .isEqualTo(home.resolve("deliveries/returned/2020-05-01/loi_"
                        + report.files().get(0).batch() + ".xlsx"));
        try (XSSFWorkbook workbook = open(returned(report))) {
            XSSFSheet data = workbook.getSheetAt(0);
            assertThat(fill(data, "G2")).isEqualTo(RED);
            assertThat(comment(data, "G2"))
                    .contains("LỖI: Nữ cộng nam không bằng tổng số học sinh")
                    .contains("GIRLS_BOYS_TOTAL");
            assertThat(fill(data, "F3")).isEqualTo(RED);
            assertThat(comment(data, "F3")).contains("\"Tổng số học sinh\" không phải số nguyên");
            assertThat(fill(data, "F4")).isNotEqualTo(RED);
            assertThat(comment(data, "F1")).isEqualTo("Bắt buộc ghi.\nSố nguyên từ 0 đến 20.000.");
            XSSFSheet list = workbook.getSheet("Lỗi");
            assertThat(list.getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("2 lỗi ở 2 dòng bị loại; 0 điều cần xem lại");
            assertThat(list.getRow(6).getCell(1).getStringCellValue()).isEqualTo("G2");
            assertThat(list.getRow(6).getCell(1).getHyperlink().getLocation()).isEqualTo("'Biểu số liệu'!G2");
            assertThat(list.getRow(7).getCell(5).getStringCellValue()).isEqualTo("nhiều");
            assertThat(list.getLastRowNum()).isEqualTo(7);
            assertThat(workbook.getProperties()
                            .getCustomProperties()
                            .getProperty("phanluong.answers")
                            .getLpwstr())
                    .isEqualTo(report.files().get(0).batch());
        }
    }

    private static Map<String, String> parts(Path file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile archive = ZipFile.builder().setPath(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                parts.put(
                        entry.getName(), Sha256.of(archive.getInputStream(entry).readAllBytes()));
            }
        }
        return parts;
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile archive = ZipFile.builder().setPath(file).get()) {
            return new String(archive.getInputStream(archive.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void nothingElseChangesByALetter() throws Exception {
        Path home = home();
        Path sent = filledWithFaults(home);
        Path marked = returned(Taken.in(home, MAY, sent));

        Map<String, String> before = parts(sent);
        Map<String, String> after = parts(marked);
        assertThat(after.keySet()).containsAll(before.keySet());
        assertThat(before.entrySet().stream()
                        .filter(part -> !part.getValue().equals(after.get(part.getKey())))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "[Content_Types].xml",
                        "docProps/custom.xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/comments1.xml",
                        "xl/drawings/vmlDrawing1.vml",
                        "xl/styles.xml",
                        "xl/workbook.xml",
                        "xl/worksheets/sheet1.xml");
        String cells = part(marked, "xl/worksheets/sheet1.xml").replaceAll(" s=\"\\d+\"", "");
        assertThat(cells).isEqualTo(part(sent, "xl/worksheets/sheet1.xml").replaceAll(" s=\"\\d+\"", ""));
        try (ZipFile archive = ZipFile.builder().setPath(marked).get()) {
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(archive.getInputStream(entry));
            }
        }
    }

    @Test
    void correctedItIsAcceptedAndTheLedgerLinksTheTwo() throws IOException {
        Path home = home();
        IngestReport first = Taken.in(home, MAY, filledWithFaults(home));
        Path half = edited(returned(first), "half.xlsx", sheet -> put(sheet, 1, 7, 40));

        IngestReport second = Taken.in(home, JUNE, half);

        assertThat(second.files().get(0).rows()).isEqualTo(new Batch.Rows(3, 2, 1, 0));
        assertThat(second.files().get(0).corrects())
                .isEqualTo(first.files().get(0).batch());
        try (XSSFWorkbook workbook = open(returned(second))) {
            XSSFSheet data = workbook.getSheetAt(0);
            assertThat(fill(data, "G2")).isNotEqualTo(RED);
            assertThat(comment(data, "G2")).isNull();
            assertThat(fill(data, "F3")).isEqualTo(RED);
            assertThat(comment(data, "F3")).containsOnlyOnce("[Phân luồng]");
            assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
            assertThat(workbook.getSheet("Lỗi").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("1 lỗi ở 1 dòng bị loại; 0 điều cần xem lại");
        }
        Path right = edited(returned(second), "right.xlsx", sheet -> put(sheet, 2, 5, 200));

        IngestReport third = Taken.in(home, JULY, right);

        assertThat(third.files().get(0).rows()).isEqualTo(new Batch.Rows(3, 3, 0, 0));
        assertThat(third.files().get(0).returned()).isEmpty();
        Batch last = new Releases(new Home(home)).batch(third.files().get(0).batch());
        assertThat(last.corrects()).isEqualTo(second.files().get(0).batch());
    }

    @Test
    void aTextOfWhichNothingWasAcceptedIsLinkedToItsCorrection() throws IOException {
        Path home = home();
        Written years = Written.of("school_years").row("school_code", "70689001", "pupils", "nhiều");
        IngestReport first = Taken.in(home, MAY, years.csv(folder.resolve("in/wrong.csv")));
        assertThat(first.files().get(0).status()).isEqualTo(IngestReport.Status.EMPTY);
        Path again = Written.of("school_years").row("school_code", "70689001").csv(folder.resolve("in/years.csv"));

        IngestReport second = Taken.in(home, JUNE, again);

        assertThat(second.files().get(0).rows()).isEqualTo(new Batch.Rows(1, 1, 0, 0));
        assertThat(second.files().get(0).corrects())
                .isEqualTo(first.files().get(0).batch());
    }

    @Test
    void aWorkbookOfMoreThanTwentyThousandRowsIsAnsweredWithListsAndSaysWhy() throws IOException {
        Path home = home();
        Written rows = Written.of("activities").row("value", "nhiều");
        for (int row = 2; row <= 20_001; row++) {
            rows.row("note", Integer.toString(row));
        }

        IngestReport more = Taken.in(home, JUNE, rows.xlsx(folder.resolve("sent/more.xlsx")));

        assertThat(more.files().get(0).rows().read()).isEqualTo(20_001);
        assertThat(more.files().get(0).returned())
                .hasSize(2)
                .allSatisfy(file -> assertThat(file).contains("/danh-sach-loi_"));
        assertThat(more.files().get(0).returnedNote().en())
                .isEqualTo("the workbook has more than 20000 rows and is not marked; there is a list of its faults");
    }

    @Test
    void mergedCellsAreNamedByTheirRange() throws IOException {
        Path home = home();
        Path sent = edited(blank(home, "school_years"), "merged.xlsx", sheet -> {
            put(sheet, 1, 5, 100);
            put(sheet, 3, 5, 100);
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 2));
        });

        IngestReport report = Taken.in(home, MAY, sent);

        assertThat(report.files().get(0).faults()).containsEntry("MERGED_CELL", 2L);
        try (XSSFWorkbook workbook = open(returned(report))) {
            assertThat(comment(workbook.getSheetAt(0), "B2")).contains("ghi giá trị vào từng ô (B2:C3)");
            assertThat(texts(workbook.getSheet("Lỗi"))).contains("B2:C3");
        }
    }

    private static String texts(XSSFSheet sheet) {
        StringBuilder all = new StringBuilder();
        sheet.forEach(row -> row.forEach(cell -> all.append(cell).append('\t')));
        return all.toString();
    }

    @Test
    void anAnswerIsWrittenOnceAndMadeAgainWhenItIsGone() throws IOException {
        Path home = home();
        Path sent = filledWithFaults(home);
        Path marked = returned(Taken.in(home, MAY, sent));
        byte[] bytes = Files.readAllBytes(marked);
        Files.writeString(marked, "kept");

        Taken.in(home, MAY, sent);
        assertThat(marked).hasContent("kept");

        Files.delete(marked);
        assertThat(returned(Taken.in(home, MAY, sent))).hasBinaryContent(bytes);
    }

    @Test
    void aTextIsAnsweredWithListsInWhichNoFormulaRuns() throws IOException {
        Path home = home();
        Path sent = Written.of("school_years")
                .row("school_code", "70689001", "pupils", "=1+1")
                .row("school_code", "70689002", "pupils", "-3")
                .csv(folder.resolve("in/years.csv"));

        IngestReport report = Taken.in(home, MAY, sent);

        List<String> returned = report.files().get(0).returned();
        assertThat(returned).hasSize(2);
        assertThat(Files.readString(Path.of(returned.get(0))))
                .startsWith("\uFEFFSTT,Ô,Dòng,Cột,Mức,Đang ghi,Điều không đúng,Cách sửa,Mã\r\n")
                .contains("1,E2,2,Tổng số học sinh,Lỗi,'=1+1,")
                .contains("2,E3,3,Tổng số học sinh,Lỗi,'-3,");
        try (XSSFWorkbook workbook = open(Path.of(returned.get(1)))) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .startsWith("5 lỗi ở 2 dòng bị loại; ");
        }
    }

    @Test
    void whatPeopleWroteInACommentStays() throws IOException {
        Path home = home();
        Path sent = edited(filledWithFaults(home), "commented.xlsx", sheet -> {
            var drawing = sheet.createDrawingPatriarch();
            var comment = drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, 6, 3, 8, 6));
            comment.setString("Số này cô Lan gửi");
            sheet.getRow(2).getCell(5).setCellComment(comment);
        });

        try (XSSFWorkbook workbook = open(returned(Taken.in(home, MAY, sent)))) {
            assertThat(comment(workbook.getSheetAt(0), "F3"))
                    .startsWith("Số này cô Lan gửi\n\n[Phân luồng]\nLỖI: ")
                    .contains("không phải số nguyên");
        }
    }
}
