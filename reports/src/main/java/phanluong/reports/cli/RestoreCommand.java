package phanluong.reports.cli;

import java.util.concurrent.Callable;
import phanluong.warehouse.command.AnswerOptions;
import phanluong.warehouse.command.HomeOptions;
import phanluong.warehouse.command.KeyOption;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.command.Progress;
import phanluong.warehouse.history.DeliveryBytes;
import phanluong.warehouse.history.HomeCopy;
import phanluong.warehouse.release.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code phanluong restore}: a new home from a backup, verified before anything can be read from it. */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options;

    @Mixin
    private KeyOption key;

    @Option(names = "--from", paramLabel = "DIR", required = true, descriptionKey = "option.restoreFrom")
    private String from;

    @Mixin
    private AnswerOptions answers;

    @Override
    public Integer call() {
        Progress progress = answers.progress();
        HomeCopy.Outcome outcome = HomeCopy.restore(
                new Home(Choices.place(from)),
                options.home(),
                new DeliveryBytes(key.of(options.home())),
                progress::say);
        progress.end();
        answers.print(BackupCommand.answer(options.home(), outcome));
        return Program.DONE;
    }
}
