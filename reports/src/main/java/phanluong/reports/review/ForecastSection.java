package phanluong.reports.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import phanluong.reports.document.model.Block;
import phanluong.reports.document.model.Cell;
import phanluong.reports.document.model.Column;
import phanluong.reports.document.model.Prose;
import phanluong.reports.document.model.Row;
import phanluong.reports.document.model.Symbol;
import phanluong.reports.document.model.Table;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.finding.Finding;
import phanluong.warehouse.finding.Judgement;
import phanluong.warehouse.finding.Statement;
import phanluong.warehouse.finding.TargetStatements;
import phanluong.warehouse.finding.Topic;
import phanluong.warehouse.target.BackTest;
import phanluong.warehouse.target.Outlook;
import phanluong.warehouse.target.Projection;
import phanluong.warehouse.time.SchoolYear;

/** The pace toward targets that are still to come, what to expect of them, and how such forecasts did before. */
final class ForecastSection {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final ReviewContext context;
    private final Wording wording;

    ForecastSection(ReviewContext context) {
        this.context = context;
        this.wording = context.wording();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<Finding.Target> ahead = context.findings().targets().stream()
                .filter(target -> target.outlook().isPresent())
                .toList();
        if (!ahead.isEmpty()) {
            blocks.add(Prose.paragraph(intro()));
            blocks.add(outlooks(ahead));
            blocks.addAll(context.lowered(
                    ahead.stream().map(this::answer).toList(),
                    one -> context.shortName(
                            context.catalogue().findIndicator(one.indicator()).orElseThrow())));
            if (ahead.stream().anyMatch(target -> target.status().level().compareTo(ALL) == 0)) {
                blocks.add(Prose.note(wording.of("forecast.all")));
            }
        }
        SchoolYear last = context.findings().lastYear();
        SchoolYear midterm = context.catalogue().region().midterm().lastYear();
        SchoolYear before = last.plus(-1);
        if (midterm.compareTo(before) < 0 && !from(midterm).isEmpty()) {
            blocks.add(Prose.paragraph(wording.of("forecast.tested.intro", "from", midterm, "year", last)));
            blocks.add(backTests(midterm));
        }
        if (!from(before).isEmpty()) {
            blocks.add(Prose.paragraph(summary(before)));
        }
        return blocks;
    }

    private String intro() {
        BigDecimal certain = BigDecimal.valueOf(Judgement.CERTAIN).multiply(ALL);
        BigDecimal likely = BigDecimal.valueOf(Judgement.LIKELY).multiply(ALL);
        return wording.of(
                "forecast.intro",
                "certain",
                wording.level(certain),
                "certainly_not",
                wording.level(ALL.subtract(certain)),
                "likely",
                wording.level(likely),
                "unlikely",
                wording.level(ALL.subtract(likely)));
    }

    private Table outlooks(List<Finding.Target> ahead) {
        List<Row> rows = new ArrayList<>();
        String indicator = "";
        for (List<Finding.Target> same : TargetSection.ofOneLevel(ahead)) {
            Finding.Target first = same.get(0);
            if (!indicator.equals(first.indicator().id())) {
                indicator = first.indicator().id();
                rows.add(Row.section(context.name(first.indicator())));
            }
            String sets = same.stream()
                    .map(target -> context.set(target.status().set()))
                    .collect(Collectors.joining(", "));
            rows.add(row(Wording.atStart(sets), first, first.outlook().orElseThrow()));
        }
        return new Table(
                wording.of("forecast.table", "number", context.numbering().nextTable()),
                Optional.empty(),
                List.of(),
                List.of(
                        Column.words(wording.of("targets.column.set"), 19),
                        Column.words(wording.of("targets.column.level"), 11),
                        Column.words(wording.of("forecast.column.due"), 11),
                        Column.bareNumber(wording.of("forecast.column.so_far"), 11),
                        Column.bareNumber(wording.of("forecast.column.needed"), 11),
                        Column.bareNumber(wording.of("forecast.column.expected"), 9),
                        Column.words(wording.of("forecast.column.interval"), 15),
                        Column.words(wording.of("forecast.column.finding"), 21)),
                rows);
    }

