package phanluong.warehouse.statistics.inequality;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import phanluong.warehouse.statistics.Sum;

/**
 * Theil's measures of inequality, which are the sum of a part between groups and a part within them; 0 where all have the same.
 *
 * <p>Sources: Theil 1967, Economics and Information Theory, chapter 4; decomposition: Shorrocks 1980, Econometrica 48, 613–625.
 */
public enum Theil {
    /** T: the mean of s·ln s, where s is what one has relative to the mean; at most ln n. Groups weigh by what they have. */
    T {
        @Override
        double inequality(double share) {
            return share == 0 ? 0 : share * Math.log(share);
        }

        @Override
        double weight(double share) {
            return share;
        }
    },

    /** L, the mean logarithmic deviation: the mean of −ln s; needs that everybody has something. Groups weigh by how many they are. */
    L {
        @Override
        double inequality(double share) {
            return -Math.log(share);
        }

        @Override
        double weight(double share) {
            return 1;
        }
    };

    /** Both parts of the measure; {@code within} of a single group is the whole. */
    public record Parts(double between, double within) {
        public double total() {
            return between + within;
        }
    }

    /** @param share of one unit or the mean of a group, relative to the mean of all */
    abstract double inequality(double share);

    /** How much a group weighs, relative to how many it has. */
    abstract double weight(double share);

    /**
     * Empty where nobody has anything, and for L where anybody has nothing.
     *
     * @param groups each with at least one holding
     */
    public Optional<Parts> of(Collection<List<Holding>> groups) {
        List<Holding> all = groups.stream().flatMap(List::stream).toList();
        double weights = sum(all, Holding::weight);
        double mean = sum(all, Holding::total) / weights;
        if (mean == 0 || (this == L && all.stream().anyMatch(holding -> holding.value() == 0))) {
            return Optional.empty();
        }
        double between = Sum.of(groups.stream()
                .mapToDouble(group -> sum(group, Holding::weight) / weights * inequality(mean(group) / mean)));
        double within = Sum.of(groups.stream()
                .mapToDouble(
                        group -> sum(group, Holding::weight) / weights * weight(mean(group) / mean) * within(group)));
        return Optional.of(new Parts(Math.max(0, between), Math.max(0, within)));
    }

    private double within(List<Holding> group) {
        double mean = mean(group);
        return mean == 0
                ? 0
                : sum(group, holding -> holding.weight() * inequality(holding.value() / mean))
                        / sum(group, Holding::weight);
    }

    private static double mean(List<Holding> group) {
        return sum(group, Holding::total) / sum(group, Holding::weight);
    }

    private static double sum(List<Holding> holdings, ToDoubleFunction<Holding> part) {
        return Sum.of(holdings.stream().mapToDouble(part));
    }
}
