package phanluong.warehouse.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.words.Text;
import picocli.CommandLine;

/**
 * Runs a command line: words in the user's language, and exit codes that a script can trust.
 *
 * <p>0: the work is done. 2: bad input, wrong usage or a place that cannot be read or written, said in one line a problem. 1: our own fault; the stack trace is
 * printed with {@code --verbose} only.
 */
public final class Program {
    public static final int DONE = 0;
    public static final int OWN_FAULT = 1;
    public static final int REFUSED = 2;
    private static final String LANGUAGE_VARIABLE = "PHANLUONG_LANG";

    private Program() {}

    /** English when {@code PHANLUONG_LANG=en}; Vietnamese otherwise. */
    public static Text.Language language() {
        return "en".equalsIgnoreCase(System.getenv(LANGUAGE_VARIABLE)) ? Text.Language.EN : Text.Language.VI;
    }

    /**
     * @param bundle base name of the resource bundle with the help texts, in {@code _vi} and {@code _en}
     * @return the exit code
     */
    public static int run(CommandLine commandLine, String bundle, String... arguments) {
        return prepare(commandLine, bundle, language()).execute(arguments);
    }

    /** The command line with its words in one language, its answers to faults, and its version. */
    public static CommandLine prepare(CommandLine commandLine, String bundle, Text.Language language) {
        commandLine.setResourceBundle(ResourceBundle.getBundle(
                bundle,
                Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT)),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.setParameterExceptionHandler((fault, arguments) -> answer(fault, language));
        commandLine.setExecutionExceptionHandler((fault, command, parsed) ->
                answer(fault, command, parsed.originalArgs().contains("--verbose"), language));
        commandLine.setExitCodeExceptionMapper(fault ->
                fault instanceof Refusal || fault instanceof CommandLine.ParameterException ? REFUSED : OWN_FAULT);
        String version = commandLine
                .getCommandSpec()
                .userObject()
                .getClass()
                .getPackage()
                .getImplementationVersion();
        version(commandLine, "phanluong " + (version == null ? "development" : version));
        return commandLine;
    }

    /** Every command answers to {@code --version}. */
    private static void version(CommandLine commandLine, String version) {
        commandLine.getCommandSpec().versionProvider(null).version(version);
        commandLine.getSubcommands().values().forEach(command -> version(command, version));
    }

    private static int answer(CommandLine.ParameterException fault, Text.Language language) {
        CommandLine command = fault.getCommandLine();
        command.getErr()
                .println(new Text("Lỗi: ", "Error: ").in(language)
                        + WrongUsage.of(fault).in(language));
        command.getErr()
                .println(new Text("Xem cách dùng: ", "How it is used: ").in(language)
                        + command.getCommandSpec().qualifiedName() + " --help");
        return REFUSED;
    }

    private static int answer(Exception fault, CommandLine command, boolean verbose, Text.Language language) {
        PrintWriter err = command.getErr();
        if (fault instanceof Refusal refusal) {
            refusal.problems()
                    .forEach(problem -> err.println(new Text("Lỗi: ", "Error: ").in(language) + problem.in(language)));
            return REFUSED;
        }
        Optional<Text> disk = StorageTrouble.find(fault);
        if (disk.isPresent() && !verbose) {
            err.println(new Text("Lỗi: ", "Error: ").in(language) + disk.get().in(language));
            return REFUSED;
        }
        err.println(new Text("Lỗi của chương trình: ", "Our own fault: ").in(language)
                + fault.toString().lines().findFirst().orElseThrow()
                + new Text(" (chạy lại với --verbose để xem chi tiết)", " (run again with --verbose for details)")
                        .in(language));
        if (verbose) {
            fault.printStackTrace(err);
        }
        return OWN_FAULT;
    }
}
