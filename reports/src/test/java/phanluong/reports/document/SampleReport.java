package phanluong.reports.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import phanluong.reports.document.model.Annex;
import phanluong.reports.document.model.Block;
import phanluong.reports.document.model.Cell;
import phanluong.reports.document.model.Chart;
import phanluong.reports.document.model.Column;
import phanluong.reports.document.model.Document;
import phanluong.reports.document.model.HeaderGroup;
import phanluong.reports.document.model.Heading;
import phanluong.reports.document.model.Letterhead;
import phanluong.reports.document.model.Metadata;
import phanluong.reports.document.model.Opening;
import phanluong.reports.document.model.Prose;
import phanluong.reports.document.model.Recipients;
import phanluong.reports.document.model.Row;
import phanluong.reports.document.model.Signature;
import phanluong.reports.document.model.Symbol;
import phanluong.reports.document.model.Table;
import phanluong.warehouse.words.Text.Language;

/** An invented report as long and as wide as the real ones: every kind of block, tables that cross pages, both orientations. */
public final class SampleReport {
    static final List<String> DISTRICTS = List.of(
            "Phước Long",
            "Đồng Xoài",
            "Bình Long",
            "Bù Gia Mập",
            "Lộc Ninh",
            "Bù Đốp",
            "Hớn Quản",
            "Đồng Phú",
            "Bù Đăng",
            "Chơn Thành",
            "Phú Riềng");
    static final List<String> YEARS =
            List.of("2018-2019", "2019-2020", "2020-2021", "2021-2022", "2022-2023", "2023-2024", "2024-2025");
    private static final String LONG =
            "Thực hiện Quyết định số 522/QĐ-TTg ngày 14 tháng 5 năm 2018 của Thủ tướng Chính phủ, các cấp ủy, "
                    + "chính quyền địa phương đã tập trung lãnh đạo, chỉ đạo công tác giáo dục hướng nghiệp và định hướng phân luồng học sinh; nhận thức của "
                    + "cán bộ quản lý, giáo viên, cha mẹ học sinh và học sinh về việc lựa chọn hướng đi sau tốt nghiệp đã có chuyển biến, song kết quả giữa "
                    + "các địa bàn còn chênh lệch, nhất là ở những nơi cơ sở giáo dục nghề nghiệp ở xa và thông tin về thị trường lao động còn thiếu. ";

    private SampleReport() {}

