package phanluong.jobs.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import phanluong.warehouse.command.Answer;
import phanluong.warehouse.command.HomeOptions;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.words.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code phanluong forms}: which forms there are. */
@Command(name = "forms", mixinStandardHelpOptions = true, subcommands = FormsOutCommand.class)
final class FormsCommand implements Callable<Integer> {
    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "ingest.format")
    private Answer.Format format;

    @Mixin
    private HomeOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Text> lines = new ArrayList<>();
        List<Map<String, Object>> values = new ArrayList<>();
        for (Form form : options.catalogue().forms().list()) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("form", form.name());
            value.put("version", form.version());
            value.put("title", form.title().vi());
            value.put("title_en", form.title().en());
            value.put("columns", form.fields().size());
            values.add(value);
            String name = String.format(java.util.Locale.ROOT, "%-16s", form.name());
            lines.add(new Text(
                    name + form.title().vi() + " (phiên bản " + form.version() + ", "
                            + form.fields().size() + " cột)",
                    name + form.title().en() + " (version " + form.version() + ", "
                            + form.fields().size() + " columns)"));
        }
        new Answer(lines, Map.of("forms", values))
                .print(format, spec.commandLine().getOut());
        return Program.DONE;
    }
}
