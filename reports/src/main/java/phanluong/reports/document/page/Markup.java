package phanluong.reports.document.page;

/** HTML as it grows. Every text passes through the escape. */
final class Markup {
    private final StringBuilder html = new StringBuilder();

    void raw(String markup) {
        html.append(markup);
    }

    /** Without content, such as meta and img. */
    void element(String name, String attributes) {
        html.append('<').append(name).append(' ').append(attributes).append(">\n");
    }

    void element(String name, String attributes, String text) {
        html.append('<')
                .append(name)
                .append(attributes.isEmpty() ? "" : " ")
                .append(attributes)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
