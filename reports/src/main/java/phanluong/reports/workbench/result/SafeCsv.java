package phanluong.reports.workbench.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer as CSV that a spreadsheet opens in Vietnamese and never runs: UTF-8 mark first, text that could start a
 * formula prefixed with an apostrophe, numbers untouched. A missing value is an empty field, an empty text is {@code ""}.
 */
public final class SafeCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    // The ASCII starters of a formula and their full-width twins, which spreadsheets fold into them.
    private static final String STARTERS = "=+-@\t\r＝＋－＠";

    private SafeCsv() {}

    public static String of(Answer answer) {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.EMPTY)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord(answer.columns().stream()
                    .map(column -> harmless(column.name()))
                    .toList());
            for (List<Cell> row : answer.rows()) {
                List<String> fields = new ArrayList<>();
                row.forEach(cell -> fields.add(field(cell)));
                csv.writeRecord(fields);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String field(Cell cell) {
        return switch (cell.kind()) {
            case MISSING -> null; // FastCSV's word for a field without quotes and without text.
            case NUMBER, TRUTH -> cell.text();
            case TEXT -> harmless(cell.text());
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && STARTERS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
