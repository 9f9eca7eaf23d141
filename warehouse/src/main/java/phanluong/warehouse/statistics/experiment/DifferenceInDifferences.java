package phanluong.warehouse.statistics.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import phanluong.warehouse.statistics.Note;

/**
 * How much more the treated units changed than the others.
 *
 * <p>Where treatment begins everywhere at the same time: weighted least squares with an effect for each unit and each time (with
 * two units that are whole groups and two times, the four means). Where it begins at different times the pooled regression would
 * compare treated units with treated ones and weigh some effects negatively (Goodman-Bacon 2021; de Chaisemartin and
 * D'Haultfœuille 2020), so group-time effects answer instead, and a note says so.
 *
 * <p>The headline. With a dozen clusters and a few treated ones, HC1 and CR1 reject a true null far too often (Bertrand, Duflo and
 * Mullainathan 2004; Cameron, Gelbach and Miller 2008), CR2 does with one or two treated clusters, the wild bootstrap then hardly
 * ever rejects, and randomisation inference is exact only where the treated clusters vary as the others do (MacKinnon and Webb
 * 2018, 2020). So randomisation must reject, and with it at least one of CR2 and wild bootstrap: the headline is the inference with the
 * larger p of randomisation and the better of the two. In consequence, with one treated cluster of eleven it is never below 1/11.
 * Without randomisation the larger p of CR2 and wild bootstrap stands; with more than 100 clusters CR2 alone. How often that rejects a
 * true null is counted in {@code docs/rehearsal.md}.
 *
 * @param design what was compared; known before any outcome is
 * @param estimate units of the outcome; empty where it was refused
 * @param inferences what each method says; those of the annex (HC1, CR1, two-way) first
 * @param headline the one to be read; empty where none exists
 * @param groupTime where treatment begins at different times
 * @param notes in the order of the enum
 */
