package phanluong.reports.cli;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import phanluong.reports.coverage.CoverageGrid;
import phanluong.reports.coverage.CoveragePage;
import phanluong.reports.document.model.Cell;
import phanluong.reports.document.model.NumberStyle;
import phanluong.reports.document.model.Unit;
import phanluong.warehouse.catalogue.Frequency;
import phanluong.warehouse.coverage.Coverage;
import phanluong.warehouse.indicator.Gap;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.words.Text;

/** Coverage for people: a line a measure with where it comes from and its values; and for programs. */
final class CoverageListing {
    private final CoverageGrid grid;
    private final Text.Language language;

    CoverageListing(CoverageGrid grid, Text.Language language) {
        this.grid = grid;
        this.language = language;
    }

    /** Values with how many of those who owe them sent all; then what is missing, and how many cells are in which state. */
    @Override
    public String toString() {
        Listing listing = new Listing(language)
                .text("Số", "Row")
                .text("Số liệu", "Measure")
                .text("Biểu.cột", "Form.column")
                .text("Kỳ", "Frequency");
        grid.columns().forEach(column -> listing.text(column, column));
        Map<Coverage.State, Long> counts = new EnumMap<>(Coverage.State.class);
        for (CoverageGrid.Row row : grid.rows()) {
            Object[] values = new Object[4 + row.cells().size()];
            values[0] = row.measure().planRow().map(String::valueOf).orElse("");
            values[1] = row.measure().name();
            values[2] = row.measure().form() + "." + row.measure().column();
            values[3] = row.measure().frequency().stream()
                    .map(code -> Frequency.words(code).in(language))
                    .collect(Collectors.joining(", "));
            for (int index = 0; index < row.cells().size(); index++) {
                Optional<Coverage> cell = row.cells().get(index);
                cell.ifPresent(one -> counts.merge(one.state(), 1L, Long::sum));
                values[4 + index] = cell.map(this::told).orElse("");
            }
            listing.row(values);
        }
        StringBuilder text =
                new StringBuilder(grid.title().in(language)).append('\n').append(listing);
        CoveragePage.missing(grid)
                .forEach(line -> text.append("  ").append(line.in(language)).append('\n'));
        counts.forEach((state, count) -> text.append(count)
                .append(' ')
                .append(state.words().in(language))
                .append('\n'));
        return text.append(grid.basis().in(language)).append('\n').toString();
    }

    private String told(Coverage one) {
        String value = one.value().isPresent()
                ? NumberStyle.of(language)
                        .print(new Cell.Quantity(BigDecimal.valueOf(one.value().getAsLong()), 0, Unit.COUNT))
                : one.gap().orElse(Gap.NOT_COLLECTED).words().in(language);
        return one.state() == Coverage.State.PARTIAL ? value + " (" + one.completeOfExpected() + ")" : value;
    }

    static String json(Release release, String frame, List<Coverage> coverages) {
        return Json.write(Json.object(
                        "release", release.number(),
                        "as_of", release.asOf().toString(),
                        "demonstration", release.demonstration(),
                        "frame", frame,
                        "coverage",
                                coverages.stream().map(CoverageListing::values).toList()))
                + System.lineSeparator();
    }

    private static Map<String, Object> values(Coverage one) {
        return Json.object(
                "plan_row", one.measure().planRow().orElse(null),
                "measure", one.measure().id(),
                "form", one.measure().form(),
                "column", one.measure().column(),
                "frequency", one.measure().frequency(),
                "area_code", one.areaCode(),
                "school_year", one.schoolYear().toString(),
                "value", one.value().isPresent() ? one.value().getAsLong() : null,
                "gap", one.gap().orElse(null),
                "state", one.state(),
                "expected", one.expected().isPresent() ? one.expected().getAsLong() : null,
                "sent", one.sent(),
                "complete", one.complete(),
                "shared", one.shared(),
                "supplier", one.supplier().map(supplier -> supplier.name().vi()).orElse(null),
                "supplier_confirmed",
                        one.supplier().map(Coverage.Supplier::confirmed).orElse(null));
    }
}
