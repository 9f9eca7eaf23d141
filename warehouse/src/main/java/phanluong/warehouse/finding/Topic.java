package phanluong.warehouse.finding;

/** What a finding answers, in the order in which readers ask. */
public enum Topic {
    /** Is the target of a year reached? */
    TARGET,
    /** Will a target that is to come be reached? */
    OUTLOOK,
    /** Did pilot districts change more than the others? */
    PILOT,
    /** Did schools under the pilot change more than other schools? */
    PILOT_SCHOOLS,
    /** Has it risen or fallen? */
    TREND,
    /** Does a district stand out from the province? */
    OUTLIER,
    /** Pooled over the strata the answer is the opposite of the one within them. */
    POOLED_AGAINST_STRATIFIED,
    /** The district with the highest or lowest raw rate is not the one once small cohorts are allowed for. */
    RAW_AGAINST_SHRUNK,
    /** Pilot districts changed one way beside all others, the other way beside those with, or without, an industrial park. */
    PILOT_AGAINST_PILOT,
    /** What the earlier review forecast of a target is not what came. */
    FORECAST_AGAINST_RESULT,
    /** What was known at the time of the earlier review led to another answer. */
    EARLIER_AGAINST_LATER;

    /** Whether two answers to one question do not agree. */
    public boolean isContradiction() {
        return compareTo(POOLED_AGAINST_STRATIFIED) >= 0;
    }
}
