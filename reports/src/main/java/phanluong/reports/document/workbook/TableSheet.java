package phanluong.reports.document.workbook;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import phanluong.reports.document.font.Serif;
import phanluong.reports.document.model.Column;
import phanluong.reports.document.model.Document;
import phanluong.reports.document.model.HeaderGroup;
import phanluong.reports.document.model.Legend;
import phanluong.reports.document.model.NumberStyle;
import phanluong.reports.document.model.Row;
import phanluong.reports.document.model.Table;

/** One table on one sheet: mark, titles, header, rows, legend and the line that every page carries. */
final class TableSheet {
    private static final int CHARACTER = 256;
    private static final float SIZE = 11;
    private static final float LINE = 15;
    /** Width of a digit at that size, in which Excel counts column widths, and the padding of a cell, in points. */
    private static final float DIGIT = 5.5f;

    private static final float PADDING = 10;
    private static final float NARROWEST = 44;
    private static final float WIDEST = 260;
    private static final float WIDEST_PORTRAIT = 560;

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("[=+\\-@]");

    private final Sheet sheet;
    private final SheetStyles styles;
    private final Document document;
    private int next;

    TableSheet(Sheet sheet, SheetStyles styles, Document document) {
        this.sheet = sheet;
        this.styles = styles;
        this.document = document;
    }

    void write(Table table, String annex) {
        document.mark().ifPresent(mark -> line(mark, styles.mark()));
        if (!annex.isEmpty()) {
            line(annex, styles.title());
        }
        line(table.title(), styles.title());
        table.unitLine().ifPresent(unit -> line(unit, styles.note()));
        float[] widths = widths(table);
        int headed = next;
        header(table, widths);
        sheet.createFreezePane(1, next);
        sheet.setRepeatingRows(
                new CellRangeAddress(headed, next - 1, 0, table.columns().size() - 1));
        table.rows().forEach(row -> row(row, widths));
        Legend.of(table, document.language()).ifPresent(legend -> line(legend, styles.note()));
        document.footer().ifPresent(footer -> line(footer, styles.note()));
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.setColumnWidth(column, Math.round(widths[column] / DIGIT * CHARACTER));
        }
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(total(widths) > WIDEST_PORTRAIT);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void line(String text, CellStyle style) {
        Cell cell = sheet.createRow(next++).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    /** In points: the widest cell, and for headers the widest word. */
    private float[] widths(Table table) {
        NumberStyle style = NumberStyle.of(document.language());
        float[] widths = new float[table.columns().size()];
        for (int column = 0; column < widths.length; column++) {
            Column own = table.columns().get(column);
            float widest = NARROWEST;
            for (String word : Column.breakable(own.header()).split(" ")) {
                widest = Math.max(widest, Serif.BOLD.width(word, SIZE));
            }
            for (Row row : table.rows()) {
                if (row.emphasis() != Row.Emphasis.SECTION) {
                    widest = Math.max(
                            widest, Serif.BOLD.width(style.print(row.cells().get(column), own.kind()), SIZE));
                }
            }
            widths[column] = Math.min(widest, WIDEST) + PADDING;
        }
        return widths;
    }

    private static float total(float[] widths) {
        float total = 0;
        for (float width : widths) {
            total += width;
        }
        return total;
    }

    /** Excel finds heights by itself, other programs do not for all cells. */
    private static void lines(org.apache.poi.ss.usermodel.Row row, int lines) {
        if (lines > 1) {
            row.setHeightInPoints(lines * LINE + 3);
        }
    }

    private void header(Table table, float[] widths) {
        List<Column> columns = table.columns();
        if (!table.groups().isEmpty()) {
            org.apache.poi.ss.usermodel.Row row = sheet.createRow(next);
            columns.forEach(column -> cell(row, row.getPhysicalNumberOfCells(), "", styles.header()));
            for (HeaderGroup group : table.groups()) {
                row.getCell(group.first()).setCellValue(group.text());
                if (group.columns() > 1) {
                    sheet.addMergedRegion(
                            new CellRangeAddress(next, next, group.first(), group.first() + group.columns() - 1));
                }
            }
            next++;
        }
        org.apache.poi.ss.usermodel.Row row = sheet.createRow(next++);
        int lines = 1;
        for (int column = 0; column < columns.size(); column++) {
            cell(row, column, columns.get(column).header(), styles.header());
            lines = Math.max(
                    lines,
                    Serif.BOLD.lines(
                            Column.breakable(columns.get(column).header()), SIZE, widths[column] - PADDING + 1));
        }
        lines(row, lines);
    }

    private void row(Row row, float[] widths) {
        int columns = widths.length;
        int lines = 1;
        org.apache.poi.ss.usermodel.Row line = sheet.createRow(next++);
        boolean bold = row.emphasis() != Row.Emphasis.PLAIN;
        for (int column = 0; column < row.cells().size(); column++) {
            put(line.createCell(column), row.cells().get(column), bold);
            if (row.emphasis() != Row.Emphasis.SECTION
                    && row.cells().get(column) instanceof phanluong.reports.document.model.Cell.Words words) {
                lines = Math.max(lines, Serif.BOLD.lines(words.text(), SIZE, widths[column] - PADDING + 1));
            }
        }
        lines(line, lines);
        if (row.emphasis() == Row.Emphasis.SECTION && columns > 1) {
            sheet.addMergedRegion(new CellRangeAddress(next - 1, next - 1, 0, columns - 1));
        }
    }

    private void put(Cell cell, phanluong.reports.document.model.Cell content, boolean bold) {
        if (content instanceof phanluong.reports.document.model.Cell.Quantity quantity) {
            cell.setCellValue(quantity.value().doubleValue());
            cell.setCellStyle(styles.number(quantity.unit(), quantity.decimals(), bold));
        } else if (content instanceof phanluong.reports.document.model.Cell.Missing missing) {
            cell.setCellValue(missing.symbol().sign());
            cell.setCellStyle(styles.sign(bold));
        } else {
            String text = ((phanluong.reports.document.model.Cell.Words) content).text();
            cell.setCellValue(text);
            cell.setCellStyle(LIKE_A_FORMULA.matcher(text).lookingAt() ? styles.quoted(bold) : styles.words(bold));
        }
    }

    private static void cell(org.apache.poi.ss.usermodel.Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }
}
