package phanluong.reports.document.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import phanluong.reports.document.model.Annex;
import phanluong.reports.document.model.Document;

/** Fills the templates with a document: one filled print for the body and one for each annex, so that page numbers restart. */
public final class PartFiller {
    /** PAGES breaks into pages for paper; SCROLL makes one endless page of each part, the base of HTML. */
    public enum Flow { PAGES, SCROLL }

    private PartFiller() {
    }

    public static List<JasperPrint> fill(Document document, Flow flow) {
        List<JasperPrint> parts = new ArrayList<>();
        parts.add(fill(document, PartRows.body(document), Paper.PORTRAIT, flow));
        for (Annex annex : document.annexes()) {
            Paper paper = Paper.of(annex.orientation());
            parts.add(fill(document, PartRows.annex(document, annex, paper), paper, flow));
        }
        return parts;
    }

    private static JasperPrint fill(Document document, List<Map<String, ?>> rows, Paper paper, Flow flow) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("MARK", document.mark().orElse(null));
        parameters.put("FOOTER", document.footer().orElse(null));
        // Nothing may depend on the machine: all texts arrive formatted, and these settle what the library itself decides.
        parameters.put(JRParameter.REPORT_LOCALE, Locale.ROOT);
        parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("UTC"));
        parameters.put(JRParameter.IS_IGNORE_PAGINATION, flow == Flow.SCROLL);
        try {
            return JasperFillManager.fillReport(Templates.compiled(Template.PART, paper), parameters,
                new JRMapCollectionDataSource(rows));
        } catch (JRException failure) {
            throw new IllegalStateException("The document \"" + document.metadata().title() + "\" cannot be set", failure);
        }
    }
}
