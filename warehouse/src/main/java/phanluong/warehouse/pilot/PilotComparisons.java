package phanluong.warehouse.pilot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.math3.util.CombinatoricsUtils;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.trend.Series;

/** Puts district series into groups and sums them. */
public final class PilotComparisons {
    private PilotComparisons() {}

    /**
     * @param series the indicator in every district, cut at the last year
     * @param kinds the group of each district, by code
     * @return empty when there is no pilot district or no other one
     */
    public static Optional<PilotComparison> of(
            String indicator,
            List<Series> series,
            Map<String, PilotComparison.Kind> kinds,
            boolean assumed,
            SchoolYear baseline,
            SchoolYear last) {
        long pilots = kinds.values().stream()
                .filter(kind -> kind == PilotComparison.Kind.PILOT)
                .count();
        if (pilots == 0 || pilots == kinds.size()) {
            return Optional.empty();
        }
        List<PilotComparison.Group> groups = new ArrayList<>();
        for (PilotComparison.Kind kind : PilotComparison.Kind.values()) {
            List<Series> members = series.stream()
                    .filter(one -> kinds.get(one.areaCode()) == kind)
                    .toList();
            if (!members.isEmpty()) {
                groups.add(new PilotComparison.Group(
                        kind, members.stream().map(Series::areaName).toList(), years(members)));
            }
        }
        List<Series> pilot = series.stream()
                .filter(one -> kinds.get(one.areaCode()) == PilotComparison.Kind.PILOT)
                .toList();
        List<Series> others = series.stream()
                .filter(one -> kinds.get(one.areaCode()) != PilotComparison.Kind.PILOT)
                .toList();
        Optional<BigDecimal> difference = change(years(pilot), baseline, last)
                .flatMap(of -> change(years(others), baseline, last).map(of::subtract));
        BigDecimal smallest = BigDecimal.ONE.divide(
                BigDecimal.valueOf(CombinatoricsUtils.binomialCoefficient(kinds.size(), (int) pilots)),
                MathContext.DECIMAL64);
        return Optional.of(new PilotComparison(indicator, baseline, last, groups, assumed, smallest, difference));
    }

    private static List<PilotComparison.Year> years(List<Series> members) {
        TreeSet<SchoolYear> years = members.stream()
                .flatMap(one -> one.points().stream())
                .map(Series.Point::schoolYear)
                .collect(Collectors.toCollection(TreeSet::new));
        return years.stream()
                .map(year -> year(members, year))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<PilotComparison.Year> year(List<Series> members, SchoolYear year) {
        List<Reading.Measured> readings = members.stream()
                .flatMap(one -> one.in(year).stream())
                .map(Series.Point::reading)
                .filter(Reading.Measured.class::isInstance)
                .map(Reading.Measured.class::cast)
                .toList();
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> rates = readings.stream()
                .map(reading -> reading.percent().orElseThrow())
                .toList();
        Reading.Measured sum = new Reading.Measured(
                readings.stream().mapToLong(Reading.Measured::numerator).sum(),
                readings.stream().mapToLong(Reading.Measured::denominator).sum());
        return Optional.of(new PilotComparison.Year(
                year,
                sum.numerator(),
                sum.denominator(),
                sum.percent().orElseThrow(),
                rates.stream().min(Comparator.naturalOrder()).orElseThrow(),
                rates.stream().max(Comparator.naturalOrder()).orElseThrow()));
    }

    private static Optional<BigDecimal> change(List<PilotComparison.Year> years, SchoolYear from, SchoolYear to) {
        return percent(years, from).flatMap(start -> percent(years, to).map(end -> end.subtract(start)));
    }

    private static Optional<BigDecimal> percent(List<PilotComparison.Year> years, SchoolYear year) {
        return years.stream()
                .filter(point -> point.schoolYear().equals(year))
                .map(PilotComparison.Year::percent)
                .findFirst();
    }
}
