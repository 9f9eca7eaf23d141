package phanluong.reports.document.page;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfProducerFactory;

/** The library's exporter, but creation dates are the document's own instead of the moment of writing. */
final class DatedPdfExporter extends JRPdfExporter {
    private final String created;

    DatedPdfExporter(LocalDate date) {
        this.created = "D:" + date.format(DateTimeFormatter.BASIC_ISO_DATE) + "000000Z";
    }

    @Override
    protected PdfProducerFactory getPdfProducerFactory() {
        return DatedProducer::new;
    }

    private final class DatedProducer extends ClassicPdfProducer {
        DatedProducer(PdfProducerContext context) {
            super(context);
        }

        @Override
        public PdfDocumentWriter createWriter(OutputStream output) throws JRException {
            PdfDocumentWriter writer = super.createWriter(output);
            getPdfWriter().getInfo().put(PdfName.CREATIONDATE, new PdfString(created));
            return writer;
        }
    }
}
