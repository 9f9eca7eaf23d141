package phanluong.reports.document.model;

/** The sign printed where a number is missing; the yearbooks' signs where they have one. */
public enum Symbol {
    NOT_COLLECTED("…"),
    NOT_APPLICABLE("-"),
    SUPPRESSED("*"),
    INCOMPLETE("~"),
    NOT_ADDITIVE("x"),
    SHARED("&"),
    BREAK_IN_SERIES("b"),
    UNDER_REVISION("r");

    private final String sign;

    Symbol(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }
}
