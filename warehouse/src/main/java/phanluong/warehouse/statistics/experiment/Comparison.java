package phanluong.warehouse.statistics.experiment;

/** Whom a treated group is compared with. */
public enum Comparison {
    /** Units that are never treated. */
    NEVER_TREATED,
    /** Units that are not treated yet at that time, those that are never treated among them. */
    NOT_YET_TREATED
}