    public static Document vietnamese() {
        return new Document(
                Language.VI,
                new Metadata(
                        "Báo cáo thử trình bày",
                        "UBND tỉnh Bình Phước",
                        "Giáo dục hướng nghiệp",
                        LocalDate.of(2026, 3, 5)),
                new Letterhead(
                        Optional.empty(),
                        "ỦY BAN NHÂN DÂN TỈNH BÌNH PHƯỚC",
                        Optional.of(Letterhead.Motto.VIETNAM),
                        Optional.of("Số: 05/BC-UBND"),
                        "Bình Phước, ngày 05 tháng 3 năm 2026"),
                new Opening(
                        "BÁO CÁO",
                        "Tổng kết thực hiện Kế hoạch giáo dục hướng nghiệp và định hướng phân luồng học sinh trong giáo dục phổ "
                                + "thông giai đoạn 2019-2025",
                        Optional.of("Kính gửi: Bộ Giáo dục và Đào tạo"),
                        List.of(
                                "Căn cứ Quyết định số 522/QĐ-TTg ngày 14 tháng 5 năm 2018 của Thủ tướng Chính phủ phê duyệt Đề án Giáo dục hướng nghiệp",
                                "Căn cứ Kế hoạch số 181/KH-UBND ngày 31 tháng 7 năm 2019 của Ủy ban nhân dân tỉnh Bình Phước")),
                body(),
                Optional.of(new Signature(
                        List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Nguyễn Thị Hường Quỳnh")),
                Optional.of(new Recipients(
                        "Nơi nhận:",
                        List.of(
                                "Bộ Giáo dục và Đào tạo",
                                "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
                                "Ban Tuyên giáo Tỉnh ủy",
                                "Chủ tịch, các Phó Chủ tịch UBND tỉnh",
                                "Các sở, ban, ngành, đoàn thể tỉnh",
                                "UBND các huyện, thị xã, thành phố",
                                "LĐVP, phòng KGVX, TH",
                                "Lưu: VT, KGVX"))),
                annexes(),
                Optional.of("SỐ LIỆU MINH HỌA"),
                Optional.of("Số liệu tính đến ngày 31/12/2025; bản công bố số 7"));
    }

    public static Document english() {
        return new Document(
                Language.EN,
                new Metadata("Graduation review", "Office of Studies", "", LocalDate.of(2026, 3, 5)),
                new Letterhead(
                        Optional.of("City of Samples"),
                        "Office of Studies",
                        Optional.empty(),
                        Optional.empty(),
                        "Sample, 5 March 2026"),
                new Opening("REVIEW", "Graduation outcomes of the cohorts 2001 to 2006", Optional.empty(), List.of()),
                List.of(
                        new Heading(1, "1. Outcomes"),
                        Prose.paragraph("Of 1,234 pupils 12.5% left."),
                        new Table(
                                "Table 1. Outcomes",
                                Optional.empty(),
                                List.of(),
                                List.of(Column.words("Borough", 2), Column.number("Graduates", 1)),
                                List.of(
                                        Row.of(Cell.words("Bronx"), Cell.count(12345)),
                                        Row.of(Cell.words("Queens"), Cell.missing(Symbol.SUPPRESSED, "suppressed"))))),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<Block> body() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Prose.paragraph(LONG.strip()));
        blocks.add(new Heading(1, "I. Đặc điểm tình hình"));
        for (int index = 1; index <= 3; index++) {
            blocks.add(new Heading(2, index + ". Tình hình chung về địa bàn, dân cư và mạng lưới trường, lớp"));
            blocks.add(Prose.paragraph(LONG + LONG.strip()));
            blocks.add(new Heading(3, "a) Thuận lợi"));
            blocks.add(Prose.paragraph(LONG.strip()));
            blocks.add(Prose.bullet("Mạng lưới cơ sở giáo dục nghề nghiệp được sắp xếp theo Nghị quyết số 19-NQ/TW;"));
            blocks.add(
                    Prose.bullet(
                            "Tỷ lệ huy động học sinh ra lớp đạt 99,1\u00A0%, tăng 1,2 điểm phần trăm so với năm học 2018-2019."));
        }
        blocks.add(new Heading(1, "II. Kết quả thực hiện các mục tiêu"));
        blocks.add(new Heading(2, "1. Sáu chỉ tiêu của Kế hoạch"));
        blocks.add(indicators());
        blocks.add(Prose.note("Nguồn: báo cáo của các đơn vị; số liệu minh họa, không phải số liệu thật."));
        blocks.add(Prose.paragraph(LONG + LONG.strip()));
        blocks.add(new Heading(2, "2. Kết quả theo địa bàn và xu hướng"));
        blocks.add(districtYears("Bảng 2. Tỷ lệ phân luồng sau THCS theo huyện, thị xã, thành phố và năm học"));
        blocks.add(Prose.paragraph(LONG.strip()));
        blocks.add(multiples("Hình 1. Tỷ lệ học sinh tốt nghiệp THCS vào học sơ cấp, trung cấp", 14, 25));
        blocks.add(Prose.paragraph(LONG.strip()));
        blocks.add(multiples("Hình 2. Tỷ lệ học sinh tốt nghiệp THPT vào học cao đẳng", 21, 30));
        blocks.add(new Heading(1, "III. Hướng đi sau tốt nghiệp"));
        blocks.add(destinations());
        blocks.add(Prose.paragraph(LONG.strip()));
        blocks.add(bars());
        blocks.add(new Heading(1, "IV. Mô hình thí điểm"));
        blocks.add(Prose.paragraph(LONG.strip()));
        blocks.add(lines());
        blocks.add(Prose.paragraph(LONG + "Trên đây là báo cáo tổng kết, Ủy ban nhân dân tỉnh kính trình./."));
        return blocks;
    }

    private static Table indicators() {
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
                    Cell.percent(decimal(412 + index, 1030)),
                    Cell.count(12_345L * (index + 1)),
                    Cell.words("> 25\u00A0%"),
                    index == 3
                            ? Cell.missing(Symbol.NOT_COLLECTED, "chưa thu thập")
                            : Cell.points(decimal(23 - 9 * index, 1000)),
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

    private static Table districtYears(String title) {
        List<Column> columns =
                new ArrayList<>(List.of(Column.words("TT", 0.5), Column.words("Huyện, thị xã, thành phố", 2.4)));
        YEARS.forEach(year -> columns.add(Column.bareNumber(year, 1)));
        List<Row> rows = new ArrayList<>();
        for (int district = 0; district < DISTRICTS.size(); district++) {
            List<Cell> cells = new ArrayList<>(
                    List.of(Cell.words(String.valueOf(district + 1)), Cell.words(DISTRICTS.get(district))));
            for (int year = 0; year < YEARS.size(); year++) {
                cells.add(value(district, year, 14)
                        .<Cell>map(Cell::percent)
                        .orElse(Cell.missing(Symbol.NOT_COLLECTED, "chưa thu thập")));
            }
            rows.add(Row.of(cells));
        }
        List<Cell> total = new ArrayList<>(List.of(Cell.words(""), Cell.words("Toàn tỉnh")));
        YEARS.forEach(year -> total.add(Cell.percent(BigDecimal.valueOf(100))));
        rows.add(Row.total(total));
        return new Table(
                title,
                Optional.of("Đơn vị tính: %"),
                List.of(new HeaderGroup("Năm học", 2, YEARS.size())),
                columns,
                rows);
    }

    private static Table destinations() {
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
        for (int year = 0; year < YEARS.size(); year++) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.words(YEARS.get(year)), Cell.count(14_000L + 321 * year)));
            for (int column = 0; column < 9; column++) {
                cells.add(
                        column == 7 && year < 2
                                ? Cell.missing(Symbol.SUPPRESSED, "không công bố để bảo vệ thông tin cá nhân")
                                : Cell.count(9_000L / (column + 1) + 57L * year));
            }
            cells.add(Cell.percent(decimal(205 + 7 * year, 1000)));
            rows.add(Row.of(cells));
        }
        return new Table(
                "Bảng 3. Hướng đi của học sinh tốt nghiệp THCS",
                Optional.of("Đơn vị tính: học sinh"),
                List.of(new HeaderGroup("Hướng đi sau tốt nghiệp", 2, 9)),
                columns,
                rows);
    }

