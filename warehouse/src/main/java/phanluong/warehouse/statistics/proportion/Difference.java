package phanluong.warehouse.statistics.proportion;

/** The first proportion minus the second, of independent groups; between −1 and 1. */
public record Difference(Proportion first, Proportion second) {

    public double value() {
        return first.value() - second.value();
    }

    /** The estimated standard error without pooling; 0 where both groups have none or all. */
    public double standardError() {
        return Math.hypot(first.standardError(), second.standardError());
    }
}
