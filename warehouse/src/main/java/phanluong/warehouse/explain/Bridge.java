package phanluong.warehouse.explain;

import java.util.List;
import phanluong.warehouse.indicator.IndicatorValue;

/** From what a figure was to what it is. */
public sealed interface Bridge {
    /** From where it was looked at before. */
    Standpoint from();

    /** As it is published there. */
    IndicatorValue before();

    /**
     * One part for each {@link Cause}, in that order: causes are let in one after the other, and a part is what its cause adds to
     * those before it. Numerators, denominators and reporters of the parts add up to the difference of the two figures; the
     * values too, where both sides have one.
     */
    record Parts(Standpoint from, IndicatorValue before, State start, List<Step> steps) implements Bridge {
        public Parts {
            steps = List.copyOf(steps);
        }

        public State end() {
            return steps.get(steps.size() - 1).after();
        }
    }

    /** No parts: they would undo the hiding of a figure. */
    record Masked(Standpoint from, IndicatorValue before, Mask mask) implements Bridge {}

    /** What is hidden. */
    enum Mask {
        BEFORE,
        AFTER,
        BOTH,
        /** A published figure does not follow the latest deliveries yet. */
        HELD_BACK,
        /** Both figures are shown, and a part between them would speak of few graduates. */
        PARTS
    }
}
