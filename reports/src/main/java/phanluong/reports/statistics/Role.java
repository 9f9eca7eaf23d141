package phanluong.reports.statistics;

import java.util.Locale;

/** What a column means to a method; each has an option of its name. */
public enum Role {
    X,
    Y,
    GROUP,
    TIME,
    TREATED,
    POST,
    CLUSTER,
    WEIGHTS,
    NUMERATOR,
    DENOMINATOR,
    REFERENCE_NUMERATOR,
    REFERENCE_DENOMINATOR;

    /** For example {@code --numerator}. */
    public String option() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
