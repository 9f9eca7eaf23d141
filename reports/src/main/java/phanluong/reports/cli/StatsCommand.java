package phanluong.reports.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import phanluong.reports.statistics.Answer;
import phanluong.reports.statistics.Method;
import phanluong.reports.statistics.Methods;
import phanluong.reports.statistics.Question;
import phanluong.reports.statistics.Role;
import phanluong.reports.statistics.Roles;
import phanluong.reports.statistics.Table;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.command.Answer.Format;
import phanluong.warehouse.command.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code phanluong stats}: one statistical method on the columns of a CSV file. */
@Command(name = "stats", mixinStandardHelpOptions = true)
final class StatsCommand implements Callable<Integer> {
    private static final double LARGEST_UNIT = 1e9;

    @Parameters(paramLabel = "METHOD", descriptionKey = "parameter.statsMethod")
    private String method;

    @Option(names = "--in", paramLabel = "FILE.csv", required = true, descriptionKey = "option.statsIn")
    private Path file;

    private final Map<Role, List<String>> columns = new EnumMap<>(Role.class);

    @Option(names = "--level", paramLabel = "P", defaultValue = "0.95", descriptionKey = "option.statsLevel")
    private double level;

    @Option(names = "--variant", paramLabel = "V", descriptionKey = "option.statsVariant")
    private String variant;

    @Option(names = "--per", paramLabel = "N", defaultValue = "1", descriptionKey = "option.statsPer")
    private double per;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "option.answer")
    private Format format;

    private CommandSpec command;

    /** Help ends with the methods, each with the columns that it takes. */
    @Spec
    void spec(CommandSpec spec) {
        command = spec;
        spec.usageMessage().sectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, StatsText::methods);
    }

    @Option(names = "--numerator", paramLabel = "C", descriptionKey = "option.statsNumerator")
    void numerator(String column) {
        take(Role.NUMERATOR, column);
    }

    @Option(names = "--denominator", paramLabel = "C", descriptionKey = "option.statsDenominator")
    void denominator(String column) {
        take(Role.DENOMINATOR, column);
    }

    @Option(names = "--x", paramLabel = "C", split = ",", descriptionKey = "option.statsX")
    void x(List<String> names) {
        columns.put(Role.X, List.copyOf(names));
    }

    @Option(names = "--y", paramLabel = "C", descriptionKey = "option.statsY")
    void y(String column) {
        take(Role.Y, column);
    }

    @Option(names = "--group", paramLabel = "C", descriptionKey = "option.statsGroup")
    void group(String column) {
        take(Role.GROUP, column);
    }

    @Option(names = "--time", paramLabel = "C", descriptionKey = "option.statsTime")
    void time(String column) {
        take(Role.TIME, column);
    }

    @Option(names = "--treated", paramLabel = "C", descriptionKey = "option.statsTreated")
    void treated(String column) {
        take(Role.TREATED, column);
    }

    @Option(names = "--post", paramLabel = "C", descriptionKey = "option.statsPost")
    void post(String column) {
        take(Role.POST, column);
    }

    @Option(names = "--cluster", paramLabel = "C", split = ",", descriptionKey = "option.statsCluster")
    void cluster(List<String> names) {
        columns.put(Role.CLUSTER, List.copyOf(names));
    }

    @Option(names = "--weights", paramLabel = "C", descriptionKey = "option.statsWeights")
    void weights(String column) {
        take(Role.WEIGHTS, column);
    }

    @Option(names = "--reference-numerator", paramLabel = "C", descriptionKey = "option.statsReferenceNumerator")
    void referenceNumerator(String column) {
        take(Role.REFERENCE_NUMERATOR, column);
    }

    @Option(names = "--reference-denominator", paramLabel = "C", descriptionKey = "option.statsReferenceDenominator")
    void referenceDenominator(String column) {
        take(Role.REFERENCE_DENOMINATOR, column);
    }

    private void take(Role role, String column) {
        columns.put(role, List.of(column));
    }

    @Override
    public Integer call() {
        Method asked = Methods.of(method);
        Choices.require(variant, asked.variants(), "--variant");
        if (!(level > 0 && level < 1)) {
            throw new Refusal(
                    "--level \"" + level + "\": cần một số giữa 0 và 1, ví dụ 0.95",
                    "--level \"" + level + "\": expected a number between 0 and 1 such as 0.95");
        }
        if (!(per > 0 && per <= LARGEST_UNIT)) {
            throw new Refusal(
                    "--per \"" + per + "\": cần một số dương đến 10^9, ví dụ 1000",
                    "--per \"" + per + "\": expected a positive number up to 10^9 such as 1000");
        }
        Roles roles = new Roles(columns);
        roles.check(asked);
        Question question = new Question(
                Table.read(file),
                roles,
                level,
                variant == null ? asked.variants().get(0) : variant,
                per);
        Answer answer = asked.answer(question);
        command.commandLine()
                .getOut()
                .print(
                        format == Format.JSON
                                ? Json.write(StatsJson.of(asked, question, answer)) + System.lineSeparator()
                                : StatsText.of(asked, question, answer, StatsText.language(command)));
        command.commandLine().getOut().flush();
        return Program.DONE;
    }
}
