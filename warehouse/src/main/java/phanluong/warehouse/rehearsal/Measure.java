package phanluong.warehouse.rehearsal;

/** What is counted over worlds: a share, or a mean where the word says so. */
public enum Measure {
    /** The trend of the whole region is called established. */
    REGION_TREND,
    /** At least one district's trend is. */
    ANY_DISTRICT_TREND,
    /** Of all districts, those whose trend is. */
    DISTRICT_TREND,
    /** At least one district is established to stand out. */
    ANY_OUTLIER,
    /** The district that does stand out is established to. */
    OUTLIER,
    /** A difference between pilots and the others is established. */
    PILOT,
    /** Established, but the truth lies on the other side. */
    WRONG_DIRECTION,
    /** Of the answers for which the data are too few, those that said anything else. */
    SAID_WHAT_CANNOT_BE,
    /** Intervals that hold the truth: of the yearly rate of a district. */
    RATE_COVERED,
    /** Of its shrunk rate. */
    SHRUNK_COVERED,
    /** Of the slope of the whole region. */
    SLOPE_COVERED,
    /** Of what the pilot adds. */
    EFFECT_COVERED,
    /** Of the rate of the whole region next year. */
    FORECAST_COVERED,
    /** Of the forecasts called established, those that came out otherwise. */
    FORECAST_WRONG,
    /** Mean distance of the forecast from what came, percentage points. */
    FORECAST_ERROR
}
