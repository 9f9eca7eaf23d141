package phanluong.reports.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.finding.IndicatorSeries;
import phanluong.warehouse.finding.ReviewFindings;
import phanluong.warehouse.finding.ReviewReader;
import phanluong.warehouse.indicator.IndicatorValues;
import phanluong.warehouse.pilot.Districts;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.trend.Series;
import phanluong.warehouse.words.Text;

/**
 * What the statistics of the final review cost when everything is read and the JVM is warm, and single methods beside straightforward
 * code and R on the same sets.
 *
 * @param load runnable processes of the minute before, as the system tells it; negative where it does not
 * @param review parts of the review, the last one all of them together
 * @param wide the same for every indicator in the region, its districts and its present units; {@code series} are so many
 */
public record StatisticsBench(
        int runs, double load, List<Line> review, List<Line> wide, int series, List<Beside> beside, boolean withR) {
    private static final int MOST_WARMING_RUNS = 15;

    /** Straightforward code and R take their time. */
    private static final int MOST_SLOW_RUNS = 5;

    public StatisticsBench {
        review = List.copyOf(review);
        wide = List.copyOf(wide);
        beside = List.copyOf(beside);
    }

    /** One part. */
    public record Line(String id, Text name, Times times) {}

    /**
     * One method; processor time, which is steadier than the clock on a busy machine.
     *
     * @param sets how many data sets were answered
     * @param ours milliseconds for all of them
     * @param r empty without R
     */
    public record Beside(String id, Text name, int sets, double ours, Other straightforward, Optional<Other> r) {

        /**
         * The same by others.
         *
         * @param ratio how many times as long as ours
         * @param difference the largest between two p of one set
         */
        public record Other(double milliseconds, double ratio, double difference) {}
    }

    /** @param last the last school year of the review */
    public static StatisticsBench measure(Warehouse warehouse, SchoolYear last, int runs) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Catalogue catalogue = warehouse.catalogue();
        ReviewFindings findings = ReviewReader.read(warehouse, last);
        List<Series> all = IndicatorSeries.of(
                catalogue,
                IndicatorValues.list(warehouse.database()).stream()
                        .filter(value -> value.schoolYear().compareTo(last) <= 0)
                        .toList());
        ReviewParts parts = new ReviewParts(catalogue, findings, all);
        List<Comparison<?>> comparisons = ReleaseComparisons.of(
                        parts.headlines(catalogue.region().detailFrame()), Districts.of(catalogue, findings.series()))
                .stream()
                .filter(comparison -> !comparison.sets().isEmpty())
                .toList();
        return new StatisticsBench(
                runs,
                load,
                lines(parts.review(), runs),
                lines(parts.wide(), runs),
                parts.series(),
                beside(comparisons, runs),
                RScript.isThere());
    }

    private static List<Line> lines(List<Part> parts, int runs) {
        List<Times> times =
                Times.measure(parts.stream().<Supplier<?>>map(Part::work).toList(), warming(runs), runs);
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            lines.add(new Line(parts.get(at).id(), parts.get(at).name(), times.get(at)));
        }
        lines.add(new Line("all", new Text("tất cả", "all together"), times.get(parts.size())));
        return lines;
    }

    private static List<Beside> beside(List<Comparison<?>> comparisons, int runs) {
        int slow = Math.min(runs, MOST_SLOW_RUNS);
        Map<String, RScript.Answer> r = RScript.isThere() ? RScript.run(comparisons, slow) : Map.of();
        List<Beside> beside = new ArrayList<>();
        for (Comparison<?> comparison : comparisons) {
            double[] values = comparison.oursOfAll();
            double ours = Times.measure(List.of(comparison::oursOfAll), warming(runs), runs)
                    .get(0)
                    .processor();
            double plain = Times.measure(List.of(comparison::straightforwardOfAll), slow, slow)
                    .get(0)
                    .processor();
            beside.add(new Beside(
                    comparison.id(),
                    comparison.name(),
                    values.length,
                    ours,
                    new Beside.Other(plain, plain / ours, difference(values, comparison.straightforwardOfAll())),
                    Optional.ofNullable(r.get(comparison.id()))
                            .map(answer -> new Beside.Other(
                                    answer.milliseconds(),
                                    answer.milliseconds() / ours,
                                    difference(values, answer.pValues())))));
        }
        return beside;
    }

    private static int warming(int runs) {
        return Math.min(runs, MOST_WARMING_RUNS);
    }

    private static double difference(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(at -> Math.abs(one[at] - other[at]))
                .max()
                .orElse(0);
    }
}
