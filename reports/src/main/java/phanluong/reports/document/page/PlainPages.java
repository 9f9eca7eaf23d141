package phanluong.reports.document.page;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import phanluong.reports.document.model.Document;

/** JasperReports alone: pages of plain text filled and exported as PDF, beside which the cost of a document is measured. */
public final class PlainPages {
    /** What a band of 18 points leaves room for between the margins. */
    private static final int LINES_A_PAGE = 40;

    private static final String LINE = "Tỷ lệ học sinh tốt nghiệp trung học cơ sở vào học nghề, dòng ";

    private PlainPages() {}

    /** The pages of a document on paper, annexes among them. */
    public static int count(Document document) {
        return new Setting(document)
                .pages().stream().mapToInt(part -> part.getPages().size()).sum();
    }

    /** A PDF of so many pages. */
    public static byte[] pdf(int pages) {
        List<Map<String, ?>> lines = IntStream.rangeClosed(1, pages * LINES_A_PAGE)
                .<Map<String, ?>>mapToObj(number -> Map.of("line", LINE + number))
                .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JRPdfExporter exporter = new JRPdfExporter();
        try {
            JasperPrint print = JasperFillManager.fillReport(
                    Templates.compiled(Template.PLAIN, Paper.PORTRAIT),
                    new java.util.HashMap<>(),
                    new JRMapCollectionDataSource(lines));
            exporter.setExporterInput(new SimpleExporterInput(print));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
            exporter.exportReport();
            return bytes.toByteArray();
        } catch (JRException failure) {
            throw new IllegalStateException("Plain pages cannot be written", failure);
        }
    }
}
