package phanluong.reports.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import phanluong.warehouse.dictionary.Chapter;
import phanluong.warehouse.dictionary.Chapter.Head;
import phanluong.warehouse.dictionary.Dictionary;
import phanluong.warehouse.words.Text;

/** The page and the workbook say what the dictionary holds, whatever stands in it. */
class DictionaryTest {
    private static final Dictionary DICTIONARY = new Dictionary(
            3,
            LocalDate.of(2026, 1, 20),
            true,
            List.of(new Chapter(
                    "tables",
                    new Text("Các bảng", "Tables"),
                    List.of(
                            new Head("table", new Text("Bảng", "Table")),
                            new Head("meaning", new Text("Ý nghĩa", "Meaning")),
                            new Head("forms", new Text("Biểu", "Forms")),
                            new Head("rows", new Text("Dòng", "Rows")),
                            new Head("confirmed", new Text("Đã đối chiếu", "Confirmed"))),
                    List.of(
                            Arrays.asList("a", new Text("nhỏ < lớn & \"đủ\"", "small"), List.of("x", "y"), 12, true),
                            Arrays.asList("=b", null, List.of(), null, false)))));

    @Test
    void thePageEscapesWhatItShowsAndSaysThatDataAreInvented() {
        assertThat(DictionaryPage.html(DICTIONARY, Text.Language.VI))
                .contains(
                        "<td>nhỏ &lt; lớn &amp; &quot;đủ&quot;</td><td>x, y</td><td>12</td><td>có</td>",
                        "<td>=b</td><td></td><td></td><td></td><td>không</td>",
                        "SỐ LIỆU MINH HỌA",
                        "href=\"#tables\"");
        assertThat(DictionaryPage.html(DICTIONARY, Text.Language.EN)).contains("<td>small</td>", "<td>yes</td>");
    }

    @Test
    void theWorkbookHoldsTheSame() throws IOException {
        byte[] bytes = DictionaryBook.xlsx(DICTIONARY, Text.Language.VI);
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            Sheet sheet = workbook.getSheet("Các bảng");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).contains("SỐ LIỆU MINH HỌA", "số 3");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("Ý nghĩa");
            assertThat(sheet.getRow(2).getCell(3).getNumericCellValue()).isEqualTo(12);
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("=b");
        }
        assertThat(DictionaryBook.xlsx(DICTIONARY, Text.Language.VI)).isEqualTo(bytes);
    }
}