public record DifferenceInDifferences(
        Design design,
        OptionalDouble estimate,
        List<Inference> inferences,
        Optional<Inference> headline,
        Optional<GroupTimeEffects> groupTime,
        List<Note> notes) {
    static final int FEW = 100;
    private static final Comparator<Inference> BY_P =
            Comparator.comparingDouble(inference -> inference.pValue().getAsDouble());
    private static final Set<InferenceMethod> BY_CLUSTERS =
            EnumSet.of(InferenceMethod.CR2, InferenceMethod.WILD, InferenceMethod.WILD_SAMPLED);
    private static final Set<InferenceMethod> BY_ASSIGNMENTS =
            EnumSet.of(InferenceMethod.RANDOMISATION, InferenceMethod.RANDOMISATION_SAMPLED);

    public DifferenceInDifferences {
        inferences = List.copyOf(inferences);
        notes = List.copyOf(notes);
    }

    /** @param level of intervals, between 0 and 1 */
    public static DifferenceInDifferences of(Panel panel, double level) {
        Set<Note> notes = EnumSet.noneOf(Note.class);
        Optional<Panel> comparable = comparable(panel, notes);
        if (comparable.isEmpty()) {
            notes.add(Note.NOT_IDENTIFIED);
            return refused(Design.of(panel), notes);
        }
        Panel kept = comparable.get();
        Design design = Design.of(kept);
        Adoption adoption = Adoption.ofUnits(kept);
        if (!adoption.ending().isEmpty()) {
            notes.add(Note.TREATMENT_ENDED);
            return refused(design, notes);
        }
        if (adoption.times().size() > 1) {
            notes.add(Note.STAGGERED);
            return staggered(kept, design, level, notes);
        }
        Optional<Coefficient> coefficient = coefficient(kept, kept.outcomes());
        if (coefficient.isEmpty() || kept.clusters().count() < 2) {
            notes.add(Note.NOT_IDENTIFIED);
            return refused(design, notes);
        }
        return simultaneous(kept, design, coefficient.get(), level, notes);
    }

    /** The same estimate alone: for what is asked many times and nothing else read. */
    public static OptionalDouble estimate(Panel panel) {
        Set<Note> unread = EnumSet.noneOf(Note.class);
        Optional<Panel> kept = comparable(panel, unread);
        if (kept.isEmpty()) {
            return OptionalDouble.empty();
        }
        Adoption adoption = Adoption.ofUnits(kept.get());
        if (!adoption.ending().isEmpty()) {
            return OptionalDouble.empty();
        }
        Optional<Double> estimate = adoption.times().size() > 1
                ? GroupTimeEffects.of(kept.get(), 0.95, unread)
                        .map(effects -> effects.simple().estimate())
                : coefficient(kept.get(), kept.get().outcomes())
                        .filter(one -> kept.get().clusters().count() > 1)
                        .map(Coefficient::estimate);
        return estimate.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /** Without the units that were treated whenever they were seen; empty where no other is left. */
    private static Optional<Panel> comparable(Panel panel, Set<Note> notes) {
        Set<String> always = Adoption.ofUnits(panel).always();
        if (always.isEmpty()) {
            return Optional.of(panel);
        }
        notes.add(Note.ALWAYS_TREATED_LEFT_OUT);
        List<Panel.Row> rest = panel.rows().stream()
                .filter(row -> !always.contains(row.unit()))
                .toList();
        return rest.isEmpty() ? Optional.empty() : Optional.of(new Panel(rest));
    }

    /** The regression on unit and time effects and covariates; empty where nothing identifies the effect. */
    static Optional<Coefficient> coefficient(Panel panel, double[] outcomes) {
        List<double[]> columns = new ArrayList<>(panel.dummies(Panel.Row::unit));
        columns.addAll(panel.dummies(Panel.Row::time));
        columns.addAll(panel.covariates());
        return Coefficient.of(outcomes, panel.indicator(Panel.Row::treated), columns, panel.weights());
    }

    private static DifferenceInDifferences simultaneous(
            Panel panel, Design design, Coefficient coefficient, double level, Set<Note> notes) {
        // One column is always too many: the effects of units and of times both add up to one.
        if (coefficient.others().collinear() > 1) {
            notes.add(Note.COLLINEAR_LEFT_OUT);
        }
        Clusters clusters = panel.clusters();
        List<Inference> inferences = new ArrayList<>();
        inferences.add(Errors.hc1(coefficient, level));
        if (panel.clustered()) {
            inferences.add(Errors.cr1(coefficient, clusters, level));
            inferences.add(Errors.twoWay(coefficient, clusters, panel.clusters(Panel.Row::crossing), level));
        }
        Inference reduced = ReducedBias.of(coefficient, clusters, level);
        inferences.add(design.treatedClusters() < 3 ? reduced.noting(Note.FEW_TREATED_CLUSTERS) : reduced);
        if (clusters.count() <= FEW) {
            inferences.add(WildClusterBootstrap.of(coefficient, clusters, level));
            assignments(panel, coefficient, design)
                    .map(distribution ->
                            RandomisationTest.of(distribution, level).inference(level))
                    .ifPresentOrElse(inferences::add, () -> notes.add(Note.NO_ASSIGNMENT_OF_CLUSTERS));
        }
        Optional<Inference> headline = headline(inferences);
        if (rejects(
                        inferences.stream()
                                .filter(one -> one.method() == InferenceMethod.CR1)
                                .findFirst(),
                        level)
                && !rejects(headline, level)) {
            notes.add(Note.ORDINARY_TOO_OPTIMISTIC);
        }
        return new DifferenceInDifferences(
                design,
                OptionalDouble.of(coefficient.estimate()),
                inferences,
                headline,
                Optional.empty(),
                List.copyOf(notes));
    }

    /** Treatment given to other clusters; empty where it was not given to whole clusters. */
    static Optional<AssignmentDistribution<RegressionEffects>> assignments(
            Panel panel, Coefficient coefficient, Design design) {
        if (design.assignments().isEmpty()) {
            return Optional.empty();
        }
        Adoption adoption = Adoption.ofClusters(panel);
        double begin = adoption.times().first();
        List<String> keys = panel.rows().stream()
                .map(Panel.Row::cluster)
                .distinct()
                .sorted()
                .toList();
        double[] roots = coefficient.rootWeights();
        // Units that span clusters are groups: which group a cluster is in is then part of the assignment.
        boolean groups = panel.unitsSpanClusters();
        List<double[]> common = new ArrayList<>();
        List<double[]> mains = new ArrayList<>();
        if (groups) {
            keys.forEach(key ->
                    mains.add(weighted(panel.indicator(row -> row.cluster().equals(key)), roots)));
        } else {
            common.addAll(panel.dummies(Panel.Row::unit));
        }
        common.addAll(panel.dummies(Panel.Row::time));
        common.addAll(panel.covariates());
        List<double[]> effects = keys.stream()
                .map(key -> weighted(panel.indicator(row -> row.cluster().equals(key) && row.time() >= begin), roots))
                .toList();
        boolean[] treated = new boolean[keys.size()];
        IntStream.range(0, treated.length)
                .forEach(index -> treated[index] = adoption.since().containsKey(keys.get(index)));
        RegressionEffects source = RegressionEffects.of(
                weighted(panel.outcomes(), roots),
                Basis.of(common.stream().map(column -> weighted(column, roots)).toList()),
                mains,
                effects);
        return AssignmentDistribution.of(source, treated, design.assignments().get())
                .filter(distribution -> Math.abs(distribution.actual() - coefficient.estimate())
                        <= 1e-6 * Math.max(1e-6, Math.abs(coefficient.estimate())));
    }

    private static DifferenceInDifferences staggered(Panel panel, Design design, double level, Set<Note> notes) {
        Optional<GroupTimeEffects> effects = GroupTimeEffects.of(panel, level, notes);
        if (effects.isEmpty()) {
            notes.add(Note.NOT_IDENTIFIED);
            return refused(design, notes);
        }
        List<Inference> inferences = new ArrayList<>();
        if (!panel.covariates().isEmpty()) {
            notes.add(Note.COVARIATES_NOT_USED);
        }
        Inference simple = effects.get().simple();
        inferences.add(design.treatedClusters() < 3 ? simple.noting(Note.FEW_TREATED_CLUSTERS) : simple);
        GroupTimeRandomisation.of(panel, level)
                .ifPresentOrElse(inferences::add, () -> notes.add(Note.NO_ASSIGNMENT_OF_CLUSTERS));
        Set<InferenceMethod> all = EnumSet.allOf(InferenceMethod.class);
        return new DifferenceInDifferences(
                design,
                OptionalDouble.of(simple.estimate()),
                inferences,
                largest(inferences, all),
                effects,
                List.copyOf(notes));
    }

    private static boolean rejects(Optional<Inference> inference, double level) {
        return inference.isPresent()
                && inference.get().pValue().isPresent()
                && inference.get().pValue().getAsDouble() <= 1 - level;
    }

    private static Optional<Inference> headline(List<Inference> inferences) {
        Optional<Inference> assignments = largest(inferences, BY_ASSIGNMENTS);
        if (assignments.isEmpty()) {
            return largest(inferences, BY_CLUSTERS);
        }
        Optional<Inference> clusters = inferences.stream()
                .filter(inference -> BY_CLUSTERS.contains(inference.method())
                        && inference.pValue().isPresent())
                .min(BY_P);
        return Stream.of(assignments, clusters).flatMap(Optional::stream).max(BY_P);
    }

    private static Optional<Inference> largest(List<Inference> inferences, Set<InferenceMethod> among) {
        return inferences.stream()
                .filter(inference ->
                        among.contains(inference.method()) && inference.pValue().isPresent())
                .max(BY_P);
    }

    private static DifferenceInDifferences refused(Design design, Set<Note> notes) {
        return new DifferenceInDifferences(
                design, OptionalDouble.empty(), List.of(), Optional.empty(), Optional.empty(), List.copyOf(notes));
    }

    private static double[] weighted(double[] column, double[] roots) {
        return Coefficient.multiply(column, roots);
    }
}
