package phanluong.reports.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import phanluong.reports.document.model.Cell;
import phanluong.reports.document.model.Column;
import phanluong.reports.document.model.HeaderGroup;
import phanluong.reports.document.model.Row;
import phanluong.reports.document.model.Symbol;
import phanluong.reports.document.model.Table;

/** Tables of the invented report: with sections and a total, under a group of headers, wide. */
final class SampleTables {
    private SampleTables() {}

    static Table indicators() {
        List<Row> rows = new ArrayList<>(List.of(Row.section("A. Mục tiêu của Kế hoạch 181/KH-UBND")));
        String[] names = {
            "Trường THCS có chương trình giáo dục hướng nghiệp gắn với sản xuất, kinh doanh, dịch vụ của địa phương",
            "Trường THPT có chương trình giáo dục hướng nghiệp gắn với sản xuất, kinh doanh, dịch vụ của địa phương",
            "Trường THCS có giáo viên kiêm nhiệm làm nhiệm vụ tư vấn hướng nghiệp đáp ứng yêu cầu",
            "Trường THPT có giáo viên kiêm nhiệm làm nhiệm vụ tư vấn hướng nghiệp đáp ứng yêu cầu",
            "Học sinh tốt nghiệp THCS tiếp tục học trình độ sơ cấp, trung cấp",
            "Học sinh tốt nghiệp THPT tiếp tục học trình độ cao đẳng"
        };
        for (int index = 0; index < names.length; index++) {
            rows.add(Row.of(
                    Cell.words(String.valueOf(index + 1)),
                    Cell.words(names[index]),
                    Cell.percent(SampleValues.decimal(412 + index, 1030)),
                    Cell.count(12_345L * (index + 1)),
                    Cell.words("> 25\u00A0%"),
                    index == 3
                            ? Cell.missing(Symbol.NOT_COLLECTED, "chưa thu thập")
                            : Cell.points(SampleValues.decimal(23 - 9 * index, 1000)),
                    Cell.words(index % 2 == 0 ? "▲ đạt" : "▼ chưa đạt")));
        }
        rows.add(Row.total(List.of(
                Cell.words(""),
                Cell.words("Đạt / tổng số"),
                Cell.words("3 / 6"),
                Cell.missing(Symbol.NOT_APPLICABLE, "không áp dụng"),
                Cell.words(""),
                Cell.words(""),
                Cell.words(""))));
        return new Table(
                "Bảng 1. Kết quả thực hiện sáu chỉ tiêu đến năm 2025",
                Optional.empty(),
                List.of(new HeaderGroup("Năm học 2024-2025", 2, 2), new HeaderGroup("So với mục tiêu", 4, 3)),
                List.of(
                        Column.words("TT", 0.5),
                        Column.words("Chỉ tiêu", 4),
                        Column.number("Kết quả", 1.1),
                        Column.number("Mẫu số", 1.1),
                        Column.words("Mục tiêu", 1),
                        Column.number("Chênh lệch (điểm %)", 1.2),
                        Column.words("Đánh giá", 1.3)),
                rows);
    }

    static Table districtYears(String title) {
        List<Column> columns =
                new ArrayList<>(List.of(Column.words("TT", 0.5), Column.words("Huyện, thị xã, thành phố", 2.4)));
        SampleValues.YEARS.forEach(year -> columns.add(Column.bareNumber(year, 1)));
        List<Row> rows = new ArrayList<>();
        for (int district = 0; district < SampleValues.DISTRICTS.size(); district++) {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.words(String.valueOf(district + 1)), Cell.words(SampleValues.DISTRICTS.get(district))));
            for (int year = 0; year < SampleValues.YEARS.size(); year++) {
                cells.add(SampleValues.value(district, year, 14)
                        .<Cell>map(Cell::percent)
                        .orElse(Cell.missing(Symbol.NOT_COLLECTED, "chưa thu thập")));
            }
            rows.add(Row.of(cells));
        }
        List<Cell> total = new ArrayList<>(List.of(Cell.words(""), Cell.words("Toàn tỉnh")));
        SampleValues.YEARS.forEach(year -> total.add(Cell.percent(BigDecimal.valueOf(100))));
        rows.add(Row.total(total));
        return new Table(
                title,
                Optional.of("Đơn vị tính: %"),
                List.of(new HeaderGroup("Năm học", 2, SampleValues.YEARS.size())),
                columns,
                rows);
    }

    static Table destinations() {
        List<Column> columns = new ArrayList<>(List.of(Column.words("Năm học", 1.4)));
        List.of(
                        "Tốt nghiệp",
                        "THPT công lập",
                        "THPT tư thục",
                        "GDTX",
                        "GDTX và trung cấp",
                        "Trung cấp",
                        "Sơ cấp",
                        "Việc làm",
                        "Khác",
                        "Chưa rõ",
                        "Tỷ lệ (%)")
                .forEach(name -> columns.add(Column.bareNumber(name, 1)));
        List<Row> rows = new ArrayList<>();
        for (int year = 0; year < SampleValues.YEARS.size(); year++) {
            List<Cell> cells = new ArrayList<>(
                    List.of(Cell.words(SampleValues.YEARS.get(year)), Cell.count(14_000L + 321 * year)));
            for (int column = 0; column < 9; column++) {
                cells.add(
                        column == 7 && year < 2
                                ? Cell.missing(Symbol.SUPPRESSED, "không công bố để bảo vệ thông tin cá nhân")
                                : Cell.count(9_000L / (column + 1) + 57L * year));
            }
            cells.add(Cell.percent(SampleValues.decimal(205 + 7 * year, 1000)));
            rows.add(Row.of(cells));
        }
        return new Table(
                "Bảng 3. Hướng đi của học sinh tốt nghiệp THCS",
                Optional.of("Đơn vị tính: học sinh"),
                List.of(new HeaderGroup("Hướng đi sau tốt nghiệp", 2, 9)),
                columns,
                rows);
    }
}
