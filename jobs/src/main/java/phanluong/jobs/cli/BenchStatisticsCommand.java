package phanluong.jobs.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import phanluong.warehouse.command.HomeOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code phanluong bench statistics}: the statistics of the final review, timed by the program that makes it. */
@Command(name = "statistics", mixinStandardHelpOptions = true)
final class BenchStatisticsCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "31", descriptionKey = "bench.runs")
    private int runs;

    @Mixin
    private Measurement measurement;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return measurement.byReports("bench-statistics", options, runs);
    }
}
