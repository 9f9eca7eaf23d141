package phanluong.reports.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import phanluong.reports.document.model.Block;
import phanluong.reports.document.model.Heading;
import phanluong.reports.document.model.Prose;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.finding.Finding;
import phanluong.warehouse.finding.Topic;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.pilot.Composition;
import phanluong.warehouse.pilot.District;
import phanluong.warehouse.pilot.Group;
import phanluong.warehouse.pilot.Study;

/** Pilot districts with industrial parks beside the others: what the comparison rests on, then what it shows. */
final class PilotSection {
    private final ReviewContext context;
    private final Wording wording;
    private final PilotTables tables;
    private final PilotSentences sentences;
    private final PilotFigures figures;

    PilotSection(ReviewContext context) {
        this.context = context;
        this.wording = context.wording();
        this.tables = new PilotTables(context);
        this.sentences = new PilotSentences(context);
        this.figures = new PilotFigures(context);
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
        blocks.addAll(schools(pilots));
        for (Finding.Pilot pilot : pilots) {
            if (pilot.indicator().counts() == Indicator.Counted.PUPILS) {
                blocks.addAll(figures.of(pilot));
            }
        }
        blocks.add(Prose.paragraph(wording.of("pilots.caution")));
        return blocks;
    }

    /** What schools say, whose figures no table has; empty where no indicator of graduates is compared. */
    private List<Block> schools(List<Finding.Pilot> pilots) {
        List<Finding.Pilot> compared =
                pilots.stream().filter(pilot -> !pilot.schools().isEmpty()).toList();
        if (compared.isEmpty()) {
            return List.of();
        }
        List<District> districts = compared.get(0).groups().stream()
                .flatMap(group -> group.districts().stream())
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Prose.paragraph(wording.of(
                "pilots.schools.intro",
                "pilots",
                districts.stream().filter(District::isPilot).count(),
                "districts",
                districts.size())));
        for (Finding.Pilot pilot : compared) {
            context.statements(Topic.PILOT_SCHOOLS, pilot.indicator()).stream()
                    .map(statement -> context.sentences().sentence(statement, context.shortName(pilot.indicator())))
                    .map(Prose::bullet)
                    .forEach(blocks::add);
        }
        blocks.add(new PilotSchoolTable(context).of(compared));
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
}