    private static Chart multiples(String title, int base, int target) {
        List<Chart.Series> series = new ArrayList<>();
        for (int district = 0; district < DISTRICTS.size(); district++) {
            List<Optional<BigDecimal>> values = new ArrayList<>();
            for (int year = 0; year < YEARS.size(); year++) {
                values.add(value(district, year, base));
            }
            series.add(new Chart.Series(DISTRICTS.get(district), values));
        }
        return new Chart(
                Chart.Kind.SMALL_MULTIPLES,
                title,
                "Mười một đồ thị nhỏ, mỗi huyện một đồ thị, cùng một thang đo.",
                "Tỷ lệ (%)",
                YEARS,
                series,
                1,
                Optional.of(
                        new Chart.Target(BigDecimal.valueOf(target), "Mục tiêu năm 2025: trên " + target + "\u00A0%")));
    }

    private static Chart lines() {
        List<Chart.Series> series = List.of(
                new Chart.Series("Huyện thí điểm", values(0, 16)),
                new Chart.Series("Các huyện còn lại", values(4, 13)),
                new Chart.Series("Toàn tỉnh", values(8, 14)));
        return new Chart(
                Chart.Kind.LINES,
                "Hình 4. Nhóm thí điểm và các huyện còn lại",
                "Ba đường theo năm học.",
                "Tỷ lệ phân luồng sau THCS (%)",
                YEARS,
                series,
                1,
                Optional.of(new Chart.Target(BigDecimal.valueOf(25), "Mục tiêu: trên 25\u00A0%")));
    }

    private static Chart bars() {
        List<Optional<BigDecimal>> before = List.of(
                Optional.of(decimal(512, 1000)),
                Optional.of(decimal(101, 1000)),
                Optional.of(decimal(43, 1000)),
                Optional.of(decimal(122, 1000)),
                Optional.empty(),
                Optional.of(decimal(88, 1000)));
        List<Optional<BigDecimal>> after = List.of(
                Optional.of(decimal(462, 1000)),
                Optional.of(decimal(121, 1000)),
                Optional.of(decimal(63, 1000)),
                Optional.of(decimal(192, 1000)),
                Optional.of(decimal(34, 1000)),
                Optional.of(decimal(58, 1000)));
        return new Chart(
                Chart.Kind.BARS,
                "Hình 3. Hướng đi sau THCS, năm học đầu và cuối giai đoạn",
                "Cột theo hướng đi.",
                "Tỷ lệ (%)",
                List.of("Trung học phổ thông", "Giáo dục thường xuyên", "Sơ cấp", "Trung cấp", "Đi làm", "Chưa rõ"),
                List.of(new Chart.Series("2018-2019", before), new Chart.Series("2024-2025", after)),
                1,
                Optional.empty());
    }

