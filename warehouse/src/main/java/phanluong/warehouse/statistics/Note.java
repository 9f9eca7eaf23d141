package phanluong.warehouse.statistics;

/** What a reader of a result has to know: why a value does not exist, or what it rests on. Documents and programs have the words. */
public enum Note {
    /** All values are the same: there is no trend to look for, z is 0 and p is 1. */
    CONSTANT_SERIES,
    /** Some times occur more than once: pairs of the same time say nothing about a direction. */
    TIED_TIMES,
    /** Some values occur more than once: pairs of equal values say nothing about a direction. */
    TIED_VALUES,
    /** The times are not equally spaced: a year is missing, or the steps differ. */
    GAPS_IN_TIME,
    /** Not even the clearest trend with so many points would give a p-value below one minus the level. */
    CANNOT_REACH_LEVEL,
    /** Autocorrelation is estimated from fewer than 10 values: too few to tell it from chance. */
    FEW_FOR_AUTOCORRELATION,
    /** The correction for autocorrelation leaves no positive variance: there is no corrected test. */
    NO_CORRECTED_VARIANCE,
    /** The proportions differ more from a trend, or from one another, than chance alone would let them: read the p-value that allows for it. */
    OVERDISPERSED,
    /** The figures have been moved to the nearest ones that can exist, for example from 104 % to 100 %. */
    CLAMPED,
    /** The line meets every point: nothing is left to estimate errors from. */
    PERFECT_FIT,
    /** A column is, or nearly is, a combination of the others: nine digits of a coefficient would not be certain, so none is given. */
    COLLINEAR,
    /** The units do not differ more than by chance: every one is taken to be as all together. */
    FULLY_SHRUNK,
    /** The interval is empty: the data are too few for the level asked for. */
    TOO_FEW_FOR_LEVEL,
    /** The value is empty: the denominator is zero. */
    NOBODY_COUNTED,
    /** The standardised value is empty: there are fewer than 10 events in all. */
    FEW_EVENTS,
    /** Pooled and within strata, the comparison points in opposite directions (Simpson): the pooled value says how the groups are mixed. */
    SIMPSON,
    /** A stratum that holds one of the two groups only says nothing about their difference, and is left out. */
    STRATUM_LEFT_OUT,
    /** Missing values stay missing, and do not count among the tests. */
    MISSING_KEPT,
    /** The value is empty: everybody has zero. */
    NOTHING_TO_SHARE,
    /** There is no interval: this measure describes those that are there, or has no error that is valid. */
    METHOD_WITHOUT_INTERVAL,
    /** The ratio is empty: one side has none in every stratum, or all. */
    NO_FINITE_RATIO,
    /** No error can be estimated: the model leaves no residual, or too few clusters or rows are left. */
    NO_VARIANCE,
    /** The interval is empty: the test rejects no value on one side, however far. */
    INTERVAL_WITHOUT_END,
    /** Columns that lie in the space of others were left out of the model. */
    COLLINEAR_LEFT_OUT,
    /** The test does not exist: all units have the same value, or all have it, or none. */
    NO_VARIATION,
    /** A count below 5 is expected somewhere: χ² is rough, an exact test is not. */
    SMALL_EXPECTED_COUNTS,
    /** The exact value is empty: there are too many units to go through. */
    TOO_MANY_FOR_EXACT,
    /** Treatment begins at different times: answered by group-time effects, never pooled. */
    STAGGERED,
    /** Units that are treated whenever they were seen were left out: nothing lies before. */
    ALWAYS_TREATED_LEFT_OUT,
    /** Refused: a unit is untreated again after it was treated. */
    TREATMENT_ENDED,
    /** No estimate: nothing to compare with, nothing before, or the effect cannot be told from other columns. */
    NOT_IDENTIFIED,
    /** Fewer than three treated clusters: errors by clusters mean little, only assignments can be compared. */
    FEW_TREATED_CLUSTERS,
    /** No randomisation inference: treatment was not given to whole clusters, or there are no clusters. */
    NO_ASSIGNMENT_OF_CLUSTERS,
    /** Units that lack a time were left out. */
    UNBALANCED_LEFT_OUT,
    /** Covariates were not used: group-time effects are computed without. */
    COVARIATES_NOT_USED,
    /** The ordinary clustered p would reject and the one that is valid for few clusters does not: the ordinary one must not be read. */
    ORDINARY_TOO_OPTIMISTIC,
    /** No detectable effect: too few times before the beginning, or nothing moves in them. */
    TOO_LITTLE_BEFORE,
    /** No inference of the kind that was asked for exists with this design and these data; the other notes say why. */
    NO_SUCH_INFERENCE
}
