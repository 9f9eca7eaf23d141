package phanluong.jobs.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import phanluong.jobs.Bench;
import phanluong.jobs.bench.LargeCopy;
import phanluong.warehouse.command.HomeOptions;
import phanluong.warehouse.command.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code phanluong bench}: measurements. The hidden verbs are steps that a measurement times in a process of their own. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            BenchMainCommand.class,
            BenchIngestCommand.class,
            BenchBuildCommand.class,
            BenchQuestionsCommand.class,
            BenchStatisticsCommand.class
        })
final class BenchCommand {
    private static final String ARCHIVE_OPTION = "-XX:SharedArchiveFile";

    @Spec
    private CommandSpec spec;

    @Command(name = "step-copy", hidden = true)
    int copy(@Option(names = "--rows", required = true) Path rows, @Option(names = "--out", required = true) Path out)
            throws IOException {
        Bench.stepCopy(rows, out);
        return Program.DONE;
    }

    @Command(name = "step-session", hidden = true)
    int session() throws IOException {
        JsonObject answer = new JsonObject();
        answer.addProperty("ready_at", Bench.stepSession());
        answer.addProperty(
                "archive",
                ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .anyMatch(option -> option.startsWith(ARCHIVE_OPTION)));
        return say(answer);
    }

    @Command(name = "step-build", hidden = true)
    int build(@Mixin HomeOptions options) {
        JsonObject answer = new JsonObject();
        answer.addProperty("seconds", Bench.stepBuild(options.home()));
        return say(answer);
    }

    @Command(name = "step-typed", hidden = true)
    int typed(@Option(names = "--rows", required = true) Path rows, @Option(names = "--out", required = true) Path out)
            throws IOException {
        LargeCopy.typed(rows, out);
        return Program.DONE;
    }

    @Command(name = "step-checked", hidden = true)
    int checked(
            @Option(names = "--rows", required = true) Path rows, @Option(names = "--out", required = true) Path out)
            throws IOException {
        LargeCopy.checked(rows, out);
        return Program.DONE;
    }

    @Command(name = "step-spark", hidden = true)
    int spark(@Option(names = "--rows", required = true) Path rows, @Option(names = "--out", required = true) Path out)
            throws IOException {
        Bench.stepSpark(rows, out);
        return Program.DONE;
    }

    @Command(name = "step-ingest", hidden = true)
    int ingest(
            @Option(names = "--rows", required = true) Path rows,
            @Option(names = "--without-duplicates") boolean withoutDuplicates,
            @Mixin HomeOptions options) {
        spec.commandLine()
                .getOut()
                .println(IngestJson.write(Bench.stepIngest(rows, options.home(), withoutDuplicates)));
        spec.commandLine().getOut().flush();
        return Program.DONE;
    }

    private int say(JsonObject answer) {
        spec.commandLine().getOut().println(answer);
        spec.commandLine().getOut().flush();
        return Program.DONE;
    }
}
