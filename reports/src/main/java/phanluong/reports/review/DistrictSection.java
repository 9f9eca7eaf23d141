package phanluong.reports.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import phanluong.reports.document.model.Block;
import phanluong.reports.document.model.Chart;
import phanluong.reports.document.model.Heading;
import phanluong.reports.document.model.Prose;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.finding.Finding;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.target.Target;
import phanluong.warehouse.trend.Series;
import phanluong.warehouse.trend.Trend;

/** Each indicator by district: small charts on one scale, the table by year, change and direction. */
final class DistrictSection {
    private final ReviewContext context;
    private final Wording wording;
    private final AreaTables tables;

    DistrictSection(ReviewContext context) {
        this.context = context;
        this.tables = new AreaTables(context);
        this.wording = context.wording();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, wording.of("heading.districts")));
        String frame = context.catalogue().region().detailFrame();
        int areas =
                context.series(context.catalogue().headlines().get(0), frame).size();
        blocks.add(Prose.paragraph(wording.of("districts.intro", "areas", wording.count(areas))));
        int position = 0;
        for (Indicator indicator : context.catalogue().headlines()) {
            List<Series> series = context.series(indicator, frame);
            if (!series.isEmpty()) {
                blocks.add(new Heading(
                        3,
                        wording.of(
                                "districts.heading",
                                "letter",
                                Numbering.letter(position++),
                                "indicator",
                                context.shortName(indicator))));
                blocks.addAll(indicator(indicator, series));
            }
        }
        return blocks;
    }

    private List<Block> indicator(Indicator indicator, List<Series> series) {
        List<Block> blocks = new ArrayList<>(sentences(indicator));
        charts(indicator, series).forEach(blocks::add);
        blocks.add(tables.byYear(
                wording.of(
                        "districts.table",
                        "number",
                        context.numbering().nextTable(),
                        "indicator",
                        context.shortName(indicator)),
                indicator,
                series));
        if (trendsOf(indicator).stream()
                .anyMatch(finding -> finding.trend().slope().isPresent())) {
            blocks.add(tables.trends(
                    indicator,
                    trendsOf(indicator).stream().map(Finding.Trend::trend).toList()));
        }
        return blocks;
    }

    private List<Block> sentences(Indicator indicator) {
        List<Block> blocks = new ArrayList<>();
        List<Finding.Trend> trends = trendsOf(indicator);
        trends.stream()
                .filter(finding -> isTotal(finding.trend().series()))
                .map(Finding.Trend::trend)
                .filter(trend -> trend.changePoints().isPresent())
                .forEach(trend -> blocks.add(Prose.paragraph(wording.of(
                        "districts.total.trend",
                        "change",
                        wording.points(trend.changePoints().orElseThrow()),
                        "baseline",
                        context.catalogue().region().baselineYear(),
                        "last",
                        trend.lastYear().orElseThrow()))));
        context.findings().spreads().stream()
                .filter(spread -> spread.indicator().id().equals(indicator.id()))
                .forEach(spread -> blocks.add(Prose.paragraph(spread(spread))));
        blocks.add(Prose.paragraph(wording.of(
                "districts.directions",
                "rising",
                of(trends, Trend.Direction.RISING),
                "falling",
                of(trends, Trend.Direction.FALLING),
                "not_shown",
                of(trends, Trend.Direction.NOT_SHOWN),
                "too_few",
                of(trends, Trend.Direction.TOO_FEW_YEARS))));
        return blocks;
    }

    private String spread(Finding.Spread spread) {
        BigDecimal high = spread.highest().reading().percent().orElseThrow();
        BigDecimal low = spread.lowest().reading().percent().orElseThrow();
        if (high.compareTo(low) == 0) {
            return wording.of(
                    "districts.spread.none",
                    "year",
                    spread.schoolYear(),
                    "areas",
                    wording.count(spread.areas()),
                    "value",
                    wording.percent(high));
        }
        return wording.of(
                "districts.spread",
                "year",
                spread.schoolYear(),
                "areas",
                wording.count(spread.areas()),
                "highest",
                context.inSentence(spread.highest().areaName()),
                "high",
                wording.percent(high),
                "lowest",
                context.inSentence(spread.lowest().areaName()),
                "low",
                wording.percent(low));
    }

    private String of(List<Finding.Trend> trends, Trend.Direction direction) {
        return wording.count(trends.stream()
                .filter(finding -> !isTotal(finding.trend().series()))
                .filter(finding -> finding.trend().direction() == direction)
                .count());
    }

    private List<Finding.Trend> trendsOf(Indicator indicator) {
        return context.findings().trends().stream()
                .filter(finding -> finding.indicator().id().equals(indicator.id()))
                .toList();
    }

    private boolean isTotal(Series series) {
        return series.frame().equals(context.catalogue().region().totalFrame());
    }

    private List<Chart> charts(Indicator indicator, List<Series> series) {
        List<Chart> charts = new ArrayList<>();
        for (int first = 0; first < series.size(); first += Chart.MOST_PANELS) {
            List<Series> panels = series.subList(first, Math.min(series.size(), first + Chart.MOST_PANELS));
            charts.add(new Chart(
                    Chart.Kind.SMALL_MULTIPLES,
                    wording.of(
                            "districts.chart",
                            "number",
                            context.numbering().nextFigure(),
                            "indicator",
                            context.shortName(indicator)),
                    wording.of(
                            "districts.chart.description",
                            "areas",
                            panels.size(),
                            "first",
                            context.years().get(0),
                            "last",
                            context.findings().lastYear()),
                    wording.of("districts.chart.axis"),
                    context.years().stream().map(Object::toString).toList(),
                    panels.stream().map(this::line).toList(),
                    indicator.decimals(),
                    target(indicator)));
        }
        return charts;
    }

    private Chart.Series line(Series series) {
        return new Chart.Series(
                series.areaName(),
                context.years().stream()
                        .map(year ->
                                series.in(year).flatMap(point -> point.reading().percent()))
                        .toList());
    }

    /** The first set's target that is next: the line that readers look for. */
    private Optional<Chart.Target> target(Indicator indicator) {
        List<Target> targets = context.catalogue().targets().stream()
                .filter(target -> target.indicator().equals(indicator.id())
                        && target.scope().equals("all"))
                .toList();
        return targets.stream()
                .filter(target -> target.set().equals(targets.get(0).set()))
                .reduce((first, second) -> second.year() > first.year() ? second : first)
                .map(target -> new Chart.Target(
                        target.value(), wording.of("districts.chart.target", "level", wording.level(target.value()))));
    }
}
