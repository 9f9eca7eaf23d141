package phanluong.warehouse.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import phanluong.warehouse.history.Change;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;

/** Lets the causes of a difference in one after the other; what each adds is its part. */
final class Bridges {
    private final Scenarios scenarios;
    private final Deliveries deliveries;
    private final Releases releases;

    Bridges(Scenarios scenarios, Deliveries deliveries, Releases releases) {
        this.scenarios = scenarios;
        this.deliveries = deliveries;
        this.releases = releases;
    }

    /** A way of looking at deliveries: which count, and from where they are looked at. */
    private record View(List<Release.Entry> entries, Standpoint at) {
        boolean shows(View other) {
            return entries.equals(other.entries) && at.indicator().equals(other.at.indicator()) && isOf(other);
        }

        /** Whether both look at the same area. */
        boolean isOf(View other) {
            return at.frame().equals(other.at.frame()) && at.area().equals(other.at.area());
        }
    }

    /** One for each cause, in their order. */
    List<Step> steps(Standpoint from, Standpoint to) {
        List<Release.Entry> before = deliveries.of(from.release());
        List<Release.Entry> after = deliveries.of(to.release());
        Standpoint moved = new Standpoint(to.release(), from.indicator(), to.frame(), to.area());
        List<Step> steps = new ArrayList<>();
        View view = new View(before, from);
        State state = facts(view).state(from);
        Optional<BigDecimal> value = state.value();
        for (Cause cause : Cause.values()) {
            List<Change> changes = deliveries.changes(before, after, cause);
            View next =
                    new View(Deliveries.with(view.entries(), changes, after), cause == Cause.DEFINITION ? to : moved);
            Step step = next.shows(view)
                    ? new Step(cause, state, state, value, List.of(), Set.of(), Set.of())
                    : step(cause, view, next, state, value, changes);
            steps.add(step);
            state = step.after();
            value = state.value().or(step::valueBefore);
            view = next;
        }
        return steps;
    }

    private Step step(
            Cause cause, View view, View next, State state, Optional<BigDecimal> value, List<Change> changes) {
        Set<String> in = new HashSet<>();
        Set<String> out = new HashSet<>();
        if (cause == Cause.BOUNDARY) {
            in.addAll(facts(next).counted(next.at()));
            out.addAll(facts(view).counted(view.at()));
            Set<String> stay = new HashSet<>(in);
            stay.retainAll(out);
            in.removeAll(stay);
            out.removeAll(stay);
        }
        Set<String> batches = new HashSet<>();
        if (cause == Cause.BOUNDARY) {
            if (next.isOf(view)) {
                batches.addAll(facts(next).lists(in));
                batches.addAll(facts(next).lists(out));
            }
        } else if (!changes.isEmpty()) {
            batches.addAll(facts(view).sources(view.at()).keySet());
            batches.addAll(facts(next).sources(next.at()).keySet());
        }
        return new Step(cause, state, facts(next).state(next.at()), value, among(changes, batches), in, out);
    }

    private List<Step.Delivered> among(List<Change> changes, Set<String> batches) {
        return changes.stream()
                .filter(change -> change.before().filter(batches::contains).isPresent()
                        || change.after().filter(batches::contains).isPresent())
                .map(change -> new Step.Delivered(
                        change,
                        change.before().flatMap(releases::findBatch),
                        change.after().flatMap(releases::findBatch)))
                .toList();
    }

    private AreaFacts facts(View view) {
        return scenarios.of(view.entries(), view.at().release());
    }
}
