package phanluong.warehouse.pilot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import phanluong.warehouse.statistics.Sum;
import phanluong.warehouse.statistics.experiment.Panel;
import phanluong.warehouse.statistics.experiment.RandomisationTest;

/**
 * How alike pilot districts and the others were before; each district counts once.
 *
 * @param pilots mean of the pilot districts
 * @param others mean of the others
 * @param pValue the share of all choices of so many districts that would differ at least as much
 */
public record Balance(double pilots, double others, double pValue) {
    private static final double LEVEL = 0.95;

    public double difference() {
        return pilots - others;
    }

    /** Of the mean of each district; empty where a group has no row. */
    static Optional<Balance> ofLevels(List<Panel.Row> rows, Set<String> pilots) {
        Map<String, Double> levels = new TreeMap<>();
        byUnit(rows)
                .forEach((unit, own) ->
                        levels.put(unit, Sum.of(own.stream().mapToDouble(Panel.Row::outcome)) / own.size()));
        return of(levels, pilots);
    }

    /** Of the straight line through each district's years; empty where a group has no district with two years. */
    static Optional<Balance> ofSlopes(List<Panel.Row> rows, Set<String> pilots) {
        Map<String, Double> slopes = new TreeMap<>();
        byUnit(rows).forEach((unit, own) -> {
            if (own.size() > 1) {
                SimpleRegression line = new SimpleRegression();
                own.forEach(row -> line.addData(row.time(), row.outcome()));
                slopes.put(unit, line.getSlope());
            }
        });
        return of(slopes, pilots);
    }

    private static Map<String, List<Panel.Row>> byUnit(List<Panel.Row> rows) {
        return rows.stream().collect(Collectors.groupingBy(Panel.Row::unit));
    }

    private static Optional<Balance> of(Map<String, Double> values, Set<String> pilots) {
        double[] outcomes =
                values.values().stream().mapToDouble(Double::doubleValue).toArray();
        boolean[] treated = new boolean[outcomes.length];
        int at = 0;
        for (String unit : values.keySet()) {
            treated[at++] = pilots.contains(unit);
        }
        return RandomisationTest.ofMeans(outcomes, treated, new int[outcomes.length], LEVEL)
                .map(test -> new Balance(mean(values, pilots, true), mean(values, pilots, false), test.twoSided()));
    }

    private static double mean(Map<String, Double> values, Set<String> pilots, boolean pilot) {
        double[] own = values.entrySet().stream()
                .filter(one -> pilots.contains(one.getKey()) == pilot)
                .mapToDouble(Map.Entry::getValue)
                .toArray();
        return Sum.of(own) / own.length;
    }
}
