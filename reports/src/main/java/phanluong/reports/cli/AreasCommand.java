package phanluong.reports.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.area.Area;
import phanluong.warehouse.area.AreaHistory;
import phanluong.warehouse.area.AreaNames;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.command.AnswerOptions;
import phanluong.warehouse.command.HomeOptions;
import phanluong.warehouse.command.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code phanluong areas}: what an area was, from which parts it was made, what became of it, by which instrument. */
@Command(name = "areas", mixinStandardHelpOptions = true)
final class AreasCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options;

    @Option(names = "--code", paramLabel = "C", descriptionKey = "option.areaCode")
    private String code;

    @Option(names = "--on", paramLabel = "YYYY-MM-DD", descriptionKey = "option.areaDay")
    private LocalDate day;

    @Option(names = "--name", paramLabel = "N", descriptionKey = "option.areaName")
    private String name;

    @Mixin
    private AnswerOptions answers;

    @Override
    public Integer call() {
        Catalogue catalogue = options.catalogue();
        AreaHistory history = catalogue.areaHistory();
        AreaAnswer answer = new AreaAnswer(history);
        if (code != null && name != null) {
            throw new Refusal("Chỉ dùng một trong hai: --code hoặc --name", "Give either --code or --name, not both");
        }
        if (code == null && name == null && day != null) {
            throw new Refusal("--on cần có --code hoặc --name", "--on needs --code or --name");
        }
        if (code != null) {
            answer.tell(onDay(history.versions(code), "--code \"" + code + "\"", List.of()));
        } else if (name != null) {
            AreaNames names = catalogue.areaNames();
            List<String> like = names.suggest(name);
            answer.tell(onDay(names.find(name), "--name \"" + name + "\"", like));
            answer.suggest(like);
        } else {
            answer.overview(catalogue);
        }
        answers.print(answer.answer());
        return Program.DONE;
    }

    /** Those of the areas found that stand on the day asked for. */
    private List<Area> onDay(List<Area> found, String asked, List<String> like) {
        if (found.isEmpty()) {
            String names = String.join(", ", like);
            throw new Refusal(
                    asked + " không có trong danh mục đơn vị hành chính"
                            + (like.isEmpty() ? "" : "; gần giống: " + names),
                    asked + " is no area of the catalogue" + (like.isEmpty() ? "" : "; similar: " + names));
        }
        List<Area> standing = found.stream()
                .filter(area -> day == null || area.validity().includes(day))
                .toList();
        if (standing.isEmpty()) {
            throw new Refusal(
                    asked + " không có vào ngày " + day + "; có: "
                            + AreaAnswer.listed(found).vi(),
                    asked + " did not stand on " + day + "; it did: "
                            + AreaAnswer.listed(found).en());
        }
        return standing;
    }
}
