package phanluong.reports.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import phanluong.reports.document.model.Cell;
import phanluong.reports.document.model.Column;
import phanluong.reports.document.model.HeaderGroup;
import phanluong.reports.document.model.Row;
import phanluong.reports.document.model.Symbol;
import phanluong.reports.document.model.Table;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.finding.Finding;
import phanluong.warehouse.finding.Statement;
import phanluong.warehouse.finding.Topic;
import phanluong.warehouse.indicator.Gap;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.trend.TheilSen;
import phanluong.warehouse.trend.Change;
import phanluong.warehouse.trend.CrossSection;
import phanluong.warehouse.trend.DistrictTrends;
import phanluong.warehouse.trend.Series;
import phanluong.warehouse.trend.Trend;

/** Tables of one indicator with a row for each area. */
final class AreaTables {
    private final ReviewContext context;
    private final Wording wording;

    AreaTables(ReviewContext context) {
        this.context = context;
        this.wording = context.wording();
    }

    /** Areas by school year in percent, the total last; also the table of present units. */
    Table byYear(String title, Indicator indicator, List<Series> series) {
        List<Column> columns = new ArrayList<>(List.of(Column.words(wording.of("districts.column.area"), 26)));
        context.years().forEach(year -> columns.add(Column.bareNumber(year.toString(), 12)));
        columns.add(Column.bareNumber(
                wording.of(
                        "districts.column.change",
                        "baseline",
                        context.catalogue().region().baselineYear()),
                13));
        List<Row> rows = new ArrayList<>(
                series.stream().map(one -> Row.of(cells(one.areaName(), one))).toList());
        rows.add(Row.total(cells(wording.of("districts.total"), context.total(indicator))));
        return new Table(title, Optional.empty(), List.of(), columns, rows);
    }

