package phanluong.warehouse.statistics.outlier;

/** What a funnel does about units that differ more than by chance. */
public enum Overdispersion {
    /** Nothing: limits for chance alone. */
    NONE,
    /** A variance between units is added to that of chance. */
    ADDITIVE,
    /** The variance of chance is multiplied. */
    MULTIPLICATIVE
}
