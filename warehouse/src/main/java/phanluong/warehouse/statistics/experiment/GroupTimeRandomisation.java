package phanluong.warehouse.statistics.experiment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import phanluong.warehouse.statistics.Note;

/**
 * Randomisation inference for group-time effects: the simple average of Callaway and Sant'Anna compared with those of every other
 * way in which the same beginnings could have been given to the clusters (Fisher 1935; as {@link RandomisationTest}).
 */
final class GroupTimeRandomisation {
    private static final double TIE = 1e-9;

    private final BalancedPanel panel;
    private final double[] groups;
    private final Comparison comparison;
    private final double[] weights;
    private final double[][] sums;

    private GroupTimeRandomisation(BalancedPanel panel, List<String> clusters) {
        this.panel = panel;
        this.groups = panel.groups();
        this.comparison = panel.comparison();
        this.weights = new double[clusters.size()];
        this.sums = new double[clusters.size()][panel.times().length];
        for (int unit = 0; unit < panel.units().size(); unit++) {
            int cluster = clusters.indexOf(panel.clusters().get(unit));
            weights[cluster] += panel.weights()[unit];
            for (int time = 0; time < panel.times().length; time++) {
                sums[cluster][time] += panel.weights()[unit] * panel.outcomes()[unit][time];
            }
        }
    }

    /** @return empty where treatment does not begin at one time in all units of a cluster */
    static Optional<Inference> of(Panel rows, double level) {
        BalancedPanel panel = BalancedPanel.of(rows, EnumSet.noneOf(Note.class));
        Optional<Assignments> assignments = assignments(panel);
        if (!rows.clustered() || rows.unitsSpanClusters() || assignments.isEmpty()) {
            return Optional.empty();
        }
        List<String> clusters = clusters(panel);
        GroupTimeRandomisation test = new GroupTimeRandomisation(panel, clusters);
        double estimate = test.simple(treatments(panel, clusters));
        double far = Math.abs(estimate) * (1 - TIE);
        int[] treatmentOfPlace = assignments.get().treatmentOfPlace();
        int[] treatment = new int[clusters.size()];
        long[] count = {0};
        assignments.get().forEach(chosen -> {
            Arrays.fill(treatment, 0);
            for (int place = 0; place < chosen.length; place++) {
                treatment[chosen[place]] = treatmentOfPlace[place];
            }
            count[0] += Math.abs(test.simple(treatment)) >= far ? 1 : 0;
        });
        long compared = assignments.get().compared();
        boolean all = assignments.get().all();
        Inference inference = new Inference(
                all ? InferenceMethod.RANDOMISATION : InferenceMethod.RANDOMISATION_SAMPLED,
                estimate,
                OptionalDouble.empty(),
                OptionalDouble.of(estimate),
                OptionalDouble.empty(),
                OptionalDouble.of(all ? count[0] / (double) compared : (1.0 + count[0]) / (1.0 + compared)),
                OptionalDouble.of(assignments.get().smallestP()),
                compared,
                Optional.empty(),
                List.of());
        return Optional.of(
                assignments.get().smallestP() > 1 - level ? inference.noting(Note.TOO_FEW_FOR_LEVEL) : inference);
    }

    /** The ways in which the beginnings could have been given to the clusters; empty where a cluster has several. */
    static Optional<Assignments> assignments(BalancedPanel panel) {
        List<String> clusters = clusters(panel);
        int[] treatments = treatments(panel, clusters);
        for (int unit = 0; unit < panel.units().size(); unit++) {
            int cluster = clusters.indexOf(panel.clusters().get(unit));
            if (treatments[cluster] != treatment(panel, unit)) {
                return Optional.empty();
            }
        }
        return Optional.of(Assignments.of(treatments, panel.groups().length, new int[treatments.length]));
    }

    private static List<String> clusters(BalancedPanel panel) {
        return panel.clusters().stream().distinct().sorted().toList();
    }

    private static int[] treatments(BalancedPanel panel, List<String> clusters) {
        int[] treatments = new int[clusters.size()];
        for (int unit = 0; unit < panel.units().size(); unit++) {
            treatments[clusters.indexOf(panel.clusters().get(unit))] = treatment(panel, unit);
        }
        return treatments;
    }

    private static int treatment(BalancedPanel panel, int unit) {
        return Math.max(0, Arrays.binarySearch(panel.groups(), panel.since()[unit]) + 1);
    }

    /** @param treatment of each cluster, 0 for never, else one more than the index of its group */
    private double simple(int[] treatment) {
        int kinds = groups.length + 1;
        int times = panel.times().length;
        double[] weight = new double[kinds];
        double[][] sum = new double[kinds][times];
        for (int cluster = 0; cluster < treatment.length; cluster++) {
            weight[treatment[cluster]] += weights[cluster];
            for (int time = 0; time < times; time++) {
                sum[treatment[cluster]][time] += sums[cluster][time];
            }
        }
        double effects = 0;
        double size = 0;
        for (int group = 1; group < kinds; group++) {
            for (int time = 1; time < times; time++) {
                if (panel.times()[time] < groups[group - 1]) {
                    continue;
                }
                int base = panel.base(groups[group - 1], time);
                double comparedWeight = 0;
                double comparedChange = 0;
                for (int other = 0; other < kinds; other++) {
                    double begin = other == 0 ? Double.POSITIVE_INFINITY : groups[other - 1];
                    if (panel.compares(comparison, begin, groups[group - 1], time)) {
                        comparedWeight += weight[other];
                        comparedChange += sum[other][time] - sum[other][base];
                    }
                }
                if (comparedWeight > 0) {
                    effects += sum[group][time] - sum[group][base] - weight[group] * comparedChange / comparedWeight;
                    size += weight[group];
                }
            }
        }
        return effects / size;
    }
}
