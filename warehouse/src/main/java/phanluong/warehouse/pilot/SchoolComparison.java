package phanluong.warehouse.pilot;

import java.util.Optional;
import java.util.OptionalDouble;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.time.SchoolYear;

/**
 * What a comparison of schools gave, without any figure of a school.
 *
 * @param lastYear the last school year that is looked at
 * @param pilotSchools schools under the pilot, {@code otherSchools} those they are compared with; each has graduates in every year
 * @param leftOut schools that lack a year
 * @param districts with a school in it; this and the numbers of schools are 0 where the beginning allows no comparison
 * @param answer empty exactly where there is a reason
 */
public record SchoolComparison(
        SchoolContrast contrast,
        SchoolYear lastYear,
        int pilotSchools,
        int otherSchools,
        int leftOut,
        int districts,
        Optional<Answer> answer,
        Optional<Reason> reason) {

    public SchoolComparison {
        if (answer.isPresent() == reason.isPresent()) {
            throw new IllegalArgumentException(
                    "A comparison of schools has an answer or a reason, found " + answer + ", " + reason);
        }
    }

    /** Why there is no answer. */
    public enum Reason {
        /** The pilot begins in different years. */
        SEVERAL_BEGINNINGS,
        /** It ended somewhere. */
        ENDED,
        /** No year without the pilot was seen. */
        NOTHING_BEFORE,
        /** Too few schools, in all or in a group. */
        FEW_SCHOOLS,
        /** A group has too few graduates before or after. */
        FEW_GRADUATES,
        /** One school has too large a part of a group's graduates. */
        ONE_SCHOOL,
        /** The figure of an area is hidden, which the result of all schools beside the figures shown could give back. */
        HIDDEN_FIGURES,
        /** No district has both kinds of schools. */
        NOTHING_TO_COMPARE
    }

    /**
     * Percentage points.
     *
     * @param begin the first year under the pilot
     * @param graduates of all schools compared, in all years
     * @param standardError CR2; empty where the schools leave no variance to estimate
     * @param pValue of the headline, two-sided
     * @param pMethod the id of its method
     * @param smallestP what p can never be smaller than
     */
    public record Answer(
            SchoolYear begin,
            long graduates,
            double estimate,
            OptionalDouble standardError,
            Optional<Interval> interval,
            double pValue,
            String pMethod,
            double smallestP) {}
}
