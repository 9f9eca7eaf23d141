package phanluong.reports.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.pilot.Contrast;
import phanluong.warehouse.pilot.Design;
import phanluong.warehouse.pilot.District;
import phanluong.warehouse.statistics.experiment.DifferenceInDifferences;
import phanluong.warehouse.statistics.experiment.Inference;
import phanluong.warehouse.statistics.experiment.InferenceMethod;
import phanluong.warehouse.statistics.experiment.Panel;
import phanluong.warehouse.statistics.experiment.RandomisationTest;
import phanluong.warehouse.statistics.proportion.Difference;
import phanluong.warehouse.statistics.proportion.EqualityTest;
import phanluong.warehouse.statistics.proportion.Proportion;
import phanluong.warehouse.statistics.regression.LeastSquares;
import phanluong.warehouse.statistics.trend.MannKendall;
import phanluong.warehouse.trend.Series;
import phanluong.warehouse.trend.Trend;
import phanluong.warehouse.words.Text;

/** Sets of a release on which methods are compared: only such as every side can answer, without ties and without missing years. */
final class ReleaseComparisons {
    private static final double LEVEL = 0.95;

    /** Straightforward code goes through every order of a line: 40,320 of eight points, half a billion of twelve. */
    private static final int MOST_POINTS = 8;

    private ReleaseComparisons() {}

    private record Line(double[] times, double[] values) {}

    /** @param treatment 0 or 1, of each unit at each time, as the outcomes; from one time on for all treated units */
    private record Block(Panel panel, double[][] outcomes, double[][] treatment) {
        private boolean[] treated() {
            boolean[] treated = new boolean[treatment.length];
            IntStream.range(0, treated.length)
                    .forEach(unit ->
                            treated[unit] = Arrays.stream(treatment[unit]).sum() > 0);
            return treated;
        }

        /** Of each unit the mean since the beginning less the mean before. */
        private double[] changes() {
            double[] since = Arrays.stream(treatment)
                    .filter(one -> Arrays.stream(one).sum() > 0)
                    .findFirst()
                    .orElseThrow();
            return Arrays.stream(outcomes)
                    .mapToDouble(values -> mean(values, since, 1) - mean(values, since, 0))
                    .toArray();
        }

        private static double mean(double[] values, double[] since, double wanted) {
            return IntStream.range(0, values.length)
                    .filter(time -> since[time] == wanted)
                    .mapToDouble(time -> values[time])
                    .average()
                    .orElseThrow();
        }
    }

    /** @param indicators the series of the districts, a list for each indicator */
    static List<Comparison<?>> of(List<List<Series>> indicators, List<District> places) {
        List<Line> lines = indicators.stream()
                .flatMap(List::stream)
                .flatMap(series -> line(series).stream())
                .toList();
        List<Difference> tables = indicators.stream()
                .flatMap(List::stream)
                .flatMap(series -> table(series).stream())
                .toList();
        List<Block> blocks = indicators.stream()
                .flatMap(series -> Design.of(Contrast.ALL_OTHERS, series, places).stream())
                .flatMap(design -> block(design.panel()).stream())
                .toList();
        return List.of(
                new Comparison<>(
                        "mann_kendall",
                        new Text("Mann–Kendall, p chính xác", "Mann–Kendall, exact p"),
                        lines,
                        line -> MannKendall.of(line.times, line.values).pValue(),
                        line -> Straightforward.mannKendall(line.values),
                        ReleaseComparisons::columns),
                new Comparison<>(
                        "slope",
                        new Text("hồi quy tuyến tính, p của độ dốc", "linear regression, p of the slope"),
                        lines.stream().filter(line -> slope(line).isPresent()).toList(),
                        line -> slope(line).orElseThrow(),
                        line -> Straightforward.slope(line.times, line.values),
                        ReleaseComparisons::columns),
                new Comparison<>(
                        "fisher",
                        new Text("Fisher, năm cuối và năm đầu", "Fisher's test, last year and first"),
                        tables,
                        table -> EqualityTest.FISHER.of(table).pValue().orElseThrow(),
                        table -> Straightforward.fisher(
                                table.first().count(),
                                table.first().total() - table.first().count(),
                                table.second().count(),
                                table.second().total() - table.second().count()),
                        ReleaseComparisons::columns),
                new Comparison<>(
                        "assignments",
                        new Text("hoán vị mọi cách chọn thí điểm", "every choice of pilots"),
                        blocks,
                        block -> RandomisationTest.ofMeans(
                                        block.changes(), block.treated(), new int[block.outcomes.length], LEVEL)
                                .orElseThrow()
                                .twoSided(),
                        block -> Straightforward.assignments(block.changes(), block.treated()),
                        block -> columns("value", block.changes(), "treated", numbers(block.treated()))),
                new Comparison<>(
                        "wild",
                        new Text("mọi véc-tơ dấu; bản này làm cả DiD", "every sign vector; ours the whole comparison"),
                        blocks.stream().filter(block -> wild(block).isPresent()).toList(),
                        block -> wild(block).orElseThrow(),
                        block -> Straightforward.wildBootstrap(block.outcomes, block.treatment),
                        ReleaseComparisons::columns));
    }

