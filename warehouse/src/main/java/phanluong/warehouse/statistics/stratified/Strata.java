package phanluong.warehouse.statistics.stratified;

import java.util.List;
import phanluong.warehouse.statistics.proportion.Difference;
import phanluong.warehouse.statistics.proportion.Proportion;

/**
 * Two groups compared within strata. What a stratum is said to have is the table a, b of the first group (with and without) and c, d
 * of the second.
 *
 * @param list at least one
 */
public record Strata(List<Difference> list) {
    public Strata {
        list = List.copyOf(list);
        if (list.isEmpty()) {
            throw new IllegalArgumentException("A stratified comparison needs at least one stratum");
        }
    }

    /** Both groups as if there were no strata. */
    public Difference pooled() {
        return new Difference(
                new Proportion(
                        list.stream().mapToLong(one -> one.first().count()).sum(),
                        list.stream().mapToLong(one -> one.first().total()).sum()),
                new Proportion(
                        list.stream().mapToLong(one -> one.second().count()).sum(),
                        list.stream().mapToLong(one -> one.second().total()).sum()));
    }

    /**
     * Whether the pooled comparison and the one within strata point in opposite directions: Simpson 1951, Journal of the Royal
     * Statistical Society B 13, 238–241.
     *
     * @param stratified a difference, or the logarithm of a ratio, of the first group against the second
     */
    public boolean isReversed(double stratified) {
        return pooled().value() * stratified < 0;
    }
}
