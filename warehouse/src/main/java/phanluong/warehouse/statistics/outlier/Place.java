package phanluong.warehouse.statistics.outlier;

/** Where a unit lies in a funnel. */
public enum Place {
    ABOVE_998,
    ABOVE_95,
    WITHIN,
    BELOW_95,
    BELOW_998
}
