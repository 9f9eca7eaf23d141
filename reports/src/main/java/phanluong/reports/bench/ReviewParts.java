package phanluong.reports.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.finding.Finding;
import phanluong.warehouse.finding.ReviewFindings;
import phanluong.warehouse.finding.Statements;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.pilot.District;
import phanluong.warehouse.pilot.Districts;
import phanluong.warehouse.pilot.Group;
import phanluong.warehouse.pilot.Study;
import phanluong.warehouse.target.BackTest;
import phanluong.warehouse.target.Outlook;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.trend.CrossSection;
import phanluong.warehouse.trend.DistrictTrends;
import phanluong.warehouse.trend.Series;
import phanluong.warehouse.trend.Trend;
import phanluong.warehouse.words.Text;

/** What is computed for a review, part by part, from what was read for it. */
final class ReviewParts {
    private static final double LEVEL = 0.95;

    private final Catalogue catalogue;
    private final ReviewFindings findings;
    private final List<Series> all;

    /** @param all series of every indicator in every frame */
    ReviewParts(Catalogue catalogue, ReviewFindings findings, List<Series> all) {
        this.catalogue = catalogue;
        this.findings = findings;
        this.all = all;
    }

    /** Of the review itself: its headline indicators, the whole region and the districts. */
    List<Part> review() {
        List<List<Series>> districts = headlines(catalogue.region().detailFrame());
        List<District> places = Districts.of(catalogue, findings.series());
        return List.of(
                part("trends", "xu hướng", "trends", () -> trends(regions(), districts)),
                part("standing", "địa bàn nổi bật", "districts that stand out", () -> standings(districts)),
                part("outlook", "khả năng đạt chỉ tiêu", "outlook of targets", this::outlooks),
                part("back-tests", "dự báo thử lùi", "back-tests of forecasts", this::backTests),
                part(
                        "pilots",
                        "so sánh thí điểm",
                        "comparison of pilots",
                        () -> each(
                                districts,
                                series -> List.of(Group.list(series, places), Study.of(series, places, LEVEL)))),
                part(
                        "findings",
                        "nhận định và độ chắc chắn",
                        "findings and their strength",
                        () -> Statements.of(findings, catalogue)));
    }

    /** Of every indicator of the catalogue in the whole region, its districts and its present units. */
    List<Part> wide() {
        List<List<Series>> regions = every(catalogue.region().totalFrame());
        List<List<Series>> districts = every(catalogue.region().detailFrame());
        List<List<Series>> units =
                catalogue.region().presentFrame().map(this::every).orElse(List.of());
        List<List<Series>> parts =
                Stream.concat(districts.stream(), units.stream()).toList();
        return List.of(
                part("wide-trends", "xu hướng", "trends", () -> trends(regions, parts)),
                part("wide-standing", "địa bàn nổi bật", "areas that stand out", () -> standings(parts)));
    }

    int series() {
        return all.size();
    }

    private static Part part(String id, String vietnamese, String english, Supplier<?> work) {
        return new Part(id, new Text(vietnamese, english), work);
    }

    private List<?> trends(List<List<Series>> regions, List<List<Series>> parts) {
        SchoolYear baseline = catalogue.region().baselineYear();
        return List.of(
                each(
                        regions,
                        series -> series.stream()
                                .map(one -> Trend.of(one, baseline))
                                .toList()),
                each(parts, series -> DistrictTrends.of(series, baseline)));
    }

    private List<?> standings(List<List<Series>> parts) {
        return each(parts, series -> CrossSection.of(series, findings.lastYear()));
    }

    private List<Optional<Outlook>> outlooks() {
        return findings.targets().stream()
                .map(Finding.Target::status)
                .map(status -> findings.series().stream()
                        .filter(one -> one.indicator().equals(status.indicator())
                                && one.frame().equals(status.frame()))
                        .findFirst()
                        .flatMap(series -> Outlook.of(series, status.comparator(), status.level(), status.dueYear())))
                .toList();
    }

    private List<?> backTests() {
        return each(
                regions(),
                series -> series.stream()
                        .map(one -> BackTest.of(one, findings.lastYear()))
                        .toList());
    }

    private List<List<Series>> regions() {
        return headlines(catalogue.region().totalFrame());
    }

    List<List<Series>> headlines(String frame) {
        return catalogue.headlines().stream()
                .map(indicator -> of(findings.series(), indicator, frame))
                .toList();
    }

    private List<List<Series>> every(String frame) {
        return catalogue.indicators().stream()
                .map(indicator -> of(all, indicator, frame))
                .filter(series -> !series.isEmpty())
                .toList();
    }

    private static List<Series> of(List<Series> series, Indicator indicator, String frame) {
        return series.stream()
                .filter(one ->
                        one.indicator().equals(indicator.id()) && one.frame().equals(frame))
                .toList();
    }

    private static List<?> each(List<List<Series>> sets, Function<List<Series>, ?> work) {
        return sets.stream().map(work).toList();
    }
}
