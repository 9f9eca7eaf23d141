package phanluong.warehouse.finding;

/** How firmly a finding stands, the firmest first. {@link Judgement} alone gives it. */
public enum Strength {
    /** The data carry it against every test that was made beside it. */
    ESTABLISHED,
    /** The data point to it, not firmly enough to build on. */
    INDICATED,
    /** It was looked for with data that could have shown it, and not seen; that does not say that it is not there. */
    NOT_SHOWN,
    /** The data could not have shown it, however it is. */
    CANNOT_BE_SAID;

    /** Whether a sentence that needs at least {@code needed} may be said of a finding of this strength. */
    public boolean carries(Strength needed) {
        return compareTo(needed) <= 0;
    }
}
