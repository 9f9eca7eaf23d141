package phanluong.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import phanluong.jobs.bench.BuildBench;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.command.HomeOptions;
import phanluong.warehouse.command.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code phanluong bench build}: the published database made from millions of rows of pupils. */
@Command(name = "build", mixinStandardHelpOptions = true)
final class BenchBuildCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options;

    @Option(names = "--rows", paramLabel = "N", defaultValue = "25000000", descriptionKey = "bench.build.rows")
    private long rows;

    @Option(names = "--folder", paramLabel = "DIR", descriptionKey = "bench.home")
    private Path folder;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "1", descriptionKey = "bench.runs")
    private int runs;

    @Mixin
    private Measurement measurement;

    @Override
    public Integer call() throws IOException {
        if (runs < 1 || rows < 1) {
            throw new Refusal("--rows và --runs phải từ 1 trở lên", "--rows and --runs must be at least 1");
        }
        measurement.print(
                folder,
                (script, place, progress) ->
                        new BuildBench(script, place, progress).measure(options.home(), rows, runs));
        return Program.DONE;
    }
}
