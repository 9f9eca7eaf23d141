package phanluong.jobs.blank;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Worksheet;
import phanluong.warehouse.form.Category;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.Form;

/** The sheet that is filled in: locked headings with help, open cells with input rules, the rows that are known already. */
final class DataSheet {
    static final String NAME = "Biểu số liệu";
    /** Rules and open cells reach down to here; what stands below is read all the same. */
    private static final int LAST_ROW = 20_000;

    private static final String REQUIRED = "FF1F4E79";
    private static final String OPTIONAL = "FFDDEBF7";
    private static final String PEOPLE = "FFEDEDED";
    private static final String KNOWN = "FFF5F5F5";
    private static final String LINE = "FFBFBFBF";
    private static final int TITLE_LENGTH = 32;
    private static final double FROZEN_WIDTH = 76;

    private final Worksheet sheet;
    private final Content content;
    private final List<Column> columns;
    private final Map<String, Range> lists;

    DataSheet(Worksheet sheet, Content content, Map<String, Range> lists) {
        this.sheet = sheet;
        this.content = content;
        this.columns = Column.of(content.form(), content.lists());
        this.lists = lists;
    }

    void write() {
        for (int at = 0; at < columns.size(); at++) {
            heading(at, columns.get(at));
            column(at, columns.get(at));
            rule(at, columns.get(at));
        }
        sheet.rowHeight(0, 63);
        sheet.freezePane(frozenColumns(), 1);
        sheet.setAutoFilter(0, 0, Math.max(1, content.rows().size()), columns.size() - 1);
        print();
        // The password is taken out again: the lock is against slips, not against people.
        sheet.protect(
                "",
                Set.of(
                        SheetProtectionOption.SHEET,
                        SheetProtectionOption.FORMAT_COLUMNS,
                        SheetProtectionOption.FORMAT_ROWS,
                        SheetProtectionOption.INSERT_ROWS,
                        SheetProtectionOption.DELETE_ROWS,
                        SheetProtectionOption.SORT,
                        SheetProtectionOption.AUTO_FILTER));
    }

    private void heading(int at, Column column) {
        sheet.value(0, at, column.header());
        sheet.comment(0, at, String.join("\n", Help.of(content.form(), column, content.lists())));
        boolean required = column.field().required() && !column.forPeople();
        sheet.range(0, at, 0, at)
                .style()
                .fontName(BlankWorkbook.FONT)
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINE)
                .fillColor(column.forPeople() ? PEOPLE : required ? REQUIRED : OPTIONAL)
                .fontColor(required ? "FFFFFFFF" : "FF000000")
                .set();
    }

    private void column(int at, Column column) {
        sheet.width(at, column.width());
        sheet.style(at)
                .fontName(BlankWorkbook.FONT)
                .verticalAlignment("center")
                .format(column.format())
                .protectionOption(ProtectionOption.LOCKED, false)
                .set();
        int rows = content.rows().size();
        for (int row = 0; row < rows; row++) {
            value(
                    row + 1,
                    at,
                    column,
                    content.rows().get(row).get(column.field().name()));
        }
        if (rows > 0) {
            boolean known = content.rows().stream()
                    .anyMatch(row -> row.containsKey(column.field().name()));
            var style = sheet.range(1, at, rows, at)
                    .style()
                    .fontName(BlankWorkbook.FONT)
                    .format(column.format())
                    .borderStyle(BorderStyle.THIN)
                    .borderColor(LINE)
                    .protectionOption(ProtectionOption.LOCKED, false);
            (known ? style.fillColor(column.forPeople() ? PEOPLE : KNOWN) : style).set();
        }
    }

    private void value(int row, int at, Column column, Object value) {
        if (value == null) {
            return;
        }
        if (column.forPeople()) {
            content.lists().get(column.field().name()).meaning(value).ifPresent(name -> sheet.value(row, at, name));
        } else if (value instanceof Long number) {
            sheet.value(row, at, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, at, day);
        } else {
            sheet.value(row, at, text(column.field(), value));
        }
    }

    private static String text(Field field, Object value) {
        if (value instanceof Boolean yes) {
            return (yes ? field.trueValues() : field.falseValues()).get(0);
        }
        if (value instanceof List<?> items) {
            return items.stream()
                    .map(item -> label(field, item))
                    .collect(Collectors.joining(field.delimiter().orElse(";")));
        }
        return label(field, value);
    }

    private static String label(Field field, Object value) {
        return field.categories().stream()
                .filter(category -> category.value().equals(value))
                .map(Category::label)
                .findFirst()
                .orElse(String.valueOf(value));
    }

    private void rule(int at, Column column) {
        if (column.forPeople()) {
            return;
        }
        Field field = column.field();
        Range cells = sheet.range(1, at, LAST_ROW, at);
        Range list = lists.get(field.name());
        String title = field.title().vi();
        String errorTitle = title.length() <= TITLE_LENGTH ? title : title.substring(0, TITLE_LENGTH - 1) + "…";
        if (list != null) {
            boolean closed = content.lists().get(field.name()).closed();
            cells.validateWithList(list)
                    .allowBlank(!field.required())
                    .errorStyle(closed ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING)
                    .errorTitle(escaped(errorTitle))
                    .error(escaped(listMessage(field, closed)))
                    .showErrorMessage(true);
            return;
        }
        InputRule.of(content.form(), field, cellName(at))
                .ifPresent(rule -> cells.validateWithFormula(escaped(rule.formula()))
                        .allowBlank(!field.required())
                        .errorStyle(DataValidationErrorStyle.STOP)
                        .errorTitle(escaped(errorTitle))
                        .error(escaped(rule.message()))
                        .showErrorMessage(true));
    }

    /** fastexcel puts formulas and messages of input rules into the XML as they are. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private String listMessage(Field field, boolean closed) {
        if (field.name().equals(Form.UNIT)) {
            return "Biểu này của đơn vị " + content.unit().code() + "; không ghi mã đơn vị khác.";
        }
        if (field.name().equals(Form.SCHOOL_YEAR)) {
            return "Biểu này của năm học " + content.year() + "; không ghi năm học khác.";
        }
        if (closed) {
            return "Chỉ chọn trong danh sách (bấm mũi tên ở góc phải ô).";
        }
        return field.delimiter().isPresent()
                ? "Chọn trong danh sách; nhiều mục thì ghi cách nhau bằng dấu "
                        + field.delimiter().get()
                : "Mã này không có trong danh sách đã nộp. Nếu là mã mới, hãy nộp danh sách mới trước; ghi mã này?";
    }

    private static String cellName(int column) {
        return column < 26
                ? (char) ('A' + column) + "2"
                : "" + (char) ('A' + column / 26 - 1) + (char) ('A' + column % 26) + "2";
    }

    /** Unit, school year and the first code with its name stay in view, as far as a small screen has room for them. */
    private int frozenColumns() {
        double width = 0;
        int frozen = 0;
        for (int at = 0; at < Math.min(4, columns.size()); at++) {
            width += columns.get(at).width();
            boolean key =
                    content.form().primaryKey().contains(columns.get(at).field().name())
                            || columns.get(at).field().name().equals(Form.UNIT);
            if (!key || width > FROZEN_WIDTH) {
                break;
            }
            frozen = at + 1;
        }
        return frozen;
    }

    private void print() {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
        String form = content.form().title().vi();
        sheet.header(form + " – " + content.unit().name() + " – Năm học " + content.year(), Position.CENTER);
        sheet.footer(
                "Biểu " + content.form().name() + ", phiên bản "
                        + content.form().version(),
                Position.LEFT);
        sheet.footer("Trang &P/&N", Position.RIGHT);
    }
}
