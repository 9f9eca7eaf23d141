package phanluong.jobs.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.jobs.mapping.Mapping;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.catalogue.Catalogue;

/** Where a table lies in its file, and what around and among its rows is no data. */
class TableFinderTest {
    private static final String HEADER =
            "Mã đơn vị báo cáo,Năm học,Mã đơn vị nộp,Loại báo cáo,Kỳ số liệu,Hạn nộp,Ngày nhận\n";
    private static final String ROW = "PGDDT-689,2018-2019,PGDDT-689,Báo cáo năm,Cả năm,2019-06-30,2019-06-20\n";

    @TempDir
    Path folder;

    private Inspected inspect(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), text);
        return new Inspector(Catalogue.shipped().forms(), Mapping.none())
                .inspect(new Source(file, "t.csv", LocalDate.EPOCH, "official"));
    }

    private void refused(String text, String words) {
        assertThatThrownBy(() -> inspect(text)).isInstanceOf(Refusal.class).hasMessageContaining(words);
    }

    @Test
    void titlesAndBlankLinesMayStandAboveTheHeader() throws IOException {
        Inspected file = inspect("UBND HUYỆN BÙ ĐĂNG,,\n\nBÁO CÁO NĂM HỌC 2018-2019\n" + HEADER + ROW);
        assertThat(file.asRead().headerRow()).isEqualTo(4);
        assertThat(file.asRead().notes()).isEqualTo(Map.of("ROWS_ABOVE_HEADER", 2L));
        assertThat(file.readings().get(0).rows()).isEqualTo(1);
        assertThat(file.shape().extent()).isEqualTo(new Extent(4, 5, List.of(), List.of()));
    }

    @Test
    void aRowOfGroupsAboveAndColumnNumbersBelowBelongToTheHeader() throws IOException {
        Inspected file = inspect(
                "Mã đơn vị báo cáo,Năm học,Mã đơn vị nộp,Loại báo cáo,Kỳ số liệu,Thời gian,\n,,,,,Hạn nộp,Ngày nhận\n"
                        + "(1),(2),(3),(4),(5),(6),(7)=(6)-(5)\n" + ROW);
        assertThat(file.shape().extent()).isEqualTo(new Extent(3, 4, List.of(), List.of()));
        assertThat(file.asRead().notes()).isEqualTo(Map.of("HEADER_ROWS", 3L));
    }

    @Test
    void totalsAndRepeatedHeadersAreRowsThatAreNoData() throws IOException {
        Inspected file = inspect(HEADER + ROW + "Tổng cộng,,,,,\n" + HEADER + ROW + ",,Cộng: 2 báo cáo,,,\n");
        assertThat(file.shape().extent()).isEqualTo(new Extent(1, 6, List.of(3L, 6L), List.of(4L)));
        assertThat(file.readings().get(0).rows()).isEqualTo(5);
    }

    @Test
    void notesAndSignaturesBelowTheTableAreLeftOutAndCounted() throws IOException {
        Inspected file = inspect(HEADER + ROW + "\nGhi chú: số liệu đã đối chiếu\n"
                + ",,,\"Bù Đăng, ngày 30 tháng 6 năm 2019\"\nNgười lập biểu,,Thủ trưởng đơn vị\nA,,B\n");
        assertThat(file.shape().extent()).isEqualTo(new Extent(1, 2, List.of(), List.of()));
        assertThat(file.asRead().notes()).isEqualTo(Map.of("ROWS_BELOW_TABLE", 4L));
    }

    @Test
    void whatLooksLikeAFooterAmongTheDataIsARow() throws IOException {
        Inspected file = inspect(HEADER + ROW + "Ghi chú: x\n" + ROW);
        assertThat(file.readings().get(0).rows()).isEqualTo(3);
        assertThat(file.asRead().notes()).isEmpty();
    }

    @Test
    void serialNumbersAreNoField() throws IOException {
        Inspected file = inspect("STT," + HEADER + "1," + ROW + "2,Tổng cộng,,,,\n3,,,,,\n4,,,,,\n");
        assertThat(file.shape().extent()).isEqualTo(new Extent(1, 3, List.of(3L), List.of()));
        assertThat(file.asRead().notes()).isEqualTo(Map.of("SERIAL_COLUMN", 1L, "ROWS_BELOW_TABLE", 2L));
    }

    @Test
    void twoTablesAreRefusedWithBothPlaces() {
        refused(
                HEADER + ROW + "\nMã đơn vị báo cáo,Năm học,Năm ngân sách,Nguồn kinh phí,Nhiệm vụ,Kế hoạch (đồng)\n",
                "several tables: a header in row 1 and another in row 4");
        refused(
                "Mã đơn vị báo cáo,Năm học,Loại báo cáo,Cột lạ\nx,y,z,t\n" + HEADER + ROW,
                "several tables: a header in row 1 and another in row 3");
    }

    @Test
    void dataAboveTheHeaderAreRefused() {
        refused(ROW + HEADER + ROW, "row 1 holds data and stands above the header (row 2)");
    }
}
