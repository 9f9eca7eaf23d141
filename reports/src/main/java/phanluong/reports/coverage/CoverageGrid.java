package phanluong.reports.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import phanluong.warehouse.catalogue.Measure;
import phanluong.warehouse.catalogue.PlanRow;
import phanluong.warehouse.coverage.Coverage;
import phanluong.warehouse.words.Text;

/**
 * Coverage laid out: a row a measure, grouped by the row of the plan; a column a school year or an area.
 *
 * @param basis the release, its day and whether the data are invented
 */
public record CoverageGrid(Text title, Text basis, List<String> columns, List<Row> rows) {
    public CoverageGrid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A measure.
     *
     * @param planRow number and name of the row of the plan; the words for the rest where it is none
     * @param cells one for each column; empty where nobody owes it there
     */
    public record Row(Text planRow, boolean startsPlanRow, Measure measure, List<Optional<Coverage>> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    private static final Text REST =
            new Text("Số liệu chỉ dùng để tính chỉ tiêu", "Measures that serve only as parts of indicators");

    /** What a column stands for. */
    public enum Axis {
        SCHOOL_YEAR(one -> one.schoolYear().toString(), one -> one.schoolYear().toString()),
        AREA(Coverage::areaCode, Coverage::areaName);

        private final Function<Coverage, String> key;
        private final Function<Coverage, String> label;

        Axis(Function<Coverage, String> key, Function<Coverage, String> label) {
            this.key = key;
            this.label = label;
        }
    }

    /** @param coverages in the order of rows */
    public static CoverageGrid of(Text title, Text basis, List<Coverage> coverages, List<PlanRow> planRows, Axis axis) {
        Map<Integer, PlanRow> plan = planRows.stream().collect(Collectors.toMap(PlanRow::number, Function.identity()));
        Map<String, String> columns = new TreeMap<>();
        coverages.forEach(one -> columns.put(axis.key.apply(one), axis.label.apply(one)));
        Map<Measure, Map<String, Coverage>> cells = new LinkedHashMap<>();
        coverages.forEach(one -> cells.computeIfAbsent(one.measure(), key -> new LinkedHashMap<>())
                .put(axis.key.apply(one), one));
        List<Row> rows = new ArrayList<>();
        Optional<Integer> above = Optional.of(0);
        for (Map.Entry<Measure, Map<String, Coverage>> row : cells.entrySet()) {
            Optional<Integer> number = row.getKey().planRow();
            rows.add(new Row(
                    number.map(plan::get).map(CoverageGrid::name).orElse(REST),
                    !number.equals(above),
                    row.getKey(),
                    columns.keySet().stream()
                            .map(one -> Optional.ofNullable(row.getValue().get(one)))
                            .toList()));
            above = number;
        }
        return new CoverageGrid(title, basis, List.copyOf(columns.values()), rows);
    }

    private static Text name(PlanRow row) {
        return new Text(
                row.number() + ". " + row.name().vi(),
                row.number() + ". " + row.name().en());
    }

    /** One cell in words: state, how many of how many, whose figures are shared, and who should have sent what is missing. */
    public static Text told(Coverage one) {
        String of = one.expected().equals(OptionalLong.of(0)) ? "" : " " + one.completeOfExpected();
        boolean isMissing = one.state() == Coverage.State.ABSENT || one.state() == Coverage.State.PARTIAL;
        Text supplier = one.supplier()
                .filter(name -> isMissing)
                .map(Coverage.Supplier::told)
                .orElse(null);
        return new Text(
                one.state().words().vi()
                        + of
                        + shared(one, "nơi chỉ có số chung với địa bàn khác")
                        + (supplier == null ? "" : "; phải gửi: " + supplier.vi()),
                one.state().words().en()
                        + of
                        + shared(one, "known only together with other areas")
                        + (supplier == null ? "" : "; owed by: " + supplier.en()));
    }

    private static String shared(Coverage one, String words) {
        return one.shared() == 0 ? "" : "; " + one.shared() + " " + words;
    }
}
