package phanluong.reports.document.page;

import java.io.ByteArrayOutputStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import phanluong.reports.document.model.Document;
import phanluong.warehouse.words.Text.Language;

/** PDF/A-2b: embedded fonts, vector charts with searchable text, bookmarks from the headings, the same bytes every time. */
public final class PdfWriter {
    private PdfWriter() {}

    public static byte[] write(Setting setting) {
        Document document = setting.document();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JRPdfExporter exporter = new DatedPdfExporter(document.metadata().date());
        exporter.setExporterInput(SimpleExporterInput.getInstance(setting.pages()));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        exporter.setConfiguration(configuration(document));
        try {
            exporter.exportReport();
        } catch (JRException failure) {
            throw new IllegalStateException(
                    "The PDF of \"" + document.metadata().title() + "\" cannot be written", failure);
        }
        return PdfBytes.settled(bytes.toByteArray());
    }

    private static SimplePdfExporterConfiguration configuration(Document document) {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_2B);
        configuration.setIccProfilePath(IccProfile.path());
        configuration.setMetadataTitle(document.metadata().title());
        configuration.setMetadataAuthor(document.metadata().author());
        configuration.setMetadataSubject(document.metadata().subject());
        configuration.setMetadataCreator("Phân luồng");
        configuration.setDisplayMetadataTitle(true);
        configuration.setTagLanguage(document.language() == Language.VI ? "vi-VN" : "en");
        return configuration;
    }
}
