package phanluong.jobs.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A delivery as a workbook of one sheet, the same bytes whenever it is written. */
final class WorkbookFile {
    private static final LocalDateTime MADE = LocalDateTime.of(2026, 1, 1, 0, 0);

    private WorkbookFile() {}

    static byte[] bytes(Words words, Style style, List<Row> rows) {
        try {
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            try (Workbook workbook = new Workbook(raw, "phanluong", "1.0")) {
                // Stored first, packed once: the second pass below is the one that compresses.
                workbook.setCompressionLevel(0);
                fill(workbook.newWorksheet("Biểu mẫu"), words, style, rows);
            }
            return withoutClock(raw.toByteArray());
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

    /**
     * The library writes the time of day into the document; one fixed day takes its place. It marks the sizes in a way that
     * only a reader of the archive's directory understands, hence no {@link java.util.zip.ZipInputStream}.
     */
    private static byte[] withoutClock(byte[] workbook) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(workbook.length / 4);
        try (ZipFile in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                ZipOutputStream out = new ZipOutputStream(packed)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(MADE);
                out.putNextEntry(same);
                byte[] content = in.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("docProps/core.xml")) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + MADE + ":00Z")
                            .getBytes(StandardCharsets.UTF_8);
                }
                out.write(content);
                out.closeEntry();
            }
        }
        return packed.toByteArray();
    }
}
