package phanluong.reports.document.page;

import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfProducerFactory;

/** The library's exporter, but creation dates are the document's own instead of the moment of writing. */
final class DatedPdfExporter extends JRPdfExporter {
    private final PdfDate created;

    DatedPdfExporter(LocalDate date) {
        Calendar midnight = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        midnight.clear();
        midnight.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
        this.created = new PdfDate(midnight);
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
            getPdfWriter().getInfo().put(PdfName.CREATIONDATE, created);
            return writer;
        }
    }
}
