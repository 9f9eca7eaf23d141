package phanluong.reports.document.page;

import net.sf.jasperreports.engine.JRPropertiesHolder;

/**
 * The HTML element that a template element stands for: "p.note" is a paragraph of class note. The property needs the export
 * prefix, else JasperReports drops it between template and filled page.
 */
final class Tag {
    static final String PROPERTY = "net.sf.jasperreports.export.phanluong.tag";

    private Tag() {}

    /** Empty for what stays on paper: page numbers, rules, running lines. */
    static String of(JRPropertiesHolder element) {
        String tag = element.hasProperties() ? element.getPropertiesMap().getProperty(PROPERTY) : null;
        return tag == null ? "" : tag;
    }
}
