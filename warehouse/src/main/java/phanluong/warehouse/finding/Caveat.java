package phanluong.warehouse.finding;

/** What a reader has to know beside a finding. A grave one lowers its strength; the others are said with it. */
public enum Caveat {
    /** Schools are missing from the figures compared, and could turn the answer. */
    SCHOOLS_MISSING(true),
    /** Schools are missing from the figures compared, too few to turn the answer whatever they would have sent. */
    FEW_SCHOOLS_MISSING(false),
    /** Unknown destinations could turn the answer. */
    UNKNOWN_DESTINATIONS(true),
    /** Pilot districts are assumed: no document names them. */
    PILOTS_ASSUMED(true),
    /** Pilot districts and the others already moved apart before the pilot began. */
    UNBALANCED_BEFORE(true),
    /** Without one of the districts the answer would be another. */
    ONE_DISTRICT_DECIDES(true),
    /** A forecast rests on so few years that the line through them is hardly tested. */
    FEW_YEARS(true),
    /** Most forecasts of the last year, made in the same way from earlier years, missed what came. */
    FORECASTS_MISSED(true),
    /** Years are hidden or were not collected. */
    YEARS_MISSING(false),
    /** Figures before a break of the series (reform, definition) are left out. */
    BREAK_IN_SERIES(false),
    /** The proportions vary more than by chance alone; the test allows for that. */
    OVERDISPERSED(false),
    /** So few years cannot show whether one year carries over to the next; if it does, p is too small. */
    AUTOCORRELATION_UNKNOWN(false),
    /** Districts were chosen, not drawn: a difference is no proof of what caused it. */
    NOT_DRAWN_BY_LOT(false),
    /** Fewer than three pilot districts. */
    FEW_PILOTS(false),
    /** Figures of schools rest on the same few districts: more schools make no more districts. */
    SAME_FEW_DISTRICTS(false);

    private final boolean grave;

    Caveat(boolean grave) {
        this.grave = grave;
    }

    public boolean isGrave() {
        return grave;
    }
}
