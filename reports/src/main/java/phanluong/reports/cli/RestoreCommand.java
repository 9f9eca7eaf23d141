package phanluong.reports.cli;

import java.util.concurrent.Callable;
import phanluong.warehouse.command.Answer;
import phanluong.warehouse.command.HomeOptions;
import phanluong.warehouse.command.KeyOption;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.command.Progress;
import phanluong.warehouse.history.DeliveryBytes;
import phanluong.warehouse.history.HomeCopy;
import phanluong.warehouse.release.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code phanluong restore}: a new home from a backup, verified before anything can be read from it. */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options;

    @Mixin
    private KeyOption key;

    @Option(names = "--from", paramLabel = "DIR", required = true, descriptionKey = "option.restoreFrom")
    private String from;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "option.answer")
    private Answer.Format format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Progress progress = new Progress(spec.commandLine().getErr());
        HomeCopy.Outcome outcome = HomeCopy.restore(
                new Home(Choices.place(from)),
                options.home(),
                new DeliveryBytes(key.of(options.home())),
                progress::say);
        progress.end();
        BackupCommand.answer(options.home(), outcome)
                .print(format, spec.commandLine().getOut());
        return Program.DONE;
    }
}
