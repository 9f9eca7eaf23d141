package phanluong.reports.document.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import phanluong.reports.document.model.Unit;
import phanluong.warehouse.words.Text.Language;

/** The looks of cells; each is made once, since a workbook holds a limited number. */
final class SheetStyles {
    private static final String FACE = "Times New Roman";
    private static final short SIZE = 11;

    private final XSSFWorkbook workbook;
    private final Language language;
    private final Map<String, CellStyle> made = new HashMap<>();

    SheetStyles(XSSFWorkbook workbook, Language language) {
        this.workbook = workbook;
        this.language = language;
    }

    CellStyle mark() {
        return made.computeIfAbsent("mark", key -> {
            XSSFCellStyle style = workbook.createCellStyle();
            Font font = font(true, false);
            font.setColor(IndexedColors.DARK_RED.getIndex());
            style.setFont(font);
            return style;
        });
    }

    CellStyle title() {
        return made.computeIfAbsent("title", key -> text(true, false, false));
    }

    CellStyle note() {
        return made.computeIfAbsent("note", key -> text(false, true, false));
    }

    CellStyle header() {
        return made.computeIfAbsent("header", key -> {
            XSSFCellStyle style = text(true, false, true);
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setWrapText(true);
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            return style;
        });
    }

    CellStyle words(boolean bold) {
        return made.computeIfAbsent("words" + bold, key -> {
            XSSFCellStyle style = text(bold, false, true);
            style.setWrapText(true);
            return style;
        });
    }

    /** For words that would be a formula if somebody typed them: they stay text even when edited. */
    CellStyle quoted(boolean bold) {
        CellStyle plain = words(bold);
        return made.computeIfAbsent("quoted" + bold, key -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(plain);
            style.setQuotePrefixed(true);
            return style;
        });
    }

    CellStyle sign(boolean bold) {
        return made.computeIfAbsent("sign" + bold, key -> {
            XSSFCellStyle style = text(bold, false, true);
            style.setAlignment(HorizontalAlignment.RIGHT);
            return style;
        });
    }

    /** The value keeps its precision; the format rounds what is seen. Percents are numbers of percent, not fractions. */
    CellStyle number(Unit unit, int decimals, boolean bold) {
        return made.computeIfAbsent("number" + unit + decimals + bold, key -> {
            XSSFCellStyle style = text(bold, false, true);
            style.setAlignment(HorizontalAlignment.RIGHT);
            style.setDataFormat(workbook.createDataFormat().getFormat(format(unit, decimals)));
            return style;
        });
    }

    private String format(Unit unit, int decimals) {
        String plain = "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
        return switch (unit) {
            case COUNT, PERCENT -> plain;
            case POINTS, CHANGE -> "+" + plain + ";-" + plain + ";" + plain;
            case DONG -> plain + (language == Language.VI ? " \"đồng\"" : " \"VND\"");
        };
    }

    private XSSFCellStyle text(boolean bold, boolean italic, boolean boxed) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(bold, italic));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (boxed) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    private XSSFFont font(boolean bold, boolean italic) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FACE);
        font.setFontHeightInPoints(SIZE);
        font.setBold(bold);
        font.setItalic(italic);
        return font;
    }
}
