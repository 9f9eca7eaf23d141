package phanluong.reports.document.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;
import phanluong.reports.document.chart.ChartImages;
import phanluong.reports.document.model.Document;

/**
 * One HTML file with everything in it, read from the same filled templates as the PDF.
 *
 * <p>JasperReports fills the templates, without page breaks; this class, not the library's own HtmlExporter, writes the markup.
 * The library reproduces the sheet: every text becomes a cell of one page-wide layout table with fixed pixels, in which
 * headings are no headings, header cells no header cells, charts separate files, and which neither shrinks to a phone nor can be
 * followed by a screen reader. Here each template element names the HTML element that it stands for (property in {@link Tag}),
 * so whoever edits a template still decides what the browser shows, and the result is semantic: h1 to h4, paragraphs, lists,
 * tables with header scopes, figures with descriptions.
 */
public final class HtmlWriter {
    private HtmlWriter() {}

    public static byte[] write(Setting setting, ChartImages images) {
        Document document = setting.document();
        List<JasperPrint> parts = setting.scrolls();
        Markup markup = new Markup();
        String language = switch (document.language()) {
            case VI -> "vi";
            case EN -> "en";
        };
        markup.raw("<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        markup.element("title", "", document.metadata().title());
        markup.element(
                "meta",
                "name=\"author\" content=\""
                        + Markup.escaped(document.metadata().author()) + "\"");
        markup.raw("<style>\n" + styleSheet() + printedMark(document) + "</style>\n</head>\n<body>\n");
        document.mark().ifPresent(mark -> markup.element("p", "class=\"mark\"", mark));
        markup.raw("<main>\n");
        for (int index = 0; index < parts.size(); index++) {
            part(new PartMarkup(document, images, markup), parts.get(index), index, markup);
        }
        markup.raw("</main>\n");
        document.footer().ifPresent(line -> markup.element("footer", "", line));
        markup.raw("</body>\n</html>\n");
        return markup.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void part(PartMarkup writer, JasperPrint part, int index, Markup markup) {
        markup.raw(index == 0 ? "<article>\n" : "<article class=\"annex\" id=\"annex-" + index + "\">\n");
        for (JRPrintPage page : part.getPages()) {
            for (JRPrintElement element : page.getElements()) {
                writer.add(element);
            }
        }
        writer.end();
        markup.raw("</article>\n");
    }

    /** On every printed page, in browsers that know margin boxes; the others print it on top and above each table. */
    private static String printedMark(Document document) {
        return document.mark()
                .map(mark -> "@page { @top-right { content: \"" + mark.replaceAll("[\"\\\\<]", "")
                        + "\"; font-weight: bold; } }\n")
                .orElse("");
    }

    private static String styleSheet() {
        try (InputStream sheet = HtmlWriter.class.getResourceAsStream("document.css")) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
