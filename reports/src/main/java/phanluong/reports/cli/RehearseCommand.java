package phanluong.reports.cli;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.command.Answer.Format;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.rehearsal.Rehearsal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code phanluong rehearse}: how often the reviews would say something false in provinces whose truth is known. */
@Command(name = "rehearse", mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {
    private static final int MOST = 100_000;

    @Option(names = "--worlds", paramLabel = "N", defaultValue = "1000", descriptionKey = "option.rehearseWorlds")
    private int worlds;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "181", descriptionKey = "option.rehearseSeed")
    private long seed;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "option.answer")
    private Format format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (worlds < 1 || worlds > MOST) {
            throw new Refusal(
                    "--worlds \"" + worlds + "\": cần một số từ 1 đến " + MOST,
                    "--worlds \"" + worlds + "\": expected a number from 1 to " + MOST);
        }
        Rehearsal rehearsal = Rehearsal.of(worlds, seed);
        AnswerFile.write(
                (format == Format.JSON
                                ? RehearsalJson.of(rehearsal) + "\n"
                                : new RehearsalText(Program.language()).of(rehearsal))
                        .getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                spec.commandLine().getOut());
        return Program.DONE;
    }
}
