package phanluong.warehouse.statistics.experiment;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import phanluong.warehouse.statistics.Note;

/**
 * The smallest effect that this comparison would find, before anything after the beginning is looked at: worlds without an effect are
 * made from what the times before show ({@link Disturbance}), an effect is added to the treated, and the headline rule of {@link
 * DifferenceInDifferences} is asked; the effect is the smallest one that is found in the wanted share of worlds.
 *
 * <p>With more than 12 clusters, or more than 10,000 assignments, CR2 stands for the wild bootstrap or the randomisation too, which agree
 * with it then and would take long. Worlds come from a fixed seed and are the same for every size of effect. An effect in the other direction is found as often. Made for
 * panels of districts; a panel of hundreds of units takes minutes.
 *
 * @param effect units of the outcome; empty where no effect, however large, can be found, or the times before do not tell
 * @param power the wanted share of worlds, for example 0.8
 * @param deviation of a unit at one time, at weight one; empty where the times before do not tell
 * @param autocorrelation from one time to the next
 * @param worlds how many were made
 */
public record DetectableEffect(
        OptionalDouble effect,
        double power,
        OptionalDouble deviation,
        OptionalDouble autocorrelation,
        int worlds,
        List<Note> notes) {
    private static final int WORLDS = 400;
    private static final int MOST_ASSIGNMENTS = 10_000;
    private static final long SEED = 181;

    public DetectableEffect {
        notes = List.copyOf(notes);
    }

    /**
     * @param panel with rows before and after; outcomes after the beginning are not used. One beginning, whole clusters treated
     * @param level of the test, for example 0.95
     */
    public static DetectableEffect of(Panel panel, double level, double power) {
        Design design = Design.of(panel);
        Adoption adoption = Adoption.ofUnits(panel);
        if (adoption.times().size() != 1 || design.assignments().isEmpty()) {
            return without(power, Note.NOT_IDENTIFIED);
        }
        if (design.assignments().get().smallestP() > 1 - level) {
            return without(power, Note.TOO_FEW_FOR_LEVEL);
        }
        Optional<Disturbance> disturbance =
                Disturbance.before(panel, adoption.times().first());
        Optional<Coefficient> coefficient = DifferenceInDifferences.coefficient(panel, panel.outcomes());
        if (disturbance.isEmpty() || coefficient.isEmpty()) {
            return without(power, Note.TOO_LITTLE_BEFORE);
        }
        List<World> worlds = worlds(panel, new Rule(panel, design, coefficient.get(), 1 - level), disturbance.get());
        double step =
                disturbance.get().deviation() / Math.sqrt(coefficient.get().information());
        OptionalDouble effect = Inversion.end(0, step, 1e-3, size -> found(worlds, size) >= power);
        Set<Note> notes = EnumSet.noneOf(Note.class);
        if (effect.isEmpty()) {
            notes.add(Note.TOO_FEW_FOR_LEVEL);
        }
        return new DetectableEffect(
                effect,
                power,
                OptionalDouble.of(disturbance.get().deviation()),
                OptionalDouble.of(disturbance.get().autocorrelation()),
                WORLDS,
                List.copyOf(notes));
    }

    private static DetectableEffect without(double power, Note reason) {
        return new DetectableEffect(
                OptionalDouble.empty(), power, OptionalDouble.empty(), OptionalDouble.empty(), 0, List.of(reason));
    }

    private static double found(List<World> worlds, double size) {
        return worlds.stream().filter(world -> world.rejects(size)).count() / (double) worlds.size();
    }

    private static List<World> worlds(Panel panel, Rule rule, Disturbance disturbance) {
        SplittableRandom random = new SplittableRandom(SEED);
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double keep = disturbance.autocorrelation();
        List<Panel.Row> rows = panel.rows();
        return IntStream.range(0, WORLDS)
                .mapToObj(world -> {
                    double[] outcomes = new double[rows.size()];
                    double last = 0;
                    for (int row = 0; row < outcomes.length; row++) {
                        double fresh = normal.inverseCumulativeProbability(random.nextDouble(1e-12, 1));
                        boolean same = row > 0
                                && rows.get(row).unit().equals(rows.get(row - 1).unit());
                        last = same ? keep * last + Math.sqrt(1 - keep * keep) * fresh : fresh;
                        outcomes[row] = disturbance.deviation()
                                * last
                                / Math.sqrt(rows.get(row).weight());
                    }
                    return new World(rule, outcomes);
                })
                .toList();
    }

    /** What the headline rule needs to know of the design, the same for every world. */
    private static final class Rule {
        private final Coefficient coefficient;
        private final double alpha;
        private final ReducedBias reduced;
        private final double critical;
        private final Optional<WildClusterBootstrap> wild;
        private final Optional<AssignmentDistribution<RegressionEffects>> assignments;

        Rule(Panel panel, Design design, Coefficient coefficient, double alpha) {
            this.coefficient = coefficient;
            Clusters clusters = panel.clusters();
            this.alpha = alpha;
            this.reduced = new ReducedBias(coefficient, clusters);
            // Without degrees of freedom there is no error either: any distance is then as good as another.
            double free = reduced.degreesOfFreedom() > 0 ? reduced.degreesOfFreedom() : 1;
            this.critical = TDistribution.of(free).inverseSurvivalProbability(alpha / 2);
            this.wild = clusters.count() <= WildClusterBootstrap.ALL_UP_TO
                    ? Optional.of(new WildClusterBootstrap(coefficient, clusters))
                    : Optional.empty();
            this.assignments = design.assignments().orElseThrow().compared() <= MOST_ASSIGNMENTS
                    ? DifferenceInDifferences.assignments(panel, coefficient, design)
                    : Optional.empty();
        }
    }

    /**
     * One world without an effect. An effect of some size is found in it exactly where the hypothesis of minus that size is rejected
     * without it.
     */
    private static final class World {
        private final Rule rule;
        private final Coefficient coefficient;
        private final double reach;
        private final Optional<AssignmentDistribution<RegressionEffects>> assignments;
        private WildClusterBootstrap wild;

        World(Rule rule, double[] outcomes) {
            this.rule = rule;
            this.coefficient = rule.coefficient.of(outcomes);
            this.reach = rule.critical * Math.sqrt(rule.reduced.variance(coefficient.residuals()));
            this.assignments = rule.assignments.map(
                    actual -> actual.of(actual.source().of(Coefficient.multiply(outcomes, coefficient.rootWeights()))));
        }

        boolean rejects(double size) {
            boolean reduced = Math.abs(coefficient.estimate() + size) >= reach;
            if (assignments.isEmpty()) {
                return reduced && (rule.wild.isEmpty() || rejectsBootstrapped(size));
            }
            return assignments.get().rejects(-size, rule.alpha)
                    && (reduced || rule.wild.isPresent() && rejectsBootstrapped(size));
        }

        /** Hardly ever asked: made when it is. */
        private boolean rejectsBootstrapped(double size) {
            if (wild == null) {
                wild = rule.wild.orElseThrow().of(coefficient);
            }
            return wild.rejects(-size, rule.alpha);
        }
    }
}
