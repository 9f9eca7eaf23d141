package phanluong.warehouse.pilot;

import java.util.List;
import phanluong.warehouse.statistics.experiment.DifferenceInDifferences;

/**
 * How much more the pilot districts changed than those they are compared with, percentage points; a difference of changes, which is
 * what the pilot caused only where both would have changed alike without it.
 *
 * @param unweighted each district counts once: what the assignments are about, and therefore the one to be read first
 * @param weighted by denominators: what it means for a pupil
 * @param events by year since the beginning; where it begins at one time, from the last year before
 * @param leaveOneOut without each district in turn
 */
public record Effect(
        Design design,
        DifferenceInDifferences unweighted,
        DifferenceInDifferences weighted,
        List<Event> events,
        List<LeftOut> leaveOneOut) {

    public Effect {
        events = List.copyOf(events);
        leaveOneOut = List.copyOf(leaveOneOut);
    }

    /** @param level of intervals, between 0 and 1 */
    public static Effect of(Design design, double level) {
        DifferenceInDifferences unweighted = DifferenceInDifferences.of(design.eachOnce(), level);
        return new Effect(
                design,
                unweighted,
                DifferenceInDifferences.of(design.panel(), level),
                unweighted.groupTime().map(Event::list).orElseGet(() -> Event.list(design, level)),
                LeftOut.list(design, level));
    }
}
