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
import net.sf.jasperreports.engine.JasperReport;
import phanluong.reports.document.model.Annex;
import phanluong.reports.document.model.Document;

/**
 * A document set in type: the templates filled once on endless pages, which HTML is read from and heights are taken from,
 * and, when a PDF is wanted, once more on paper. The body and each annex are parts of their own, so that page numbers restart.
 */
public final class Setting {
    /** Points left free at the foot of a page while planning; more when text happened to run longer than planned. */
    private static final int[] RESERVES = {4, 16, 40};

    private final Document document;
    private final List<Part> parts = new ArrayList<>();
    private final List<JasperPrint> scrolls = new ArrayList<>();

    public Setting(Document document) {
        this.document = document;
        parts.add(PartRows.body(document));
        for (Annex annex : document.annexes()) {
            parts.add(PartRows.annex(document, annex, Paper.of(annex.orientation())));
        }
        parts.forEach(part -> scrolls.add(fill(part, true)));
    }

    public Document document() {
        return document;
    }

    /** One endless page for each part. */
    List<JasperPrint> scrolls() {
        return List.copyOf(scrolls);
    }

    /** One print for each part, with pages as they are printed. */
    List<JasperPrint> pages() {
        List<JasperPrint> prints = new ArrayList<>();
        for (int index = 0; index < parts.size(); index++) {
            prints.add(pages(parts.get(index), Strips.of(scrolls.get(index))));
        }
        return prints;
    }

    private JasperPrint pages(Part part, List<Strip> strips) {
        JasperPrint print = null;
        for (int reserve : RESERVES) {
            PagePlan plan = PagePlan.of(strips, room(part.paper()) - reserve);
            part.turn(plan);
            print = fill(part, false);
            if (print.getPages().size() == plan.pages()) {
                return print;
            }
        }
        return print;
    }

    private static double room(Paper paper) {
        JasperReport frame = Templates.compiled(Template.PART, paper);
        return paper.height()
                - frame.getTopMargin()
                - frame.getBottomMargin()
                - frame.getPageHeader().getHeight()
                - (double) frame.getPageFooter().getHeight();
    }

    private JasperPrint fill(Part part, boolean endless) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("MARK", document.mark().orElse(null));
        parameters.put("FOOTER", document.footer().orElse(null));
        // Nothing may depend on the machine: all texts arrive formatted, and these settle what the library itself
        // decides.
        parameters.put(JRParameter.REPORT_LOCALE, Locale.ROOT);
        parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("UTC"));
        parameters.put(JRParameter.IS_IGNORE_PAGINATION, endless);
        try {
            return JasperFillManager.fillReport(
                    Templates.compiled(Template.PART, part.paper()), parameters, part.source());
        } catch (JRException failure) {
            throw new IllegalStateException(
                    "The document \"" + document.metadata().title() + "\" cannot be set", failure);
        }
    }
}
