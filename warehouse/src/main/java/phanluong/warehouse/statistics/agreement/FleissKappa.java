package phanluong.warehouse.statistics.agreement;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import phanluong.warehouse.statistics.Sum;

/**
 * Agreement of several raters beyond chance, who need not be the same for each item.
 *
 * <p>Sources: Fleiss 1971, Psychological Bulletin 76, 378–382; standard error where there is no agreement beyond chance: Fleiss, Nee and
 * Landis 1979, Psychological Bulletin 86, 974–977, formula 12. There is no interval: this error is valid without agreement only.
 *
 * @param value at most 1
 * @param standardErrorByChance for the test that there is no agreement beyond chance
 */
public record FleissKappa(double value, double standardErrorByChance) {

    /**
     * Empty where all ratings are in one category.
     *
     * @param ratings for each kind of item how many raters chose each category; the same number of raters for all, at least 2
     * @param items how many items are of each kind, not all 0
     */
    public static Optional<FleissKappa> of(long[][] ratings, long[] items) {
        long raters = Arrays.stream(ratings[0]).sum();
        if (raters < 2
                || Arrays.stream(ratings).anyMatch(item -> Arrays.stream(item).sum() != raters)) {
            throw new IllegalArgumentException(
                    "Every item needs the same number of raters, at least 2; the first has " + raters);
        }
        double all = Arrays.stream(items).sum();
        if (all == 0) {
            throw new IllegalArgumentException("Agreement needs at least one item");
        }
        double[] shares = IntStream.range(0, ratings[0].length)
                .mapToDouble(category -> sum(ratings, items, item -> item[category]) / (all * raters))
                .toArray();
        double agreeing = sum(
                ratings,
                items,
                item -> Arrays.stream(item).map(count -> count * (count - 1)).sum());
        double observed = agreeing / (all * raters * (raters - 1));
        double disagreement = Sum.of(Arrays.stream(shares).map(share -> share * (1 - share)));
        if (disagreement == 0) {
            return Optional.empty();
        }
        double skew = Sum.of(Arrays.stream(shares).map(share -> share * (1 - share) * (1 - 2 * share)));
        double variance = 2 * (disagreement * disagreement - skew) / (all * raters * (raters - 1));
        return Optional.of(
                new FleissKappa(1 - (1 - observed) / disagreement, Math.sqrt(Math.max(0, variance)) / disagreement));
    }

    private static double sum(long[][] ratings, long[] items, ToLongFunction<long[]> part) {
        return Sum.of(
                IntStream.range(0, items.length).mapToDouble(at -> (double) items[at] * part.applyAsLong(ratings[at])));
    }
}
