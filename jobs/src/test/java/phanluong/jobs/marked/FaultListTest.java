package phanluong.jobs.marked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.words.Text;

/** A list too long for a spreadsheet is whole in its CSV only, and the workbook says so. */
class FaultListTest {
    private final Answer threeFaults = new Answer(
            new Batch(
                    "graduates-so-2018-0123456789abcdef",
                    "graduates",
                    "1",
                    "SO",
                    List.of(new SchoolYear(2018)),
                    "so.csv",
                    "ab".repeat(32),
                    100,
                    LocalDate.of(2019, 7, 1),
                    "official",
                    new Batch.Rows(10, 7, 3, 0),
                    Map.of("REQUIRED", 3L),
                    Map.of(),
                    null,
                    null,
                    List.of()),
            "Học sinh tốt nghiệp",
            LongStream.of(7, 3, 5)
                    .mapToObj(row -> new Fault(
                            new Place(row, 1), "Năm học", true, "REQUIRED", "", new Text("Thiếu", "Missing"), ""))
                    .toList());

    @Test
    void theWorkbookOfTooManyFaultsHoldsTheFirstAndSaysWhereTheOthersAre() throws IOException {
        XSSFSheet sheet = sheet(2);

        assertThat(sheet.getRow(4).getCell(0).getStringCellValue())
                .isEqualTo("Bảng tính này chỉ ghi 2 điều đầu tiên trong 3; tệp .csv cùng tên ghi đủ.");
        assertThat(sheet.getRow(7).getCell(1).getStringCellValue()).isEqualTo("B3");
        assertThat(sheet.getRow(8).getCell(1).getStringCellValue()).isEqualTo("B5");
        assertThat(sheet.getLastRowNum()).isEqualTo(8);
    }

    @Test
    void theWorkbookOfFewFaultsHoldsAll() throws IOException {
        XSSFSheet sheet = sheet(3);

        assertThat(sheet.getLastRowNum()).isEqualTo(8);
        assertThat(sheet.getRow(6).getCell(1).getStringCellValue()).isEqualTo("B3");
        assertThat(sheet.getRow(8).getCell(1).getStringCellValue()).isEqualTo("B7");
    }

    @Test
    void theTextHoldsAll() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        FaultList.csv(threeFaults, text);

        assertThat(text.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFSTT,Ô,Dòng,Cột,Mức,Đang ghi,Điều không đúng,Cách sửa,Mã\r\n"
                        + "1,B3,3,Năm học,Lỗi,,Thiếu,,REQUIRED\r\n"
                        + "2,B5,5,Năm học,Lỗi,,Thiếu,,REQUIRED\r\n"
                        + "3,B7,7,Năm học,Lỗi,,Thiếu,,REQUIRED\r\n");
    }

    private XSSFSheet sheet(int most) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(FaultList.xlsx(threeFaults, most)))) {
            return workbook.getSheetAt(0);
        }
    }
}
