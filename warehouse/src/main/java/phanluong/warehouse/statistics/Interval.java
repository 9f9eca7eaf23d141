package phanluong.warehouse.statistics;

/**
 * An interval for an estimate, in the unit of the estimate.
 *
 * @param low the lower limit; negative infinity where there is none
 * @param high the upper limit, not below the lower one; positive infinity where there is none
 * @param level the probability that it promises, for example 0.95; above the one asked for where only steps can be reached
 * @param method the id of the method, for example {@code wilson}
 */
public record Interval(double low, double high, double level, String method) {
    public Interval {
        if (!(low <= high) || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "No interval: low " + low + ", high " + high + ", level " + level + ", method " + method);
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
