package phanluong.jobs.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import phanluong.warehouse.command.Answer;
import phanluong.warehouse.command.AnswerOptions;
import phanluong.warehouse.command.HomeOptions;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.words.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code phanluong forms}: which forms there are. */
@Command(name = "forms", mixinStandardHelpOptions = true, subcommands = FormsOutCommand.class)
final class FormsCommand implements Callable<Integer> {
    @Mixin
    private AnswerOptions answers;

    @Mixin
    private HomeOptions options;

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
        answers.print(new Answer(lines, Map.of("forms", values)));
        return Program.DONE;
    }
}
