package phanluong.reports.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import phanluong.reports.workbench.db.PublishedTables;
import phanluong.reports.workbench.result.Answer;
import phanluong.reports.workbench.result.Cell;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.SettledZip;

/**
 * A published table as a workbook: the rows from the first line on, so that other programs find them, and a second sheet
 * with what the columns mean. Text is written as text, which no spreadsheet program runs.
 */
final class TableBook {
    private static final int MOST_ROWS = 1_048_575;
    private static final double WIDTH = 18;

    private TableBook() {}

    /** @throws Refusal when the table has more rows than a sheet */
    static byte[] xlsx(PublishedTables.Table table, Answer rows, TableExport.Origin origin) {
        if (rows.rows().size() > MOST_ROWS) {
            throw new Refusal(
                    "Bảng " + table.name() + " có " + rows.rows().size() + " dòng, một trang tính chỉ chứa " + MOST_ROWS
                            + ": hãy dùng --format csv hoặc parquet",
                    "Table " + table.name() + " has " + rows.rows().size() + " rows, a sheet holds " + MOST_ROWS
                            + ": use --format csv or parquet");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "phanluong", "1.0")) {
            write(workbook.newWorksheet(table.name()), rows);
            explain(workbook.newWorksheet("Giải thích"), table, origin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SettledZip.of(bytes.toByteArray(), origin.asOf());
    }

    private static void write(Worksheet sheet, Answer rows) {
        int width = rows.columns().size();
        for (int column = 0; column < width; column++) {
            sheet.value(0, column, rows.columns().get(column).name());
            sheet.width(column, WIDTH);
        }
        sheet.range(0, 0, 0, width - 1).style().bold().fillColor("DDEBF7").set();
        int line = 0;
        for (List<Cell> row : rows.rows()) {
            line++;
            for (int column = 0; column < width; column++) {
                write(sheet, line, column, row.get(column));
            }
        }
        sheet.setAutoFilter(0, 0, line, width - 1);
        sheet.freezePane(0, 1);
    }

    private static void write(Worksheet sheet, int line, int column, Cell cell) {
        switch (cell.kind()) {
            case MISSING -> {}
            case NUMBER -> sheet.value(line, column, new BigDecimal(cell.text()));
            case TRUTH -> sheet.value(line, column, Boolean.valueOf(cell.text()));
            case TEXT -> sheet.value(line, column, cell.text());
        }
    }

    private static void explain(Worksheet sheet, PublishedTables.Table table, TableExport.Origin origin) {
        sheet.value(0, 0, table.comment());
        sheet.value(
                1,
                0,
                "Bản công bố số " + origin.release() + ", số liệu tính đến ngày " + origin.asOf()
                        + (origin.demonstration() ? ". SỐ LIỆU MINH HỌA" : ""));
        int line = 3;
        for (PublishedTables.Column column : table.columns()) {
            sheet.value(line, 0, column.name());
            sheet.value(line, 1, column.comment());
            line++;
        }
        sheet.width(0, 24);
        sheet.width(1, 100);
    }
}
