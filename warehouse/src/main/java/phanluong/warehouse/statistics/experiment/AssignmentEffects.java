package phanluong.warehouse.statistics.experiment;

import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The effect that each assignment would have shown, from what can be added up unit by unit. */
interface AssignmentEffects {
    /** @return empty where the effect of this assignment is not identified */
    OptionalDouble effect(int[] chosen);

    /**
     * The effect that an assignment shows when the outcome is the actual treatment itself.
     *
     * @param actual the treated units
     */
    ToDoubleFunction<int[]> overlap(int[] actual);
}