    private Row row(String sets, Finding.Target target, Outlook outlook) {
        Cell none = Cell.missing(Symbol.NOT_APPLICABLE, wording.of("forecast.none"));
        return Row.of(
                Cell.words(sets),
                Cell.words(wording.of(target.status().comparator().words()) + " "
                        + wording.level(target.status().level())),
                Cell.words(outlook.due().toString()),
                outlook.paceSoFar().isPresent()
                        ? Cell.points(BigDecimal.valueOf(outlook.paceSoFar().getAsDouble()))
                        : none,
                Cell.words(
                        outlook.paceNeeded() > 0
                                ? wording.points(BigDecimal.valueOf(outlook.paceNeeded()))
                                : wording.of("forecast.reached")),
                outlook.projection()
                        .<Cell>map(one -> Cell.percent(BigDecimal.valueOf(one.percent())))
                        .orElse(none),
                outlook.projection().<Cell>map(one -> Cell.words(range(one))).orElse(none),
                Cell.words(judged(answer(target), outlook)));
    }

    private Statement answer(Finding.Target target) {
        return context.statements(Topic.OUTLOOK, target.indicator()).stream()
                .filter(one -> one.detail().equals(Optional.of(TargetStatements.detail(target.status()))))
                .findFirst()
                .orElseThrow();
    }

    /** The finding, and the chance that it rests on. */
    private String judged(Statement answer, Outlook outlook) {
        String words = context.sentences().cell(answer);
        return outlook.chance().isPresent()
                ? wording.of("forecast.judged", "finding", words, "chance", chance(outlook.chance()))
                : words;
    }

    /** In whole percents, and no surer than that. */
    private String chance(OptionalDouble chance) {
        double percent = 100 * chance.orElseThrow();
        if (percent < 1) {
            return wording.of("forecast.chance.below", "percent", wording.level(BigDecimal.ONE));
        }
        return percent > 99
                ? wording.of("forecast.chance.above", "percent", wording.level(BigDecimal.valueOf(99)))
                : wording.level(BigDecimal.valueOf(Math.round(percent)));
    }

    /** The indicators that had a forecast from a year. */
    private List<Finding.BackTests> from(SchoolYear year) {
        return context.findings().backTests().stream()
                .filter(finding -> finding.from(year).isPresent())
                .toList();
    }

    private Table backTests(SchoolYear from) {
        return new Table(
                wording.of(
                        "forecast.tested.table",
                        "number",
                        context.numbering().nextTable(),
                        "from",
                        from,
                        "year",
                        context.findings().lastYear()),
                Optional.empty(),
                List.of(),
                List.of(
                        Column.words(wording.of("targets.column.indicator"), 34),
                        Column.bareNumber(wording.of("forecast.column.expected"), 11),
                        Column.words(wording.of("forecast.column.interval"), 18),
                        Column.bareNumber(wording.of("targets.column.value"), 11),
                        Column.bareNumber(wording.of("forecast.column.error"), 12),
                        Column.words(wording.of("forecast.column.within"), 14)),
                from(from).stream()
                        .map(finding -> backTest(finding, finding.from(from).orElseThrow()))
                        .toList());
    }

    private Row backTest(Finding.BackTests finding, BackTest test) {
        return Row.of(
                Cell.words(context.shortName(finding.indicator())),
                Cell.percent(BigDecimal.valueOf(test.projection().percent())),
                Cell.words(range(test.projection())),
                Cell.percent(BigDecimal.valueOf(test.actual())),
                Cell.points(BigDecimal.valueOf(test.error())),
                Cell.words(wording.of(test.isWithin() ? "forecast.within" : "forecast.outside")));
    }

    private String summary(SchoolYear from) {
        List<BackTest> tests = from(from).stream()
                .flatMap(finding -> finding.from(from).stream())
                .toList();
        double error = tests.stream()
                .mapToDouble(test -> Math.abs(test.error()))
                .average()
                .orElseThrow();
        return wording.of(
                "forecast.tested.summary",
                "from",
                from,
                "year",
                context.findings().lastYear(),
                "tests",
                wording.count(tests.size()),
                "within",
                wording.count(tests.stream().filter(BackTest::isWithin).count()),
                "error",
                wording.number(BigDecimal.valueOf(error), 1));
    }

    private String range(Projection projection) {
        return context.range(projection.interval(), percent -> wording.number(percent, 1));
    }
}
