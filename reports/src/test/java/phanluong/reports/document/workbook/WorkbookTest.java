package phanluong.reports.document.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import phanluong.reports.document.Parts;
import phanluong.reports.document.Reviews;
import phanluong.reports.document.SampleReport;
import phanluong.reports.document.model.Cell.Missing;
import phanluong.reports.document.model.Cell.Quantity;
import phanluong.reports.document.model.Column;
import phanluong.reports.document.model.Document;
import phanluong.reports.document.model.Metadata;
import phanluong.reports.document.model.Row;
import phanluong.reports.document.model.Table;
import phanluong.reports.review.ReviewKind;

class WorkbookTest {
    @ParameterizedTest
    @EnumSource(ReviewKind.class)
    void numbersAreNumbersAtFullPrecision(ReviewKind kind) throws Exception {
        Document document = Reviews.of(kind);
        List<Table> tables = Parts.tables(document);
        try (XSSFWorkbook workbook = open(document)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(tables.size());
            int numbers = 0;
            for (int index = 0; index < tables.size(); index++) {
                int first = workbook.getSheetAt(index).getPaneInformation().getHorizontalSplitTopRow();
                for (int line = 0; line < tables.get(index).rows().size(); line++) {
                    Row row = tables.get(index).rows().get(line);
                    for (int column = 0; column < row.cells().size(); column++) {
                        Cell cell =
                                workbook.getSheetAt(index).getRow(first + line).getCell(column);
                        if (row.cells().get(column) instanceof Quantity quantity) {
                            assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
                            assertThat(cell.getNumericCellValue())
                                    .isEqualTo(quantity.value().doubleValue());
                            numbers++;
                        } else if (row.cells().get(column) instanceof Missing missing) {
                            assertThat(cell.getStringCellValue())
                                    .isEqualTo(missing.symbol().sign());
                        }
                    }
                }
            }
            assertThat(numbers).isGreaterThan(500);
        }
    }

    @ParameterizedTest
    @EnumSource(ReviewKind.class)
    void everySheetCarriesMarkAndFooter(ReviewKind kind) throws Exception {
        Document document = Reviews.of(kind);
        try (XSSFWorkbook workbook = open(document)) {
            for (Sheet sheet : workbook) {
                assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
                        .isEqualTo(document.mark().orElseThrow());
                assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(0).getStringCellValue())
                        .isEqualTo(document.footer().orElseThrow());
            }
        }
    }

    @Test
    void realDataCarriesNoMark() throws Exception {
        try (XSSFWorkbook workbook = open(SampleReport.english())) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Table 1. Outcomes");
        }
    }

    @Test
    void wordsThatLookLikeFormulasStayWords() throws Exception {
        Document model = SampleReport.english();
        Table table = new Table(
                "Table",
                Optional.empty(),
                List.of(),
                List.of(Column.words("Words", 1)),
                List.of("=1+1", "+84", "-cmd", "@SUM(A1)").stream()
                        .map(text -> Row.of(phanluong.reports.document.model.Cell.words(text)))
                        .toList());
        Document document = new Document(
                model.language(),
                new Metadata("T", "A", "", LocalDate.of(2026, 1, 1)),
                model.letterhead(),
                model.opening(),
                List.of(table),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        try (XSSFWorkbook workbook = open(document)) {
            for (int line = 2; line < 6; line++) {
                Cell cell = workbook.getSheetAt(0).getRow(line).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
        }
    }

    private static XSSFWorkbook open(Document document) throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(WorkbookWriter.write(document)));
    }
}
