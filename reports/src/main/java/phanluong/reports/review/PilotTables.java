package phanluong.reports.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import phanluong.reports.document.model.Cell;
import phanluong.reports.document.model.Column;
import phanluong.reports.document.model.HeaderGroup;
import phanluong.reports.document.model.Row;
import phanluong.reports.document.model.Symbol;
import phanluong.reports.document.model.Table;
import phanluong.reports.document.model.Unit;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.finding.Finding;
import phanluong.warehouse.indicator.Gap;
import phanluong.warehouse.pilot.Balance;
import phanluong.warehouse.pilot.Effect;
import phanluong.warehouse.pilot.Group;
import phanluong.warehouse.pilot.LeftOut;
import phanluong.warehouse.pilot.Study;
import phanluong.warehouse.statistics.experiment.Inference;
import phanluong.warehouse.statistics.experiment.InferenceMethod;
import phanluong.warehouse.time.SchoolYear;

/** The tables about the pilot: before, the groups by year, the differences, and what may not be read. */
final class PilotTables {
    private final ReviewContext context;
    private final Wording wording;

    PilotTables(ReviewContext context) {
        this.context = context;
        this.wording = context.wording();
    }

    String name(Group.Kind kind) {
        return wording.of("pilots.group." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** How alike the groups were before and, with two years or more, how they changed and what the comparison would find. */
    Table before(List<Finding.Pilot> pilots) {
        boolean slopes = pilots.stream()
                .flatMap(pilot -> pilot.study().stream())
                .anyMatch(study -> study.main().design().slope().isPresent());
        List<Row> rows = new ArrayList<>();
        for (Finding.Pilot pilot : pilots) {
            pilot.study().ifPresent(study -> {
                List<Cell> cells = new ArrayList<>(List.of(Cell.words(context.shortName(pilot.indicator()))));
                balance(cells, study.main().design().level(), Unit.COUNT);
                if (slopes) {
                    balance(cells, study.main().design().slope(), Unit.POINTS);
                    cells.add(points(study.detectable().effect()));
                }
                rows.add(Row.of(cells));
            });
        }
        List<HeaderGroup> groups = new ArrayList<>();
        List<Column> columns = new ArrayList<>(List.of(Column.words(wording.of("targets.column.indicator"), 28)));
        balance(groups, columns, "pilots.column.level");
        if (slopes) {
            balance(groups, columns, "pilots.column.slope");
            columns.add(Column.bareNumber(wording.of("pilots.column.detectable"), 14));
        }
        return new Table(
                wording.of("pilots.before.table", "number", context.numbering().nextTable()),
                Optional.empty(),
                groups,
                columns,
                rows);
    }

    private void balance(List<HeaderGroup> groups, List<Column> columns, String name) {
        groups.add(new HeaderGroup(wording.of(name), columns.size(), 3));
        columns.add(Column.bareNumber(wording.of("pilots.column.pilots"), 9));
        columns.add(Column.bareNumber(wording.of("pilots.column.others"), 9));
        columns.add(Column.words(wording.of("pilots.column.p"), 9));
    }

    private void balance(List<Cell> cells, Optional<Balance> balance, Unit unit) {
        for (ToDoubleFunction<Balance> part : List.<ToDoubleFunction<Balance>>of(Balance::pilots, Balance::others)) {
            cells.add(balance.<Cell>map(one -> new Cell.Quantity(BigDecimal.valueOf(part.applyAsDouble(one)), 1, unit))
                    .orElseGet(this::none));
        }
        cells.add(balance.<Cell>map(one -> Cell.words(wording.probability(one.pValue())))
                .orElseGet(this::none));
    }

    /** Every group of every indicator, first and last year. */
    Table groups(List<Finding.Pilot> pilots) {
        SchoolYear first = context.catalogue().region().baselineYear();
        SchoolYear last = context.findings().lastYear();
        List<Row> rows = new ArrayList<>();
        for (Finding.Pilot pilot : pilots) {
            rows.add(Row.section(context.shortName(pilot.indicator())));
            pilot.groups().forEach(group -> rows.add(group(group, first, last)));
        }
        return new Table(
                wording.of("pilots.table", "number", context.numbering().nextTable()),
                Optional.empty(),
                List.of(),
                List.of(
                        Column.words(wording.of("pilots.column.group"), 30),
                        Column.bareNumber(wording.of("pilots.column.first", "year", first), 15),
                        Column.bareNumber(wording.of("pilots.column.last", "year", last), 15),
                        Column.words(wording.of("pilots.column.range", "year", last), 22),
                        Column.bareNumber(wording.of("pilots.column.change"), 14)),
                rows);
    }

    private Row group(Group group, SchoolYear first, SchoolYear last) {
        return Row.of(
                Cell.words(name(group.kind())),
                percent(group.in(first)),
                percent(group.in(last)),
                group.in(last)
                        .<Cell>map(year -> Cell.words(wording.of(
                                "range",
                                "low",
                                wording.number(year.lowest(), 1),
                                "high",
                                wording.number(year.highest(), 1))))
                        .orElseGet(() -> context.missing(Gap.NOT_COLLECTED)),
                context.points(group.change(first, last)));
    }

    /** The differences of those indicators that can be compared; empty where there is none. */
    Optional<Table> effects(List<Finding.Pilot> pilots) {
        List<Row> rows = new ArrayList<>();
        for (Finding.Pilot pilot : pilots) {
            pilot.study()
                    .filter(study -> !study.main().bounded()
                            && study.main().unweighted().estimate().isPresent())
                    .ifPresent(study -> {
                        rows.add(Row.section(context.shortName(pilot.indicator())));
                        rows.addAll(contrasts(study).stream()
                                .filter(effect -> !effect.bounded())
                                .map(this::effect)
                                .toList());
                    });
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        wording.of(
                                "pilots.effects.table",
                                "number",
                                context.numbering().nextTable()),
                        Optional.empty(),
                        List.of(new HeaderGroup(wording.of("pilots.column.each"), 1, 4)),
                        List.of(
                                Column.words(wording.of("pilots.column.contrast"), 27),
                                Column.bareNumber(wording.of("pilots.column.difference"), 11),
                                Column.words(wording.of("pilots.column.interval"), 17),
                                Column.words(wording.of("pilots.column.p"), 9),
                                Column.words(wording.of("pilots.column.smallest"), 10),
                                Column.bareNumber(wording.of("pilots.column.weighted"), 12),
                                Column.words(wording.of("pilots.column.leave_out"), 17)),
                        rows));
    }

    private static List<Effect> contrasts(Study study) {
        List<Effect> effects = new ArrayList<>(List.of(study.main()));
        study.withPark().ifPresent(effects::add);
        study.neither().ifPresent(effects::add);
        return effects;
    }

    private Row effect(Effect effect) {
        Optional<Inference> headline = effect.headline();
        return Row.of(
                Cell.words(wording.of(
                        "pilots.contrast." + effect.design().contrast().name().toLowerCase(Locale.ROOT),
                        "others",
                        effect.design().others().size())),
                points(effect.unweighted().estimate()),
                headline.flatMap(Inference::interval)
                        .<Cell>map(one -> Cell.words(context.range(one, wording::points)))
                        .orElseGet(this::none),
                probability(headline.map(Inference::pValue).orElse(OptionalDouble.empty())),
                probability(effect.design().smallestP()),
                points(effect.weighted().estimate()),
                leaveOneOut(effect));
    }

    private Cell leaveOneOut(Effect effect) {
        double[] estimates = effect.leaveOneOut().stream()
                .map(LeftOut::estimate)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        return estimates.length == 0
                ? none()
                : Cell.words(wording.of(
                        "range",
                        "low",
                        wording.points(BigDecimal.valueOf(estimates[0])),
                        "high",
                        wording.points(BigDecimal.valueOf(estimates[estimates.length - 1]))));
    }

    /** What every method says of the main comparison: for those who check, not for those who read. */
    Table inferences(List<Finding.Pilot> pilots) {
        List<InferenceMethod> methods = List.of(
                InferenceMethod.HC1,
                InferenceMethod.CR1,
                InferenceMethod.TWO_WAY,
                InferenceMethod.CR2,
                InferenceMethod.WILD,
                InferenceMethod.RANDOMISATION);
        List<Row> rows = new ArrayList<>();
        for (Finding.Pilot pilot : pilots) {
            pilot.study().ifPresent(study -> {
                List<Cell> cells = new ArrayList<>(List.of(Cell.words(context.shortName(pilot.indicator()))));
                methods.forEach(method -> cells.add(probability(study.main().unweighted().inferences().stream()
                        .filter(one -> one.method() == method)
                        .map(Inference::pValue)
                        .findFirst()
                        .orElse(OptionalDouble.empty()))));
                rows.add(Row.of(cells));
            });
        }
        List<Column> columns = new ArrayList<>(List.of(Column.words(wording.of("targets.column.indicator"), 28)));
        methods.forEach(method -> columns.add(
                Column.words(wording.of("pilots.method." + method.name().toLowerCase(Locale.ROOT)), 12)));
        return new Table(
                wording.of("pilots.inferences.table"),
                Optional.empty(),
                List.of(
                        new HeaderGroup(wording.of("pilots.column.ordinary"), 1, 3),
                        new HeaderGroup(wording.of("pilots.column.few"), 4, 3)),
                columns,
                rows);
    }

    private Cell percent(Optional<Group.Year> year) {
        return year.map(one -> Cell.percent(one.percent())).orElseGet(() -> context.missing(Gap.NOT_COLLECTED));
    }

    private Cell points(OptionalDouble value) {
        return value.isPresent() ? Cell.points(BigDecimal.valueOf(value.getAsDouble())) : none();
    }

    private Cell probability(OptionalDouble value) {
        return value.isPresent() ? Cell.words(wording.probability(value.getAsDouble())) : none();
    }

    private Cell none() {
        return Cell.missing(Symbol.NOT_APPLICABLE, wording.of("pilots.not_computed"));
    }
}
