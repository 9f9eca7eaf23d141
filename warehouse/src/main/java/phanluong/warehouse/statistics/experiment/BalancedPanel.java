package phanluong.warehouse.statistics.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import phanluong.warehouse.statistics.Note;

/**
 * One value for each unit and each time; units that lack a time are left out.
 *
 * @param times in their order
 * @param units by name
 * @param clusters of each unit
 * @param since the first treated time of each unit; positive infinity for those that are never treated
 * @param weights of each unit, one on average: its mean over the times
 * @param outcomes of each unit at each time
 */
record BalancedPanel(
        double[] times,
        List<String> units,
        List<String> clusters,
        double[] since,
        double[] weights,
        double[][] outcomes) {

    static BalancedPanel of(Panel panel, Set<Note> notes) {
        double[] times = panel.rows().stream()
                .mapToDouble(Panel.Row::time)
                .distinct()
                .sorted()
                .toArray();
        Map<String, Double> since = Adoption.ofUnits(panel).since();
        Map<String, List<Panel.Row>> rowsOfUnit = panel.rows().stream()
                .collect(Collectors.groupingBy(Panel.Row::unit, TreeMap::new, Collectors.toList()));
        List<String> units = new ArrayList<>();
        List<String> clusters = new ArrayList<>();
        List<Double> begins = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        List<double[]> outcomes = new ArrayList<>();
        rowsOfUnit.forEach((unit, rows) -> {
            double[] weight = new double[times.length];
            double[] sum = new double[times.length];
            for (Panel.Row row : rows) {
                int time = Arrays.binarySearch(times, row.time());
                weight[time] += row.weight();
                sum[time] += row.weight() * row.outcome();
            }
            if (Arrays.stream(weight).anyMatch(value -> value == 0)) {
                notes.add(Note.UNBALANCED_LEFT_OUT);
                return;
            }
            units.add(unit);
            clusters.add(rows.get(0).cluster());
            begins.add(since.getOrDefault(unit, Double.POSITIVE_INFINITY));
            weights.add(Arrays.stream(weight).sum() / times.length);
            outcomes.add(IntStream.range(0, times.length)
                    .mapToDouble(time -> sum[time] / weight[time])
                    .toArray());
        });
        double mean =
                weights.stream().mapToDouble(Double::doubleValue).average().orElse(1);
        return new BalancedPanel(
                times,
                units,
                clusters,
                begins.stream().mapToDouble(Double::doubleValue).toArray(),
                weights.stream().mapToDouble(weight -> weight / mean).toArray(),
                outcomes.toArray(double[][]::new));
    }

    /** The times at which treatment begins, where something lies before them. */
    double[] groups() {
        return Arrays.stream(since)
                .filter(begin -> Double.isFinite(begin) && begin > times[0])
                .distinct()
                .sorted()
                .toArray();
    }

    /** The time that a group's effect is measured from: the last before it begins, or before that the one before. */
    int base(double group, int time) {
        return times[time] < group
                ? time - 1
                : (int) Arrays.stream(times).filter(one -> one < group).count() - 1;
    }

    /** Whether a unit that begins then serves as comparison for a group at a time. */
    boolean compares(Comparison comparison, double begin, double group, int time) {
        return switch (comparison) {
            case NEVER_TREATED -> Double.isInfinite(begin);
            case NOT_YET_TREATED -> begin > times[time] && begin != group;
        };
    }

    /** With those never treated, where there are any. */
    Comparison comparison() {
        return Arrays.stream(since).anyMatch(Double::isInfinite)
                ? Comparison.NEVER_TREATED
                : Comparison.NOT_YET_TREATED;
    }
}
