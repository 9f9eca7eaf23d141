package phanluong.jobs.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A delivery as comma-separated UTF-8 (RFC 4180). */
final class CsvFile {
    private final StringBuilder text = new StringBuilder(1 << 16);
    private final String lineEnd;

    private CsvFile(Style style) {
        lineEnd = style.windowsLines() ? "\r\n" : "\n";
        if (style.byteOrderMark()) {
            text.append('\ufeff');
        }
    }

    static byte[] bytes(Words words, Style style, List<Row> rows) {
        CsvFile file = new CsvFile(style);
        int width = words.columns().size();
        for (int position = 0; position < width; position++) {
            file.field(position, style.header(position));
        }
        file.text.append(file.lineEnd);
        for (Row row : rows) {
            for (int position = 0; position < width + Math.min(0, row.surplusFields()); position++) {
                file.field(position, style.text(words.columns().get(position), row.cell(position)));
            }
            for (int surplus = 0; surplus < row.surplusFields(); surplus++) {
                file.field(1, "xem công văn kèm theo");
            }
            file.text.append(file.lineEnd);
        }
        return file.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void field(int position, String value) {
        if (position > 0) {
            text.append(',');
        }
        boolean quoted = value.indexOf(',') >= 0 || value.indexOf('"') >= 0 || value.indexOf('\n') >= 0;
        text.append(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
    }
}
