package phanluong.warehouse.pilot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.trend.Series;

/**
 * Districts of one kind, described year by year.
 *
 * @param years those in which some district of the group has a number
 */
public record Group(Kind kind, List<District> districts, List<Year> years) {
    public Group {
        districts = List.copyOf(districts);
        years = List.copyOf(years);
    }

    /** Which districts a group holds. */
    public enum Kind {
        /** Those that ever have the pilot. */
        PILOT,
        /** With an industrial park or economic zone, without the pilot. */
        PARK_ONLY,
        /** With neither. */
        OTHER;

        static Kind of(District district) {
            if (district.isPilot()) {
                return PILOT;
            }
            return district.park() ? PARK_ONLY : OTHER;
        }
    }

    /**
     * Numerators over denominators of the districts that have a number, percent.
     *
     * @param lowest district rate
     * @param highest district rate
     */
    public record Year(SchoolYear schoolYear, BigDecimal percent, BigDecimal lowest, BigDecimal highest) {}

    /** The groups that hold a district, pilots first. */
    public static List<Group> list(List<Series> series, List<District> districts) {
        List<Group> groups = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<District> members =
                    districts.stream().filter(one -> Kind.of(one) == kind).toList();
            if (!members.isEmpty()) {
                groups.add(new Group(
                        kind,
                        members,
                        years(series.stream()
                                .filter(one -> members.stream()
                                        .anyMatch(member -> member.code().equals(one.areaCode())))
                                .toList())));
            }
        }
        return groups;
    }

    /** Change of the rate in percentage points; empty when either year has no number. */
    public Optional<BigDecimal> change(SchoolYear from, SchoolYear to) {
        return in(from).flatMap(start -> in(to).map(end -> end.percent().subtract(start.percent())));
    }

    public Optional<Year> in(SchoolYear year) {
        return years.stream().filter(point -> point.schoolYear().equals(year)).findFirst();
    }

    private static List<Year> years(List<Series> members) {
        TreeSet<SchoolYear> years = members.stream()
                .flatMap(one -> one.measured().stream())
                .map(Series.Point::schoolYear)
                .collect(Collectors.toCollection(TreeSet::new));
        return years.stream().map(year -> year(members, year)).toList();
    }

    private static Year year(List<Series> members, SchoolYear year) {
        List<Reading.Measured> readings = members.stream()
                .flatMap(one -> one.in(year).stream())
                .map(Series.Point::reading)
                .filter(Reading.Measured.class::isInstance)
                .map(Reading.Measured.class::cast)
                .toList();
        List<BigDecimal> rates = readings.stream()
                .map(reading -> reading.percent().orElseThrow())
                .toList();
        return new Year(
                year,
                new Reading.Measured(
                                readings.stream()
                                        .mapToLong(Reading.Measured::numerator)
                                        .sum(),
                                readings.stream()
                                        .mapToLong(Reading.Measured::denominator)
                                        .sum())
                        .percent()
                        .orElseThrow(),
                rates.stream().min(Comparator.naturalOrder()).orElseThrow(),
                rates.stream().max(Comparator.naturalOrder()).orElseThrow());
    }
}
