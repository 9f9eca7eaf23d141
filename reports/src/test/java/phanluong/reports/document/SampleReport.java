package phanluong.reports.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import phanluong.reports.document.model.Annex;
import phanluong.reports.document.model.Block;
import phanluong.reports.document.model.Cell;
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
        blocks.add(SampleTables.indicators());
        blocks.add(Prose.note("Nguồn: báo cáo của các đơn vị; số liệu minh họa, không phải số liệu thật."));
        blocks.add(Prose.paragraph(LONG + LONG.strip()));
        blocks.add(new Heading(2, "2. Kết quả theo địa bàn và xu hướng"));
        blocks.add(SampleTables.districtYears(
                "Bảng 2. Tỷ lệ phân luồng sau THCS theo huyện, thị xã, thành phố và năm học"));
        blocks.add(Prose.paragraph(LONG.strip()));
        blocks.add(SampleCharts.multiples("Hình 1. Tỷ lệ học sinh tốt nghiệp THCS vào học sơ cấp, trung cấp", 14, 25));
        blocks.add(Prose.paragraph(LONG.strip()));
        blocks.add(SampleCharts.multiples("Hình 2. Tỷ lệ học sinh tốt nghiệp THPT vào học cao đẳng", 21, 30));
        blocks.add(new Heading(1, "III. Hướng đi sau tốt nghiệp"));
        blocks.add(SampleTables.destinations());
        blocks.add(Prose.paragraph(LONG.strip()));
        blocks.add(SampleCharts.bars());
        blocks.add(new Heading(1, "IV. Mô hình thí điểm"));
        blocks.add(Prose.paragraph(LONG.strip()));
        blocks.add(SampleCharts.lines());
        blocks.add(Prose.paragraph(LONG + "Trên đây là báo cáo tổng kết, Ủy ban nhân dân tỉnh kính trình./."));
        return blocks;
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
        for (int district = 0; district < SampleValues.DISTRICTS.size(); district++) {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.words(String.valueOf(district + 1)), Cell.words(SampleValues.DISTRICTS.get(district))));
            for (int year = 0; year < 11; year++) {
                cells.add(Cell.count(1_000L + 37L * district * year));
                cells.add(
                        district == 4 && year == 2
                                ? Cell.missing(Symbol.BREAK_IN_SERIES, "gián đoạn chuỗi số liệu")
                                : Cell.percent(SampleValues.decimal(150 + district + 7 * year, 1000)));
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
                    Cell.percent(SampleValues.decimal(100 + commune, 1000)),
                    Cell.points(SampleValues.decimal(commune - 20, 1000)),
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
                                SampleCharts.multiples("Hình I.1. Cùng số liệu bằng đồ thị", 14, 25))),
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
}
