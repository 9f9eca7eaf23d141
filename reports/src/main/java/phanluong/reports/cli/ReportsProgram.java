package phanluong.reports.cli;

import phanluong.warehouse.command.Program;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program of planners and report writers: every verb that needs no Spark. */
@Command(
        name = "phanluong",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            IndicatorsCommand.class,
            ExplainCommand.class,
            AreasCommand.class,
            CoverageCommand.class,
            ReportCommand.class,
            BuildCommand.class,
            SqlCommand.class,
            ExportCommand.class,
            DictionaryCommand.class,
            ReleasesCommand.class,
            IssueCommand.class,
            ChecksCommand.class,
            CatalogueCommand.class,
            ConfirmCommand.class,
            HistoryCommand.class,
            DiffCommand.class,
            MissingCommand.class,
            VerifyCommand.class,
            GcCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            EraseCommand.class,
            KeyCommand.class,
            WithdrawCommand.class,
            FindingsCommand.class,
            StatsCommand.class,
            RehearseCommand.class,
            BenchDocumentsCommand.class,
            BenchQuestionsCommand.class,
            BenchStatisticsCommand.class,
            AutoComplete.GenerateCompletion.class
        })
public final class ReportsProgram {
    static final String WORDS = "phanluong.reports.cli.words";

    private ReportsProgram() {}

    public static void main(String... arguments) {
        System.exit(Program.run(new CommandLine(new ReportsProgram()), WORDS, arguments));
    }
}
