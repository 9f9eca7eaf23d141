package phanluong.warehouse.statistics.agreement;

import java.util.Arrays;
import java.util.Optional;
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
     * @param ratings for each item how many raters chose each category; every item has the same number of raters, at least 2
     */
    public static Optional<FleissKappa> of(long[][] ratings) {
        long raters = Arrays.stream(ratings[0]).sum();
        if (raters < 2
                || Arrays.stream(ratings).anyMatch(item -> Arrays.stream(item).sum() != raters)) {
            throw new IllegalArgumentException(
                    "Every item needs the same number of raters, at least 2; the first has " + raters);
        }
        double items = ratings.length;
        double[] shares = IntStream.range(0, ratings[0].length)
                .mapToDouble(category ->
                        Arrays.stream(ratings).mapToLong(item -> item[category]).sum() / (items * raters))
                .toArray();
        double agreeing = Arrays.stream(ratings)
                .mapToLong(item ->
                        Arrays.stream(item).map(count -> count * (count - 1)).sum())
                .sum();
        double observed = agreeing / (items * raters * (raters - 1));
        double disagreement = Sum.of(Arrays.stream(shares).map(share -> share * (1 - share)));
        if (disagreement == 0) {
            return Optional.empty();
        }
        double skew = Sum.of(Arrays.stream(shares).map(share -> share * (1 - share) * (1 - 2 * share)));
        double variance = 2 * (disagreement * disagreement - skew) / (items * raters * (raters - 1));
        return Optional.of(
                new FleissKappa(1 - (1 - observed) / disagreement, Math.sqrt(Math.max(0, variance)) / disagreement));
    }
}
