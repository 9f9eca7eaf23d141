package phanluong.jobs.blank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Worksheet;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.form.Handout;
import phanluong.warehouse.form.Rule;

/** The instruction sheet: what, who, by when, how to fill, codes, what happens with faults. */
final class GuideSheet {
    static final String NAME = "Hướng dẫn";
    private static final String BAND = "FF1F4E79";
    private static final String LINE = "FFBFBFBF";
    private final Worksheet sheet;
    private final Content content;
    private int row;

    GuideSheet(Worksheet sheet, Content content) {
        this.sheet = sheet;
        this.content = content;
    }

    void write() {
        sheet.width(0, 34);
        sheet.width(1, 18);
        sheet.width(2, 92);
        sheet.hideGridLines();
        identity();
        steps();
        columns();
        rules();
        gaps();
        codes();
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.protect("", Set.of(SheetProtectionOption.SHEET, SheetProtectionOption.FORMAT_COLUMNS));
    }

    private void identity() {
        Form form = content.form();
        sheet.value(row, 0, "BIỂU SỐ LIỆU: " + form.title().vi());
        sheet.range(row, 0, row, 0)
                .style()
                .fontName(BlankWorkbook.FONT)
                .bold()
                .fontSize(15)
                .fontColor(BAND)
                .set();
        sheet.rowHeight(row, 26);
        row += 2;
        fact("Đơn vị báo cáo", content.unit().name() + " (mã " + content.unit().code() + ")", Optional.of("PL_DonVi"));
        fact("Năm học", content.year().toString(), Optional.of("PL_NamHoc"));
        fact("Mã biểu, phiên bản", form.name() + ", phiên bản " + form.version(), Optional.of("PL_Bieu"));
        fact(
                "Hạn nộp",
                content.due().isEmpty() ? "Theo văn bản của Sở Giáo dục và Đào tạo" : String.join("; ", content.due()),
                Optional.empty());
        fact(
                "Số liệu ghi sẵn",
                form.handout().rows() == Handout.Rows.LINES
                        ? content.rows().size()
                                + " dòng có sẵn mã đơn vị và năm học; dòng nào không dùng đến cứ để nguyên"
                        : content.source()
                                .map(release -> content.rows().size() + " dòng, lấy từ bản công bố số "
                                        + release.number() + " (số liệu đến ngày " + Filling.day(release.asOf()) + ")")
                                .orElse("Chưa có: chương trình chưa nhận được số liệu nào, các danh sách để trống"),
                Optional.empty());
        row++;
    }

    private void fact(String name, String value, Optional<String> rangeName) {
        sheet.value(row, 0, name);
        sheet.range(row, 0, row, 0)
                .style()
                .fontName(BlankWorkbook.FONT)
                .bold()
                .verticalAlignment("top")
                .set();
        line(row, 1, value);
        rangeName.ifPresent(known -> sheet.addNamedRange(sheet.range(row, 1, row, 1), known));
        row++;
    }

    private void steps() {
        band("Cách làm");
        for (String step : List.of(
                "1.  Ghi vào trang \"" + DataSheet.NAME
                        + "\", mỗi dòng một bản ghi, từ dòng 2 trở đi. Không đổi, không xóa dòng tiêu đề.",
                "2.  Tiêu đề nền đậm là cột bắt buộc, nền nhạt là cột không bắt buộc, nền xám là cột chỉ để tra cứu (máy không đọc). Di chuột lên tiêu đề để xem cách ghi.",
                "3.  Ô nền xám nhạt đã ghi sẵn từ danh sách lần trước: sửa nếu sai, xóa cả dòng nếu không còn, thêm dòng mới ở dưới.",
                "4.  Chỉ dán giá trị, không dùng công thức, không gộp ô, không thêm dòng tổng cộng.",
                "5.  Lưu ở dạng .xlsx, giữ nguyên tên tệp nếu được, gửi về Sở trước hạn nộp.",
                "6.  Khi có lỗi: những dòng đúng được nhận; tệp được gửi lại với ô sai tô đỏ, ô cần xem lại tô vàng, lời giải thích trong ghi chú của ô và trang \"Lỗi\" liệt kê tất cả. Sửa ngay trên tệp đó rồi gửi lại toàn bộ tệp (không chỉ những dòng đã sửa): lần gửi sau thay thế lần gửi trước.")) {
            paragraph(step);
        }
        row++;
    }

