package phanluong.reports.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import phanluong.reports.workbench.ResultFormat;
import phanluong.reports.workbench.SqlDoor;
import phanluong.reports.workbench.SqlRequest;
import phanluong.reports.workbench.message.Messages;
import phanluong.reports.workbench.question.NamedQuestion;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.words.Text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks the published database of a release with one SELECT or a named question, or lists its tables or the questions. */
@Command(name = "sql", mixinStandardHelpOptions = true)
final class SqlCommand implements Callable<Integer> {
    @Mixin
    private ReleaseOptions options;

    @Parameters(arity = "0..1", paramLabel = "SELECT", descriptionKey = "parameter.select")
    private String question;

    @Option(names = "--tables", descriptionKey = "option.tables")
    private boolean tables;

    @Option(names = "--questions", descriptionKey = "option.questions")
    private boolean questions;

    @Option(names = "--question", paramLabel = "NAME", descriptionKey = "option.question")
    private String named;

    @Option(names = "--text", descriptionKey = "option.questionText")
    private boolean text;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "option.sqlFormat")
    private String format;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.sqlOut")
    private Path out;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "30", descriptionKey = "option.timeout")
    private long seconds;

    @Option(names = "--limit", paramLabel = "ROWS", defaultValue = "10000", descriptionKey = "option.limit")
    private long rows;

    @Spec
    private CommandSpec spec;

    /** @throws Refusal when not exactly one thing is asked, or it cannot be answered */
    @Override
    public Integer call() {
        Language language = Program.language();
        if (Stream.of(tables, questions, named != null, question != null)
                        .filter(asked -> asked)
                        .count()
                != 1) {
            throw new Refusal(new Messages(language).of("request.question"));
        }
        if (text && named == null) {
            throw new Refusal("--text cần có --question", "--text needs --question");
        }
        if (questions) {
            NamedQuestion.list()
                    .forEach(one -> say(one.name() + ": " + one.title().in(language)));
            return CommandLine.ExitCode.OK;
        }
        String sql = named == null ? question : NamedQuestion.of(named).sql();
        if (text) {
            say(sql);
            return CommandLine.ExitCode.OK;
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
                        sql,
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

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
