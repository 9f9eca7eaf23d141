package phanluong.warehouse.statistics.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Since when each key (a unit, a cluster) is treated.
 *
 * @param since the first treated time of each key that is ever treated; where times before it were not seen, the earliest time after
 *     the last untreated one at which treatment begins anywhere: a number that is missing makes no beginning of its own
 * @param never the keys that never are
 * @param always those treated whenever they were seen
 * @param ending those that are seen untreated at or after their first treated time
 */
record Adoption(Map<String, Double> since, Set<String> never, Set<String> always, Set<String> ending) {
    static Adoption ofUnits(Panel panel) {
        return of(panel.rows().stream().collect(Collectors.groupingBy(Panel.Row::unit)));
    }

    static Adoption ofClusters(Panel panel) {
        return of(panel.rows().stream().collect(Collectors.groupingBy(Panel.Row::cluster)));
    }

    private static Adoption of(Map<String, List<Panel.Row>> rowsOfKey) {
        Adoption adoption = new Adoption(new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        rowsOfKey.forEach((key, rows) -> {
            Optional<Double> first = rows.stream()
                    .filter(Panel.Row::treated)
                    .map(Panel.Row::time)
                    .min(Double::compare);
            if (first.isEmpty()) {
                adoption.never.add(key);
                return;
            }
            adoption.since.put(key, first.get());
            if (rows.stream().allMatch(Panel.Row::treated)) {
                adoption.always.add(key);
            }
            if (rows.stream().anyMatch(row -> !row.treated() && row.time() >= first.get())) {
                adoption.ending.add(key);
            }
        });
        TreeSet<Double> times = adoption.times();
        adoption.since.replaceAll((key, first) -> adoption.always.contains(key)
                ? first
                : times.higher(rowsOfKey.get(key).stream()
                        .filter(row -> !row.treated() && row.time() < first)
                        .mapToDouble(Panel.Row::time)
                        .max()
                        .orElse(Double.NEGATIVE_INFINITY)));
        return adoption;
    }

    /** The times at which treatment begins somewhere. */
    TreeSet<Double> times() {
        return new TreeSet<>(since.values());
    }
}
