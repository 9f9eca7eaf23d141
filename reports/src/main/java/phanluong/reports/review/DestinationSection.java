package phanluong.reports.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import phanluong.reports.document.model.Block;
import phanluong.reports.document.model.Cell;
import phanluong.reports.document.model.Chart;
import phanluong.reports.document.model.Column;
import phanluong.reports.document.model.Heading;
import phanluong.reports.document.model.Prose;
import phanluong.reports.document.model.Row;
import phanluong.reports.document.model.Table;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.catalogue.Destination;
import phanluong.warehouse.finding.Finding;
import phanluong.warehouse.indicator.Gap;

/** Where graduates went, the unknown ones shown. */
final class DestinationSection {
    private final ReviewContext context;
    private final Wording wording;

    DestinationSection(ReviewContext context) {
        this.context = context;
        this.wording = context.wording();
    }

    /** Empty when no graduate was reported with a destination. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Map<String, List<Finding.Destinations>> byLevel = new LinkedHashMap<>();
        context.findings()
                .destinationsOf(context.catalogue().region().totalFrame())
                .forEach(year -> byLevel.computeIfAbsent(year.level(), key -> new ArrayList<>())
                        .add(year));
        byLevel.forEach((level, years) -> blocks.addAll(level(level, years)));
        if (!blocks.isEmpty()) {
            blocks.add(0, new Heading(2, wording.of("heading.destinations")));
            blocks.add(1, Prose.paragraph(wording.of("destinations.intro")));
        }
        return blocks;
    }

    private List<Block> level(String level, List<Finding.Destinations> years) {
        Finding.Destinations first = years.get(0);
        Finding.Destinations last = years.get(years.size() - 1);
        List<Destination> used = used(years);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Prose.paragraph(sentence(last)));
        blocks.add(new Chart(
                Chart.Kind.BARS,
                wording.of(
                        "destinations.chart",
                        "number",
                        context.numbering().nextFigure(),
                        "level",
                        level,
                        "first",
                        first.schoolYear(),
                        "last",
                        last.schoolYear()),
                wording.of(
                        "destinations.chart.description",
                        "level",
                        level,
                        "first",
                        first.schoolYear(),
                        "last",
                        last.schoolYear()),
                wording.of("destinations.chart.axis"),
                used.stream().map(destination -> wording.of(destination.name())).toList(),
                (first == last ? List.of(last) : List.of(first, last))
                        .stream()
                                .map(year -> new Chart.Series(
                                        year.schoolYear().toString(),
                                        used.stream()
                                                .map(destination -> year.part(destination.code())
                                                        .flatMap(Finding.Destinations.Part::share)
                                                        .map(Finding.Destinations.Share::percent))
                                                .toList()))
                                .toList(),
                1,
                Optional.empty()));
        blocks.add(table(level, years, used));
        return blocks;
    }

    /** The destinations that anybody took. */
    private List<Destination> used(List<Finding.Destinations> findings) {
        return context.catalogue().destinations().stream()
                .filter(destination -> findings.stream()
                        .anyMatch(one -> one.part(destination.code())
                                .filter(part -> part.share()
                                        .map(share -> share.graduates() > 0)
                                        .orElse(true))
                                .isPresent()))
                .toList();
    }

    private String sentence(Finding.Destinations year) {
        if (year.vocationalAtBest().isEmpty()) {
            return wording.of(
                    "destinations.sentence.hidden",
                    "level",
                    year.level(),
                    "year",
                    year.schoolYear(),
                    "graduates",
                    wording.count(year.graduates()));
        }
        Finding.Destinations.Share vocational = year.vocational().orElseThrow();
        Finding.Destinations.Share unknown = year.unknown().orElseThrow();
        return wording.of(
                "destinations.sentence",
                "level",
                year.level(),
                "year",
                year.schoolYear(),
                "graduates",
                wording.count(year.graduates()),
                "vocational",
                wording.count(vocational.graduates()),
                "percent",
                wording.percent(vocational.percent()),
                "unknown",
                wording.count(unknown.graduates()),
                "unknown_percent",
                wording.percent(unknown.percent()),
                "best",
                wording.percent(year.vocationalAtBest().orElseThrow().percent()));
    }

    /** One row an area of the detail frame in the last year, the whole region last; empty when nobody reported it. */
    Optional<Table> byArea(String title, String level) {
        List<Finding.Destinations> areas =
                lastYear(level, context.catalogue().region().detailFrame());
        List<Finding.Destinations> total =
                lastYear(level, context.catalogue().region().totalFrame());
        if (areas.isEmpty() || total.isEmpty()) {
            return Optional.empty();
        }
        List<Destination> used = used(total);
        List<Column> columns = new ArrayList<>(List.of(Column.words(wording.of("districts.column.area"), 24)));
        used.forEach(destination -> columns.add(Column.number(wording.of(destination.name()), 12)));
        columns.add(Column.number(wording.of("destinations.column.total"), 12));
        List<Row> rows = new ArrayList<>(areas.stream()
                .map(area -> Row.of(cells(area.areaName(), area, used)))
                .toList());
        rows.add(Row.total(cells(wording.of("districts.total"), total.get(0), used)));
        return Optional.of(new Table(title, Optional.empty(), List.of(), columns, rows));
    }

    private List<Finding.Destinations> lastYear(String level, String frame) {
        return context.findings().destinationsOf(frame).stream()
                .filter(one -> one.level().equals(level)
                        && one.schoolYear().equals(context.findings().lastYear()))
                .toList();
    }

    private List<Cell> cells(String name, Finding.Destinations area, List<Destination> used) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.words(name)));
        used.forEach(destination -> cells.add(count(area, destination)));
        cells.add(Cell.count(area.graduates()));
        return cells;
    }

    private Cell count(Finding.Destinations area, Destination destination) {
        return area.part(destination.code())
                .map(part -> part.share()
                        .map(share -> Cell.count(share.graduates()))
                        .orElseGet(() -> context.missing(Gap.SUPPRESSED)))
                .orElseGet(() -> context.missing(Gap.NOT_COLLECTED));
    }

    private Table table(String level, List<Finding.Destinations> years, List<Destination> used) {
        List<Column> columns =
                new ArrayList<>(List.of(Column.words(wording.of("destinations.column.destination"), 26)));
        years.forEach(year -> columns.add(Column.number(year.schoolYear().toString(), 12)));
        List<Row> rows = new ArrayList<>();
        for (Destination destination : used) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.words(wording.of(destination.name()))));
            years.forEach(year -> cells.add(count(year, destination)));
            rows.add(Row.of(cells));
        }
        List<Cell> total = new ArrayList<>(List.of(Cell.words(wording.of("destinations.column.total"))));
        years.forEach(year -> total.add(Cell.count(year.graduates())));
        rows.add(Row.total(total));
        return new Table(
                wording.of("destinations.table", "number", context.numbering().nextTable(), "level", level),
                Optional.empty(),
                List.of(),
                columns,
                rows);
    }
}
