package phanluong.reports.document.word;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import phanluong.reports.document.font.ColumnWidths;
import phanluong.reports.document.model.Column;
import phanluong.reports.document.model.HeaderGroup;
import phanluong.reports.document.model.NumberStyle;
import phanluong.reports.document.model.Row;
import phanluong.reports.document.model.Table;

/** A table with fixed widths, header rows that repeat on every page, and rows that are not torn apart. */
final class WordTable {
    private static final int TWIPS = 20;
    private static final String SHADE = "EDEDED";
    private final Table table;
    private final NumberStyle style;
    private final ColumnWidths widths;
    private final XWPFTable word;

    private WordTable(XWPFDocument document, Table table, NumberStyle style, int widthPoints) {
        this.table = table;
        this.style = style;
        this.widths = ColumnWidths.of(table, style, widthPoints);
        this.word = document.createTable();
        word.removeRow(0);
        word.setTableAlignment(TableRowAlign.CENTER);
        word.setWidth(widths.total() * TWIPS);
        word.setCellMargins(20, 60, 20, 60);
        CTTbl raw = word.getCTTbl();
        raw.getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = raw.getTblGrid() == null ? raw.addNewTblGrid() : raw.getTblGrid();
        widths.points().forEach(points -> grid.addNewGridCol().setW(BigInteger.valueOf((long) points * TWIPS)));
    }

    static void append(XWPFDocument document, Table table, NumberStyle style, int widthPoints) {
        WordTable writer = new WordTable(document, table, style, widthPoints);
        if (!table.groups().isEmpty()) {
            writer.groups();
        }
        writer.header();
        table.rows().forEach(writer::row);
        writer.together();
    }

    /** The first two rows stay with the header, the last two with each other and with the legend below. */
    private void together() {
        int last = word.getNumberOfRows() - 1;
        int first = last - table.rows().size() + 1;
        for (int index : new int[] {first, last - 1, last}) {
            boolean legend = index < last || !table.missing().isEmpty();
            if (index >= first && legend) {
                word.getRow(index)
                        .getTableCells()
                        .forEach(cell -> cell.getParagraphArray(0).setKeepNext(true));
            }
        }
    }

    private void groups() {
        XWPFTableRow row = headerRow();
        int column = 0;
        while (column < table.columns().size()) {
            HeaderGroup group = table.groupOver(column).orElse(null);
            if (group == null) {
                CTTcPr cell = headerCell(
                        row,
                        table.columns().get(column).header(),
                        widths.points().get(column));
                cell.addNewVMerge().setVal(STMerge.RESTART);
                column++;
            } else {
                headerCell(row, group.text(), widths.span(column, group.columns()))
                        .addNewGridSpan()
                        .setVal(BigInteger.valueOf(group.columns()));
                column += group.columns();
            }
        }
    }

    private void header() {
        XWPFTableRow row = headerRow();
        for (int column = 0; column < table.columns().size(); column++) {
            boolean merged =
                    !table.groups().isEmpty() && table.groupOver(column).isEmpty();
            CTTcPr cell = headerCell(
                    row,
                    merged ? "" : table.columns().get(column).header(),
                    widths.points().get(column));
            if (merged) {
                cell.addNewVMerge().setVal(STMerge.CONTINUE);
            }
        }
    }

    private XWPFTableRow headerRow() {
        XWPFTableRow row = row();
        row.setRepeatHeader(true);
        return row;
    }

    private CTTcPr headerCell(XWPFTableRow row, String text, int points) {
        XWPFTableCell cell = cell(row, text, points, ParagraphAlignment.CENTER, true);
        cell.setColor(SHADE);
        cell.getParagraphArray(0).setKeepNext(true);
        return cell.getCTTc().getTcPr();
    }

    private void row(Row row) {
        XWPFTableRow target = row();
        boolean bold = row.emphasis() != Row.Emphasis.PLAIN;
        if (row.emphasis() == Row.Emphasis.SECTION) {
            XWPFTableCell cell = cell(
                    target,
                    style.print(row.cells().get(0), Column.Kind.WORDS),
                    widths.total(),
                    ParagraphAlignment.LEFT,
                    true);
            cell.getCTTc()
                    .getTcPr()
                    .addNewGridSpan()
                    .setVal(BigInteger.valueOf(table.columns().size()));
            cell.getParagraphArray(0).setKeepNext(true);
            return;
        }
        for (int column = 0; column < table.columns().size(); column++) {
            Column.Kind kind = table.columns().get(column).kind();
            ParagraphAlignment alignment =
                    kind == Column.Kind.WORDS ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT;
            cell(
                    target,
                    style.print(row.cells().get(column), kind),
                    widths.points().get(column),
                    alignment,
                    bold);
        }
    }

    private XWPFTableRow row() {
        XWPFTableRow row = word.createRow();
        List<XWPFTableCell> cells = row.getTableCells();
        for (int index = cells.size() - 1; index >= 0; index--) {
            row.removeCell(index);
        }
        row.setCantSplitRow(true);
        return row;
    }

    private XWPFTableCell cell(XWPFTableRow row, String text, int points, ParagraphAlignment alignment, boolean bold) {
        XWPFTableCell cell = row.createCell();
        cell.setWidth(String.valueOf(points * TWIPS));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        paragraph.setStyle("TableText");
        paragraph.setAlignment(alignment);
        XWPFRun run = paragraph.createRun();
        run.setFontSize((double) widths.fontSize());
        run.setBold(bold);
        run.setText(text);
        return cell;
    }
}