    private List<Cell> cells(String name, Series series) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.words(name)));
        context.years().forEach(year -> cells.add(context.percent(series, year)));
        cells.add(Change.since(context.catalogue().region().baselineYear(), series)
                .<Cell>map(change -> Cell.points(change.points()))
                .orElseGet(() -> context.missing(noChange(series))));
        return cells;
    }

    /** Why nothing can be said of the change between the baseline year and the last one. */
    private Gap noChange(Series series) {
        return Stream.of(
                                context.catalogue().region().baselineYear(),
                                context.findings().lastYear())
                        .flatMap(year -> series.in(year).stream())
                        .anyMatch(point -> point.reading().equals(new Reading.Missing(Gap.SUPPRESSED)))
                ? Gap.SUPPRESSED
                : Gap.NOT_COLLECTED;
    }

    /** Slope, interval and tests of each area, the total last; the total is looked at alone, and its p adjusted for nothing. */
    Table trends(Finding.Trends trends) {
        Map<String, Statement> answers = answers(Topic.TREND, trends.indicator());
        List<Row> rows = new ArrayList<>();
        for (DistrictTrends.Member member : trends.districts().members()) {
            Series series = member.trend().series();
            rows.add(Row.of(trend(
                    series.areaName(),
                    member.trend(),
                    answers.get(series.areaCode()),
                    List.of(probability(member.holm()), probability(member.benjaminiHochberg())))));
        }
        rows.add(Row.total(trend(
                wording.of("districts.total"),
                trends.total(),
                answers.get(trends.total().series().areaCode()),
                List.of(none(), none()))));
        return new Table(
                wording.of(
                        "districts.trend.table",
                        "number",
                        context.numbering().nextTable(),
                        "indicator",
                        context.shortName(trends.indicator())),
                Optional.empty(),
                List.of(new HeaderGroup(wording.of("districts.column.p"), 4, 3)),
                List.of(
                        Column.words(wording.of("districts.column.area"), 22),
                        Column.number(
                                wording.of("districts.column.counted", "counted", context.counted(trends.indicator())),
                                11),
                        Column.bareNumber(wording.of("districts.column.slope"), 11),
                        Column.words(wording.of("districts.column.interval"), 16),
                        Column.bareNumber(wording.of("districts.column.p.alone"), 9),
                        Column.bareNumber(wording.of("districts.column.p.holm"), 9),
                        Column.bareNumber(wording.of("districts.column.p.bh"), 9),
                        Column.words(wording.of("districts.column.finding"), 16)),
                rows);
    }

    /** By code of the area. */
    private Map<String, Statement> answers(Topic topic, Indicator indicator) {
        return context.statements(topic, indicator).stream()
                .collect(Collectors.toMap(one -> one.area().code(), Function.identity()));
    }

    private List<Cell> trend(String name, Trend trend, Statement answer, List<Cell> adjusted) {
        Optional<TheilSen> slope = trend.current().tests().map(Trend.Tests::slope);
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.words(name),
                trend.change()
                        .<Cell>map(change -> ReviewContext.change(change.counted()))
                        .orElseGet(() -> context.missing(noChange(trend.series()))),
                slope.<Cell>map(one -> Cell.points(BigDecimal.valueOf(one.slope())))
                        .orElseGet(this::none),
                slope.flatMap(TheilSen::interval)
                        .<Cell>map(one -> Cell.words(context.range(one, wording::points)))
                        .orElseGet(this::none),
                probability(trend.pValue())));
        cells.addAll(adjusted);
        cells.add(Cell.words(context.sentences().cell(answer)));
        return cells;
    }

    /** Rate with interval, limits of the funnel, the shrunk rate with its own interval, and the finding, of each district with a number. */
    Table crossSection(Finding.CrossSection finding) {
        Map<String, Statement> answers = answers(Topic.OUTLIER, finding.indicator());
        return new Table(
                wording.of(
                        "districts.section.table",
                        "number",
                        context.numbering().nextTable(),
                        "indicator",
                        context.shortName(finding.indicator()),
                        "year",
                        finding.section().schoolYear()),
                Optional.empty(),
                List.of(),
                List.of(
                        Column.words(wording.of("districts.column.area"), 21),
                        Column.bareNumber(wording.of("districts.column.rate"), 9),
                        Column.words(wording.of("districts.column.interval95"), 16),
                        Column.words(wording.of("districts.column.limits"), 16),
                        Column.bareNumber(wording.of("districts.column.shrunk"), 12),
                        Column.words(wording.of("districts.column.interval95"), 16),
                        Column.bareNumber(wording.of("districts.column.holm"), 9),
                        Column.words(wording.of("districts.column.finding"), 16)),
                finding.section().districts().stream()
                        .map(district -> crossSection(
                                district, answers.get(district.series().areaCode())))
                        .map(Row::of)
                        .toList());
    }

    private List<Cell> crossSection(CrossSection.District district, Statement answer) {
        Interval outer = district.place().outer().orElseThrow();
        return List.of(
                Cell.words(district.series().areaName()),
                Cell.percent(district.percent()),
                Cell.words(context.range(district.interval(), this::oneDecimal)),
                Cell.words(context.range(
                        new Interval(100 * outer.low(), 100 * outer.high(), outer.level(), outer.method()),
                        this::oneDecimal)),
                Cell.percent(BigDecimal.valueOf(district.shrunk())),
                district.shrunkInterval()
                        .<Cell>map(interval -> Cell.words(context.range(interval, this::oneDecimal)))
                        .orElseGet(this::none),
                Cell.words(wording.probability(district.holm())),
                Cell.words(context.sentences().cell(answer)));
    }

    private String oneDecimal(BigDecimal percent) {
        return wording.number(percent, 1);
    }

    private Cell probability(OptionalDouble value) {
        return value.isPresent() ? Cell.words(wording.probability(value.getAsDouble())) : none();
    }

    private Cell none() {
        return Cell.missing(Symbol.NOT_APPLICABLE, wording.of("districts.none"));
    }
}
