package phanluong.reports.document.page;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.type.LineSpacingEnum;

/** Reads heights from a part filled on one endless page. Every row of the part begins with a line tagged {@value #MARKER}. */
final class Strips {
    static final String MARKER = "row";

    /** Height of a first line, and of a next one at the wider spacing of running text, in font sizes; as JasperReports sets the face. */
    private static final double FIRST_LINE = 1.15;

    private static final double NEXT_LINE = 1.221;

    private Strips() {}

    static List<Strip> of(JasperPrint scroll) {
        List<Strip> strips = new ArrayList<>();
        List<JRPrintElement> row = new ArrayList<>();
        double bottom = 0;
        for (JRPrintElement element : scroll.getPages().get(0).getElements()) {
            String tag = Tag.of(element);
            if (tag.equals(MARKER) && !row.isEmpty()) {
                strips.add(strip(row, element.getY()));
                row.clear();
            }
            if (!tag.isEmpty() && (tag.equals(MARKER) || !row.isEmpty())) {
                row.add(element);
                bottom = Math.max(bottom, element.getY() + (double) element.getHeight());
            }
        }
        if (!row.isEmpty()) {
            strips.add(strip(row, bottom));
        }
        return strips;
    }

    private static Strip strip(List<JRPrintElement> row, double bottom) {
        double top = row.get(0).getY();
        double height = bottom - top;
        String tag = row.size() < 2 ? "" : Tag.of(row.get(1));
        if (tag.equals("caption")) {
            return table(row, top, height);
        }
        if (row.size() == 2 && tag.matches("h[2-4]")) {
            return Strip.heading(height);
        }
        if (row.size() == 2 && row.get(1) instanceof JRPrintText text) {
            double first = FIRST_LINE * text.getFontSize();
            double next = text.getParagraph().getLineSpacing() == LineSpacingEnum.SINGLE
                    ? first
                    : NEXT_LINE * text.getFontSize();
            int lines = 1 + (int) Math.round((text.getTextHeight() - first) / next);
            return Strip.text(height, lines, text.getTextHeight() / (double) lines);
        }
        return Strip.block(height);
    }

    private static Strip table(List<JRPrintElement> elements, double top, double height) {
        List<Double> rows = new ArrayList<>();
        List<Boolean> sections = new ArrayList<>();
        double header = 0;
        double headed = height;
        for (JRPrintElement element : elements) {
            String tag = Tag.of(element);
            if (tag.equals("thead")) {
                header = element.getHeight();
                headed = element.getY() + header - top;
            } else if (tag.startsWith("tr")) {
                rows.add((double) element.getHeight());
                sections.add(tag.equals("tr.section"));
            }
        }
        return Strip.table(height, headed, header, rows, sections);
    }
}
