package phanluong.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import phanluong.jobs.Bench;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.command.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code phanluong bench main}: speed and memory of the main job, as a table. */
@Command(name = "main", mixinStandardHelpOptions = true)
final class BenchMainCommand implements Callable<Integer> {
    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "bench.home")
    private Path folder;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "3", descriptionKey = "bench.runs")
    private int runs;

    @Option(names = "--scale", paramLabel = "X", defaultValue = "1", descriptionKey = "sample.scale")
    private double scale;

    @Option(names = "--demo", descriptionKey = "bench.demo")
    private boolean demo;

    @Mixin
    private Measurement measurement;

    @Option(names = "--verbose", descriptionKey = "option.verbose")
    private boolean verbose;

    @Override
    public Integer call() throws IOException {
        if (runs < 1) {
            throw new Refusal(
                    "--runs phải từ 1 trở lên, nhận được " + runs, "--runs must be at least 1, found " + runs);
        }
        measurement.print(
                folder,
                (script, place, progress) -> Bench.main(new Bench.Request(script, place, scale, runs, demo), progress));
        return Program.DONE;
    }
}
