package phanluong.reports.dictionary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import phanluong.warehouse.dictionary.Chapter;
import phanluong.warehouse.dictionary.Dictionary;
import phanluong.warehouse.files.SettledZip;
import phanluong.warehouse.words.Text;

/** The dictionary as a workbook: a sheet for each chapter, header frozen and with a filter. */
public final class DictionaryBook {
    private static final double NARROWEST = 8;
    private static final double WIDEST = 60;
    private static final int LONGEST_NAME = 31;

    private DictionaryBook() {}

    public static byte[] xlsx(Dictionary dictionary, Text.Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "phanluong", "1.0")) {
            Headings headings = new Headings(dictionary, language);
            for (Chapter chapter : dictionary.chapters()) {
                String name = chapter.title().in(language);
                Worksheet sheet = workbook.newWorksheet(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
                sheet.value(0, 0, headings.mark().map(mark -> mark + ". ").orElse("") + headings.basis());
                write(sheet, chapter, language);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SettledZip.of(bytes.toByteArray(), dictionary.asOf());
    }

    private static void write(Worksheet sheet, Chapter chapter, Text.Language language) {
        double[] widths = new double[chapter.heads().size()];
        int line = 1;
        for (int column = 0; column < widths.length; column++) {
            String head = chapter.heads().get(column).title().in(language);
            sheet.value(line, column, head);
            widths[column] = Math.max(NARROWEST, head.length() + 2);
        }
        sheet.range(line, 0, line, widths.length - 1)
                .style()
                .bold()
                .fillColor("DDEBF7")
                .set();
        for (List<?> row : chapter.rows()) {
            line++;
            for (int column = 0; column < widths.length; column++) {
                Object value = row.get(column);
                if (value instanceof Number number) {
                    sheet.value(line, column, number);
                } else {
                    String text = Cells.text(value, language);
                    sheet.value(line, column, text);
                    widths[column] = Math.max(widths[column], Math.min(WIDEST, text.length() + 2));
                }
            }
        }
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
        sheet.setAutoFilter(1, 0, line, widths.length - 1);
        sheet.freezePane(1, 2);
    }
}
