package phanluong.jobs.cli;

import phanluong.warehouse.command.Program;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program that takes deliveries in; every other verb belongs to the reports program. */
@Command(
        name = "phanluong",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            SampleCommand.class,
            FormsCommand.class,
            IngestCommand.class,
            FetchCommand.class,
            BenchCommand.class
        })
public final class JobsProgram {
    static final String WORDS = "phanluong.jobs.cli.words";

    JobsProgram() {}

    public static void main(String[] arguments) {
        System.exit(Program.run(new CommandLine(new JobsProgram()), WORDS, arguments));
    }
}
