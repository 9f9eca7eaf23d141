package phanluong.warehouse.finding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import phanluong.warehouse.catalogue.Measure;
import phanluong.warehouse.coverage.Coverage;
import phanluong.warehouse.indicator.Gap;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.indicator.IndicatorValue;
import phanluong.warehouse.pilot.Composition;
import phanluong.warehouse.pilot.Group;
import phanluong.warehouse.pilot.SchoolComparison;
import phanluong.warehouse.pilot.Study;
import phanluong.warehouse.target.BackTest;
import phanluong.warehouse.target.Outlook;
import phanluong.warehouse.target.TargetStatus;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.trend.DistrictTrends;
import phanluong.warehouse.trend.Trend;

/** A statement with its numbers and no words; documents say it. */
public sealed interface Finding {

    /**
     * The whole region in the school year that serves a target, or in the last year while that is still to come.
     *
     * @param outlook empty where the target is due, or no year has a number
     */
    record Target(
            Indicator indicator, IndicatorValue value, TargetStatus status, boolean due, Optional<Outlook> outlook)
            implements Finding {}

    /** What would have been forecast of the last year for the whole region in earlier ones, beside what came. */
    record BackTests(Indicator indicator, List<BackTest> tests) implements Finding {
        public BackTests {
            tests = List.copyOf(tests);
        }

        /** The one from a year; empty when that year did not allow any. */
        public Optional<BackTest> from(SchoolYear year) {
            return tests.stream()
                    .filter(test -> test.projection().from().equals(year))
                    .findFirst();
        }
    }

    /** The whole region and its districts over the years; the districts are tested together. */
    record Trends(Indicator indicator, Trend total, DistrictTrends districts) implements Finding {}

    /** The districts of one year beside one another. */
    record CrossSection(Indicator indicator, phanluong.warehouse.trend.CrossSection section) implements Finding {}

    /**
     * The highest and the lowest of the areas that have a number.
     *
     * @param highest all that share the highest value, in the frame's order; {@code lowest} the same
     */
    record Spread(
            Indicator indicator,
            SchoolYear schoolYear,
            List<IndicatorValue> highest,
            List<IndicatorValue> lowest,
            int areas)
            implements Finding {
        public Spread {
            highest = List.copyOf(highest);
            lowest = List.copyOf(lowest);
        }
    }

    /** Where the graduates of a level in an area went in a school year, in the order of the catalogue; at least one graduate. */
    record Destinations(
            String frame, String areaName, String level, SchoolYear schoolYear, long graduates, List<Part> parts)
            implements Finding {
        public Destinations {
            parts = List.copyOf(parts);
        }

        /** How many went there, and whether that is vocational education; {@code share} is empty when it is hidden. */
        public record Part(String destination, String name, boolean vocational, Optional<Share> share) {}

        /** A number of graduates and its percent of all graduates, unknown ones among them. */
        public record Share(long graduates, BigDecimal percent) {
            static Share of(long graduates, long all) {
                return new Share(
                        graduates,
                        BigDecimal.valueOf(graduates)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(all), MathContext.DECIMAL128));
            }
        }

        /** Graduates in vocational education of any level; who also attends continuing education counts once. Empty when a part is hidden. */
        public Optional<Share> vocational() {
            return sum(Part::vocational);
        }

        /** Graduates of unknown destination; empty when they are hidden. */
        public Optional<Share> unknown() {
            return sum(Destinations::isUnknown);
        }

        /** The share in vocational education if every unknown graduate were there; empty when a part is hidden. */
        public Optional<Share> vocationalAtBest() {
            return sum(part -> part.vocational() || isUnknown(part));
        }

        private static boolean isUnknown(Part part) {
            return part.destination().equals("unknown");
        }

