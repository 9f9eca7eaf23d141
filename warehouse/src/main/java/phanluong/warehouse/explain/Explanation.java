package phanluong.warehouse.explain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import phanluong.warehouse.catalogue.Measure;
import phanluong.warehouse.indicator.Gap;
import phanluong.warehouse.indicator.IndicatorValue;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.target.TargetStatus;
import phanluong.warehouse.time.SchoolYear;

/**
 * What stands behind one published figure.
 *
 * @param ingredients the measures of its formula, in its order
 * @param sources the deliveries that speak of the area, in the order in which they came
 * @param missing who should have reported and is not in the figure
 * @param targets still ahead in its year; empty by a definition that targets are not judged by
 * @param bridge from another figure; empty when none was asked for
 */
public record Explanation(
        Standpoint at,
        IndicatorValue value,
        List<Ingredient> ingredients,
        List<Source> sources,
        List<Missing> missing,
        List<TargetStatus> targets,
        Optional<Bridge> bridge) {
    public Explanation {
        ingredients = List.copyOf(ingredients);
        sources = List.copyOf(sources);
        missing = List.copyOf(missing);
        targets = List.copyOf(targets);
    }

    /** The part of the formula in which a measure stands. */
    public enum Role {
        NUMERATOR,
        DENOMINATOR,
        UNKNOWN
    }

    /**
     * A measure of the formula.
     *
     * @param value as published for the whole area, schools outside the ratio among them; empty where there is a gap
     */
    public record Ingredient(
            Role role, Measure measure, SchoolYear schoolYear, OptionalLong value, Optional<Gap> gap) {}

    /** A delivery behind the figure; {@code reporters}: of how many schools or other reporters of the area it speaks. */
    public record Source(Batch batch, long reporters) {}

    /** A school, or another reporter, that is not in the figure. */
    public record Missing(String reporter, String name, Reason reason) {}

    /** Why a reporter is not in the figure. */
    public enum Reason {
        NOT_SENT,
        /** It came, and a part of the formula is empty in it. */
        LEFT_EMPTY,
        SUPPRESSED
    }
}
