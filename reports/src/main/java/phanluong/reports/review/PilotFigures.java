package phanluong.reports.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import phanluong.reports.document.model.Block;
import phanluong.reports.document.model.Chart;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.finding.Finding;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.pilot.Design;
import phanluong.warehouse.pilot.Effect;
import phanluong.warehouse.pilot.Event;
import phanluong.warehouse.pilot.Group;
import phanluong.warehouse.pilot.Study;
import phanluong.warehouse.time.SchoolYear;

/** The figures of one indicator of graduates about the pilot. */
final class PilotFigures {
    private final ReviewContext context;
    private final Wording wording;

    PilotFigures(ReviewContext context) {
        this.context = context;
        this.wording = context.wording();
    }

    /** The groups by year, and how much more the pilot districts changed by year or, with several beginnings, by year since. */
    List<Block> of(Finding.Pilot pilot) {
        List<Block> figures = new ArrayList<>();
        if (pilot.groups().stream().anyMatch(group -> !group.years().isEmpty())) {
            figures.add(lines(pilot));
        }
        pilot.study()
                .map(Study::main)
                .filter(effect -> !effect.bounded() && !effect.events().isEmpty())
                .ifPresent(effect -> figures.add(
                        effect.design().isStaggered()
                                ? exposures(pilot.indicator(), effect)
                                : events(pilot.indicator(), effect)));
        return figures;
    }

    private Chart lines(Finding.Pilot pilot) {
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
                pilot.groups().stream()
                        .map(group -> new Chart.Series(
                                new PilotTables(context).name(group.kind()),
                                context.years().stream()
                                        .map(year -> group.in(year).map(Group.Year::percent))
                                        .toList()))
                        .toList(),
                pilot.indicator().decimals(),
                Optional.empty());
    }

    private Chart events(Indicator indicator, Effect effect) {
        Design design = effect.design();
        SchoolYear begin = design.begins().get(0);
        SchoolYear base = design.before().get(design.before().size() - 1);
        List<Optional<Event>> points = context.years().stream()
                .map(year -> effect.events().stream()
                        .filter(event -> begin.plus(event.exposure()).equals(year))
                        .findFirst())
                .toList();
        List<Optional<BigDecimal>> values = new ArrayList<>();
        for (int at = 0; at < points.size(); at++) {
            values.add(
                    context.years().get(at).equals(base)
                            ? Optional.of(BigDecimal.ZERO)
                            : points.get(at).map(event -> BigDecimal.valueOf(event.estimate())));
        }
        return new Chart(
                Chart.Kind.LINES,
                wording.of(
                        "pilots.events",
                        "number",
                        context.numbering().nextFigure(),
                        "indicator",
                        context.shortName(indicator),
                        "base",
                        base,
                        "begin",
                        begin),
                wording.of("pilots.events.description"),
                wording.of("pilots.events.axis"),
                context.years().stream().map(Object::toString).toList(),
                List.of(new Chart.Series(
                        wording.of("pilots.events.series"),
                        values,
                        points.stream()
                                .map(point -> point.flatMap(Event::interval)
                                        .map(one -> new Chart.Range(
                                                BigDecimal.valueOf(one.low()), BigDecimal.valueOf(one.high()))))
                                .toList())),
                1,
                Optional.empty());
    }

    /** By years since each district's own beginning; the errors hold for many districts alone, so no interval is drawn. */
    private Chart exposures(Indicator indicator, Effect effect) {
        return new Chart(
                Chart.Kind.LINES,
                wording.of(
                        "pilots.exposures",
                        "number",
                        context.numbering().nextFigure(),
                        "indicator",
                        context.shortName(indicator)),
                wording.of("pilots.exposures.description"),
                wording.of("pilots.exposures.axis"),
                effect.events().stream()
                        .map(event -> Integer.toString(event.exposure()))
                        .toList(),
                List.of(new Chart.Series(
                        wording.of("pilots.events.series"),
                        effect.events().stream()
                                .map(event -> Optional.of(BigDecimal.valueOf(event.estimate())))
                                .toList())),
                1,
                Optional.empty());
    }
}
