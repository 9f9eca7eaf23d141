package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.Refusal;

/** A file that cannot be used is one clear line, and nothing has changed in the home. */
class WrongFilesTest {
    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void openHome() {
        home = folder.resolve("home");
        Taken.in(home, Taken.DAY, Written.of("schools").row().csv(folder.resolve("good.csv")));
    }

    private String refused(Path file) {
        return refused(file, folder.resolve("good.csv")).get(0);
    }

    private List<String> refused(Path... files) {
        var before = Taken.content(home);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Taken.in(home, Taken.DAY, files));
        assertThat(refusal).isNotNull();
        assertThat(Taken.content(home)).isEqualTo(before);
        assertThat(refusal.problems())
                .allSatisfy(problem -> assertThat(problem.vi() + problem.en()).doesNotContain("\n"));
        return refusal.problems().stream().map(problem -> problem.en()).toList();
    }

    private Path file(String name, String text) {
        return Written.text(folder.resolve(name), text);
    }

    @Test
    void aPictureRenamedCsvIsRefused() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};
        assertThat(refused(Written.bytes(folder.resolve("photo.csv"), picture)))
                .isEqualTo("File photo.csv is no CSV text but a PNG picture (by its first bytes)");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(refused(file("empty.csv", ""))).isEqualTo("File empty.csv is empty (0 bytes)");
    }

    @Test
    void aHeaderWithoutRowsIsRefused() {
        assertThat(refused(file("header.csv", Written.of("schools").header())))
                .isEqualTo("File header.csv holds only a header and no row");
    }

    @Test
    void aFormWithoutARequiredColumnIsRefused() {
        assertThat(refused(
                        file("missing.csv", Written.of("schools").row().header().replace("\"Tên trường\",", ""))))
                .isEqualTo("File missing.csv (closest to form schools): required columns are missing: \"name\"");
    }

    @Test
    void unknownAndRepeatedColumnsAreRefused() {
        assertThat(refused(file("columns.csv", Written.of("schools").header().strip() + ",Mã bưu chính,Tên trường\n")))
                .isEqualTo(
                        "File columns.csv (closest to form schools): columns are not in the form: \"Mã bưu chính\"; columns are repeated: \"Tên trường\"");
    }

    @Test
    void aTextThatNoFormKnowsIsRefused() {
        assertThat(refused(file("other.csv", "tên;tuổi\nAn;12\n")))
                .contains("no form is recognised")
                .contains("\"tên\", \"tuổi\"");
    }

    @Test
    void aPupilsFileWithoutItsHeader_isRefusedWithoutSayingWhoThePupilIs() {
        String row = Written.UNIT + ",2018-2019,GDTX,HS-000001,70123456,Nguyễn Văn An,29/02/2004,0912345678,Nữ\n";

        assertThat(refused(file("headless.csv", row)))
                .isEqualTo("File headless.csv (closest to form graduate_counts): required columns are missing:"
                        + " \"reporting_unit\", \"school_year\", \"school_code\", \"level\", \"breakdown\"; columns are"
                        + " not in the form: \"ẩn\", \"ẩn\", \"ẩn\", \"ẩn\", \"ẩn\", \"ẩn\", \"ẩn\", \"Nữ\"");
    }

    @Test
    void unitsThatAreNone_areCounted() {
        Written rows = Written.of("graduates");
        for (int row = 0; row < 6; row++) {
            rows.row("reporting_unit", "HS-00000" + row);
        }

        assertThat(refused(rows.csv(folder.resolve("slipped.csv"))))
                .contains("which unit and school year it reports (6 different codes)");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertThat(refused(folder.resolve("nowhere")))
                .contains("There is no file or folder")
                .contains("nowhere");
    }

    @Test
    void aFileOfAnotherKindNamedByHandIsRefused() {
        assertThat(refused(file("notes.txt", "x"))).contains("is no .csv or .xlsx file");
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("good.csv"));
        assertThat(refused(link)).contains("links are not followed");
    }

    @Test
    void aForeignEncodingIsRefusedWithTheByteWhereItShows() {
        byte[] text = "Mã trường;Tên".getBytes(Charset.forName("windows-1258"));
        assertThat(refused(Written.bytes(folder.resolve("cp1258.csv"), text)))
                .startsWith("File cp1258.csv is no UTF-8 text: byte 5 (line 1) is 0xFD");
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefused() {
        String lines = Written.of("schools").row().header() + "\"PGDDT-689,2018-2019\n" + "x,y\n".repeat(400_000);
        assertThat(refused(file("quote.csv", lines))).contains("the quote opened in line 2 is never closed");
    }

    @Test
    void twoFilesOfOneDayThatReportTheSameAreRefused() {
        Written.of("schools").row("name", "Một").csv(folder.resolve("in/a.csv"));
        Written.of("schools").row("name", "Hai").csv(folder.resolve("in/b.csv"));
        assertThat(refused(new Path[] {folder.resolve("in")}).get(0).replaceAll(";.*", ""))
                .isEqualTo(
                        "Two files report the same (schools PGDDT-689 2018) and came on the same day 2019-12-31: a.csv, b.csv");
    }

    @Test
    void aFileOfManyUnitsIsRefused() {
        assertThat(refused(Written.of("schools")
                        .row()
                        .row("reporting_unit", "PGDDT-690")
                        .csv(folder.resolve("mixed.csv"))))
                .contains("not clear which unit and school year")
                .contains("PGDDT-689 2018-2019: 1, PGDDT-690 2018-2019: 1");
    }

    @Test
    void allWrongFilesAreNamedAtOnce() {
        assertThat(refused(file("one.csv", ""), file("two.csv", "a,b\n1,2\n"), folder.resolve("good.csv")))
                .hasSize(2);
    }

    @Test
    void harmfulWorkbooksAreRefusedBeforeTheyAreRead() throws IOException {
        Path good = Written.of("schools").row().xlsx(folder.resolve("good.xlsx"));
        String sheet = "xl/worksheets/sheet1.xml";
        assertThat(refused(changed(good, sheet, "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><worksheet/>")))
                .contains("DOCTYPE");
        assertThat(refused(changed(
                        good,
                        sheet,
                        "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"/></row></sheetData></worksheet>")))
                .contains("cell ZZZZZZ1 in row 1 is not valid");
        assertThat(refused(changed(good, sheet, "<worksheet " + "a=\"1\" ".repeat(20_000) + "/>")))
                .contains("exceeds a limit on XML");
        assertThat(refused(changed(good, sheet, "<worksheet>" + " ".repeat(60 << 20) + "</worksheet>")))
                .contains("inflates to too much");
        assertThat(refused(changed(good, "xl/vbaProject.bin", "x"))).contains("macros");
    }

    private Path changed(Path workbook, String part, String content) throws IOException {
        Path changed = folder.resolve("harmful.xlsx");
        List<String> names = new ArrayList<>();
        try (ZipFile from = new ZipFile(workbook.toFile());
                OutputStream stream = Files.newOutputStream(changed);
                ZipOutputStream to = new ZipOutputStream(stream)) {
            for (ZipEntry entry : from.stream().toList()) {
                names.add(entry.getName());
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(
                        entry.getName().equals(part)
                                ? content.getBytes(StandardCharsets.UTF_8)
                                : from.getInputStream(entry).readAllBytes());
            }
            if (!names.contains(part)) {
                to.putNextEntry(new ZipEntry(part));
                to.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
        return changed;
    }
}
