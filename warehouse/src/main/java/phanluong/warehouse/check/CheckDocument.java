package phanluong.warehouse.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import phanluong.warehouse.words.Text;

/** Pages of checks as a document in both languages, Markdown or a page of HTML; {@code docs/checks.md} is all of them. */
public final class CheckDocument {
    private static final String HEAD = """
            # Các phép kiểm tra · Catalogue of checks

            *Lập tự động từ định nghĩa; xem trên máy:* `scripts/phanluong checks`. Generated from the definitions:
            [checks](../src/main/resources/checks) for files and rows, each form's `x-rules` in [forms](../src/main/resources/forms),
            [sql/checks](../src/main/resources/sql/checks) for releases. A test keeps this page fresh. `{field}`, `{name}`
            and `{expected}` stand for a field's title, its canonical name, and what it admits.

            | severity | mức độ | what becomes of it |
            |---|---|---|
            | fatal | nghiêm trọng | the file is refused · cả tệp bị từ chối |
            | error | lỗi | the row is rejected · dòng bị loại |
            | warning | cảnh báo | counts, and may need the sender's word (`confirm`) · được tính, có thể cần đơn vị xác nhận |
            | note | lưu ý | counts; good to know · được tính, chỉ để biết |
            """;

    private CheckDocument() {}

    /** How bad a check is, in words. */
    public static Text severity(CheckPage page) {
        return switch (page.severity()) {
            case FATAL -> new Text("nghiêm trọng", "fatal");
            case ERROR -> new Text("lỗi", "error");
            case WARNING -> new Text("cảnh báo", "warning");
            case NOTE -> new Text("lưu ý", "note");
        };
    }

    public static String markdown(List<CheckPage> pages) {
        StringBuilder document = new StringBuilder(HEAD);
        for (Scope scope : Scope.values()) {
            List<CheckPage> here =
                    pages.stream().filter(page -> page.scope() == scope).toList();
            if (here.isEmpty()) {
                continue;
            }
            document.append("\n## ")
                    .append(scope.title().vi())
                    .append(" · ")
                    .append(scope.title().en())
                    .append('\n');
            here.forEach(page -> append(document, page));
        }
        return document.toString();
    }

    private static void append(StringBuilder document, CheckPage page) {
        document.append("\n### ").append(page.code());
        page.form().ifPresent(form -> document.append(" (").append(form).append(')'));
        document.append("\n\n**")
                .append(severity(page).vi())
                .append(" · ")
                .append(page.severity().name().toLowerCase(Locale.ROOT))
                .append("**  \n")
                .append(page.message().vi())
                .append(" · *")
                .append(page.message().en())
                .append("*\n\n- ")
                .append(page.guidance().vi())
                .append("\n- *")
                .append(page.guidance().en())
                .append("*\n");
        if (!page.neighbours().isEmpty()) {
            document.append("- xem thêm · see also: ")
                    .append(page.neighbours().stream()
                            .map(code -> "`" + code + "`")
                            .collect(Collectors.joining(", ")))
                    .append('\n');
        }
        page.condition()
                .ifPresent(condition ->
                        document.append("\n```sql\n").append(condition).append("\n```\n"));
    }

    /** A page that stands by itself, each check under its code as anchor. */
    public static String html(List<CheckPage> pages, Text.Language language) {
        StringBuilder html = new StringBuilder(
                "<!DOCTYPE html>\n<html lang=\"%s\">\n<head><meta charset=\"utf-8\"><title>%s</title>\n<style>"
                        .formatted(
                                language.name().toLowerCase(Locale.ROOT),
                                escaped(new Text("Các phép kiểm tra", "Catalogue of checks").in(language))));
        html.append("body{font:16px/1.5 sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#222}")
                .append(
                        "h3{margin-bottom:.2rem}code,pre{background:#f3f3f3;padding:.1rem .3rem}pre{overflow-x:auto;padding:.6rem}")
                .append(
                        ".fatal,.error{color:#a40000}.warning{color:#8a5a00}.note{color:#2b5c8a}</style></head>\n<body>\n<h1>")
                .append(escaped(new Text("Các phép kiểm tra", "Catalogue of checks").in(language)))
                .append("</h1>\n");
        for (Scope scope : Scope.values()) {
            List<CheckPage> here =
                    pages.stream().filter(page -> page.scope() == scope).toList();
            if (!here.isEmpty()) {
                html.append("<h2>").append(escaped(scope.title().in(language))).append("</h2>\n");
                here.forEach(page -> append(html, page, language));
            }
        }
        return html.append("</body>\n</html>\n").toString();
    }

    private static void append(StringBuilder html, CheckPage page, Text.Language language) {
        String anchor = page.code() + page.form().map(form -> "-" + form).orElse("");
        html.append("<h3 id=\"").append(escaped(anchor)).append("\">").append(escaped(page.code()));
        page.form().ifPresent(form -> html.append(" (").append(escaped(form)).append(')'));
        html.append(" <small class=\"")
                .append(page.severity().name().toLowerCase(Locale.ROOT))
                .append("\">")
                .append(escaped(severity(page).in(language)))
                .append("</small></h3>\n<p><b>")
                .append(escaped(page.message().in(language)))
                .append("</b><br>")
                .append(escaped(page.guidance().in(language)))
                .append("</p>\n");
        if (!page.neighbours().isEmpty()) {
            html.append("<p>")
                    .append(escaped(new Text("Xem thêm: ", "See also: ").in(language)))
                    .append(page.neighbours().stream()
                            .map(code -> "<code>" + escaped(code) + "</code>")
                            .collect(Collectors.joining(", ")))
                    .append("</p>\n");
        }
        page.condition()
                .ifPresent(condition ->
                        html.append("<pre>").append(escaped(condition)).append("</pre>\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
