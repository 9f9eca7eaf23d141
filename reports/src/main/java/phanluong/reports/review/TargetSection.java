package phanluong.reports.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import phanluong.reports.document.model.Block;
import phanluong.reports.document.model.Cell;
import phanluong.reports.document.model.Column;
import phanluong.reports.document.model.Heading;
import phanluong.reports.document.model.Prose;
import phanluong.reports.document.model.Row;
import phanluong.reports.document.model.Table;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.finding.Finding;
import phanluong.warehouse.indicator.Gap;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.target.Standing;
import phanluong.warehouse.target.TargetStatus;

/** The indicators of the whole region against every target set. */
final class TargetSection {
    private final ReviewContext context;
    private final Wording wording;

    TargetSection(ReviewContext context) {
        this.context = context;
        this.wording = context.wording();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, wording.of("heading.targets")));
        blocks.add(Prose.paragraph(wording.of("targets.intro")));
        blocks.add(table());
        List<Finding.Target> targets = context.findings().targets();
        if (targets.stream().anyMatch(target -> !target.status().confirmed())) {
            blocks.add(Prose.note(wording.of("targets.unconfirmed")));
        }
        if (targets.stream().anyMatch(target -> !target.due())) {
            blocks.add(Prose.note(wording.of("targets.not_due")));
        }
        blocks.addAll(new ForecastSection(context).blocks());
        return blocks;
    }

    private Table table() {
        List<Row> rows = new ArrayList<>();
        String indicator = "";
        for (Finding.Target target : context.findings().targets()) {
            if (!indicator.equals(target.indicator().id())) {
                indicator = target.indicator().id();
                rows.add(Row.section(context.name(target.indicator())));
            }
            rows.add(row(target));
        }
        return new Table(
                wording.of("targets.table", "number", context.numbering().nextTable()),
                Optional.empty(),
                List.of(),
                List.of(
                        Column.words(wording.of("targets.column.set"), 20),
                        Column.number(wording.of("targets.column.year"), 8),
                        Column.words(wording.of("targets.column.level"), 15),
                        Column.words(wording.of("targets.column.school_year"), 14),
                        Column.bareNumber(wording.of("targets.column.value"), 10),
                        Column.words(wording.of("targets.column.ratio"), 17),
                        Column.bareNumber(wording.of("targets.column.points"), 11),
                        Column.number(wording.of("targets.column.missing"), 9),
                        Column.words(wording.of("targets.column.standing"), 18)),
                rows);
    }

    private Row row(Finding.Target target) {
        TargetStatus status = target.status();
        Cell none = context.missing(
                status.reading() instanceof Reading.Missing missing ? missing.gap() : Gap.NOT_COLLECTED);
        Cell ratio = status.reading() instanceof Reading.Measured measured
                ? Cell.words(wording.count(measured.numerator()) + "/" + wording.count(measured.denominator()))
                : none;
        return Row.of(
                Cell.words(Wording.atStart(context.set(status.set()))),
                Cell.words(Integer.toString(status.targetYear())),
                Cell.words(wording.of(status.comparator().words()) + " " + wording.level(status.level())
                        + (status.confirmed() ? "" : " (!)")),
                Cell.words(status.schoolYear() + (target.due() ? "" : " (*)")),
                context.percent(status.reading()),
                ratio,
                status.gapPoints().map(Cell::points).orElse(none),
                status.missingCount().isPresent()
                        ? Cell.count(status.missingCount().getAsLong())
                        : none,
                Cell.words(standing(target)));
    }

    private String standing(Finding.Target target) {
        Standing standing = target.status().standing();
        if (!target.due()) {
            return standing == Standing.MET
                    ? standing.mark() + " " + wording.of("standing.reached_early")
                    : wording.of("standing.not_due");
        }
        return standing.mark() + " " + wording.of(standing.words());
    }

    /** Targets that ask the same of an indicator for the same year, sets together; in their order. */
    static List<List<Finding.Target>> ofOneLevel(List<Finding.Target> targets) {
        return List.copyOf(targets.stream()
                .collect(Collectors.groupingBy(
                        target -> List.of(
                                target.indicator().id(),
                                target.status().comparator(),
                                target.status().level(),
                                target.status().dueYear()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values());
    }

    String sets(List<Finding.Target> ofOneLevel) {
        return ofOneLevel.stream()
                .map(target -> context.set(target.status().set()))
                .collect(Collectors.joining(wording.of("and")));
    }

    /** One sentence about targets of one level that are due. */
    String sentence(List<Finding.Target> ofOneLevel) {
        Finding.Target target = ofOneLevel.get(0);
        TargetStatus status = target.status();
        List<Object> blanks = new ArrayList<>(List.of(
                "indicator",
                context.inSentence(context.name(target.indicator())),
                "year",
                status.schoolYear(),
                "comparator",
                wording.of(status.comparator().words()),
                "level",
                wording.level(status.level()),
                "set",
                sets(ofOneLevel),
                "target_year",
                status.targetYear()));
        if (!(status.reading() instanceof Reading.Measured measured) || status.standing() == Standing.CANNOT_SAY) {
            blanks.addAll(List.of("reasons", reasons(target), "range", range(status)));
            return wording.of("target.cannot_say", blanks.toArray());
        }
        blanks.addAll(List.of(
                "value",
                wording.percent(measured.percent().orElseThrow()),
                "numerator",
                wording.count(measured.numerator()),
                "denominator",
                wording.count(measured.denominator()),
                "counted",
                context.counted(target.indicator())));
        if (status.standing() == Standing.MET) {
            return wording.of("target.met", blanks.toArray());
        }
        blanks.addAll(List.of("missing", wording.count(status.missingCount().orElseThrow())));
        return wording.of("target.not_met", blanks.toArray());
    }

    /** What is missing, so that it cannot be said. */
    private String reasons(Finding.Target target) {
        if (target.status().reading() instanceof Reading.Missing missing && missing.gap() == Gap.SUPPRESSED) {
            return wording.of("target.reason.suppressed");
        }
        List<String> reasons = new ArrayList<>();
        if (target.value().isPartial()) {
            reasons.add(wording.of(
                    "target.reason.schools", "counted", target.value().countedOfExpected()));
        }
        if (target.value().hasUnknown()) {
            reasons.add(wording.of(
                    "target.reason.unknown",
                    "unknown",
                    wording.count(target.value().unknown().orElseThrow())));
        }
        return reasons.isEmpty() ? wording.of("target.reason.none") : String.join(wording.of("and"), reasons);
    }

    private String range(TargetStatus status) {
        return status.worst()
                .flatMap(worst -> status.best()
                        .map(best -> wording.of(
                                "target.range", "worst", wording.percent(worst), "best", wording.percent(best))))
                .orElse("");
    }
}
