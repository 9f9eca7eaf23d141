package phanluong.reports.dictionary;

import java.util.List;
import phanluong.warehouse.dictionary.Chapter;
import phanluong.warehouse.dictionary.Dictionary;
import phanluong.warehouse.words.Text;

/** The dictionary as an HTML page that needs no other file: a list of contents, then each chapter as a table. */
public final class DictionaryPage {
    private static final String STYLE = """
            body{font:15px/1.4 'Liberation Sans',Arial,sans-serif;margin:1.5em auto;max-width:96em;padding:0 1em;color:#1a1a1a}
            h1{font-size:1.5em;margin:0}h2{font-size:1.2em;margin:2em 0 .5em}nav a{margin-right:1.2em}
            table{border-collapse:collapse;width:100%}th,td{border:1px solid #c8c8c8;padding:.25em .5em;text-align:left;vertical-align:top}
            th{background:#ddebf7;position:sticky;top:0}tr:target{background:#fff3c4}.mark{color:#a00000;font-weight:bold}
            td:first-child{font-family:'Liberation Mono',monospace;font-size:.9em;white-space:nowrap}""";

    private final Dictionary dictionary;
    private final Text.Language language;
    private final StringBuilder page = new StringBuilder();

    private DictionaryPage(Dictionary dictionary, Text.Language language) {
        this.dictionary = dictionary;
        this.language = language;
    }

    public static String html(Dictionary dictionary, Text.Language language) {
        return new DictionaryPage(dictionary, language).html();
    }

    private String html() {
        Headings headings = new Headings(dictionary, language);
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language == Text.Language.VI ? "vi" : "en")
                .append("\">\n<head><meta charset=\"utf-8\"><title>")
                .append(escaped(headings.title()))
                .append("</title>\n<style>")
                .append(STYLE)
                .append("</style></head>\n<body>\n<h1>")
                .append(escaped(headings.title()))
                .append("</h1>\n<p>")
                .append(escaped(headings.basis()))
                .append("</p>\n");
        headings.mark()
                .ifPresent(mark ->
                        page.append("<p class=\"mark\">").append(escaped(mark)).append("</p>\n"));
        page.append("<nav>");
        for (Chapter chapter : dictionary.chapters()) {
            page.append("<a href=\"#")
                    .append(chapter.key())
                    .append("\">")
                    .append(title(chapter))
                    .append("</a>");
        }
        page.append("</nav>\n");
        dictionary.chapters().forEach(this::add);
        return page.append("</body>\n</html>\n").toString();
    }

    private String title(Chapter chapter) {
        return escaped(chapter.title().in(language)) + " (" + chapter.rows().size() + ")";
    }

    private void add(Chapter chapter) {
        page.append("<h2 id=\"")
                .append(chapter.key())
                .append("\">")
                .append(title(chapter))
                .append("</h2>\n<table><thead><tr>");
        for (Chapter.Head head : chapter.heads()) {
            page.append("<th>").append(escaped(head.title().in(language))).append("</th>");
        }
        page.append("</tr></thead><tbody>\n");
        for (List<?> row : chapter.rows()) {
            page.append("<tr>");
            for (Object value : row) {
                page.append("<td>").append(escaped(Cells.text(value, language))).append("</td>");
            }
            page.append("</tr>\n");
        }
        page.append("</tbody></table>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
