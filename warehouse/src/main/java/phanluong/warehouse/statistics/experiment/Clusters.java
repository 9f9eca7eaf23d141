package phanluong.warehouse.statistics.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which rows belong together, because what disturbs one may disturb the others.
 *
 * @param rows the row numbers of each cluster, clusters in the order of their keys
 * @param of the cluster of each row
 */
record Clusters(int[][] rows, int[] of) {
    static <K extends Comparable<K>> Clusters of(List<K> keyOfRow) {
        Map<K, List<Integer>> rowsOfKey = new TreeMap<>();
        for (int row = 0; row < keyOfRow.size(); row++) {
            rowsOfKey
                    .computeIfAbsent(keyOfRow.get(row), key -> new ArrayList<>())
                    .add(row);
        }
        int[][] rows = rowsOfKey.values().stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        int[] of = new int[keyOfRow.size()];
        for (int cluster = 0; cluster < rows.length; cluster++) {
            for (int row : rows[cluster]) {
                of[row] = cluster;
            }
        }
        return new Clusters(rows, of);
    }

    /** Every row for itself. */
    static Clusters single(int rows) {
        return of(IntStream.range(0, rows).boxed().toList());
    }

    /** Rows that share both clusters. */
    Clusters crossedWith(Clusters other) {
        return of(IntStream.range(0, of.length)
                .mapToObj(row -> (long) of[row] * other.count() + other.of[row])
                .toList());
    }

    int count() {
        return rows.length;
    }
}
