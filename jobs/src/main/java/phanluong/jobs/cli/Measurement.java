package phanluong.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import phanluong.jobs.bench.Figures;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.command.HomeOptions;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.command.Progress;
import phanluong.warehouse.files.Folders;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.words.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How every measurement goes: by the launcher, in a folder of its own, with progress on one side and the answer on the other. */
final class Measurement {
    private static final String LAUNCHER_VARIABLE = "PHANLUONG_LAUNCHER";

    /** How the answer is written. */
    enum Format {
        TEXT,
        JSON
    }

    @Option(names = "--format", defaultValue = "text", descriptionKey = "option.answer")
    private Format format;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Measures by {@code scripts/phanluong} in a folder. */
    interface Work {
        Figures measure(Path script, Path folder, Consumer<Text> progress) throws IOException;
    }

    /**
     * Prints what was measured.
     *
     * @param folder stays; null for a temporary one
     */
    Figures print(Path folder, Work work) throws IOException {
        Path script = launcher();
        if (folder != null) {
            return print(work, script, own(folder.toAbsolutePath().normalize()));
        }
        Path passing = Files.createTempDirectory("phanluong-bench-");
        try {
            return print(work, script, passing);
        } finally {
            Folders.delete(passing);
        }
    }

    private Figures print(Work work, Path script, Path folder) throws IOException {
        Progress progress = new Progress(spec.commandLine().getErr());
        Figures figures = work.measure(script, folder, progress::say);
        progress.end();
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> new BenchText(Program.language()).write(figures, out);
            case JSON -> out.println(BenchJson.write(figures));
        }
        out.flush();
        return figures;
    }

    /** A measurement that the reports program makes within itself, by a hidden verb that takes these options too. */
    int byReports(String verb, HomeOptions options, int runs) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                launcher().toString(),
                verb,
                "--home",
                options.home().root().toString(),
                "--runs",
                Integer.toString(runs),
                "--format",
                format.name()));
        options.catalogueFolder().ifPresent(folder -> command.addAll(List.of("--catalogue", folder.toString())));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static Path launcher() {
        String script = System.getenv(LAUNCHER_VARIABLE);
        if (script == null || !Files.isExecutable(Path.of(script))) {
            throw new Refusal(
                    "Không biết chương trình khởi động ở đâu: hãy gọi scripts/bench hoặc scripts/phanluong bench main",
                    "The launcher is not known: call scripts/bench or scripts/phanluong bench main");
        }
        return Path.of(script);
    }

    /** The bench deletes and writes homes of its own: never in a folder where somebody keeps data. */
    private static Path own(Path folder) {
        if (Files.exists(new Home(folder).current())) {
            throw new Refusal(
                    "Thư mục " + folder + " đang giữ số liệu; phép đo cần một thư mục riêng",
                    "The folder " + folder + " holds somebody's data; a measurement needs a folder of its own");
        }
        return folder;
    }
}
