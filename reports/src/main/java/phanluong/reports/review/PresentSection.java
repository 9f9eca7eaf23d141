package phanluong.reports.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.trend.Series;

/** The last year again, by the units of today, from the same schools. */
final class PresentSection {
    private final ReviewContext context;
    private final Wording wording;

    PresentSection(ReviewContext context) {
        this.context = context;
        this.wording = context.wording();
    }

    /** Empty when the areas did not change. */
    List<Block> blocks() {
        Optional<Finding.Reform> reform = context.findings().reform();
        if (reform.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Heading(2, wording.of("heading.present")),
                Prose.paragraph(wording.of(
                        "present.intro",
                        "year",
                        context.findings().lastYear(),
                        "units",
                        wording.count(reform.get().units().size()))),
                table(reform.get()));
    }

    private Table table(Finding.Reform reform) {
        Set<String> straddling = reform.units().stream()
                .filter(unit -> unit.formerDistricts().size() > 1)
                .map(Finding.Reform.Unit::code)
                .collect(Collectors.toSet());
        String frame = context.catalogue().region().presentFrame().orElseThrow();
        List<Column> columns = new ArrayList<>(List.of(Column.words(wording.of("districts.column.area"), 26)));
        Map<String, List<Cell>> rows = new LinkedHashMap<>();
        for (Finding.Reform.Unit unit : reform.units()) {
            rows.put(
                    unit.code(),
                    new ArrayList<>(List.of(Cell.words(
                            straddling.contains(unit.code())
                                    ? wording.of("present.straddling", "name", unit.name())
                                    : unit.name()))));
        }
        for (Indicator indicator : context.catalogue().headlines()) {
            columns.add(Column.bareNumber(context.shortName(indicator), 14));
            Map<String, Series> byArea =
                    context.series(indicator, frame).stream().collect(Collectors.toMap(Series::areaCode, one -> one));
            rows.forEach((code, cells) -> cells.add(
                    byArea.containsKey(code)
                            ? context.percent(
                                    byArea.get(code), context.findings().lastYear())
                            : context.missing(phanluong.warehouse.indicator.Gap.NOT_APPLICABLE)));
        }
        return new Table(
                wording.of(
                        "present.table",
                        "number",
                        context.numbering().nextTable(),
                        "year",
                        context.findings().lastYear()),
                Optional.empty(),
                List.of(),
                columns,
                rows.values().stream().map(Row::of).toList());
    }
}
