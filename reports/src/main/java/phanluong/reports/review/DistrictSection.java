package phanluong.reports.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import phanluong.reports.document.model.Block;
import phanluong.reports.document.model.Heading;
import phanluong.reports.document.model.Prose;
import phanluong.reports.wording.FindingSentences;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.finding.Finding;
import phanluong.warehouse.finding.Statement;
import phanluong.warehouse.finding.Strength;
import phanluong.warehouse.finding.Topic;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.indicator.IndicatorValue;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.trend.Change;
import phanluong.warehouse.trend.DistrictTrends;
import phanluong.warehouse.trend.Series;
import phanluong.warehouse.trend.Trend;

/** Each indicator by district: small charts on one scale, the table by year, change and direction. */
final class DistrictSection {
    private static final int MOST_NAMES = 3;

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
        blocks.addAll(new DistrictCharts(context).of(indicator, series));
        blocks.add(tables.byYear(
                wording.of(
                        "districts.table",
                        "number",
                        context.numbering().nextTable(),
                        "indicator",
                        context.shortName(indicator)),
                indicator,
                series));
        trendsOf(indicator).filter(trends -> trends.districts().tested() > 0).ifPresent(trends -> {
            blocks.add(tables.trends(trends));
            blocks.addAll(context.lowered(context.statements(Topic.TREND, indicator), this::name));
        });
        context.findings().crossSections().stream()
                .filter(finding -> finding.indicator().id().equals(indicator.id()))
                .findFirst()
                .ifPresent(finding -> {
                    blocks.addAll(outliers(finding));
                    if (!finding.section().isChance()) {
                        blocks.add(tables.crossSection(finding));
                    }
                });
        return blocks;
    }

    private String name(Statement statement) {
        return statement.area().whole()
                ? context.inSentence(wording.of("districts.total"))
                : context.inSentence(statement.area().name());
    }

    private List<Block> sentences(Indicator indicator) {
        List<Block> blocks = new ArrayList<>();
        Optional<Finding.Trends> trends = trendsOf(indicator);
        trends.ifPresent(found -> found.total()
                .change()
                .ifPresent(change -> blocks.add(
                        Prose.paragraph(total(indicator, found.total().series(), change)))));
        context.findings().spreads().stream()
                .filter(spread -> spread.indicator().id().equals(indicator.id()))
                .forEach(spread -> blocks.add(Prose.paragraph(spread(spread))));
        trends.map(Finding.Trends::districts).ifPresent(districts -> {
            if (districts.tested() > 0) {
                blocks.add(Prose.paragraph(directions(indicator, districts)));
            }
            tooFew(districts).ifPresent(sentence -> blocks.add(Prose.paragraph(sentence)));
        });
        return blocks;
    }

    private String total(Indicator indicator, Series series, Change change) {
        return wording.of(
                "districts.total.trend",
                "baseline",
                change.from(),
                "first",
                percent(series, change.from()),
                "last",
                change.to(),
                "value",
                percent(series, change.to()),
                "change",
                wording.difference(change.points()),
                "count",
                wording.count(change.counted()),
                "counted",
                context.counted(indicator));
    }

    private String percent(Series series, SchoolYear year) {
        return wording.percent(
                series.in(year).flatMap(point -> point.reading().percent()).orElseThrow());
    }

    /** How many districts there are of each direction and strength, the firmest first. */
    private String directions(Indicator indicator, DistrictTrends districts) {
        Map<String, Long> counts = context.statements(Topic.TREND, indicator).stream()
                .filter(one -> !one.area().whole() && one.strength() != Strength.CANNOT_BE_SAID)
                .sorted(Comparator.comparing(Statement::strength)
                        .thenComparing(one -> -one.evidence().direction()))
                .collect(Collectors.groupingBy(context.sentences()::cell, LinkedHashMap::new, Collectors.counting()));
        return wording.of(
                "districts.directions",
                "tested",
                wording.count(districts.tested()),
                "counts",
                counts.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + wording.count(entry.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    /** That nothing can be concluded, with the smallest p that the longest of the series could have given. */
    private Optional<String> tooFew(DistrictTrends districts) {
        List<Trend.Run> runs = districts.members().stream()
                .map(member -> member.trend().current())
                .filter(run -> run.tests().isEmpty())
                .toList();
        return runs.stream()
                .max(Comparator.comparingInt(Trend.Run::points))
                .map(longest -> wording.of(
                        "districts.too_few",
                        "areas",
                        wording.count(runs.size()),
                        "points",
                        wording.count(longest.points()),
                        "p",
                        wording.probability(longest.smallestPValue())));
    }

    private String spread(Finding.Spread spread) {
        BigDecimal high = spread.highest().get(0).reading().percent().orElseThrow();
        BigDecimal low = spread.lowest().get(0).reading().percent().orElseThrow();
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
                names(spread.highest()),
                "high",
                wording.percent(high),
                "lowest",
                names(spread.lowest()),
                "low",
                wording.percent(low));
    }

    /** By name, or only how many, where there are more than a reader wants to hear. */
    private String names(List<IndicatorValue> areas) {
        return areas.size() > MOST_NAMES
                ? wording.of("districts.many", "areas", wording.count(areas.size()))
                : areas.stream()
                        .map(area -> context.inSentence(area.areaName()))
                        .collect(Collectors.joining(", "));
    }

    /** Which districts stand out and how firmly, or that none was seen to; then where a raw rate misleads. */
    private List<Block> outliers(Finding.CrossSection finding) {
        List<Statement> answers = context.statements(Topic.OUTLIER, finding.indicator());
        Map<String, List<Statement>> said = answers.stream()
                .filter(one -> one.strength().carries(Strength.INDICATED))
                .collect(Collectors.groupingBy(FindingSentences::list, LinkedHashMap::new, Collectors.toList()));
        List<Block> blocks = new ArrayList<>();
        said.forEach((key, some) -> blocks.add(Prose.paragraph(wording.of(
                key,
                "year",
                finding.section().schoolYear(),
                "names",
                some.stream().map(this::name).collect(Collectors.joining(", "))))));
        if (said.isEmpty()) {
            boolean tested = answers.stream().anyMatch(one -> one.strength() == Strength.NOT_SHOWN);
            String key = tested ? "districts.outlier.not_shown" : "districts.outlier.cannot_be_said";
            blocks.add(Prose.paragraph(wording.of(key, "year", finding.section().schoolYear())));
        }
        blocks.addAll(context.lowered(answers, this::name));
        for (Topic topic : List.of(Topic.RAW_AGAINST_SHRUNK, Topic.POOLED_AGAINST_STRATIFIED)) {
            context.statements(topic, finding.indicator()).stream()
                    .filter(one -> one.detail()
                            .filter(detail -> detail.startsWith("pilot"))
                            .isEmpty())
                    .forEach(one -> blocks.add(Prose.paragraph(
                            context.sentences().sentence(one, context.shortName(finding.indicator())))));
        }
        return blocks;
    }

    private Optional<Finding.Trends> trendsOf(Indicator indicator) {
        return context.findings().trends().stream()
                .filter(finding -> finding.indicator().id().equals(indicator.id()))
                .findFirst();
    }
}
