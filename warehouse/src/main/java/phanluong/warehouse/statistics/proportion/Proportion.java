package phanluong.warehouse.statistics.proportion;

/**
 * So many of so many.
 *
 * @param count how many have it, 0 to {@code total}
 * @param total how many there are, at least 1 and at most 2^53
 */
public record Proportion(long count, long total) {
    public Proportion {
        if (total < 1 || total > 1L << 53 || count < 0 || count > total) {
            throw new IllegalArgumentException("No proportion: " + count + " of " + total);
        }
    }

    /** Between 0 and 1. */
    public double value() {
        return (double) count / total;
    }

    /** √(p(1−p)/n), the estimated standard error of a simple binomial proportion; 0 for none and for all. */
    public double standardError() {
        return Math.sqrt(value() * ((double) (total - count) / total) / total);
    }
}
