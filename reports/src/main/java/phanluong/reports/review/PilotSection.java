package phanluong.reports.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import phanluong.warehouse.finding.Finding;
import phanluong.warehouse.indicator.Gap;
import phanluong.warehouse.pilot.PilotComparison;

/** Pilot districts with industrial parks beside the others: described, never tested. */
final class PilotSection {
    private final ReviewContext context;
    private final Wording wording;

    PilotSection(ReviewContext context) {
        this.context = context;
        this.wording = context.wording();
    }

    /** Empty when the region has no pilot. */
    List<Block> blocks() {
        if (context.findings().pilots().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, wording.of("heading.pilots")));
        blocks.add(Prose.paragraph(wording.of("pilots.intro", "pilots", pilotNames())));
        for (Finding.Pilot pilot : context.findings().pilots()) {
            if (pilot.comparison().groups().stream()
                    .anyMatch(group -> !group.years().isEmpty())) {
                blocks.addAll(indicator(pilot));
            }
        }
        blocks.add(Prose.paragraph(wording.of("pilots.caution")));
        return blocks;
    }

    private String pilotNames() {
        return context.findings().pilots().get(0).comparison().groups().stream()
                .filter(group -> group.kind() == PilotComparison.Kind.PILOT)
                .map(group -> String.join(
                        ", ",
                        group.areaNames().stream().map(context::inSentence).toList()))
                .findFirst()
                .orElseThrow();
    }

    private List<Block> indicator(Finding.Pilot pilot) {
        PilotComparison comparison = pilot.comparison();
        List<Block> blocks = new ArrayList<>();
        comparison
                .differenceOfChanges()
                .ifPresent(difference -> blocks.add(Prose.paragraph(wording.of(
                        "pilots.difference",
                        "indicator",
                        context.shortName(pilot.indicator()),
                        "baseline",
                        comparison.baseline(),
                        "last",
                        comparison.last(),
                        "difference",
                        wording.points(difference)))));
        if (pilot.indicator().counts() == phanluong.warehouse.indicator.Indicator.Counted.PUPILS) {
            blocks.add(chart(pilot));
        }
        blocks.add(table(pilot));
        return blocks;
    }

    private Chart chart(Finding.Pilot pilot) {
        return new Chart(
                Chart.Kind.LINES,
                wording.of(
                        "pilots.chart",
                        "number",
                        context.numbering().nextFigure(),
                        "indicator",
                        context.shortName(pilot.indicator())),
                wording.of("pilots.chart.description"),
                wording.of("pilots.chart.axis"),
                context.years().stream().map(Object::toString).toList(),
                pilot.comparison().groups().stream()
                        .map(group -> new Chart.Series(
                                name(group.kind()),
                                context.years().stream()
                                        .map(year -> group.in(year).map(PilotComparison.Year::percent))
                                        .toList()))
                        .toList(),
                pilot.indicator().decimals(),
                Optional.empty());
    }

    private Table table(Finding.Pilot pilot) {
        PilotComparison comparison = pilot.comparison();
        List<Row> rows = comparison.groups().stream()
                .map(group -> row(group, comparison))
                .toList();
        return new Table(
                wording.of(
                        "pilots.table",
                        "number",
                        context.numbering().nextTable(),
                        "indicator",
                        context.shortName(pilot.indicator())),
                Optional.empty(),
                List.of(),
                List.of(
                        Column.words(wording.of("pilots.column.group"), 30),
                        Column.bareNumber(wording.of("pilots.column.first", "year", comparison.baseline()), 15),
                        Column.bareNumber(wording.of("pilots.column.last", "year", comparison.last()), 15),
                        Column.words(wording.of("pilots.column.range", "year", comparison.last()), 22),
                        Column.bareNumber(wording.of("pilots.column.change"), 14)),
                rows);
    }

    private Row row(PilotComparison.Group group, PilotComparison comparison) {
        Optional<PilotComparison.Year> first = group.in(comparison.baseline());
        Optional<PilotComparison.Year> last = group.in(comparison.last());
        return Row.of(
                Cell.words(name(group.kind())),
                percent(first),
                percent(last),
                last.<Cell>map(year -> Cell.words(wording.of(
                                "range",
                                "low",
                                wording.number(year.lowest(), 1),
                                "high",
                                wording.number(year.highest(), 1))))
                        .orElseGet(() -> context.missing(Gap.NOT_COLLECTED)),
                context.points(group.change(comparison.baseline(), comparison.last())));
    }

    private Cell percent(Optional<PilotComparison.Year> year) {
        return year.map(one -> Cell.percent(one.percent())).orElseGet(() -> context.missing(Gap.NOT_COLLECTED));
    }

    private String name(PilotComparison.Kind kind) {
        return wording.of("pilots.group." + kind.name().toLowerCase(Locale.ROOT));
    }
}
