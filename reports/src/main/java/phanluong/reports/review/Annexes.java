package phanluong.reports.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import phanluong.reports.document.model.Annex;
import phanluong.reports.document.model.Block;
import phanluong.reports.document.model.Cell;
import phanluong.reports.document.model.Column;
import phanluong.reports.document.model.HeaderGroup;
import phanluong.reports.document.model.Prose;
import phanluong.reports.document.model.Row;
import phanluong.reports.document.model.Table;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.indicator.Gap;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.target.Outlook;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.trend.Series;
import phanluong.warehouse.trend.Trend;

/** The annexes: every number of the review by area and year, the areas of the reform, definitions and methods. */
final class Annexes {
    private final ReviewContext context;
    private final Wording wording;
    private final Optional<String> attachment;
    private final List<Annex> annexes = new ArrayList<>();

    Annexes(ReviewContext context, Optional<String> attachment) {
        this.context = context;
        this.wording = context.wording();
        this.attachment = attachment;
    }

    List<Annex> list() {
        add(
                wording.of("annex.indicators"),
                Annex.Orientation.LANDSCAPE,
                List.of(ratios(
                        wording.of("annex.indicators.table"),
                        context.catalogue().headlines().stream()
                                .map(context::total)
                                .toList(),
                        series -> context.shortName(indicator(series)))));
        List<Block> districts = new ArrayList<>();
        for (Indicator indicator : context.catalogue().headlines()) {
            List<Series> series = new ArrayList<>(
                    context.series(indicator, context.catalogue().region().detailFrame()));
            if (!series.isEmpty()) {
                districts.add(ratios(
                        wording.of("annex.districts.table", "indicator", context.shortName(indicator)),
                        series,
                        Series::areaName));
            }
        }
        add(wording.of("annex.districts"), Annex.Orientation.LANDSCAPE, districts);
        for (String level : List.of("THCS", "THPT")) {
            new DestinationSection(context)
                    .byArea(wording.of("annex.destinations.table"), level)
                    .ifPresent(table -> add(
                            wording.of(
                                    "annex.destinations",
                                    "level",
                                    level,
                                    "year",
                                    context.findings().lastYear()),
                            Annex.Orientation.LANDSCAPE,
                            List.of(table)));
        }
        if (!context.findings().measures().isEmpty()) {
            add(
                    wording.of("annex.measures"),
                    Annex.Orientation.LANDSCAPE,
                    List.of(new TaskSection(context)
                            .table(
                                    wording.of("annex.measures.table"),
                                    context.findings().measures())));
        }
        context.findings().reform().ifPresent(reform -> {
            String frame = context.catalogue().region().presentFrame().orElseThrow();
            add(
                    wording.of("annex.present"),
                    Annex.Orientation.PORTRAIT,
                    context.catalogue().headlines().stream()
                            .<Block>map(indicator -> new AreaTables(context)
                                    .byYear(
                                            wording.of(
                                                    "annex.districts.table", "indicator", context.shortName(indicator)),
                                            indicator,
                                            context.series(indicator, frame)))
                            .toList());
            add(
                    wording.of("annex.reform"),
                    Annex.Orientation.PORTRAIT,
                    List.of(new Table(
                            wording.of("annex.reform.table"),
                            Optional.empty(),
                            List.of(),
                            List.of(
                                    Column.words(wording.of("annex.reform.column.unit"), 24),
                                    Column.words(wording.of("annex.reform.column.communes"), 46),
                                    Column.words(wording.of("annex.reform.column.districts"), 30)),
                            reform.units().stream()
                                    .map(unit -> Row.of(
                                            Cell.words(unit.name()),
                                            Cell.words(String.join(", ", unit.formerCommunes())),
                                            Cell.words(String.join(", ", unit.formerDistricts()))))
                                    .toList())));
        });
        List<Block> pilots = new PilotAnnex(context).blocks();
        if (!pilots.isEmpty()) {
            add(wording.of("annex.pilots"), Annex.Orientation.PORTRAIT, pilots);
        }
        add(wording.of("annex.definitions"), Annex.Orientation.PORTRAIT, definitions());
        return annexes;
    }

    private void add(String title, Annex.Orientation orientation, List<Block> blocks) {
        annexes.add(new Annex(
                wording.of("annex.number", "number", Numbering.roman(annexes.size() + 1)),
                title,
                attachment,
                orientation,
                blocks));
    }

    /** One row a series; under each school year the ratio's parts and its value. */
    private Table ratios(String title, List<Series> series, java.util.function.Function<Series, String> name) {
        List<Column> columns = new ArrayList<>(List.of(Column.words(wording.of("column.area"), 30)));
        List<HeaderGroup> groups = new ArrayList<>();
        for (SchoolYear year : context.years()) {
            groups.add(new HeaderGroup(year.toString(), columns.size(), 2));
            columns.add(Column.words(wording.of("column.ratio"), 16));
            columns.add(Column.bareNumber(wording.of("column.percent"), 9));
        }
        return new Table(
                title,
                Optional.empty(),
                groups,
                columns,
                series.stream()
                        .map(one -> {
                            List<Cell> cells = new ArrayList<>(List.of(Cell.words(name.apply(one))));
                            context.years().forEach(year -> {
                                cells.add(ratio(one, year));
                                cells.add(context.percent(one, year));
                            });
                            return Row.of(cells);
                        })
                        .toList());
    }

    private Cell ratio(Series series, SchoolYear year) {
        Reading reading = series.in(year).map(Series.Point::reading).orElse(new Reading.Missing(Gap.NOT_COLLECTED));
        return reading instanceof Reading.Measured measured
                ? Cell.words(wording.count(measured.numerator()) + "/" + wording.count(measured.denominator()))
                : context.missing(((Reading.Missing) reading).gap());
    }

    private Indicator indicator(Series series) {
        return context.catalogue().findIndicator(series.indicator()).orElseThrow();
    }

    private List<Block> definitions() {
        List<Row> rows = context.catalogue().headlines().stream()
                .map(indicator -> Row.of(
                        Cell.words(context.name(indicator)),
                        Cell.words(measures(indicator.numerator())),
                        Cell.words(measures(indicator.denominator())),
                        Cell.words(indicator.source())))
                .toList();
        return List.of(
                new Table(
                        wording.of("annex.definitions.table"),
                        Optional.empty(),
                        List.of(),
                        List.of(
                                Column.words(wording.of("targets.column.indicator"), 26),
                                Column.words(wording.of("annex.definitions.column.numerator"), 26),
                                Column.words(wording.of("annex.definitions.column.denominator"), 24),
                                Column.words(wording.of("annex.definitions.column.source"), 24)),
                        rows),
                Prose.bullet(wording.of("annex.methods.rounding")),
                Prose.bullet(wording.of("annex.methods.target")),
                Prose.bullet(wording.of("annex.methods.trend", "points", Trend.FEWEST_POINTS)),
                Prose.bullet(wording.of("annex.methods.adjustment")),
                Prose.bullet(wording.of("annex.methods.standing")),
                Prose.bullet(wording.of("annex.methods.forecast", "points", Outlook.FEWEST_POINTS)),
                new RehearsalTable(wording).table());
    }

    private String measures(List<String> ids) {
        return String.join(
                "; ",
                ids.stream()
                        .map(id -> context.catalogue().measures().stream()
                                .filter(measure -> measure.id().equals(id))
                                .map(measure -> wording.of(measure.name()))
                                .findFirst()
                                .orElse(id))
                        .toList());
    }
}
