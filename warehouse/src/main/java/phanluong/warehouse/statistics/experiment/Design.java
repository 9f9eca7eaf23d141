package phanluong.warehouse.statistics.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a comparison rests on, known before any outcome is looked at.
 *
 * @param treatedClusters those with a treated row at any time
 * @param begins the times at which treatment begins somewhere, in their order
 * @param assignments the ways in which clusters could have been treated; empty where clusters are not treated as a whole, from one
 *     time on
 */
public record Design(
        int rows,
        int units,
        int clusters,
        int treatedClusters,
        int times,
        List<Double> begins,
        Optional<Assignments> assignments) {
    public Design {
        begins = List.copyOf(begins);
    }

    public static Design of(Panel panel) {
        List<String> keys = panel.rows().stream()
                .map(Panel.Row::cluster)
                .distinct()
                .sorted()
                .toList();
        Adoption clusters = Adoption.ofClusters(panel);
        List<Double> begins = new ArrayList<>(clusters.times());
        int[] treatments = keys.stream()
                .mapToInt(key -> 1 + begins.indexOf(clusters.since().get(key)))
                .toArray();
        boolean whole = panel.clustered()
                && clusters.ending().isEmpty()
                && (begins.size() > 1 || begins.size() == 1 && !clusters.never().isEmpty());
        return new Design(
                panel.rows().size(),
                (int) panel.rows().stream().map(Panel.Row::unit).distinct().count(),
                panel.clusters().count(),
                panel.clustered()
                        ? clusters.since().size()
                        : (int) panel.rows().stream().filter(Panel.Row::treated).count(),
                (int) panel.rows().stream().map(Panel.Row::time).distinct().count(),
                begins,
                whole
                        ? Optional.of(Assignments.of(treatments, begins.size(), new int[treatments.length]))
                        : Optional.empty());
    }

    /** The smallest two-sided p that randomisation inference can ever give here. */
    public OptionalDouble smallestP() {
        return assignments.isPresent() ? OptionalDouble.of(assignments.get().smallestP()) : OptionalDouble.empty();
    }
}
