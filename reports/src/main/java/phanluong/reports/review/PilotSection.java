package phanluong.reports.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import phanluong.reports.document.model.Block;
import phanluong.reports.document.model.Chart;
import phanluong.reports.document.model.Heading;
import phanluong.reports.document.model.Prose;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.finding.Finding;
import phanluong.warehouse.finding.Topic;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.pilot.Composition;
import phanluong.warehouse.pilot.Design;
import phanluong.warehouse.pilot.District;
import phanluong.warehouse.pilot.Effect;
import phanluong.warehouse.pilot.Event;
import phanluong.warehouse.pilot.Group;
import phanluong.warehouse.pilot.Study;
import phanluong.warehouse.time.SchoolYear;

/** Pilot districts with industrial parks beside the others: what the comparison rests on, then what it shows. */
final class PilotSection {
    private final ReviewContext context;
    private final Wording wording;
    private final PilotTables tables;
    private final PilotSentences sentences;

    PilotSection(ReviewContext context) {
        this.context = context;
        this.wording = context.wording();
        this.tables = new PilotTables(context);
        this.sentences = new PilotSentences(context);
    }

    /** Empty when the region has no pilot. */
    List<Block> blocks() {
        List<Finding.Pilot> pilots = context.findings().pilots();
        if (pilots.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, wording.of("heading.pilots")));
        blocks.add(Prose.paragraph(groups(pilots.get(0).groups())));
        pilots.stream()
                .flatMap(pilot -> pilot.study().stream())
                .findFirst()
                .ifPresentOrElse(
                        study -> {
                            blocks.add(Prose.paragraph(sentences.design(study)));
                            blocks.add(Prose.paragraph(sentences.before(study)));
                            blocks.add(tables.before(pilots));
                        },
                        () -> blocks.add(Prose.paragraph(wording.of("pilots.nothing"))));
        blocks.add(tables.groups(pilots));
        List<Finding.Pilot> bounded = pilots.stream()
                .filter(pilot ->
                        pilot.study().filter(study -> study.main().bounded()).isPresent())
                .toList();
        if (!bounded.isEmpty()) {
            blocks.add(Prose.bullet(sentences.bounded(bounded)));
        }
        for (Finding.Pilot pilot : pilots) {
            pilot.study().ifPresent(study -> blocks.addAll(said(pilot, study)));
        }
        tables.effects(pilots).ifPresent(blocks::add);
        for (Finding.Pilot pilot : pilots) {
            if (pilot.indicator().counts() == Indicator.Counted.PUPILS) {
                blocks.addAll(figures(pilot));
            }
        }
        blocks.add(Prose.paragraph(wording.of("pilots.caution")));
        return blocks;
    }

    private String groups(List<Group> groups) {
        StringBuilder sentence = new StringBuilder(wording.of("pilots.intro"));
        for (Group group : groups) {
            sentence.append(' ')
                    .append(wording.of(
                            "pilots.intro." + group.kind().name().toLowerCase(Locale.ROOT),
                            "areas",
                            String.join(
                                    ", ",
                                    group.districts().stream()
                                            .map(District::name)
                                            .map(context::inSentence)
                                            .toList())));
        }
        return sentence.toString();
    }

    private List<Block> said(Finding.Pilot pilot, Study study) {
        List<Block> blocks = new ArrayList<>();
        if (!study.main().bounded()) {
            blocks.add(Prose.bullet(sentences.effect(pilot, study.main())));
            sentences.parts(pilot).ifPresent(parts -> blocks.add(Prose.bullet(parts)));
        }
        context.statements(Topic.PILOT_AGAINST_PILOT, pilot.indicator())
                .forEach(one -> blocks.add(
                        Prose.bullet(context.sentences().sentence(one, context.shortName(pilot.indicator())))));
        for (Composition composition : pilot.compositions()) {
            if (composition.isReversed()) {
                blocks.add(Prose.bullet(sentences.reversed(pilot.indicator(), composition)));
            }
        }
        return blocks;
    }

    private List<Block> figures(Finding.Pilot pilot) {
        List<Block> figures = new ArrayList<>();
        if (pilot.groups().stream().anyMatch(group -> !group.years().isEmpty())) {
            figures.add(lines(pilot));
        }
        pilot.study()
                .map(Study::main)
                .filter(effect -> !effect.bounded()
                        && !effect.design().isStaggered()
                        && !effect.events().isEmpty())
                .ifPresent(effect -> figures.add(events(pilot.indicator(), effect)));
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
                                tables.name(group.kind()),
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
}
