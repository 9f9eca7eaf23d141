package phanluong.jobs.blank;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import phanluong.jobs.workbook.FormMark;
import phanluong.warehouse.files.SettledZip;

/** A form as a workbook: the sheet to fill in, the instructions, the hidden lists; the same content is the same bytes. */
final class BlankWorkbook {
    /** The font of official papers. */
    static final String FONT = "Times New Roman";

    private static final Pattern ANCHOR = Pattern.compile("<x:Anchor>(\\d+),[^<]*</x:Anchor>");

    private static final Pattern MERGED = Pattern.compile("(<mergeCell [^>]*/>)+");

    private BlankWorkbook() {}

    static byte[] of(Content content) {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        try {
            try (Workbook workbook = new Workbook(raw, "phanluong", "1.0")) {
                workbook.setCompressionLevel(0);
                workbook.properties()
                        .setTitle(content.form().title().vi())
                        .setTextProperty(FormMark.FORM, content.form().name())
                        .setTextProperty(FormMark.VERSION, content.form().version())
                        .setTextProperty(FormMark.UNIT, content.unit().code())
                        .setTextProperty(FormMark.SCHOOL_YEAR, content.year().toString());
                Worksheet data = workbook.newWorksheet(DataSheet.NAME);
                Worksheet guide = workbook.newWorksheet(GuideSheet.NAME);
                Map<String, Range> lists = ListSheet.write(workbook.newWorksheet(ListSheet.NAME), content.lists());
                new DataSheet(data, content, lists).write();
                new GuideSheet(guide, content).write();
            }
            return SettledZip.of(raw.toByteArray(), BlankWorkbook::mended);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What fastexcel has no words for: it protects a sheet only with a password, and a lock that anybody may open has none;
     * its comments lie upon their cells, too small for what they say; and it lists merged cells in an order of chance.
     */
    private static byte[] mended(String part, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        if (part.startsWith("xl/worksheets/sheet")) {
            text = sorted(text.replaceFirst("<sheetProtection password=\"[^\"]*\"", "<sheetProtection"));
        } else if (part.endsWith(".vml")) {
            text = ANCHOR.matcher(text).replaceAll(anchor -> {
                int column = Integer.parseInt(anchor.group(1));
                return "<x:Anchor>" + (column + 1) + ",12,0,6," + (column + 4) + ",0,8,0</x:Anchor>";
            });
        } else {
            return content;
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sorted(String sheet) {
        Matcher merged = MERGED.matcher(sheet);
        return merged.replaceFirst(
                cells -> Arrays.stream(cells.group().split("(?<=/>)")).sorted().collect(Collectors.joining()));
    }
}
