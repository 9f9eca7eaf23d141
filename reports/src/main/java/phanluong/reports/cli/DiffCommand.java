package phanluong.reports.cli;

import java.util.concurrent.Callable;
import phanluong.warehouse.command.AnswerOptions;
import phanluong.warehouse.command.HomeOptions;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.command.Progress;
import phanluong.warehouse.history.ReleaseDiff;
import phanluong.warehouse.release.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code phanluong diff A B}: what counts otherwise in a later release, and which published figures move and why. */
@Command(name = "diff", mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A", descriptionKey = "parameter.before")
    private String before;

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "parameter.after")
    private String after;

    @Mixin
    private HomeOptions options;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "40", descriptionKey = "option.diffLimit")
    private int limit;

    @Mixin
    private AnswerOptions answers;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Releases releases = new Releases(options.home());
        Progress progress = answers.progress();
        ReleaseDiff diff = ReleaseDiff.between(
                options.home(),
                Choices.release(releases, before),
                Choices.release(releases, after),
                options.catalogue(),
                progress::say);
        progress.end();
        switch (answers.format()) {
            case TEXT ->
                new DiffText(Program.language(), options.catalogue(), limit)
                        .write(diff, spec.commandLine().getOut());
            case JSON -> spec.commandLine().getOut().println(Json.write(DiffJson.of(diff)));
        }
        spec.commandLine().getOut().flush();
        return Program.DONE;
    }
}
