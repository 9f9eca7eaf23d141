package phanluong.reports.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import phanluong.reports.workbench.ResultFormat;
import phanluong.reports.workbench.SqlDoor;
import phanluong.reports.workbench.SqlRequest;
import phanluong.reports.workbench.message.Messages;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.words.Text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks the published database of a release with one SELECT, or lists its tables. */
@Command(name = "sql", mixinStandardHelpOptions = true)
final class SqlCommand implements Callable<Integer> {
    @Mixin
    private ReleaseOptions options;

    @Parameters(arity = "0..1", paramLabel = "SELECT", descriptionKey = "parameter.select")
    private String question;

    @Option(names = "--tables", descriptionKey = "option.tables")
    private boolean tables;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "option.sqlFormat")
    private String format;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.sqlOut")
    private Path out;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "30", descriptionKey = "option.timeout")
    private long seconds;

    @Option(names = "--limit", paramLabel = "ROWS", defaultValue = "10000", descriptionKey = "option.limit")
    private long rows;

    /** @throws Refusal when neither or both of a question and {@code --tables} are given, or it cannot be answered */
    @Override
    public Integer call() {
        Language language = Program.language();
        if (tables == (question != null)) {
            throw new Refusal(new Messages(language).of("request.question"));
        }
        Release release = options.release(Optional.empty());
        Path published = Warehouse.publish(options.home(), release, options.catalogue());
        if (tables) {
            SqlDoor.tables(published, language, System.out);
            return CommandLine.ExitCode.OK;
        }
        Optional<Path> file = Optional.ofNullable(out);
        ResultFormat chosen = ResultFormat.of(Optional.ofNullable(format), file, language);
        SqlDoor.run(
                published,
                new SqlRequest(
                        question,
                        chosen,
                        file,
                        Duration.ofSeconds(seconds),
                        rows,
                        Integer.toString(release.number()),
                        language),
                System.out,
                System.err);
        return CommandLine.ExitCode.OK;
    }
}
