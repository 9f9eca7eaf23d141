package phanluong.warehouse.statistics.inequality;

/**
 * What one unit, or each of several that are alike, has.
 *
 * @param value at least 0
 * @param weight for how many it stands, above 0: 1, or a population
 */
public record Holding(double value, double weight) {
    public Holding {
        if (!(value >= 0) || !(weight > 0) || Double.isInfinite(value) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("No holding: value " + value + ", weight " + weight);
        }
    }

    double total() {
        return value * weight;
    }
}
