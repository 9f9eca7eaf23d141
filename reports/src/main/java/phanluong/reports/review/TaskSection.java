package phanluong.reports.review;

import java.util.ArrayList;
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
import phanluong.warehouse.catalogue.TaskGroup;
import phanluong.warehouse.finding.Finding;
import phanluong.warehouse.indicator.Gap;

/** A point per task group of the plan: what was counted, and what nobody sent. */
final class TaskSection {
    /** The unit of measures that are money. */
    private static final String MONEY = "dong";

    private final ReviewContext context;
    private final Wording wording;

    TaskSection(ReviewContext context) {
        this.context = context;
        this.wording = context.wording();
    }

    /** Empty when the region follows no task groups. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (TaskGroup group : context.catalogue().taskGroups()) {
            List<Finding.Measured> measures = context.findings().measures().stream()
                    .filter(measured -> measured.measure().taskGroup().equals(group.code()))
                    .toList();
            if (!measures.isEmpty()) {
                blocks.add(new Heading(
                        3, wording.of("heading.task", "letter", group.letter(), "name", wording.of(group.name()))));
                blocks.addAll(group(group, measures));
            }
        }
        if (!blocks.isEmpty()) {
            blocks.add(0, new Heading(2, wording.of("heading.tasks")));
        }
        return blocks;
    }

    private List<Block> group(TaskGroup group, List<Finding.Measured> measures) {
        List<Finding.Measured> sent =
                measures.stream().filter(TaskSection::anySent).toList();
        if (sent.isEmpty()) {
            return List.of(Prose.paragraph(wording.of("task.none")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(table(
                wording.of("task.table", "number", context.numbering().nextTable(), "letter", group.letter()), sent));
        String missing = measures.stream()
                .filter(measured -> !anySent(measured))
                .map(this::owed)
                .collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            blocks.add(Prose.note(wording.of("task.missing", "measures", missing)));
        }
        return blocks;
    }

    /** What nobody sent, and who should have. */
    private String owed(Finding.Measured measured) {
        String name = wording.of(measured.measure().name());
        return measured.supplier()
                .map(supplier -> wording.of("task.owed", "measure", name, "supplier", wording.of(supplier.told())))
                .orElse(name);
    }

    /** Measures by school year; also the annex of all measures. */
    Table table(String title, List<Finding.Measured> measures) {
        List<Column> columns = new ArrayList<>(List.of(Column.words(wording.of("task.column.measure"), 40)));
        context.years().forEach(year -> columns.add(Column.number(year.toString(), 13)));
        List<Row> rows = measures.stream()
                .map(measured -> {
                    boolean money = measured.measure().unit().equals(MONEY);
                    String name = wording.of(measured.measure().name());
                    List<Cell> cells = new ArrayList<>(
                            List.of(Cell.words(money ? wording.of("task.millions", "measure", name) : name)));
                    measured.years()
                            .forEach(year -> cells.add(
                                    year.value().isEmpty()
                                            ? context.missing(year.gap().orElse(Gap.NOT_COLLECTED))
                                            : money
                                                    ? ReviewContext.millions(
                                                            year.value().getAsLong())
                                                    : Cell.count(year.value().getAsLong())));
                    return Row.of(cells);
                })
                .toList();
        return new Table(title, Optional.empty(), List.of(), columns, rows);
    }

    private static boolean anySent(Finding.Measured measured) {
        return measured.years().stream().anyMatch(year -> year.reporters() > 0);
    }
}
