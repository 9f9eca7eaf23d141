package phanluong.reports.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import phanluong.reports.workbench.question.QuestionTimes;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What {@code phanluong bench questions} starts: the named questions to a release, each timed when the JVM is warm. */
@Command(name = "bench-questions", hidden = true, mixinStandardHelpOptions = true)
final class BenchQuestionsCommand implements Callable<Integer> {
    @Mixin
    private BenchOptions options;

    @Override
    public Integer call() {
        int runs = options.runs();
        Release release = options.release();
        Path published = Warehouse.publish(options.home(), release, options.catalogue());
        List<QuestionTimes> times = QuestionTimes.measure(published, runs);
        PrintWriter out = options.out();
        switch (options.format()) {
            case TEXT -> out.print(listing(times, runs));
            case JSON ->
                out.println(Json.write(Json.object(
                        "release",
                        release.number(),
                        "runs",
                        runs,
                        "questions",
                        times.stream()
                                .map(one -> Json.object(
                                        "question", one.question().name(),
                                        "rows", one.rows(),
                                        "median_ms", one.milliseconds(),
                                        "slowest_ms", one.slowest()))
                                .toList())));
        }
        out.flush();
        return Program.DONE;
    }

    private static Listing listing(List<QuestionTimes> times, int runs) {
        Listing listing = new Listing(Program.language())
                .text("Câu hỏi", "Question")
                .number("Dòng", "Rows")
                .number("Trung vị của " + runs + " lần, ms", "Median of " + runs + " runs, ms")
                .number("Chậm nhất, ms", "Slowest, ms");
        times.forEach(one -> listing.row(
                one.question().name(),
                one.rows(),
                BenchOptions.number("%.1f", one.milliseconds()),
                BenchOptions.number("%.1f", one.slowest())));
        return listing;
    }
}
