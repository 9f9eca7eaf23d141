package phanluong.reports.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
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
    private static final String UNKNOWN = "unknown";

    private final ReviewContext context;
    private final Wording wording;

    DestinationSection(ReviewContext context) {
        this.context = context;
        this.wording = context.wording();
    }

    /** Empty when no graduate was reported with a destination. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (String level : context.findings().destinations().stream()
                .map(Finding.Destinations::level)
                .distinct()
                .toList()) {
            List<Finding.Destinations> years = context.findings().destinations().stream()
                    .filter(finding -> finding.level().equals(level) && finding.graduates() > 0)
                    .toList();
            if (!years.isEmpty()) {
                blocks.addAll(level(level, years));
            }
        }
        if (!blocks.isEmpty()) {
            blocks.add(0, new Heading(2, wording.of("heading.destinations")));
            blocks.add(1, Prose.paragraph(wording.of("destinations.intro")));
        }
        return blocks;
    }

    private List<Block> level(String level, List<Finding.Destinations> years) {
        Finding.Destinations first = years.get(0);
        Finding.Destinations last = years.get(years.size() - 1);
        List<Destination> used = context.catalogue().destinations().stream()
                .filter(destination -> years.stream()
                        .anyMatch(year -> year.part(destination.code())
                                .filter(part -> part.graduates() > 0)
                                .isPresent()))
                .toList();
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
                                                        .map(Finding.Destinations.Part::percent))
                                                .toList()))
                                .toList(),
                1,
                Optional.empty()));
        blocks.add(table(level, years, used));
        return blocks;
    }

    private String sentence(Finding.Destinations year) {
        long vocational = context.catalogue().destinations().stream()
                .filter(Destination::vocational)
                .mapToLong(destination -> graduates(year, destination.code()))
                .sum();
        long unknown = graduates(year, UNKNOWN);
        return wording.of(
                "destinations.sentence",
                "level",
                year.level(),
                "year",
                year.schoolYear(),
                "graduates",
                wording.count(year.graduates()),
                "vocational",
                wording.count(vocational),
                "percent",
                percent(vocational, year.graduates()),
                "unknown",
                wording.count(unknown),
                "unknown_percent",
                percent(unknown, year.graduates()),
                "best",
                percent(vocational + unknown, year.graduates()));
    }

    private static long graduates(Finding.Destinations year, String destination) {
        return year.part(destination).map(Finding.Destinations.Part::graduates).orElse(0L);
    }

    private String percent(long part, long whole) {
        return wording.percent(BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128));
    }

    private Table table(String level, List<Finding.Destinations> years, List<Destination> used) {
        List<Column> columns =
                new ArrayList<>(List.of(Column.words(wording.of("destinations.column.destination"), 26)));
        years.forEach(year -> columns.add(Column.number(context.column(year.schoolYear()), 12)));
        List<Row> rows = new ArrayList<>();
        for (Destination destination : used) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.words(wording.of(destination.name()))));
            years.forEach(year -> cells.add(year.part(destination.code())
                    .map(part -> Cell.count(part.graduates()))
                    .orElseGet(() -> context.missing(Gap.NOT_COLLECTED))));
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
