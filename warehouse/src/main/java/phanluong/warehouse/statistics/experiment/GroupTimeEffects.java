package phanluong.warehouse.statistics.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import phanluong.warehouse.statistics.Note;

/**
 * Effects where treatment begins at different times: for each group of units that begin together and each time, the change since
 * the last time before it began, minus that of units that are not treated then.
 *
 * <p>Source: Callaway and Sant'Anna 2021, Journal of Econometrics 225, 200–230, without covariates: formulas 2.8 and 2.9 for the
 * effects, section 3 for the ways of adding them up; errors from influence functions, that of the estimated weights among them, and
 * the normal distribution, as R {@code did::att_gt(xformla = ~1, bstrap = FALSE)} and {@code did::aggte}. The comparison is with
 * units that are never treated, or where there are none with those not yet treated. Before the beginning, the change since the time
 * before shows whether the groups moved alike. Units that lack a time are left out with a note. The errors hold for many units;
 * with a dozen look at {@link GroupTimeRandomisation} too.
 *
 * @param comparison whom the groups are compared with
 * @param cells by group, then time
 * @param simple all cells from the beginning on, weighted by the size of their group
 * @param byExposure by time since the beginning, negative before it
 * @param exposed the mean of those from 0 on
 * @param byGroup the mean of each group since its beginning
 * @param grouped these, weighted by the size of the groups
 */
public record GroupTimeEffects(
        Comparison comparison,
        List<Cell> cells,
        Inference simple,
        List<Effect> byExposure,
        Inference exposed,
        List<Effect> byGroup,
        Inference grouped) {

    /** The effect in one group, named by the time at which it begins, at one time. */
    public record Cell(double group, double time, Inference effect) {}

    /** @param key the time since the beginning, or the time at which the group begins */
    public record Effect(double key, Inference effect) {}

    private record Estimated(double group, double time, Influenced effect) {
        double exposure() {
            return time - group;
        }

        boolean treated() {
            return time >= group;
        }

        Influenced.OfGroup ofGroup() {
            return new Influenced.OfGroup(group, effect);
        }
    }

    /** @return empty where nobody is left to compare with, or nothing lies before the beginnings */
    static Optional<GroupTimeEffects> of(Panel panel, double level, Set<Note> notes) {
        BalancedPanel balanced = BalancedPanel.of(panel, notes);
        return of(balanced, balanced.comparison(), level);
    }

    static Optional<GroupTimeEffects> of(BalancedPanel balanced, Comparison comparison, double level) {
        List<Estimated> cells = estimate(balanced, comparison);
        List<Estimated> treated = cells.stream().filter(Estimated::treated).toList();
        if (treated.isEmpty()) {
            return Optional.empty();
        }
        List<Effect> byExposure = new ArrayList<>();
        List<Influenced> exposures = new ArrayList<>();
        for (double exposure : keys(cells, Estimated::exposure)) {
            Influenced effect = Influenced.weighted(
                    cells.stream()
                            .filter(cell -> cell.exposure() == exposure)
                            .map(Estimated::ofGroup)
                            .toList(),
                    balanced);
            byExposure.add(new Effect(
                    exposure,
                    inference(
                            effect,
                            cells.stream()
                                    .filter(cell -> cell.exposure() == exposure)
                                    .mapToDouble(Estimated::group),
                            balanced,
                            level)));
            if (exposure >= 0) {
                exposures.add(effect);
            }
        }
        List<Effect> byGroup = new ArrayList<>();
        List<Influenced.OfGroup> groups = new ArrayList<>();
        for (double group : keys(treated, Estimated::group)) {
            Influenced effect = Influenced.mean(treated.stream()
                    .filter(cell -> cell.group() == group)
                    .map(Estimated::effect)
                    .toList());
            byGroup.add(new Effect(group, inference(effect, DoubleStream.of(group), balanced, level)));
            groups.add(new Influenced.OfGroup(group, effect));
        }
        return Optional.of(new GroupTimeEffects(
                comparison,
                cells.stream()
                        .map(cell -> new Cell(
                                cell.group(),
                                cell.time(),
                                inference(cell.effect(), DoubleStream.of(cell.group()), balanced, level)))
                        .toList(),
                Influenced.weighted(treated.stream().map(Estimated::ofGroup).toList(), balanced)
                        .inference(level),
                byExposure,
                Influenced.mean(exposures).inference(level),
                byGroup,
                Influenced.weighted(groups, balanced).inference(level)));
    }

    /** With a note where so few units are treated that their own variation is hardly seen. */
    private static Inference inference(Influenced effect, DoubleStream groups, BalancedPanel panel, double level) {
        long treated = groups.distinct()
                .mapToLong(group -> Arrays.stream(panel.since())
                        .filter(begin -> begin == group)
                        .count())
                .sum();
        Inference inference = effect.inference(level);
        return treated < 3 ? inference.noting(Note.FEW_TREATED_CLUSTERS) : inference;
    }

    private static List<Estimated> estimate(BalancedPanel panel, Comparison comparison) {
        List<Estimated> cells = new ArrayList<>();
        for (double group : panel.groups()) {
            for (int time = 1; time < panel.times().length; time++) {
                int at = time;
                int base = panel.base(group, time);
                effect(
                                panel,
                                unit -> panel.since()[unit] == group,
                                unit -> panel.compares(comparison, panel.since()[unit], group, at),
                                time,
                                base)
                        .ifPresent(effect -> cells.add(new Estimated(group, panel.times()[at], effect)));
            }
        }
        return cells;
    }

    /** The change of the group minus that of the comparison; empty where one of them has no unit. */
    private static Optional<Influenced> effect(
            BalancedPanel panel, IntPredicate group, IntPredicate compared, int time, int base) {
        return change(panel, group, time, base)
                .flatMap(treated -> change(panel, compared, time, base).map(treated::minus));
    }

    private static Optional<Influenced> change(BalancedPanel panel, IntPredicate member, int time, int base) {
        int units = panel.weights().length;
        double weight = 0;
        double sum = 0;
        for (int unit = 0; unit < units; unit++) {
            if (member.test(unit)) {
                weight += panel.weights()[unit];
                sum += panel.weights()[unit] * (panel.outcomes()[unit][time] - panel.outcomes()[unit][base]);
            }
        }
        if (weight == 0) {
            return Optional.empty();
        }
        double mean = sum / weight;
        double[] influence = new double[units];
        for (int unit = 0; unit < units; unit++) {
            if (member.test(unit)) {
                double change = panel.outcomes()[unit][time] - panel.outcomes()[unit][base];
                influence[unit] = panel.weights()[unit] * (change - mean) * units / weight;
            }
        }
        return Optional.of(new Influenced(mean, influence));
    }

    private static TreeSet<Double> keys(List<Estimated> cells, ToDoubleFunction<Estimated> key) {
        TreeSet<Double> keys = new TreeSet<>();
        cells.forEach(cell -> keys.add(key.applyAsDouble(cell)));
        return keys;
    }
}
