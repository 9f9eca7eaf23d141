package phanluong.jobs.marked;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import phanluong.jobs.workbook.FormMark;
import phanluong.warehouse.files.SettledZip;

/** The faults of a delivery that cannot be marked in itself, as a table of its own. */
final class FaultList {
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r＝＋－＠";
    private static final double[] WIDTHS = {6, 8, 8, 30, 13, 26, 54, 54, 28};

    private FaultList() {}

    /** UTF-8 with a byte order mark; what a spreadsheet program would take for a formula begins with an apostrophe. */
    static void csv(Answer answer, OutputStream to) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 16).append('\uFEFF');
        CsvWriter rows = CsvWriter.builder().bufferSize(0).build(text);
        rows.writeRecord(FaultSheet.HEADERS);
        int number = 0;
        for (Fault fault : answer.faults()) {
            number++;
            rows.writeRecord(FaultSheet.texts(number, fault).stream()
                    .map(FaultList::harmless)
                    .toList());
        }
        text.flush();
    }

    private static String harmless(String text) {
        return !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** @param most so many faults are listed; the head says so where there are more */
    static byte[] xlsx(Answer answer, int most) throws IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(raw, "phanluong", "1.0")) {
            workbook.setCompressionLevel(0);
            workbook.properties()
                    .setTextProperty(FormMark.ANSWERS, answer.batch().id());
            Worksheet sheet = workbook.newWorksheet(FaultSheet.NAME);
            int row = 0;
            for (String line : answer.head()) {
                sheet.value(row++, 0, line);
            }
            if (answer.faults().size() > most) {
                sheet.value(row++, 0, onlyTheFirst(most, answer.faults().size()));
            }
            sheet.range(0, 0, 0, 0).style().bold().set();
            int top = ++row;
            write(sheet, row, FaultSheet.HEADERS);
            sheet.range(row, 0, row, WIDTHS.length - 1)
                    .style()
                    .bold()
                    .fillColor("FFDDEBF7")
                    .set();
            for (Fault fault : first(answer.faults(), most)) {
                row++;
                write(sheet, row, FaultSheet.texts(row - top, fault));
            }
            for (int column = 0; column < WIDTHS.length; column++) {
                sheet.width(column, WIDTHS[column]);
            }
            sheet.freezePane(0, top + 1);
        }
        return SettledZip.of(raw.toByteArray());
    }

    private static String onlyTheFirst(int most, int all) {
        return "Bảng tính này chỉ ghi " + most + " điều đầu tiên trong " + all + "; tệp .csv cùng tên ghi đủ.";
    }

    private static List<Fault> first(List<Fault> faults, int most) {
        return faults.subList(0, Math.min(most, faults.size()));
    }

    private static void write(Worksheet sheet, int row, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            sheet.value(row, column, texts.get(column));
        }
    }
}
