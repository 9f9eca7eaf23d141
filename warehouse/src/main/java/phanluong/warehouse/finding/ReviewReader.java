package phanluong.warehouse.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.indicator.IndicatorValue;
import phanluong.warehouse.indicator.IndicatorValues;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.pilot.Compositions;
import phanluong.warehouse.pilot.District;
import phanluong.warehouse.pilot.Districts;
import phanluong.warehouse.pilot.Group;
import phanluong.warehouse.pilot.SchoolComparisons;
import phanluong.warehouse.pilot.Study;
import phanluong.warehouse.target.BackTest;
import phanluong.warehouse.target.Outlook;
import phanluong.warehouse.target.Target;
import phanluong.warehouse.target.TargetStatus;
import phanluong.warehouse.target.TargetStatuses;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.trend.CrossSection;
import phanluong.warehouse.trend.DistrictTrends;
import phanluong.warehouse.trend.Series;
import phanluong.warehouse.trend.Trend;

/** Draws the findings of a review from a warehouse. */
public final class ReviewReader {
    private static final double LEVEL = 0.95;

    private static final Comparator<IndicatorValue> BY_PERCENT =
            Comparator.comparing(value -> value.reading().percent().orElseThrow());

    private final Warehouse warehouse;
    private final Catalogue catalogue;
    private final SchoolYear last;
    private final List<IndicatorValue> values;
    private final List<Series> series;

    private ReviewReader(Warehouse warehouse, SchoolYear last) {
        this.warehouse = warehouse;
        this.catalogue = warehouse.catalogue();
        this.last = last;
        List<String> headlines =
                catalogue.headlines().stream().map(Indicator::id).toList();
        this.values = IndicatorValues.list(warehouse.database(), headlines).stream()
                .filter(value -> value.schoolYear().compareTo(last) <= 0)
                .toList();
        this.series = IndicatorSeries.of(catalogue, values);
    }

    /**
     * @param last the last school year of the review
     * @throws phanluong.warehouse.Refusal when the release has no indicator value up to that year
     */
    public static ReviewFindings read(Warehouse warehouse, SchoolYear last) {
        return new ReviewReader(warehouse, last).read();
    }

    private ReviewFindings read() {
        List<SchoolYear> years = values.stream()
                .map(IndicatorValue::schoolYear)
                .distinct()
                .sorted()
                .toList();
        if (years.isEmpty()) {
            throw new phanluong.warehouse.Refusal(
                    "Bản công bố số " + warehouse.release().number() + " chưa có giá trị chỉ tiêu nào đến năm học "
                            + last,
                    "Release " + warehouse.release().number() + " has no indicator value up to " + last);
        }
        MeasureFindings measures = new MeasureFindings(warehouse, years);
        List<Finding.Pilot> pilots = pilots();
        return new ReviewFindings(
                warehouse.release().asOf(),
                warehouse.release().demonstration(),
                years,
                values,
                series,
                targets(),
                backTests(),
                trends(),
                crossSections(),
                spreads(),
                measures.destinations(),
                pilots,
                measures.measures(),
                measures.budget(),
                measures.submissions(),
                new LimitFindings(warehouse, values, last).list(pilots),
                measures.reform());
    }

    private List<Finding.Target> targets() {
        String total = catalogue.region().totalFrame();
        List<TargetStatus> statuses = TargetStatuses.list(warehouse.database(), total);
        List<Finding.Target> findings = new ArrayList<>();
        for (TargetStatus status : statuses) {
            boolean due = status.dueYear().compareTo(last) <= 0;
            SchoolYear judged = due ? status.dueYear() : last;
            if (status.scope() != Target.Scope.ALL || !status.schoolYear().equals(judged)) {
                continue;
            }
            values.stream()
                    .filter(value -> value.indicator().equals(status.indicator())
                            && value.frame().equals(total)
                            && value.schoolYear().equals(judged))
                    .findFirst()
                    .ifPresent(value -> findings.add(
                            new Finding.Target(indicator(status.indicator()), value, status, due, outlook(status))));
        }
        return findings;
    }

    private Optional<Outlook> outlook(TargetStatus status) {
        return series(indicator(status.indicator()), status.frame()).stream()
                .findFirst()
                .flatMap(total -> Outlook.of(total, status.comparator(), status.level(), status.dueYear()));
    }

    private List<Finding.BackTests> backTests() {
        return catalogue.headlines().stream()
                .flatMap(indicator -> series(indicator, catalogue.region().totalFrame()).stream()
                        .map(total -> new Finding.BackTests(indicator, BackTest.of(total, last))))
                .toList();
    }

    private List<Finding.Trends> trends() {
        SchoolYear baseline = catalogue.region().baselineYear();
        List<Finding.Trends> findings = new ArrayList<>();
        for (Indicator indicator : catalogue.headlines()) {
            series(indicator, catalogue.region().totalFrame()).stream()
                    .findFirst()
                    .ifPresent(total -> findings.add(new Finding.Trends(
                            indicator,
                            Trend.of(total, baseline),
                            DistrictTrends.of(
                                    series(indicator, catalogue.region().detailFrame()), baseline))));
        }
        return findings;
    }

    private List<Series> series(Indicator indicator, String frame) {
        return series.stream()
                .filter(one ->
                        one.indicator().equals(indicator.id()) && one.frame().equals(frame))
                .toList();
    }

    private List<Finding.CrossSection> crossSections() {
        return catalogue.headlines().stream()
                .flatMap(indicator ->
                        CrossSection.of(series(indicator, catalogue.region().detailFrame()), last).stream()
                                .map(section -> new Finding.CrossSection(indicator, section)))
                .toList();
    }

    private List<Finding.Spread> spreads() {
        List<Finding.Spread> findings = new ArrayList<>();
        for (Indicator indicator : catalogue.headlines()) {
            List<IndicatorValue> areas = values.stream()
                    .filter(value -> value.indicator().equals(indicator.id())
                            && value.frame().equals(catalogue.region().detailFrame())
                            && value.schoolYear().equals(last)
                            && value.reading() instanceof Reading.Measured)
                    .toList();
            if (areas.size() >= 2) {
                findings.add(new Finding.Spread(
                        indicator,
                        last,
                        withValue(areas, Collections.max(areas, BY_PERCENT)),
                        withValue(areas, Collections.min(areas, BY_PERCENT)),
                        areas.size()));
            }
        }
        return findings;
    }

    private static List<IndicatorValue> withValue(List<IndicatorValue> areas, IndicatorValue one) {
        return areas.stream().filter(area -> BY_PERCENT.compare(area, one) == 0).toList();
    }

    private List<Finding.Pilot> pilots() {
        List<District> districts = Districts.of(catalogue, series);
        List<Finding.Pilot> findings = new ArrayList<>();
        if (districts.stream().noneMatch(District::isPilot)) {
            return findings;
        }
        for (Indicator indicator : catalogue.headlines()) {
            List<Series> own = series(indicator, catalogue.region().detailFrame());
            Optional<Study> study = Study.of(own, districts, LEVEL);
            findings.add(new Finding.Pilot(
                    indicator,
                    Group.list(own, districts),
                    Districts.areAssumed(catalogue),
                    study,
                    study.map(one -> Compositions.of(
                                    warehouse.database(),
                                    catalogue,
                                    indicator.id(),
                                    one.main().design()))
                            .orElse(List.of()),
                    SchoolComparisons.of(warehouse.database(), indicator.id(), last)));
        }
        return findings;
    }

    private Indicator indicator(String id) {
        return catalogue.findIndicator(id).orElseThrow();
    }
}
