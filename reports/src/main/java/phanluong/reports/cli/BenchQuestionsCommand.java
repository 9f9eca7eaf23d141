package phanluong.reports.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import phanluong.reports.workbench.question.QuestionTimes;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.command.AnswerOptions;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.words.Text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What {@code phanluong bench questions} starts: the named questions to a release, each timed when the JVM is warm. */
@Command(name = "bench-questions", hidden = true, mixinStandardHelpOptions = true)
final class BenchQuestionsCommand implements Callable<Integer> {
    @Mixin
    private ReleaseOptions options;

    @Option(names = "--runs", defaultValue = "21")
    private int runs;

    @Mixin
    private AnswerOptions answers;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (runs < 1) {
            throw new Refusal(
                    "--runs phải từ 1 trở lên, nhận được " + runs, "--runs must be at least 1, found " + runs);
        }
        Release release = options.release(Optional.empty());
        Path published = Warehouse.publish(options.home(), release, options.catalogue());
        List<QuestionTimes> times = QuestionTimes.measure(published, runs);
        PrintWriter out = spec.commandLine().getOut();
        switch (answers.format()) {
            case TEXT -> out.print(listing(times));
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

    private Listing listing(List<QuestionTimes> times) {
        Listing listing = new Listing(Program.language())
                .text("Câu hỏi", "Question")
                .number("Dòng", "Rows")
                .number("Trung vị của " + runs + " lần, ms", "Median of " + runs + " runs, ms")
                .number("Chậm nhất, ms", "Slowest, ms");
        times.forEach(one ->
                listing.row(one.question().name(), one.rows(), tenths(one.milliseconds()), tenths(one.slowest())));
        return listing;
    }

    private static String tenths(double milliseconds) {
        String text = String.format(Locale.ROOT, "%.1f", milliseconds);
        return Program.language() == Language.VI ? text.replace('.', ',') : text;
    }
}
