package phanluong.reports.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.command.Answer;
import phanluong.warehouse.command.AnswerOptions;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.words.Text;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Builds the planners' database of a release and prints where it lies. */
@Command(name = "build", mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
    @Mixin
    private ReleaseOptions options;

    @Mixin
    private AnswerOptions answers;

    @Override
    public Integer call() {
        Release release = options.release(Optional.empty());
        Path file = Warehouse.publish(options.home(), release, options.catalogue());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("release", release.number());
        values.put("database", file.toString());
        answers.print(new Answer(
                List.of(new Text(
                        "Cơ sở dữ liệu của bản công bố số " + release.number() + ": " + file,
                        "Database of release " + release.number() + ": " + file)),
                values));
        return CommandLine.ExitCode.OK;
    }
}
