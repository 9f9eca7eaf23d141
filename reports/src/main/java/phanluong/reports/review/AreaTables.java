package phanluong.reports.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import phanluong.reports.document.model.Cell;
import phanluong.reports.document.model.Column;
import phanluong.reports.document.model.Row;
import phanluong.reports.document.model.Table;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.indicator.Gap;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.statistics.trend.TheilSen;
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
        context.years().forEach(year -> columns.add(Column.bareNumber(context.column(year), 12)));
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
        cells.add(Trend.of(series, context.catalogue().region().baselineYear())
                .changePoints()
                .map(Cell::points)
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

    /** Slope, interval and direction of each area, the total last. */
    Table trends(Indicator indicator, List<Trend> trends) {
        List<Row> rows = new ArrayList<>();
        for (boolean total : new boolean[] {false, true}) {
            trends.stream()
                    .filter(trend -> trend.series()
                                    .frame()
                                    .equals(context.catalogue().region().totalFrame())
                            == total)
                    .forEach(trend -> {
                        List<Cell> cells = trend(
                                trend,
                                total
                                        ? wording.of("districts.total")
                                        : trend.series().areaName());
                        rows.add(total ? Row.total(cells) : Row.of(cells));
                    });
        }
        return new Table(
                wording.of(
                        "districts.trend.table",
                        "number",
                        context.numbering().nextTable(),
                        "indicator",
                        context.shortName(indicator)),
                Optional.empty(),
                List.of(),
                List.of(
                        Column.words(wording.of("districts.column.area"), 28),
                        Column.bareNumber(wording.of("districts.column.slope"), 16),
                        Column.words(wording.of("districts.column.interval"), 20),
                        Column.words(wording.of("districts.column.direction"), 26)),
                rows);
    }

    private List<Cell> trend(Trend trend, String name) {
        Cell slope = trend.slope()
                .map(one -> Cell.points(BigDecimal.valueOf(one.slope())))
                .orElseGet(() -> context.missing(Gap.NOT_APPLICABLE));
        Cell interval = trend.slope()
                .flatMap(TheilSen::interval)
                .<Cell>map(one -> Cell.words(wording.of(
                        "pilots.range",
                        "low",
                        wording.points(BigDecimal.valueOf(one.low())),
                        "high",
                        wording.points(BigDecimal.valueOf(one.high())))))
                .orElseGet(() -> context.missing(Gap.NOT_APPLICABLE));
        return List.of(
                Cell.words(name),
                slope,
                interval,
                Cell.words(wording.of("direction." + trend.direction().name().toLowerCase(Locale.ROOT))));
    }
}
