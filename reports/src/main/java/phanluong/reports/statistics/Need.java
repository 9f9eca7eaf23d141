package phanluong.reports.statistics;

/**
 * A role that a method asks for.
 *
 * @param required whether the method cannot do without
 * @param several whether more than one column may have it
 */
public record Need(Role role, boolean required, boolean several) {
    public static Need one(Role role) {
        return new Need(role, true, false);
    }

    public static Need some(Role role) {
        return new Need(role, true, true);
    }

    public static Need maybe(Role role) {
        return new Need(role, false, false);
    }

    public static Need maybeSome(Role role) {
        return new Need(role, false, true);
    }

    /** For example {@code [--group C]}. */
    @Override
    public String toString() {
        String typed = role.option() + (several ? " C,…" : " C");
        return required ? typed : "[" + typed + "]";
    }
}
