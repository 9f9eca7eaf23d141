package phanluong.warehouse.pilot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.experiment.GroupTimeEffects;
import phanluong.warehouse.statistics.experiment.Panel;
import phanluong.warehouse.statistics.experiment.RandomisationTest;
import phanluong.warehouse.time.SchoolYear;

/**
 * How much more the pilot districts changed than the others in one year; each district counts once.
 *
 * @param exposure years since the beginning: 0 in the first year under the pilot, negative before
 * @param estimate percentage points
 * @param pValue of every choice of so many districts; empty where the pilot begins at different times
 * @param interval by the same; empty where there are too few choices for its level too
 */
public record Event(int exposure, double estimate, OptionalDouble pValue, Optional<Interval> interval) {

    /**
     * Of one beginning: the change since the last year before it, of districts that have both numbers. Years before show whether the
     * groups moved alike. A year in which a group has no number is not in the list, nor is the last year before.
     */
    static List<Event> list(Design design, double level) {
        if (design.before().isEmpty() || design.assignments().isEmpty()) {
            return List.of();
        }
        SchoolYear base = design.before().get(design.before().size() - 1);
        List<Event> events = new ArrayList<>();
        for (SchoolYear year : design.years()) {
            if (!year.equals(base)) {
                change(design, base, year, level)
                        .ifPresent(test -> events.add(new Event(
                                year.startYear() - design.begins().get(0).startYear(),
                                test.estimate(),
                                OptionalDouble.of(test.twoSided()),
                                test.interval())));
            }
        }
        return events;
    }

    /** Of several beginnings: group-time effects; before a beginning, the change since the year before. */
    static List<Event> list(GroupTimeEffects effects) {
        return effects.byExposure().stream()
                .map(one ->
                        new Event((int) one.key(), one.effect().estimate(), OptionalDouble.empty(), Optional.empty()))
                .toList();
    }

    private static Optional<RandomisationTest> change(Design design, SchoolYear base, SchoolYear year, double level) {
        Map<String, Double> from = rates(design, base);
        Map<String, Double> to = rates(design, year);
        from.keySet().retainAll(to.keySet());
        double[] changes = new double[from.size()];
        boolean[] treated = new boolean[changes.length];
        int at = 0;
        for (Map.Entry<String, Double> one : from.entrySet()) {
            changes[at] = to.get(one.getKey()) - one.getValue();
            treated[at++] =
                    design.pilots().stream().anyMatch(pilot -> pilot.code().equals(one.getKey()));
        }
        return RandomisationTest.ofMeans(changes, treated, new int[changes.length], level);
    }

    private static Map<String, Double> rates(Design design, SchoolYear year) {
        Map<String, Double> rates = new TreeMap<>();
        for (Panel.Row row : design.panel().rows()) {
            if (row.time() == year.startYear()) {
                rates.put(row.unit(), row.outcome());
            }
        }
        return rates;
    }
}
