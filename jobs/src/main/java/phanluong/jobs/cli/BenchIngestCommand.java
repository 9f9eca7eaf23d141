package phanluong.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import phanluong.jobs.Bench;
import phanluong.jobs.bench.Figures;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.command.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code phanluong bench ingest}: millions of rows taken in beside bare engines, as a table and a plot. */
@Command(name = "ingest", mixinStandardHelpOptions = true)
final class BenchIngestCommand implements Callable<Integer> {
    @Option(
            names = "--rows",
            split = ",",
            paramLabel = "N",
            defaultValue = "1000000",
            descriptionKey = "bench.ingest.rows")
    private List<Long> rows;

    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "bench.home")
    private Path folder;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "1", descriptionKey = "bench.runs")
    private int runs;

    @Option(names = "--plot", paramLabel = "FILE", descriptionKey = "bench.ingest.plot")
    private Path plot;

    @Mixin
    private Measurement measurement;

    @Option(names = "--verbose", descriptionKey = "option.verbose")
    private boolean verbose;

    @Override
    public Integer call() throws IOException {
        if (runs < 1 || rows.stream().anyMatch(count -> count < 1)) {
            throw new Refusal("--rows và --runs phải từ 1 trở lên", "--rows and --runs must be at least 1");
        }
        Figures figures = measurement.print(
                folder, (script, place, progress) -> Bench.scale(script, place, rows, runs, progress));
        if (plot != null) {
            Files.writeString(plot, ScalePlot.of(figures, Program.language()));
        }
        return Program.DONE;
    }
}
