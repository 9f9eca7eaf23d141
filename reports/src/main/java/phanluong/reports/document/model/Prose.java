package phanluong.reports.document.model;

/** Running text: one paragraph, bullet item or note. */
public record Prose(Kind kind, String text) implements Block {
    /** PARAGRAPH is justified with indented first line; BULLET is set off by a dash; NOTE is small, for sources and limits. */
    public enum Kind {
        PARAGRAPH,
        BULLET,
        NOTE
    }

    public Prose {
        Texts.required("A " + kind, text);
    }

    public static Prose paragraph(String text) {
        return new Prose(Kind.PARAGRAPH, text);
    }

    public static Prose bullet(String text) {
        return new Prose(Kind.BULLET, text);
    }

    public static Prose note(String text) {
        return new Prose(Kind.NOTE, text);
    }
}
