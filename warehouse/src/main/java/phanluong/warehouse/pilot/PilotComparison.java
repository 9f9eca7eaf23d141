package phanluong.warehouse.pilot;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import phanluong.warehouse.time.SchoolYear;

/**
 * Pilot districts beside the others for one indicator: described, not tested. A few districts cannot carry a test, and no
 * comparison of districts that were not drawn by lot shows what the pilot caused.
 *
 * @param smallestPossibleP the smallest one-sided p that any permutation test of this design could give: 1 over the
 *     number of ways to choose the pilot districts
 * @param differenceOfChanges change of the pilot rate minus change of the others' rate, percentage points; empty when a
 *     group lacks a number in either year
 */
public record PilotComparison(
        String indicator,
        SchoolYear baseline,
        SchoolYear last,
        List<Group> groups,
        boolean assumed,
        BigDecimal smallestPossibleP,
        Optional<BigDecimal> differenceOfChanges) {
    public PilotComparison {
        groups = List.copyOf(groups);
    }

    /** Which districts a group holds. */
    public enum Kind {
        PILOT,
        PARK_ONLY,
        OTHER
    }

    /**
     * One group of districts.
     *
     * @param years rates weighted by denominators, with the lowest and highest district
     */
    public record Group(Kind kind, List<String> areaNames, List<Year> years) {
        public Group {
            areaNames = List.copyOf(areaNames);
            years = List.copyOf(years);
        }

        /** Change of the rate in percentage points; empty when either year has no number. */
        public Optional<BigDecimal> change(SchoolYear from, SchoolYear to) {
            return in(from).flatMap(start -> in(to).map(end -> end.percent().subtract(start.percent())));
        }

        public Optional<Year> in(SchoolYear year) {
            return years.stream()
                    .filter(point -> point.schoolYear().equals(year))
                    .findFirst();
        }
    }

    /** Sums over the districts of a group that have a number; lowest and highest district rate in percent. */
    public record Year(
            SchoolYear schoolYear,
            long numerator,
            long denominator,
            BigDecimal percent,
            BigDecimal lowest,
            BigDecimal highest) {}
}
