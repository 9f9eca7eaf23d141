package phanluong.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import phanluong.jobs.Bench;
import phanluong.jobs.bench.Figures;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.command.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    @Option(names = "--format", defaultValue = "text", descriptionKey = "option.answer")
    private BenchMainCommand.Format format;

    @Option(names = "--verbose", descriptionKey = "option.verbose")
    private boolean verbose;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (runs < 1 || rows.stream().anyMatch(count -> count < 1)) {
            throw new Refusal("--rows và --runs phải từ 1 trở lên", "--rows and --runs must be at least 1");
        }
        Path script = BenchMainCommand.launcher();
        boolean passing = folder == null;
        Path place = passing
                ? Files.createTempDirectory("phanluong-bench-")
                : BenchMainCommand.own(folder.toAbsolutePath().normalize());
        try {
            Progress progress = new Progress(spec.commandLine().getErr());
            Figures figures = Bench.scale(script, place, rows, runs, progress::say);
            progress.end();
            PrintWriter out = spec.commandLine().getOut();
            switch (format) {
                case TEXT -> new BenchText(Program.language()).write(figures, out);
                case JSON -> out.println(BenchJson.write(figures));
            }
            out.flush();
            if (plot != null) {
                Files.writeString(plot, ScalePlot.of(figures, Program.language()));
            }
            return Program.DONE;
        } finally {
            if (passing) {
                BenchMainCommand.delete(place);
            }
        }
    }
}
