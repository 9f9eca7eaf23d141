package phanluong.reports.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import phanluong.reports.bench.StatisticsBench;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.words.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What {@code phanluong bench statistics} starts: the statistics of the final review of a home, timed when the JVM is warm. */
@Command(name = "bench-statistics", hidden = true, mixinStandardHelpOptions = true)
final class BenchStatisticsCommand implements Callable<Integer> {
    @Mixin
    private BenchOptions options;

    @Override
    public Integer call() {
        int runs = options.runs();
        Catalogue catalogue = options.catalogue();
        StatisticsBench bench;
        try (Warehouse warehouse = Warehouse.open(options.home(), options.release(), catalogue)) {
            bench = StatisticsBench.measure(
                    warehouse, catalogue.region().ending().lastYear(), runs);
        }
        PrintWriter out = options.out();
        switch (options.format()) {
            case TEXT -> print(bench, out);
            case JSON -> out.println(Json.write(json(bench)));
        }
        out.flush();
        return Program.DONE;
    }

    private static void print(StatisticsBench bench, PrintWriter out) {
        out.println(say(
                        "Thống kê của báo cáo tổng kết, đã đọc xong số liệu, máy đã nóng; tải của máy trước khi đo: ",
                        "Statistics of the final review, everything read, warm; load of the machine before: ")
                + BenchOptions.number("%.1f", bench.load()));
        out.print(listing(bench.runs(), bench.review()));
        out.println();
        out.println(say(
                        "Mọi chỉ tiêu ở tỉnh, huyện và đơn vị hiện nay, số chuỗi: ",
                        "Every indicator in the region, its districts and present units, series: ")
                + bench.series());
        out.print(listing(bench.runs(), bench.wide()));
        out.println();
        out.println(say(
                "Từng phương pháp trên cùng bộ số liệu, thời gian bộ xử lý:",
                "Single methods on the same sets, processor time:"));
        out.print(listing(bench.beside()));
        if (!bench.withR()) {
            out.println(say("Không có Rscript trên máy: không so với R.", "No Rscript here: not compared with R."));
        }
    }

    private static Listing listing(int runs, List<StatisticsBench.Line> lines) {
        Listing listing = new Listing(Program.language())
                .text("Phần", "Part")
                .number("Trung vị của " + runs + " lần, ms", "Median of " + runs + " runs, ms")
                .number("Chậm nhất, ms", "Slowest, ms")
                .number("Thời gian bộ xử lý, ms", "Processor time, ms");
        lines.forEach(line -> listing.row(
                line.name(),
                BenchOptions.number("%.1f", line.times().median()),
                BenchOptions.number("%.1f", line.times().slowest()),
                BenchOptions.number("%.1f", line.times().processor())));
        return listing;
    }

    private static Listing listing(List<StatisticsBench.Beside> lines) {
        Listing listing = new Listing(Program.language())
                .text("Phương pháp", "Method")
                .number("Bộ số liệu", "Sets")
                .number("Ở đây, ms", "Ours, ms")
                .number("Viết thẳng, ms", "Straightforward, ms")
                .number("Gấp", "Times")
                .number("p lệch nhất", "Largest difference of p")
                .number("R, ms", "R, ms")
                .number("Gấp", "Times")
                .number("p lệch nhất", "Largest difference of p");
        lines.forEach(line -> listing.row(
                line.name(),
                line.sets(),
                BenchOptions.number("%.2f", line.ours()),
                BenchOptions.number("%.2f", line.straightforward().milliseconds()),
                BenchOptions.number("%.1f", line.straightforward().ratio()),
                BenchOptions.number("%.0e", line.straightforward().difference()),
                line.r().map(r -> BenchOptions.number("%.1f", r.milliseconds())).orElse(""),
                line.r().map(r -> BenchOptions.number("%.0f", r.ratio())).orElse(""),
                line.r().map(r -> BenchOptions.number("%.0e", r.difference())).orElse("")));
        return listing;
    }

    private static Map<String, Object> json(StatisticsBench bench) {
        return Json.object(
                "runs",
                bench.runs(),
                "load",
                bench.load(),
                "review",
                bench.review().stream().map(BenchStatisticsCommand::json).toList(),
                "every_indicator",
                bench.wide().stream().map(BenchStatisticsCommand::json).toList(),
                "series",
                bench.series(),
                "methods",
                bench.beside().stream()
                        .map(one -> Json.object(
                                "method",
                                one.id(),
                                "sets",
                                one.sets(),
                                "ours_ms",
                                one.ours(),
                                "straightforward",
                                json(one.straightforward()),
                                "r",
                                one.r().map(BenchStatisticsCommand::json).orElse(null)))
                        .toList());
    }

    private static Map<String, Object> json(StatisticsBench.Line line) {
        return Json.object(
                "part",
                line.id(),
                "median_ms",
                line.times().median(),
                "slowest_ms",
                line.times().slowest(),
                "processor_ms",
                line.times().processor());
    }

    private static Map<String, Object> json(StatisticsBench.Beside.Other other) {
        return Json.object(
                "ms", other.milliseconds(), "ratio", other.ratio(), "largest_difference", other.difference());
    }

    private static String say(String vietnamese, String english) {
        return new Text(vietnamese, english).in(Program.language());
    }
}
