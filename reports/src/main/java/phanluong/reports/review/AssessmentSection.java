package phanluong.reports.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import phanluong.reports.document.model.Block;
import phanluong.reports.document.model.Heading;
import phanluong.reports.document.model.Prose;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.finding.Finding;
import phanluong.warehouse.target.Standing;

/** What was reached, what was not, what the data cannot show, and what follows. */
final class AssessmentSection {
    private final ReviewContext context;
    private final Wording wording;
    private final TargetSection targets;

    AssessmentSection(ReviewContext context, TargetSection targets) {
        this.context = context;
        this.wording = context.wording();
        this.targets = targets;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, wording.of("heading.assessment")));
        blocks.add(new Heading(2, wording.of("heading.reached")));
        blocks.addAll(sentences(true, "assessment.reached.none"));
        blocks.add(new Heading(2, wording.of("heading.open")));
        blocks.addAll(sentences(false, "assessment.open.none"));
        blocks.add(new Heading(2, wording.of("heading.limits")));
        context.findings().limits().forEach(limit -> blocks.add(Prose.bullet(sentence(limit))));
        blocks.add(Prose.bullet(wording.of("limit.small")));
        blocks.add(new Heading(1, wording.of("heading.outlook")));
        for (List<Finding.Target> open :
                TargetSection.ofOneLevel(last().filter(target -> target.status().standing() == Standing.NOT_MET
                                && target.status().missingCount().isPresent())
                        .toList())) {
            Finding.Target target = open.get(0);
            blocks.add(Prose.bullet(wording.of(
                    "outlook.open",
                    "indicator",
                    context.shortName(target.indicator()),
                    "missing",
                    wording.count(target.status().missingCount().getAsLong()),
                    "counted",
                    context.counted(target.indicator()),
                    "comparator",
                    wording.of(target.status().comparator().words()),
                    "level",
                    wording.level(target.status().level()),
                    "set",
                    targets.sets(open))));
        }
        blocks.add(Prose.paragraph(wording.of("outlook.data")));
        return blocks;
    }

    /** Targets of the latest target year, which the outlook speaks of. */
    private Stream<Finding.Target> last() {
        int year = context.findings().targets().stream()
                .mapToInt(target -> target.status().targetYear())
                .max()
                .orElse(0);
        return context.findings().targets().stream()
                .filter(target -> target.status().targetYear() == year);
    }

    private List<Block> sentences(boolean met, String none) {
        List<Block> sentences = new ArrayList<>();
        TargetSection.ofOneLevel(context.findings().targets().stream()
                        .filter(Finding.Target::due)
                        .filter(target -> (target.status().standing() == Standing.MET) == met)
                        .toList())
                .forEach(same -> sentences.add(Prose.bullet(targets.sentence(same))));
        return sentences.isEmpty() ? List.of(Prose.paragraph(wording.of(none))) : sentences;
    }

    private String sentence(Finding.Limit limit) {
        if (limit instanceof Finding.Limit.SchoolsMissing missing) {
            return wording.of(
                    "limit.schools",
                    "indicator",
                    context.shortName(missing.indicator()),
                    "year",
                    missing.schoolYear(),
                    "counted",
                    wording.count(missing.counted()),
                    "expected",
                    wording.count(missing.expected()));
        }
        if (limit instanceof Finding.Limit.UnknownDestinations unknown) {
            return wording.of(
                    "limit.unknown",
                    "indicator",
                    context.shortName(unknown.indicator()),
                    "unknown",
                    wording.count(unknown.value().unknown().orElseThrow()),
                    "year",
                    unknown.value().schoolYear(),
                    "value",
                    wording.percent(unknown.value().reading().percent().orElseThrow()),
                    "best",
                    wording.percent(unknown.value().bestPercent().orElseThrow()));
        }
        if (limit instanceof Finding.Limit.RowsRejected rows) {
            return wording.of(
                    "limit.rows",
                    "read",
                    wording.count(rows.read()),
                    "accepted",
                    wording.count(rows.accepted()),
                    "rejected",
                    wording.count(rows.rejected()),
                    "duplicate",
                    wording.count(rows.duplicate()));
        }
        if (limit instanceof Finding.Limit.FewDistricts few) {
            return wording.of(
                    "limit.few",
                    "pilots",
                    few.pilots(),
                    "districts",
                    few.districts(),
                    "p",
                    wording.probability(few.smallestPossibleP()));
        }
        if (limit instanceof Finding.Limit.PilotsAssumed assumed) {
            return wording.of(
                    "limit.assumed",
                    "names",
                    String.join(
                            ", ",
                            assumed.areaNames().stream()
                                    .map(context::inSentence)
                                    .toList()));
        }
        return wording.of("limit.unconfirmed", "targets", ((Finding.Limit.TargetsUnconfirmed) limit).targets());
    }
}
