package phanluong.jobs.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import phanluong.warehouse.command.HomeOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code phanluong bench questions}: the named questions of planners, timed by the program that answers them. */
@Command(name = "questions", mixinStandardHelpOptions = true)
final class BenchQuestionsCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "21", descriptionKey = "bench.runs")
    private int runs;

    @Option(names = "--format", defaultValue = "text", descriptionKey = "option.answer")
    private BenchMainCommand.Format format;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return new ProcessBuilder(
                        BenchMainCommand.launcher().toString(),
                        "bench-questions",
                        "--home",
                        options.home().root().toString(),
                        "--runs",
                        Integer.toString(runs),
                        "--format",
                        format.name())
                .inheritIO()
                .start()
                .waitFor();
    }
}