    private void columns() {
        band("Các cột");
        head("Cột", "Bắt buộc", "Cách ghi");
        for (Column column : Column.of(content.form(), content.lists())) {
            List<String> lines = new ArrayList<>(Help.of(content.form(), column, content.lists()));
            if (!column.forPeople()) {
                lines.remove(0);
            }
            boolean required = column.field().required() && !column.forPeople();
            entry(column.header(), required ? "Bắt buộc" : "", String.join(" ", lines));
        }
        row++;
    }

    private void rules() {
        band("Máy báo lỗi khi gặp");
        paragraph("–  Hai dòng trùng nhau ở tất cả các cột sau: "
                + content.form().primaryKey().stream()
                        .map(name -> content.form().field(name).title().vi())
                        .collect(Collectors.joining(", "))
                + ".");
        for (Rule rule : content.form().rules()) {
            paragraph("–  " + rule.message().vi() + ".");
        }
        row++;
    }

    private void gaps() {
        band("Khi không có số liệu");
        paragraph(
                "Để ô trống: chưa thu thập. Không ghi số 0 thay cho số liệu không có: 0 nghĩa là đã đếm và không có.");
        Gaps.of(content.form()).forEach((mark, meaning) -> paragraph("Ghi  " + mark + "  : " + meaning + "."));
        row++;
    }

    private void codes() {
        for (Map.Entry<String, CodeList> list : content.lists().entrySet()) {
            boolean own = list.getKey().equals(Form.UNIT) || list.getKey().equals(Form.SCHOOL_YEAR);
            if (!own && list.getValue().hasMeanings()) {
                band("Bảng mã: " + list.getValue().title());
                for (Map.Entry<String, String> code : list.getValue().meanings().entrySet()) {
                    sheet.value(row, 0, code.getKey());
                    sheet.range(row, 0, row, 0)
                            .style()
                            .fontName(BlankWorkbook.FONT)
                            .verticalAlignment("top")
                            .set();
                    line(row, 1, code.getValue());
                    row++;
                }
                row++;
            }
        }
    }

    private void band(String title) {
        sheet.value(row, 0, title);
        sheet.range(row, 0, row, 2)
                .style()
                .fontName(BlankWorkbook.FONT)
                .bold()
                .fillColor(BAND)
                .fontColor("FFFFFFFF")
                .set();
        row++;
    }

    private void head(String... texts) {
        for (int at = 0; at < texts.length; at++) {
            sheet.value(row, at, texts[at]);
        }
        sheet.range(row, 0, row, 2)
                .style()
                .fontName(BlankWorkbook.FONT)
                .bold()
                .fillColor("FFDDEBF7")
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINE)
                .set();
        row++;
    }

    private void entry(String... texts) {
        for (int at = 0; at < texts.length; at++) {
            sheet.value(row, at, texts[at]);
        }
        sheet.range(row, 0, row, 2)
                .style()
                .fontName(BlankWorkbook.FONT)
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINE)
                .set();
        height(Math.max(lines(texts[0], 34), lines(texts[2], 92)));
        row++;
    }

    private void paragraph(String text) {
        sheet.value(row, 0, text);
        sheet.range(row, 0, row, 2).merge();
        sheet.range(row, 0, row, 2)
                .style()
                .fontName(BlankWorkbook.FONT)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        height(lines(text, 34 + 18 + 92));
        row++;
    }

    private void line(int at, int column, String text) {
        sheet.value(at, column, text);
        sheet.range(at, column, at, 2).merge();
        sheet.range(at, column, at, 2)
                .style()
                .fontName(BlankWorkbook.FONT)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        height(lines(text, 18 + 92));
    }

    private static int lines(String text, int width) {
        return 1 + (int) ((text.length() - 1) / (width * 1.1));
    }

    private void height(int lines) {
        if (lines > 1) {
            sheet.rowHeight(row, 15.0 * lines + 1);
        }
    }
}
