package phanluong.warehouse.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import phanluong.warehouse.history.Change;
import phanluong.warehouse.release.Batch;

/**
 * One part of a bridge: the figure before a cause is let in, and after.
 *
 * @param valueBefore the last value that there was before; empty when there has been none
 * @param deliveries behind it, those that feed the indicator and speak of the area
 * @param schoolsIn that are counted in the area now and were not, {@code schoolsOut} that no longer are; of a boundary only
 */
public record Step(
        Cause cause,
        State before,
        State after,
        Optional<BigDecimal> valueBefore,
        List<Delivered> deliveries,
        Set<String> schoolsIn,
        Set<String> schoolsOut) {
    public Step {
        deliveries = List.copyOf(deliveries);
        schoolsIn = new TreeSet<>(schoolsIn);
        schoolsOut = new TreeSet<>(schoolsOut);
    }

    /** What counts otherwise for a form, unit and school year; a batch is empty where nothing counts or it was removed. */
    public record Delivered(Change change, Optional<Batch> before, Optional<Batch> after) {}

    public long numerator() {
        return after.numerator() - before.numerator();
    }

    public long denominator() {
        return after.denominator() - before.denominator();
    }

    public long reporters() {
        return after.reporters() - before.reporters();
    }

    /**
     * What it does to the value. Without a value after it takes nothing, and the next part that has one takes it all; empty where
     * there has been no value before.
     */
    public Optional<BigDecimal> value() {
        return valueBefore.map(was -> after.value().orElse(was).subtract(was));
    }

    /** The difference of the two values as they are printed: so printed parts add up to printed values. */
    public Optional<BigDecimal> value(int decimals) {
        return valueBefore.map(
                was -> rounded(after.value().orElse(was), decimals).subtract(rounded(was, decimals)));
    }

    static BigDecimal rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Whether nothing moves, not even a school for another one of the same figures. */
    public boolean isIdle() {
        return numerator() == 0
                && denominator() == 0
                && reporters() == 0
                && schoolsIn.isEmpty()
                && schoolsOut.isEmpty();
    }
}
