package phanluong.warehouse.pilot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.statistics.experiment.Assignments;
import phanluong.warehouse.statistics.experiment.DetectableEffect;
import phanluong.warehouse.statistics.experiment.Panel;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.trend.Series;

/**
 * What a comparison of pilot districts with others rests on, known before anything after the beginning is looked at.
 *
 * <p>A row of the panel is one district in one school year that has a number: percent, weighted by the denominator. Years without a
 * number, hidden ones among them, are no rows.
 *
 * @param pilots districts that were seen without the pilot and with it, by code
 * @param others those that were only seen without it
 * @param alwaysPilots those that were only seen with it, and are left out: nothing lies before
 * @param years that have a number in some district
 * @param begins the first years under the pilot: one, or several where it begins at different times
 * @param before the years before the first of these
 * @param assignments the ways in which as many districts could have been chosen; empty where the pilot ends somewhere
 * @param level how alike the groups were before, percent
 * @param slope the same of their yearly change, percentage points; empty with fewer than two years before
 */
public record Design(
        Contrast contrast,
        List<District> pilots,
        List<District> others,
        List<District> alwaysPilots,
        List<SchoolYear> years,
        List<SchoolYear> begins,
        List<SchoolYear> before,
        Optional<Assignments> assignments,
        Optional<Balance> level,
        Optional<Balance> slope,
        Panel panel) {

    public Design {
        pilots = List.copyOf(pilots);
        others = List.copyOf(others);
        alwaysPilots = List.copyOf(alwaysPilots);
        years = List.copyOf(years);
        begins = List.copyOf(begins);
        before = List.copyOf(before);
    }

    /**
     * @param series one indicator in every district; series of other areas are not looked at. Where they break, only the years around
     *     the first beginning that no break divides are used
     * @return empty where no pilot district was seen without and with the pilot, or there is nobody to compare with
     */
    public static Optional<Design> of(Contrast contrast, List<Series> series, List<District> districts) {
        Map<String, Series> byCode =
                unbroken(series, districts).stream().collect(Collectors.toMap(Series::areaCode, one -> one));
        List<District> pilots = new ArrayList<>();
        List<District> others = new ArrayList<>();
        List<District> always = new ArrayList<>();
        List<Panel.Row> rows = new ArrayList<>();
        for (District district : districts.stream()
                .filter(one -> byCode.containsKey(one.code()))
                .sorted(Comparator.comparing(District::code))
                .toList()) {
            List<Panel.Row> seen = rows(district, byCode.get(district.code()));
            boolean pilot = seen.stream().anyMatch(Panel.Row::treated);
            if (seen.isEmpty() || !contrast.holds(pilot, district.park())) {
                continue;
            }
            if (seen.stream().allMatch(Panel.Row::treated)) {
                always.add(district);
            } else {
                (pilot ? pilots : others).add(district);
                rows.addAll(seen);
            }
        }
        return pilots.isEmpty() || others.isEmpty()
                ? Optional.empty()
                : Optional.of(of(contrast, pilots, others, always, new Panel(rows)));
    }

    private static Design of(
            Contrast contrast, List<District> pilots, List<District> others, List<District> always, Panel panel) {
        phanluong.warehouse.statistics.experiment.Design design =
                phanluong.warehouse.statistics.experiment.Design.of(panel);
        List<Double> begins = design.begins();
        double first = begins.get(0);
        Set<String> codes = pilots.stream().map(District::code).collect(Collectors.toSet());
        List<Panel.Row> before =
                panel.rows().stream().filter(row -> row.time() < first).toList();
        return new Design(
                contrast,
                pilots,
                others,
                always,
                years(panel.rows()),
                begins.stream().map(Design::year).toList(),
                years(before),
                design.assignments(),
                Balance.ofLevels(before, codes),
                Balance.ofSlopes(before, codes),
                panel);
    }

    private static List<Series> unbroken(List<Series> series, List<District> districts) {
        List<Integer> breaks = series.stream()
                .flatMap(one -> one.points().stream())
                .filter(Series.Point::broken)
                .map(point -> point.schoolYear().startYear())
                .distinct()
                .sorted()
                .toList();
        Optional<SchoolYear> begin = series.stream()
                .flatMap(one -> one.measured().stream())
                .map(Series.Point::schoolYear)
                .filter(year -> districts.stream().anyMatch(district -> district.isPilotIn(year)))
                .min(Comparator.naturalOrder());
        if (breaks.isEmpty() || begin.isEmpty()) {
            return series;
        }
        int at = begin.get().startYear();
        int first =
                breaks.stream().filter(one -> one <= at).max(Integer::compare).orElse(Integer.MIN_VALUE);
        int end = breaks.stream().filter(one -> one > at).min(Integer::compare).orElse(Integer.MAX_VALUE);
        return series.stream()
                .map(one -> new Series(
                        one.indicator(),
                        one.frame(),
                        one.areaCode(),
                        one.areaName(),
                        one.points().stream()
                                .filter(point -> point.schoolYear().startYear() >= first
                                        && point.schoolYear().startYear() < end)
                                .toList()))
                .toList();
    }

    private static List<Panel.Row> rows(District district, Series series) {
        List<Panel.Row> rows = new ArrayList<>();
        for (Series.Point point : series.points()) {
            if (point.reading() instanceof Reading.Measured measured) {
                rows.add(Panel.Row.of(
                        district.code(),
                        point.schoolYear().startYear(),
                        district.isPilotIn(point.schoolYear()),
                        measured.percent().orElseThrow().doubleValue(),
                        measured.denominator()));
            }
        }
        return rows;
    }

    private static List<SchoolYear> years(List<Panel.Row> rows) {
        return rows.stream()
                .map(Panel.Row::time)
                .distinct()
                .sorted()
                .map(Design::year)
                .toList();
    }

    private static SchoolYear year(double time) {
        return new SchoolYear((int) time);
    }

    /** Whether the pilot begins at different times. */
    public boolean isStaggered() {
        return begins.size() > 1;
    }

    /** The smallest two-sided p that the comparison of assignments can ever give; empty where there are no assignments. */
    public OptionalDouble smallestP() {
        return assignments.isPresent() ? OptionalDouble.of(assignments.get().smallestP()) : OptionalDouble.empty();
    }

    /**
     * The smallest difference that the comparison would find, from the years before alone; each district counts once.
     *
     * @param level of the test, for example 0.95
     * @param power the wanted share of worlds in which it is found, for example 0.8
     */
    public DetectableEffect detectable(double level, double power) {
        return DetectableEffect.of(eachOnce(), level, power);
    }

    /** The panel in which every row weighs the same. */
    Panel eachOnce() {
        return new Panel(panel.rows().stream()
                .map(row -> Panel.Row.of(row.unit(), row.time(), row.treated(), row.outcome(), 1))
                .toList());
    }
}
