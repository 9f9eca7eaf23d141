package phanluong.reports.coverage;

import static phanluong.reports.coverage.HeatMap.escaped;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import phanluong.warehouse.coverage.Coverage;
import phanluong.warehouse.words.Text;

/** A page with the heat map, and below it in words what is missing, as complete of expected, and who should have sent it. */
public final class CoveragePage {
    private static final Text OWED = new Text("; phải gửi: ", "; owed by: ");
    private static final Text MISSING = new Text("Còn thiếu", "What is missing");

    private CoveragePage() {}

    /** An HTML page that needs no other file. */
    public static String html(CoverageGrid grid, Text.Language language) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(language == Text.Language.VI ? "vi" : "en")
                .append("\">\n<head><meta charset=\"utf-8\"><title>")
                .append(escaped(grid.title().in(language)))
                .append("</title>\n<style>body{font-family:'Liberation Serif','Times New Roman',serif;margin:1em}")
                .append("svg{max-width:100%;height:auto}</style></head>\n<body>\n")
                .append(HeatMap.svg(grid, language))
                .append("<h2>")
                .append(MISSING.in(language))
                .append("</h2>\n<ul>\n");
        missing(grid)
                .forEach(line ->
                        page.append("<li>").append(escaped(line.in(language))).append("</li>\n"));
        return page.append("</ul>\n</body>\n</html>\n").toString();
    }

    /** A line for each measure of which something is missing: where, how many of how many are complete, and who owes it. */
    public static List<Text> missing(CoverageGrid grid) {
        return grid.rows().stream()
                .map(row -> missing(row, grid.columns()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Text> missing(CoverageGrid.Row row, List<String> columns) {
        Map<Optional<Coverage.Supplier>, List<String>> missing = new LinkedHashMap<>();
        for (int index = 0; index < columns.size(); index++) {
            String column = columns.get(index);
            row.cells()
                    .get(index)
                    .filter(one -> one.state() == Coverage.State.ABSENT || one.state() == Coverage.State.PARTIAL)
                    .ifPresent(one -> missing.computeIfAbsent(one.supplier(), key -> new ArrayList<>())
                            .add(column + " " + one.completeOfExpected()));
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Text(
                        row.measure().name().vi() + ": " + told(missing, Text.Language.VI),
                        row.measure().name().en() + ": " + told(missing, Text.Language.EN)));
    }

    private static String told(Map<Optional<Coverage.Supplier>, List<String>> missing, Text.Language language) {
        return missing.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue())
                        + entry.getKey()
                                .map(supplier ->
                                        OWED.in(language) + supplier.told().in(language))
                                .orElse(""))
                .collect(Collectors.joining(" · "));
    }
}
