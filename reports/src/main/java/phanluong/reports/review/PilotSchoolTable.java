package phanluong.reports.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import phanluong.reports.document.model.Cell;
import phanluong.reports.document.model.Column;
import phanluong.reports.document.model.Row;
import phanluong.reports.document.model.Symbol;
import phanluong.reports.document.model.Table;
import phanluong.reports.wording.Wording;
import phanluong.warehouse.finding.Finding;
import phanluong.warehouse.pilot.SchoolComparison;

/** What comparing schools gave, whose own figures no table has. */
final class PilotSchoolTable {
    private final ReviewContext context;
    private final Wording wording;

    PilotSchoolTable(ReviewContext context) {
        this.context = context;
        this.wording = context.wording();
    }

    /** Comparisons of schools, or why there is none. */
    Table of(List<Finding.Pilot> pilots) {
        List<Row> rows = new ArrayList<>();
        for (Finding.Pilot pilot : pilots) {
            rows.add(Row.section(context.shortName(pilot.indicator())));
            pilot.schools().forEach(comparison -> rows.add(school(comparison)));
        }
        return new Table(
                wording.of("pilots.schools.table", "number", context.numbering().nextTable()),
                Optional.empty(),
                List.of(),
                List.of(
                        Column.words(wording.of("pilots.column.contrast"), 30),
                        Column.bareNumber(wording.of("pilots.schools.column.pilots"), 11),
                        Column.bareNumber(wording.of("pilots.schools.column.others"), 11),
                        Column.bareNumber(wording.of("pilots.column.difference"), 12),
                        Column.words(wording.of("pilots.column.interval"), 18),
                        Column.words(wording.of("pilots.column.p"), 9),
                        Column.words(wording.of("pilots.column.smallest"), 11)),
                rows);
    }

    private Row school(SchoolComparison comparison) {
        Optional<SchoolComparison.Answer> answer = comparison.answer();
        Cell reason = comparison
                .reason()
                .<Cell>map(one -> Cell.missing(
                        Symbol.NOT_APPLICABLE,
                        wording.of("pilots.schools.reason." + one.name().toLowerCase(Locale.ROOT))))
                .orElseGet(() -> Cell.missing(Symbol.NOT_APPLICABLE, wording.of("pilots.not_computed")));
        return Row.of(
                Cell.words(wording.of("pilots.schools.contrast."
                        + comparison.contrast().name().toLowerCase(Locale.ROOT))),
                Cell.count(comparison.pilotSchools()),
                Cell.count(comparison.otherSchools()),
                answer.map(one -> Cell.points(BigDecimal.valueOf(one.estimate())))
                        .orElse(reason),
                answer.flatMap(SchoolComparison.Answer::interval)
                        .<Cell>map(one -> Cell.words(context.range(one, wording::points)))
                        .orElse(reason),
                answer.<Cell>map(one -> Cell.words(wording.probability(one.pValue())))
                        .orElse(reason),
                answer.<Cell>map(one -> Cell.words(wording.probability(one.smallestP())))
                        .orElse(reason));
    }
}
