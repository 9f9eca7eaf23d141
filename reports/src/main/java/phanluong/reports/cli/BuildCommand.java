package phanluong.reports.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.words.Text;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Builds the planners' database of a release and prints where it lies. */
@Command(name = "build", mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
    @Mixin
    private ReleaseOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Release release = options.release(Optional.empty());
        Path file = Warehouse.publish(options.home(), release, options.catalogue());
        spec.commandLine()
                .getOut()
                .println(new Text(
                                "Cơ sở dữ liệu của bản công bố số " + release.number() + ": " + file,
                                "Database of release " + release.number() + ": " + file)
                        .in(Program.language()));
        return CommandLine.ExitCode.OK;
    }
}
