package phanluong.reports.document.page;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import phanluong.reports.document.chart.ChartImages;
import phanluong.reports.document.model.Column;
import phanluong.reports.document.model.Document;

/** The elements of one filled part, in order, as HTML: list items gather in lists, header and rows in tables. */
final class PartMarkup {
    /** Texts whose line breaks mean something; elsewhere they only even out titles on paper. */
    private static final Set<String> LINES = Set.of("p.items", "p.capacities");

    private final Document document;
    private final ChartImages images;
    private final Markup markup;
    private String open = "";
    private String caption = "";
    private boolean headed;

    PartMarkup(Document document, ChartImages images, Markup markup) {
        this.document = document;
        this.images = images;
        this.markup = markup;
    }

    void add(JRPrintElement element) {
        String tag = Tag.of(element);
        if (tag.isEmpty() || tag.equals(Strips.MARKER)) {
            return;
        }
        String name = name(tag);
        switch (name) {
            case "caption" -> caption(text(element).replace('\n', ' '));
            case "thead" -> header((JRPrintFrame) element);
            case "tr" -> row((JRPrintFrame) element, tag);
            case "li" -> item(text(element));
            case "figure" -> figure((JRPrintImage) element);
            case "figcaption" -> {
                markup.element(name, "", text(element).replace('\n', ' '));
                end();
            }
            case "div" -> frame((JRPrintFrame) element, tag);
            default -> {
                end();
                plain(element, tag);
            }
        }
    }

    void end() {
        switch (open) {
            case "table" -> markup.raw((headed ? "</tbody>\n" : "") + "</table></div>\n");
            case "ul" -> markup.raw("</ul>\n");
            case "figure" -> markup.raw("</figure>\n");
            default -> {}
        }
        open = "";
        headed = false;
        caption = "";
    }

    private void frame(JRPrintFrame frame, String tag) {
        end();
        markup.raw("<div class=\"" + classOf(tag) + "\">\n");
        frame.getElements().stream()
                .filter(child -> !Tag.of(child).isEmpty())
                .forEach(child -> plain(child, Tag.of(child)));
        markup.raw("</div>\n");
    }

    private void plain(JRPrintElement element, String tag) {
        String text = text(element);
        if (text.isEmpty()) {
            return;
        }
        String attributes = attribute(classOf(tag));
        if (LINES.contains(tag)) {
            String lines = text.lines().map(Markup::escaped).collect(Collectors.joining("<br>\n"));
            markup.raw("<p" + (attributes.isEmpty() ? "" : " " + attributes) + ">" + lines + "</p>\n");
        } else {
            markup.element(name(tag), attributes, text.replace('\n', ' '));
        }
    }

    private void caption(String text) {
        if (open.equals("table") || caption.isEmpty()) {
            end();
        }
        if (!text.isEmpty()) {
            caption += "<span>" + Markup.escaped(text) + "</span>";
        }
    }

    private void header(JRPrintFrame frame) {
        String words = caption
                + document.mark()
                        .map(mark -> "<span class=\"mark\">" + Markup.escaped(mark) + "</span>")
                        .orElse("");
        end();
        markup.raw("<div class=\"table\" tabindex=\"0\"><table>\n<caption>" + words + "</caption>\n<thead>\n");
        open = "table";
        for (String row : List.of("1", "2")) {
            List<JRPrintElement> cells = frame.getElements().stream()
                    .filter(cell -> Tag.of(cell).startsWith("th." + row))
                    .toList();
            if (!cells.isEmpty()) {
                markup.raw("<tr>");
                cells.forEach(this::headerCell);
                markup.raw("</tr>\n");
            }
        }
        markup.raw("</thead>\n<tbody>\n");
        headed = true;
    }

    private void headerCell(JRPrintElement cell) {
        String[] parts = Tag.of(cell).split("\\.");
        String rows = parts[2].equals("1") ? "" : " rowspan=\"" + parts[2] + "\"";
        String columns = parts[3].equals("1") ? " scope=\"col\"" : " scope=\"colgroup\" colspan=\"" + parts[3] + "\"";
        markup.raw("<th" + columns + rows + ">" + Column.breakable(Markup.escaped(text(cell)), "<wbr/>") + "</th>");
    }

    private void row(JRPrintFrame frame, String tag) {
        markup.raw("<tr" + (classOf(tag).isEmpty() ? "" : " " + attribute(classOf(tag))) + ">");
        boolean section = tag.equals("tr.section");
        for (JRPrintElement cell : frame.getElements()) {
            String kind = Tag.of(cell);
            String text = Markup.escaped(text(cell));
            if (section) {
                markup.raw("<th scope=\"rowgroup\" colspan=\"100\">" + text + "</th>");
            } else if (kind.equals("th.row")) {
                markup.raw("<th scope=\"row\">" + text + "</th>");
            } else {
                markup.raw(
                        "<td" + (classOf(kind).isEmpty() ? "" : " " + attribute(classOf(kind))) + ">" + text + "</td>");
            }
        }
        markup.raw("</tr>\n");
    }

    private void item(String text) {
        if (!open.equals("ul")) {
            end();
            markup.raw("<ul>\n");
            open = "ul";
        }
        markup.element("li", "", text.startsWith("- ") ? text.substring(2) : text);
    }

    private void figure(JRPrintImage image) {
        end();
        ChartRenderable chart = (ChartRenderable) image.getRenderer();
        String png = Base64.getEncoder().encodeToString(images.png(chart.picture()));
        markup.raw("<figure>\n");
        markup.element(
                "img",
                "src=\"data:image/png;base64," + png + "\" width=\""
                        + chart.picture().width() * 4 / 3 + "\" height=\""
                        + chart.picture().height() * 4 / 3 + "\" alt=\""
                        + Markup.escaped(chart.picture().chart().description()) + "\"");
        open = "figure";
    }

    private static String text(JRPrintElement element) {
        String text = element instanceof JRPrintText printed ? printed.getFullText() : null;
        return text == null ? "" : text;
    }

    private static String name(String tag) {
        return tag.contains(".") ? tag.substring(0, tag.indexOf('.')) : tag;
    }

    private static String classOf(String tag) {
        return tag.contains(".") ? tag.substring(tag.indexOf('.') + 1) : "";
    }

    private static String attribute(String cssClass) {
        return cssClass.isEmpty() ? "" : "class=\"" + cssClass + "\"";
    }
}