    private static List<Annex> annexes() {
        List<Column> wide =
                new ArrayList<>(List.of(Column.words("TT", 0.6), Column.words("Huyện, thị xã, thành phố", 2.6)));
        List<HeaderGroup> groups = new ArrayList<>();
        for (int year = 0; year < 11; year++) {
            groups.add(new HeaderGroup("Năm " + (2015 + year), 2 + 2 * year, 2));
            wide.add(Column.bareNumber("Số HS", 1));
            wide.add(Column.bareNumber("Tỷ lệ", 1));
        }
        List<Row> rows = new ArrayList<>();
        for (int district = 0; district < DISTRICTS.size(); district++) {
            List<Cell> cells = new ArrayList<>(
                    List.of(Cell.words(String.valueOf(district + 1)), Cell.words(DISTRICTS.get(district))));
            for (int year = 0; year < 11; year++) {
                cells.add(Cell.count(1_000L + 37L * district * year));
                cells.add(
                        district == 4 && year == 2
                                ? Cell.missing(Symbol.BREAK_IN_SERIES, "gián đoạn chuỗi số liệu")
                                : Cell.percent(decimal(150 + district + 7 * year, 1000)));
            }
            rows.add(Row.of(cells));
        }
        List<Row> communes = new ArrayList<>();
        for (int commune = 1; commune <= 40; commune++) {
            communes.add(Row.of(
                    Cell.words(String.valueOf(commune)),
                    Cell.words("Xã thử nghiệm số " + commune),
                    Cell.words("+1 đơn vị cũ"),
                    Cell.count(997L * commune),
                    Cell.percent(decimal(100 + commune, 1000)),
                    Cell.points(decimal(commune - 20, 1000)),
                    Cell.dong(BigDecimal.valueOf(1_250_000_000L + commune))));
        }
        String attached =
                "(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Bình Phước)";
        return List.of(
                new Annex(
                        "Phụ lục I",
                        "Số học sinh và tỷ lệ phân luồng theo huyện và năm",
                        Optional.of(attached),
                        Annex.Orientation.LANDSCAPE,
                        List.of(
                                new Table(
                                        "Bảng I.1. Theo huyện và năm",
                                        Optional.of("Đơn vị tính: học sinh, %"),
                                        groups,
                                        wide,
                                        rows),
                                multiples("Hình I.1. Cùng số liệu bằng đồ thị", 14, 25))),
                new Annex(
                        "Phụ lục II",
                        "Kết quả theo đơn vị hành chính cấp xã hiện nay",
                        Optional.of(attached),
                        Annex.Orientation.PORTRAIT,
                        List.of(new Table(
                                "Bảng II.1. Theo 40 xã, phường",
                                Optional.empty(),
                                List.of(),
                                List.of(
                                        Column.words("TT", 0.5),
                                        Column.words("Xã, phường", 2.5),
                                        Column.words("Ghi chú", 1.5),
                                        Column.number("Học sinh", 1),
                                        Column.number("Tỷ lệ", 1),
                                        Column.number("Thay đổi (điểm %)", 1),
                                        Column.number("Kinh phí", 2)),
                                communes))));
    }

    private static List<Optional<BigDecimal>> values(int district, int base) {
        List<Optional<BigDecimal>> values = new ArrayList<>();
        for (int year = 0; year < YEARS.size(); year++) {
            values.add(value(district, year, base));
        }
        return values;
    }

    /** Bù Gia Mập has a gap in 2020-2021. */
    private static Optional<BigDecimal> value(int district, int year, int base) {
        return district == 3 && year == 2
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(base * 100L + district * 37 % 200 + year * (140L + 17 * (district % 5)), 2));
    }

    private static BigDecimal decimal(long part, long whole) {
        return BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 6, java.math.RoundingMode.HALF_UP);
    }
}
