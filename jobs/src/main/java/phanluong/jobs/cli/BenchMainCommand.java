package phanluong.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import phanluong.jobs.Bench;
import phanluong.jobs.bench.Figures;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.command.Progress;
import phanluong.warehouse.release.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code phanluong bench main}: speed and memory of the main job, as a table. */
@Command(name = "main", mixinStandardHelpOptions = true)
final class BenchMainCommand implements Callable<Integer> {
    private static final String LAUNCHER_VARIABLE = "PHANLUONG_LAUNCHER";

    /** How the answer is written. */
    enum Format {
        TEXT,
        JSON
    }

    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "bench.home")
    private Path folder;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "3", descriptionKey = "bench.runs")
    private int runs;

    @Option(names = "--scale", paramLabel = "X", defaultValue = "1", descriptionKey = "sample.scale")
    private double scale;

    @Option(names = "--demo", descriptionKey = "bench.demo")
    private boolean demo;

    @Option(names = "--format", defaultValue = "text", descriptionKey = "option.answer")
    private Format format;

    @Option(names = "--verbose", descriptionKey = "option.verbose")
    private boolean verbose;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (runs < 1) {
            throw new Refusal(
                    "--runs phải từ 1 trở lên, nhận được " + runs, "--runs must be at least 1, found " + runs);
        }
        Path script = launcher();
        boolean passing = folder == null;
        Path place = passing
                ? Files.createTempDirectory("phanluong-bench-")
                : own(folder.toAbsolutePath().normalize());
        try {
            Progress progress = new Progress(spec.commandLine().getErr());
            Figures figures = Bench.main(new Bench.Request(script, place, scale, runs, demo), progress::say);
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
                delete(place);
            }
        }
    }

    static Path launcher() {
        String script = System.getenv(LAUNCHER_VARIABLE);
        if (script == null || !Files.isExecutable(Path.of(script))) {
            throw new Refusal(
                    "Không biết chương trình khởi động ở đâu: hãy gọi scripts/bench hoặc scripts/phanluong bench main",
                    "The launcher is not known: call scripts/bench or scripts/phanluong bench main");
        }
        return Path.of(script);
    }

    /** The bench deletes and writes homes of its own: never in a folder where somebody keeps data. */
    static Path own(Path folder) {
        if (Files.exists(new Home(folder).current())) {
            throw new Refusal(
                    "Thư mục " + folder + " đang giữ số liệu; phép đo cần một thư mục riêng",
                    "The folder " + folder + " holds somebody's data; a measurement needs a folder of its own");
        }
        return folder;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
