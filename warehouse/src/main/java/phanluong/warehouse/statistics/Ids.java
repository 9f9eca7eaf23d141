package phanluong.warehouse.statistics;

import java.util.Locale;

/** How constants are written in answers. */
public final class Ids {
    private Ids() {}

    /** For example {@code clopper-pearson}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
