package phanluong.reports.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** Money by source, and reports on time, late and missing. */
final class ResourceSection {
    private final ReviewContext context;
    private final Wording wording;

    ResourceSection(ReviewContext context) {
        this.context = context;
        this.wording = context.wording();
    }

    List<Block> budget() {
        List<Finding.Budget> budget = context.findings().budget();
        List<Block> blocks = new ArrayList<>(List.of(new Heading(2, wording.of("heading.budget"))));
        if (budget.isEmpty()) {
            blocks.add(Prose.paragraph(wording.of("budget.none")));
            return blocks;
        }
        budget.stream()
                .filter(one -> one.source().isEmpty())
                .forEach(total -> blocks.add(Prose.paragraph(total.spentPercent()
                        .map(percent -> wording.of(
                                "budget.sentence",
                                "planned",
                                wording.millions(total.planned()),
                                "allotted",
                                wording.millions(total.allotted()),
                                "spent",
                                wording.millions(total.spent()),
                                "percent",
                                wording.percent(percent)))
                        .orElseGet(() -> wording.of(
                                "budget.sentence.no_allotment", "planned", wording.millions(total.planned()))))));
        blocks.add(new Table(
                wording.of("budget.table", "number", context.numbering().nextTable()),
                Optional.empty(),
                List.of(),
                List.of(
                        Column.words(wording.of("budget.column.source"), 40),
                        Column.number(wording.of("budget.column.planned"), 15),
                        Column.number(wording.of("budget.column.allotted"), 15),
                        Column.number(wording.of("budget.column.spent"), 15),
                        Column.bareNumber(wording.of("budget.column.percent"), 16)),
                budget.stream().map(this::row).toList()));
        return blocks;
    }

    private Row row(Finding.Budget budget) {
        List<Cell> cells = List.of(
                Cell.words(budget.source()
                        .map(source -> wording.of("source." + source))
                        .orElseGet(() -> wording.of("budget.total"))),
                ReviewContext.millions(budget.planned()),
                ReviewContext.millions(budget.allotted()),
                ReviewContext.millions(budget.spent()),
                budget.spentPercent().map(Cell::percent).orElseGet(() -> context.missing(Gap.NOT_APPLICABLE)));
        return budget.source().isPresent() ? Row.of(cells) : Row.total(cells);
    }

    List<Block> submissions() {
        List<Finding.Submissions> submissions = context.findings().submissions();
        List<Block> blocks = new ArrayList<>(List.of(new Heading(2, wording.of("heading.submissions"))));
        if (submissions.isEmpty()) {
            blocks.add(Prose.paragraph(wording.of("submissions.none")));
            return blocks;
        }
        Finding.Submissions last = submissions.get(submissions.size() - 1);
        blocks.add(Prose.paragraph(wording.of(
                "submissions.sentence",
                "year",
                last.schoolYear(),
                "due",
                wording.count(last.due()),
                "on_time",
                wording.count(last.onTime()),
                "late",
                wording.count(last.late()),
                "missing",
                wording.count(last.missing()))));
        blocks.add(new Table(
                wording.of("submissions.table", "number", context.numbering().nextTable()),
                Optional.empty(),
                List.of(),
                List.of(
                        Column.words(wording.of("submissions.column.year"), 20),
                        Column.number(wording.of("submissions.column.due"), 16),
                        Column.number(wording.of("submissions.column.on_time"), 16),
                        Column.number(wording.of("submissions.column.late"), 16),
                        Column.number(wording.of("submissions.column.missing"), 16)),
                submissions.stream()
                        .map(one -> Row.of(
                                Cell.words(one.schoolYear().toString()),
                                Cell.count(one.due()),
                                Cell.count(one.onTime()),
                                Cell.count(one.late()),
                                Cell.count(one.missing())))
                        .toList()));
        if (!last.missingUnits().isEmpty()) {
            blocks.add(Prose.paragraph(wording.of(
                    "submissions.missing",
                    "year",
                    last.schoolYear(),
                    "units",
                    String.join("; ", last.missingUnits()))));
        }
        return blocks;
    }
}
