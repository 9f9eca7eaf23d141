package phanluong.reports.cli;

import java.util.List;
import java.util.concurrent.Callable;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.command.Answer;
import phanluong.warehouse.command.AnswerOptions;
import phanluong.warehouse.command.HomeOptions;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.words.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Proves the definitions: all problems in one list, exit code 2 when there is any. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CatalogueCheckCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options;

    @Mixin
    private AnswerOptions answers;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<String> problems = Catalogue.problems(options.catalogueFolder());
        if (answers.format() == Answer.Format.TEXT && !problems.isEmpty()) {
            throw new Refusal(problems);
        }
        if (!problems.isEmpty()) {
            spec.commandLine().getOut().println(Json.write(Json.object("problems", problems)));
            return Program.REFUSED;
        }
        Catalogue catalogue = options.catalogue();
        answers.print(new Answer(
                List.of(new Text(
                        "Danh mục không có lỗi: " + catalogue.planRows().size() + " nội dung của kế hoạch, "
                                + catalogue.measures().size() + " số liệu gốc, "
                                + catalogue.indicators().size() + " chỉ tiêu thống kê, "
                                + catalogue.targets().size() + " chỉ tiêu kế hoạch",
                        "The catalogue has no problem: "
                                + catalogue.planRows().size() + " rows of the plan, "
                                + catalogue.measures().size() + " measures, "
                                + catalogue.indicators().size() + " indicators, "
                                + catalogue.targets().size() + " targets")),
                Json.object(
                        "problems", problems,
                        "plan_rows", catalogue.planRows().size(),
                        "measures", catalogue.measures().size(),
                        "indicators", catalogue.indicators().size(),
                        "targets", catalogue.targets().size())));
        return Program.DONE;
    }
}
