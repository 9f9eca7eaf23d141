package phanluong.warehouse.statistics.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Units over time, some of them treated from some time on. Rows are sorted when it is made, so that their order means nothing.
 *
 * @param rows at least one; the same number of covariates in each
 */
public record Panel(List<Row> rows) {
    private static final Comparator<Row> ORDER = Comparator.comparing(Row::unit)
            .thenComparing(Row::cluster)
            .thenComparing(Row::crossing)
            .thenComparingDouble(Row::time)
            .thenComparing(Row::treated)
            .thenComparingDouble(Row::outcome)
            .thenComparingDouble(Row::weight)
            .thenComparing(row -> row.covariates().toString());

    public Panel {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("A panel needs rows, found none");
        }
        int covariates = rows.get(0).covariates().size();
        for (Row row : rows) {
            if (row.covariates().size() != covariates) {
                throw new IllegalArgumentException("Every row needs " + covariates + " covariates, found "
                        + row.covariates().size());
            }
        }
        rows = rows.stream().sorted(ORDER).toList();
    }

    /**
     * One unit at one time; a unit may have several rows at a time, and may be a whole group.
     *
     * @param cluster what disturbs it may disturb the others of its cluster; empty where each row stands for itself
     * @param crossing a second way of clustering, usually the time
     * @param treated at this time, and at every later one
     * @param weight positive
     */
    public record Row(
            String unit,
            String cluster,
            String crossing,
            double time,
            boolean treated,
            double outcome,
            double weight,
            List<Double> covariates) {
        public Row {
            covariates = List.copyOf(covariates);
            if (!Double.isFinite(outcome) || !Double.isFinite(time) || !(weight > 0 && Double.isFinite(weight))) {
                throw new IllegalArgumentException(
                        "A row needs a finite time and outcome and a positive weight, found time " + time + ", outcome "
                                + outcome + ", weight " + weight);
            }
        }

        /** A unit that is its own cluster, without covariates. */
        public static Row of(String unit, double time, boolean treated, double outcome, double weight) {
            return new Row(unit, unit, Double.toString(time), time, treated, outcome, weight, List.of());
        }
    }

    boolean clustered() {
        return rows.stream().noneMatch(row -> row.cluster().isEmpty());
    }

    /** Whether a unit is a whole group of clusters. */
    boolean unitsSpanClusters() {
        return rows.stream()
                .collect(Collectors.groupingBy(Row::unit, Collectors.mapping(Row::cluster, Collectors.toSet())))
                .values()
                .stream()
                .anyMatch(clusters -> clusters.size() > 1);
    }

    Clusters clusters() {
        return clustered() ? clusters(Row::cluster) : Clusters.single(rows.size());
    }

    <K extends Comparable<K>> Clusters clusters(Function<Row, K> key) {
        return Clusters.of(rows.stream().map(key).toList());
    }

    /** A column of zeros and ones for each value of the key, in its order. */
    <K extends Comparable<K>> List<double[]> dummies(Function<Row, K> key) {
        return rows.stream()
                .map(key)
                .distinct()
                .sorted()
                .map(value -> indicator(row -> key.apply(row).equals(value)))
                .toList();
    }

    double[] indicator(Predicate<Row> holds) {
        return rows.stream().mapToDouble(row -> holds.test(row) ? 1 : 0).toArray();
    }

    List<double[]> covariates() {
        return IntStream.range(0, rows.get(0).covariates().size())
                .mapToObj(index -> rows.stream()
                        .mapToDouble(row -> row.covariates().get(index))
                        .toArray())
                .toList();
    }

    double[] outcomes() {
        return rows.stream().mapToDouble(Row::outcome).toArray();
    }

    double[] weights() {
        return rows.stream().mapToDouble(Row::weight).toArray();
    }
}