        private Optional<Share> sum(Predicate<Part> wanted) {
            List<Optional<Share>> shares =
                    parts.stream().filter(wanted).map(Part::share).toList();
            return shares.stream().allMatch(Optional::isPresent)
                    ? Optional.of(Share.of(
                            shares.stream()
                                    .mapToLong(share -> share.orElseThrow().graduates())
                                    .sum(),
                            graduates))
                    : Optional.empty();
        }

        public Optional<Part> part(String destination) {
            return parts.stream()
                    .filter(part -> part.destination().equals(destination))
                    .findFirst();
        }
    }

    /**
     * Pilot districts beside the others.
     *
     * @param assumed whether no document names them
     * @param study empty where there is nothing to compare
     * @param compositions by breakdown; empty for an indicator that is not of graduates, like {@code schools}
     * @param schools what comparisons of schools gave, up to the last year of the review
     */
    record Pilot(
            Indicator indicator,
            List<Group> groups,
            boolean assumed,
            Optional<Study> study,
            List<Composition> compositions,
            List<SchoolComparison> schools)
            implements Finding {
        public Pilot {
            groups = List.copyOf(groups);
            compositions = List.copyOf(compositions);
            schools = List.copyOf(schools);
        }
    }

    /**
     * A measure of the whole region by school year; a year that nobody reported is empty.
     *
     * @param supplier who owes it in the last of the years
     */
    record Measured(Measure measure, List<Year> years, Optional<Coverage.Supplier> supplier) implements Finding {
        public Measured {
            years = List.copyOf(years);
        }

        /**
         * @param gap why there is no value
         * @param reporters how many schools or units reported it
         */
        public record Year(SchoolYear schoolYear, OptionalLong value, Optional<Gap> gap, long reporters) {}
    }

    /** Money by source over the years of the review, đồng; source empty for the sum of all. */
    record Budget(Optional<String> source, long planned, long allotted, long spent) implements Finding {
        /** Spent over allotted in percent; empty when nothing was allotted. */
        public Optional<BigDecimal> spentPercent() {
            return allotted == 0
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(spent)
                            .multiply(BigDecimal.valueOf(100))
                            .divide(BigDecimal.valueOf(allotted), MathContext.DECIMAL128));
        }
    }

    /** Reports owed for a school year. */
    record Submissions(SchoolYear schoolYear, long due, long onTime, long late, long missing, List<String> missingUnits)
            implements Finding {
        public Submissions {
            missingUnits = List.copyOf(missingUnits);
        }
    }

    /** What the data cannot show, and by how much. */
    sealed interface Limit extends Finding {
        /** Schools whose figures are not in an indicator of the last year. */
        record SchoolsMissing(Indicator indicator, SchoolYear schoolYear, long expected, long counted)
                implements Limit {}

        /** Graduates of unknown destination in the last year, with the value of the indicator at best. */
        record UnknownDestinations(Indicator indicator, IndicatorValue value) implements Limit {}

        /** Rows of the deliveries that count. */
        record RowsRejected(long read, long accepted, long rejected, long duplicate) implements Limit {}

        /** However much the pilot districts differ, no p of the comparison can be smaller. */
        record FewDistricts(int pilots, int districts, double smallestPossibleP) implements Limit {}

        /** Pilots that no document names. */
        record PilotsAssumed(List<String> areaNames) implements Limit {
            public PilotsAssumed {
                areaNames = List.copyOf(areaNames);
            }
        }

        /** Targets whose figure was not found in the document itself. */
        record TargetsUnconfirmed(int targets) implements Limit {}
    }

    /** The reform of areas: each present unit with the former areas it was made of. */
    record Reform(LocalDate on, List<Unit> units) implements Finding {
        public Reform {
            units = List.copyOf(units);
        }

        /** @param formerDistricts more than one when the unit straddles former districts */
        public record Unit(String code, String name, List<String> formerCommunes, List<String> formerDistricts) {
            public Unit {
                formerCommunes = List.copyOf(formerCommunes);
                formerDistricts = List.copyOf(formerDistricts);
            }
        }
    }
}
