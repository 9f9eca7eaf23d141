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

    @Mixin
    private Measurement measurement;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return measurement.byReports("bench-questions", options, runs);
    }
}
