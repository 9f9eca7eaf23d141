package phanluong.reports.workbench.result;

/** One value of an answer, as text ready to print: a number in plain digits with a decimal point, a date as 2025-06-30. */
public record Cell(Kind kind, String text) {
    /** How a value is printed. {@code MISSING} is SQL's NULL and has no text. */
    public enum Kind {
        MISSING,
        NUMBER,
        TEXT,
        TRUTH
    }

    public static final Cell MISSING = new Cell(Kind.MISSING, "");

    public static Cell number(String digits) {
        return new Cell(Kind.NUMBER, digits);
    }

    public static Cell text(String words) {
        return new Cell(Kind.TEXT, words);
    }

    public static Cell truth(boolean value) {
        return new Cell(Kind.TRUTH, Boolean.toString(value));
    }
}
