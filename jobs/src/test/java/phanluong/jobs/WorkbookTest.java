package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.jobs.workbook.SheetReader;
import phanluong.jobs.workbook.SheetRow;
import phanluong.jobs.workbook.Workbook;
import phanluong.warehouse.form.Form;

class WorkbookTest {
    @TempDir
    Path folder;

    private List<SheetRow> rows(Path file) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (Workbook workbook = Workbook.open(file, "test.xlsx");
                SheetReader reader = workbook.rows(workbook.sheets().get(0))) {
            for (SheetRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<SheetRow> rows(Office office) throws IOException {
        return rows(Written.bytes(folder.resolve("test.xlsx"), office.bytes()));
    }

    @Test
    void cellsOfEveryKindAreTheTextsThatTheirSenderSees() throws IOException {
        List<SheetRow> rows = rows(new Office()
                .styles("dd/mm/yyyy", "00000", "0%")
                .shared(
                        "<t>Sở</t>",
                        "<r><t>Hàn </t></r><r><rPr><i/></rPr><t xml:space=\"preserve\">hơi</t></r><rPh><t>han</t></rPh>")
                .sheet("<row r=\"2\">" + Office.typed("A2", "s", "1")
                        + Office.text("B2", "một_x000D_\nhai_x0_")
                        + Office.styled("C2", 1, "43831")
                        + Office.styled("D2", 2, "123")
                        + Office.styled("E2", 3, "0.5")
                        + Office.typed("F2", "b", "0")
                        + Office.typed("G2", "e", "#N/A")
                        + Office.typed("H2", "d", "2020-01-01T00:00:00")
                        + "<c r=\"I2\" t=\"str\"><f>A1&amp;\"\"</f><v>chữ</v></c>"
                        + "<c r=\"K2\" s=\"1\"/></row>"));

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).number()).isEqualTo(2);
        assertThat(rows.get(0).formulas()).isEqualTo(1L << 8);
        assertThat(rows.get(0).cells())
                .containsExactly(
                        "Hàn hơi",
                        "một\r\nhai_x0_",
                        "2020-01-01",
                        "00123",
                        "50%",
                        "false",
                        "#N/A",
                        "2020-01-01",
                        "chữ");
    }

    @Test
    void daysCountFrom1904WhereTheWorkbookSaysSo() throws IOException {
        assertThat(rows(new Office()
                                .from1904()
                                .styles("yyyy-mm-dd")
                                .sheet("<row r=\"1\">" + Office.styled("A1", 1, "42369") + "</row>"))
                        .get(0)
                        .cells())
                .containsExactly("2020-01-01");
    }

    @Test
    void whatAProgramWroteIntoThePropertiesCanBeRead() throws IOException {
        Office office = new Office()
                .sheet(Office.headerRow(1))
                .part(
                        "docProps/custom.xml",
                        "<Properties xmlns:vt=\"v\"><property name=\"answers\"><vt:lpwstr>batch-1</vt:lpwstr></property></Properties>");
        Path file = Written.bytes(folder.resolve("test.xlsx"), office.bytes());
        try (Workbook workbook = Workbook.open(file, "test.xlsx")) {
            assertThat(workbook.properties()).containsOnly(java.util.Map.entry("answers", "batch-1"));
            workbook.finish();
        }
    }

    /** A second opinion: on honest workbooks another reader sees the same texts and numbers in the same cells. */
    @Test
    void anotherReaderSeesTheSameInHonestWorkbooks() throws IOException {
        for (Form form : Written.CATALOGUE.forms().list()) {
            Path file = Written.of(form.name()).row().row().row().xlsx(folder.resolve(form.name() + ".xlsx"));
            List<List<String>> other = new ArrayList<>();
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
                workbook.getFirstSheet()
                        .read()
                        .forEach(row -> other.add(row.stream()
                                .map(cell -> cell == null || cell.getRawValue() == null ? "" : cell.getRawValue())
                                .toList()));
            }
            List<List<String>> ours = rows(file).stream()
                    .map(row -> Arrays.stream(row.cells())
                            .map(text -> text == null ? "" : text.equals("2019-12-31") ? "43830.0" : text)
                            .toList())
                    .toList();
            assertThat(ours).as(form.name()).isEqualTo(other);
        }
    }
}
