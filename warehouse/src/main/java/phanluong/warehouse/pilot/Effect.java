package phanluong.warehouse.pilot;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import phanluong.warehouse.statistics.experiment.DifferenceInDifferences;
import phanluong.warehouse.statistics.experiment.Inference;
import phanluong.warehouse.statistics.experiment.Panel;

/**
 * How much more the pilot districts changed than those they are compared with, percentage points; a difference of changes, which is
 * what the pilot caused only where both would have changed alike without it.
 *
 * @param unweighted each district counts once: what the assignments are about, and therefore the one to be read first
 * @param weighted by denominators: what it means for a pupil
 * @param events by year since the beginning; where it begins at one time, from the last year before
 * @param leaveOneOut without each district in turn
 * @param bounded whether the pilot districts, had they changed as the others did, would lie below 0 or above 100 % on average in
 *     some year: then both cannot have been about to change alike, and the difference says nothing of the pilot
 */
public record Effect(
        Design design,
        DifferenceInDifferences unweighted,
        DifferenceInDifferences weighted,
        List<Event> events,
        List<LeftOut> leaveOneOut,
        boolean bounded) {

    public Effect {
        events = List.copyOf(events);
        leaveOneOut = List.copyOf(leaveOneOut);
    }

    /** @param level of intervals, between 0 and 1 */
    public static Effect of(Design design, double level) {
        DifferenceInDifferences unweighted = DifferenceInDifferences.of(design.eachOnce(), level);
        List<Event> events = unweighted.groupTime().map(Event::list).orElseGet(() -> Event.list(design, level));
        return new Effect(
                design,
                unweighted,
                DifferenceInDifferences.of(design.panel(), level),
                events,
                LeftOut.list(design),
                isBounded(design, unweighted.estimate(), events));
    }

    /** The inference to be read, valid for few districts; empty where none exists, or where the groups cannot have moved alike. */
    public Optional<Inference> headline() {
        return bounded ? Optional.empty() : unweighted.headline();
    }

    private static boolean isBounded(Design design, OptionalDouble estimate, List<Event> events) {
        boolean together = estimate.isPresent() && isOutside(mean(design, year -> true) - estimate.getAsDouble());
        return together
                || !design.isStaggered()
                        && events.stream()
                                .filter(event -> event.exposure() >= 0)
                                .anyMatch(event -> isOutside(mean(
                                                design,
                                                year -> year
                                                        == design.begins()
                                                                        .get(0)
                                                                        .startYear()
                                                                + event.exposure())
                                        - event.estimate()));
    }

    private static boolean isOutside(double percent) {
        return percent < 0 || percent > 100;
    }

    /** Of the rows under the pilot. */
    private static double mean(Design design, DoublePredicate years) {
        return design.panel().rows().stream()
                .filter(row -> row.treated() && years.test(row.time()))
                .mapToDouble(Panel.Row::outcome)
                .average()
                .orElseThrow();
    }
}
