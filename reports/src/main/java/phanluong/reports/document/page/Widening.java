package phanluong.reports.document.page;

import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRChild;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.design.JasperDesign;

/**
 * Makes the landscape twin of a template drawn for portrait: what reaches from edge to edge becomes wider, what touches the
 * right edge moves with it, what is centred stays centred, the rest stays at the left.
 */
final class Widening {
    private Widening() {}

    static void to(JasperDesign design, Paper paper) {
        int drawn = design.getColumnWidth();
        int gained = paper.textWidth() - drawn;
        if (gained == 0) {
            return;
        }
        boolean page = design.getPageWidth() != drawn;
        design.setColumnWidth(drawn + gained);
        design.setPageWidth(page ? paper.width() : drawn + gained);
        design.setPageHeight(paper.height());
        for (JRBand band : design.getAllBands()) {
            for (JRChild child : band.getChildren()) {
                if (child instanceof JRElement element) {
                    widen(element, drawn, gained);
                }
            }
        }
    }

    private static void widen(JRElement element, int drawn, int gained) {
        boolean left = element.getX() == 0;
        boolean right = element.getX() + element.getWidth() == drawn;
        boolean centred = Math.abs(2 * element.getX() + element.getWidth() - drawn) <= 2;
        if (left && right) {
            element.setWidth(element.getWidth() + gained);
        } else if (right) {
            element.setX(element.getX() + gained);
        } else if (centred) {
            element.setX(element.getX() + gained / 2);
        }
    }
}
