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
import picocli.CommandLine.Model.OptionSpec;
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

    @Option(names = "--level", paramLabel = "P", defaultValue = "0.95", descriptionKey = "option.statsLevel")
    private double level;

    @Option(names = "--variant", paramLabel = "V", descriptionKey = "option.statsVariant")
    private String variant;

    @Option(names = "--per", paramLabel = "N", defaultValue = "1", descriptionKey = "option.statsPer")
    private double per;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "option.answer")
    private Format format;

    private CommandSpec command;

    /** Every role is an option that names columns; help ends with the methods, each with the columns that it takes. */
    @Spec
    void spec(CommandSpec spec) {
        command = spec;
        for (Role role : Role.values()) {
            spec.addOption(OptionSpec.builder(role.option())
                    .paramLabel("C")
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .splitRegex(Methods.ALL.stream().anyMatch(one -> one.takesSeveral(role)) ? "," : "")
                    .descriptionKey("option.stats." + role.option().substring(2))
                    .build());
        }
        spec.usageMessage().sectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, StatsText::methods);
    }

    private Map<Role, List<String>> columns() {
        Map<Role, List<String>> columns = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            List<String> names = command.commandLine().getParseResult().matchedOptionValue(role.option(), List.of());
            if (!names.isEmpty()) {
                columns.put(role, names);
            }
        }
        return columns;
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
        Roles roles = new Roles(columns());
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
