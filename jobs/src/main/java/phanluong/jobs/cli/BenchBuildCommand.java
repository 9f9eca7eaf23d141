package phanluong.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import phanluong.jobs.bench.BuildBench;
import phanluong.jobs.bench.Figures;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.command.HomeOptions;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.command.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    @Option(names = "--format", defaultValue = "text", descriptionKey = "option.answer")
    private BenchMainCommand.Format format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (runs < 1 || rows < 1) {
            throw new Refusal("--rows và --runs phải từ 1 trở lên", "--rows and --runs must be at least 1");
        }
        Path script = BenchMainCommand.launcher();
        boolean passing = folder == null;
        Path place = passing
                ? Files.createTempDirectory("phanluong-bench-")
                : BenchMainCommand.own(folder.toAbsolutePath().normalize());
        try {
            Progress progress = new Progress(spec.commandLine().getErr());
            Figures figures = new BuildBench(script, place, progress::say).measure(options.home(), rows, runs);
            progress.end();
            PrintWriter out = spec.commandLine().getOut();
            switch (format) {
                case TEXT -> new BenchText(Program.language()).write(figures, out);
                case JSON -> out.println(BenchJson.write(figures));
            }
            out.flush();
            return Program.DONE;
        } finally {
            if (passing) {
                BenchMainCommand.delete(place);
            }
        }
    }
}
