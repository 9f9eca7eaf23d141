package phanluong.warehouse.pilot;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.Quantiles;
import phanluong.warehouse.statistics.Sum;
import phanluong.warehouse.statistics.proportion.Difference;
import phanluong.warehouse.statistics.stratified.Strata;

/**
 * How much more the pilot districts changed than the others, all graduates together and within the categories of a breakdown, such as
 * town and country: where both point in opposite directions, the first says how the groups are mixed (Simpson 1951).
 *
 * @param breakdown its id
 * @param pooled of all graduates whose category is known
 * @param stratified the mean of the categories, each weighing as many graduates as both groups have at the end
 * @param categories in their order, those that both groups have at both times
 */
public record Composition(String breakdown, Estimate pooled, Estimate stratified, List<Category> categories) {
    private static final double LEVEL = 0.95;

    public Composition {
        categories = List.copyOf(categories);
    }

    /**
     * Percentage points.
     *
     * @param interval of independent binomial counts, large samples
     */
    public record Estimate(double value, Interval interval) {
        private static Estimate of(double value, double variance) {
            double reach = Quantiles.normal(LEVEL) * Math.sqrt(variance);
            return new Estimate(value, new Interval(value - reach, value + reach, LEVEL, "large-sample"));
        }
    }

    /** One category: sums over the pilot districts ({@code first}) and over the others ({@code second}). */
    public record Category(String id, Difference before, Difference after) {
        private double change() {
            return Composition.change(before, after);
        }

        private double weight() {
            return (double) after.first().total() + after.second().total();
        }
    }

    /** @return empty with fewer than two categories: there is nothing to be mixed */
    public static Optional<Composition> of(String breakdown, List<Category> categories) {
        if (categories.size() < 2) {
            return Optional.empty();
        }
        Difference before = pooled(categories, Category::before);
        Difference after = pooled(categories, Category::after);
        double all = Sum.of(categories.stream().mapToDouble(Category::weight));
        return Optional.of(new Composition(
                breakdown,
                Estimate.of(change(before, after), variance(before, after)),
                Estimate.of(
                        Sum.of(categories.stream().mapToDouble(one -> one.weight() / all * one.change())),
                        Sum.of(categories.stream()
                                .mapToDouble(one -> one.weight()
                                        / all
                                        * (one.weight() / all)
                                        * variance(one.before(), one.after())))),
                categories));
    }

    private static Difference pooled(List<Category> categories, Function<Category, Difference> time) {
        return new Strata(categories.stream().map(time).toList()).pooled();
    }

    private static double change(Difference before, Difference after) {
        return 100 * (after.value() - before.value());
    }

    private static double variance(Difference before, Difference after) {
        double error = 100 * Math.hypot(before.standardError(), after.standardError());
        return error * error;
    }

    /**
     * Whether the comparison of all graduates and the one within categories point in opposite directions, and neither interval holds the
     * other value: two values next to zero are no contradiction.
     */
    public boolean isReversed() {
        return pooled.value() * stratified.value() < 0
                && !pooled.interval().contains(stratified.value())
                && !stratified.interval().contains(pooled.value());
    }
}
