package phanluong.reports.document.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import phanluong.reports.document.model.Column;
import phanluong.reports.document.model.Document;
import phanluong.reports.document.model.HeaderGroup;
import phanluong.reports.document.model.Legend;
import phanluong.reports.document.model.Row;
import phanluong.reports.document.model.Table;

/** One table on one sheet: mark, titles, header, rows, legend and the line that every page carries. */
final class TableSheet {
    private static final int CHARACTER = 256;
    private static final int FIRST_COLUMN_WIDTH = 42;
    private static final int COLUMN_WIDTH = 15;

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
        header(table);
        sheet.createFreezePane(1, next);
        table.rows().forEach(row -> row(row, table.columns().size()));
        Legend.of(table, document.language()).ifPresent(legend -> line(legend, styles.note()));
        document.footer().ifPresent(footer -> line(footer, styles.note()));
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.setColumnWidth(column, (column == 0 ? FIRST_COLUMN_WIDTH : COLUMN_WIDTH) * CHARACTER);
        }
        sheet.getPrintSetup().setLandscape(table.columns().size() > 8);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void line(String text, CellStyle style) {
        Cell cell = sheet.createRow(next++).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private void header(Table table) {
        List<Column> columns = table.columns();
        if (!table.groups().isEmpty()) {
            org.apache.poi.ss.usermodel.Row row = sheet.createRow(next);
            columns.forEach(column -> cell(row, row.getPhysicalNumberOfCells(), "", styles.header()));
            for (HeaderGroup group : table.groups()) {
                row.getCell(group.first()).setCellValue(group.text());
                if (group.columns() > 1) {
                    sheet.addMergedRegion(new CellRangeAddress(next, next, group.first(), group.first() + group.columns() - 1));
                }
            }
            next++;
        }
        org.apache.poi.ss.usermodel.Row row = sheet.createRow(next++);
        columns.forEach(column -> cell(row, row.getPhysicalNumberOfCells(), column.header(), styles.header()));
    }

    private void row(Row row, int columns) {
        org.apache.poi.ss.usermodel.Row line = sheet.createRow(next++);
        boolean bold = row.emphasis() != Row.Emphasis.PLAIN;
        for (int column = 0; column < row.cells().size(); column++) {
            put(line.createCell(column), row.cells().get(column), bold);
        }
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
            cell.setCellValue(((phanluong.reports.document.model.Cell.Words) content).text());
            cell.setCellStyle(styles.words(bold));
        }
    }

    private static void cell(org.apache.poi.ss.usermodel.Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }
}
