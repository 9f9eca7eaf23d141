package phanluong.warehouse.statistics;

/**
 * The exact distribution of Kendall's S under no trend, for a series without ties.
 *
 * <p>Counts permutations by inversions (Kendall 1938). Source of the table it reproduces: Hollander and Wolfe,
 * Nonparametric Statistical Methods, 2nd edition 1999, table A.30.
 */
public final class KendallDistribution {
    private final int points;
    private final double[] probabilityOfInversions;

    /** @param points length of the series, 2 to 60 */
    public KendallDistribution(int points) {
        if (points < 2 || points > 60) {
            throw new IllegalArgumentException(
                    "Kendall's distribution is computed for 2 to 60 points, asked for " + points);
        }
        this.points = points;
        double[] probability = {1};
        for (int size = 2; size <= points; size++) {
            double[] next = new double[size * (size - 1) / 2 + 1];
            for (int inversions = 0; inversions < probability.length; inversions++) {
                for (int added = 0; added < size; added++) {
                    next[inversions + added] += probability[inversions] / size;
                }
            }
            probability = next;
        }
        this.probabilityOfInversions = probability;
    }

    /** P(S ≥ s); S has the parity of the number of pairs and lies between minus and plus that number. */
    public double atLeast(int s) {
        int pairs = points * (points - 1) / 2;
        double tail = 0;
        for (int inversions = 0; inversions < probabilityOfInversions.length; inversions++) {
            if (pairs - 2 * inversions >= s) {
                tail += probabilityOfInversions[inversions];
            }
        }
        return tail;
    }
}
