package phanluong.jobs.marked;

/** Changes to a text from its beginning to its end; what they do not name stays as it is, letter by letter. */
final class Edits {
    private final String text;
    private final StringBuilder changed;
    private int done;

    Edits(String text) {
        this.text = text;
        this.changed = new StringBuilder(text.length() + 4096);
    }

    Edits replace(int from, int to, String by) {
        changed.append(text, done, from).append(by);
        done = to;
        return this;
    }

    Edits insert(int at, String what) {
        return replace(at, at, what);
    }

    String text() {
        return changed + text.substring(done);
    }

    /** The text with one more element as the last within its outermost. */
    static String append(String text, String element) {
        Tags tags = new Tags(text);
        while (tags.next()) {
            if (tags.depth() == 1 && tags.isEmpty()) {
                String open = tags.tag().replaceFirst("/>$", ">");
                String name = tags.prefix() + tags.name();
                return new Edits(text)
                        .replace(tags.from(), tags.to(), open + element + "</" + name + ">")
                        .text();
            }
            if (tags.depth() == 1 && !tags.isStart()) {
                return new Edits(text).insert(tags.from(), element).text();
            }
        }
        throw new IllegalArgumentException("no element in " + text.substring(0, Math.min(80, text.length())));
    }

    /** Text as it stands in XML. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("&#10;");
                default -> {
                    if (point >= ' ' && point != 0xFFFE && point != 0xFFFF && !(point >= 0xD800 && point <= 0xDFFF)) {
                        escaped.appendCodePoint(point);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