    /** Empty where the line meets every point. */
    private static OptionalDouble slope(Line line) {
        return LeastSquares.of(List.of(line.times), line.values, true)
                .coefficients(LEVEL)
                .get(1)
                .pValue();
    }

    /** Empty where nothing varies. */
    private static OptionalDouble wild(Block block) {
        return DifferenceInDifferences.of(block.panel, LEVEL).inferences().stream()
                .filter(one -> one.method() == InferenceMethod.WILD)
                .findFirst()
                .map(Inference::pValue)
                .orElseThrow();
    }

    private static Optional<Line> line(Series series) {
        List<Series.Point> points = series.measured();
        double[] values = points.stream()
                .mapToDouble(point -> point.reading().percent().orElseThrow().doubleValue())
                .toArray();
        return points.size() < Trend.FEWEST_POINTS
                        || points.size() > MOST_POINTS
                        || Arrays.stream(values).distinct().count() < values.length
                ? Optional.empty()
                : Optional.of(new Line(
                        points.stream()
                                .mapToDouble(point -> point.schoolYear().startYear())
                                .toArray(),
                        values));
    }

    private static Optional<Difference> table(Series series) {
        List<Proportion> counts = series.measured().stream()
                .map(point -> (Reading.Measured) point.reading())
                .filter(reading -> reading.numerator() <= reading.denominator())
                .map(reading -> new Proportion(reading.numerator(), reading.denominator()))
                .toList();
        return counts.size() < 2
                ? Optional.empty()
                : Optional.of(new Difference(counts.get(counts.size() - 1), counts.get(0)));
    }

    /** Each unit counts once; empty where a unit lacks a time, treatment begins at several, or there are too many units for all sign vectors. */
    private static Optional<Block> block(Panel panel) {
        Map<String, List<Panel.Row>> units = new TreeMap<>();
        panel.rows()
                .forEach(row -> units.computeIfAbsent(row.unit(), unit -> new ArrayList<>())
                        .add(row));
        long times = panel.rows().stream().map(Panel.Row::time).distinct().count();
        long beginnings = units.values().stream()
                .flatMap(rows -> rows.stream().filter(Panel.Row::treated).map(Panel.Row::time).findFirst().stream())
                .distinct()
                .count();
        if (beginnings != 1 || units.size() > 12 || units.values().stream().anyMatch(rows -> rows.size() != times)) {
            return Optional.empty();
        }
        return Optional.of(new Block(
                new Panel(panel.rows().stream()
                        .map(row -> Panel.Row.of(row.unit(), row.time(), row.treated(), row.outcome(), 1))
                        .toList()),
                units.values().stream()
                        .map(rows ->
                                rows.stream().mapToDouble(Panel.Row::outcome).toArray())
                        .toArray(double[][]::new),
                units.values().stream()
                        .map(rows -> rows.stream()
                                .mapToDouble(row -> row.treated() ? 1 : 0)
                                .toArray())
                        .toArray(double[][]::new)));
    }

    private static Map<String, double[]> columns(Line line) {
        return columns("time", line.times, "value", line.values);
    }

    private static Map<String, double[]> columns(Difference table) {
        return columns(
                "yes", new double[] {table.first().count(), table.second().count()}, "no", new double[] {
                    table.first().total() - table.first().count(),
                    table.second().total() - table.second().count()
                });
    }

    private static Map<String, double[]> columns(Block block) {
        int times = block.outcomes[0].length;
        int rows = block.outcomes.length * times;
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put(
                "unit", IntStream.range(0, rows).mapToDouble(row -> row / times).toArray());
        columns.put(
                "time", IntStream.range(0, rows).mapToDouble(row -> row % times).toArray());
        columns.put(
                "treated",
                Stream.of(block.treatment).flatMapToDouble(Arrays::stream).toArray());
        columns.put(
                "value",
                Stream.of(block.outcomes).flatMapToDouble(Arrays::stream).toArray());
        return columns;
    }

    private static Map<String, double[]> columns(String one, double[] first, String other, double[] second) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put(one, first);
        columns.put(other, second);
        return columns;
    }

    private static double[] numbers(boolean[] flags) {
        return IntStream.range(0, flags.length)
                .mapToDouble(at -> flags[at] ? 1 : 0)
                .toArray();
    }
}
