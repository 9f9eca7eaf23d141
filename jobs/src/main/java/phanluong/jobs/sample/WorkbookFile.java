package phanluong.jobs.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import phanluong.warehouse.files.SettledZip;

/** A delivery as a workbook of one sheet, the same bytes whenever it is written. */
final class WorkbookFile {
    private WorkbookFile() {}

    static byte[] bytes(Words words, Style style, List<Row> rows) {
        try {
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            try (Workbook workbook = new Workbook(raw, "phanluong", "1.0")) {
                // Stored first, packed once: the second pass below is the one that compresses.
                workbook.setCompressionLevel(0);
                fill(workbook.newWorksheet("Biểu mẫu"), words, style, rows);
            }
            return SettledZip.of(raw.toByteArray());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void fill(Worksheet sheet, Words words, Style style, List<Row> rows) {
        int width = words.columns().size();
        for (int position = 0; position < width; position++) {
            sheet.value(0, position, style.header(position));
        }
        sheet.range(0, 0, 0, width - 1).style().bold().set();
        sheet.freezePane(0, 1);
        for (int index = 0; index < rows.size(); index++) {
            for (int position = 0; position < width; position++) {
                cell(
                        sheet,
                        index + 1,
                        position,
                        words.columns().get(position),
                        style,
                        rows.get(index).cell(position));
            }
        }
        for (int position = 0; position < width; position++) {
            int column = position;
            if (!style.datesAsText() && rows.stream().anyMatch(row -> row.cell(column) instanceof LocalDate)) {
                sheet.range(1, position, rows.size(), position)
                        .style()
                        .format("dd/mm/yyyy")
                        .set();
            }
        }
    }

    private static void cell(Worksheet sheet, int row, int position, Words.Column column, Style style, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, position, number);
        } else if (cell instanceof LocalDate date && !style.datesAsText()) {
            sheet.value(row, position, date);
        } else if (cell instanceof Row.Formula formula) {
            sheet.formula(row, position, formula.expression());
        } else if (cell != null) {
            sheet.value(row, position, style.text(column, cell));
        }
    }
}
