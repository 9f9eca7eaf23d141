package phanluong.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import phanluong.jobs.Ingest;
import phanluong.jobs.IngestReport;
import phanluong.jobs.Watch;
import phanluong.jobs.delivery.AskedEncoding;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.command.HomeOptions;
import phanluong.warehouse.command.KeyOption;
import phanluong.warehouse.command.Place;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.command.Progress;
import phanluong.warehouse.words.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code phanluong ingest PATH…}: deliveries in, batches and a release out. */
@Command(name = "ingest", mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
    /** How the answer is written. */
    enum Format {
        TEXT,
        JSON
    }

    /** Encodings by the names in which refusals propose them. */
    static final class EncodingName implements ITypeConverter<AskedEncoding> {
        @Override
        public AskedEncoding convert(String word) {
            return AskedEncoding.find(word)
                    .orElseThrow(() -> new TypeConversionException(
                            "expected one of " + Arrays.toString(AskedEncoding.values()) + " but was '" + word + "'"));
        }
    }

    @Parameters(arity = "1..*", paramLabel = "PATH", converter = Place.class, descriptionKey = "ingest.path")
    private List<Path> paths;

    @Option(names = "--received", paramLabel = "DATE", descriptionKey = "ingest.received")
    private LocalDate received;

    @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "ingest.mapping")
    private Path mapping;

    @Option(
            names = "--encoding",
            paramLabel = "ENCODING",
            converter = EncodingName.class,
            descriptionKey = "ingest.encoding")
    private AskedEncoding encoding;

    @Option(names = "--returns", paramLabel = "DIR", descriptionKey = "ingest.returns")
    private Path returns;

    @Option(names = "--master", paramLabel = "URL", descriptionKey = "ingest.master")
    private String master;

    @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "0", descriptionKey = "ingest.wait")
    private long waitSeconds;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "option.answer")
    private Format format;

    @Option(names = "--watch", descriptionKey = "ingest.watch")
    private boolean watch;

    @Mixin
    private HomeOptions options;

    @Mixin
    private KeyOption key;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (watch) {
            new Watch(this::take, paths, new Told()).run();
        } else {
            write(taken());
        }
        return Program.DONE;
    }

    /** A program that asked for JSON is told in it why files are refused, beside the words for people. */
    private IngestReport taken() {
        try {
            return take(paths);
        } catch (Refusal e) {
            if (format == Format.JSON) {
                spec.commandLine().getOut().println(IngestJson.write(e));
                spec.commandLine().getOut().flush();
            }
            throw e;
        }
    }

    private IngestReport take(List<Path> files) {
        Progress progress = new Progress(spec.commandLine().getErr());
        try {
            return new Ingest(options.home(), options.catalogue(), key.of(options.home()), progress::say)
                    .run(new Ingest.Request(
                            files,
                            received == null ? LocalDate.now() : received,
                            Optional.ofNullable(mapping),
                            Optional.ofNullable(encoding),
                            Optional.ofNullable(returns),
                            Duration.ofSeconds(waitSeconds),
                            Optional.ofNullable(master)));
        } finally {
            progress.end();
        }
    }

    private void write(IngestReport report) {
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> new IngestText(Program.language()).write(report, out);
            case JSON -> out.println(IngestJson.write(report));
        }
        out.flush();
    }

    /** Says what became of files while they are watched for. */
    private final class Told implements Watch.Listener {
        @Override
        public void waiting() {
            say(new Text("Đang chờ tệp mới (Ctrl-C để dừng)", "Waiting for files (Ctrl-C ends)"));
        }

        @Override
        public void taken(IngestReport report) {
            write(report);
        }

        @Override
        public void refused(Refusal refusal) {
            refusal.problems()
                    .forEach(problem -> say(new Text(
                            "Lỗi: " + problem.in(Text.Language.VI), "Error: " + problem.in(Text.Language.EN))));
        }

        private void say(Text text) {
            spec.commandLine().getErr().println(text.in(Program.language()));
            spec.commandLine().getErr().flush();
        }
    }
}
