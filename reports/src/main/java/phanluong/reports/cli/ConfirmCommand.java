package phanluong.reports.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.check.Confirmation;
import phanluong.warehouse.check.Confirmations;
import phanluong.warehouse.check.Warnings;
import phanluong.warehouse.command.Answer;
import phanluong.warehouse.command.AnswerOptions;
import phanluong.warehouse.command.HomeOptions;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.words.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code phanluong confirm}: a sender stands by what a warning speaks of, with a reason and a name. */
@Command(name = "confirm", mixinStandardHelpOptions = true)
final class ConfirmCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "DELIVERY", descriptionKey = "parameter.delivery")
    private String delivery;

    @Option(names = "--code", paramLabel = "C", descriptionKey = "option.code")
    private String code;

    @Option(names = "--row", paramLabel = "R", split = ",", descriptionKey = "option.confirmRow")
    private List<Long> rows = new ArrayList<>();

    @Option(names = "--all", descriptionKey = "option.confirmAll")
    private boolean all;

    @Option(names = "--why", paramLabel = "TEXT", descriptionKey = "option.why")
    private String why;

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "option.confirmBy")
    private String by;

    @Option(names = "--list", descriptionKey = "option.confirmList")
    private boolean list;

    @Mixin
    private HomeOptions options;

    @Mixin
    private AnswerOptions answers;

    /** @throws Refusal when something is missing, or the delivery has no such warning */
    @Override
    public Integer call() {
        List<Confirmation> said = list ? Confirmations.of(options.home()).list() : List.of(confirm());
        answers.print(new Answer(
                said.isEmpty()
                        ? List.of(new Text("Chưa có xác nhận nào", "Nothing has been confirmed"))
                        : said.stream().map(ConfirmCommand::line).toList(),
                Json.object(
                        "confirmations",
                        said.stream().map(ConfirmCommand::values).toList())));
        return Program.DONE;
    }

    private Confirmation confirm() {
        require(delivery, "DELIVERY");
        require(code, "--code");
        require(why, "--why");
        require(by, "--by");
        if (rows.isEmpty() == !all) {
            throw new Refusal(
                    "Hãy dùng một trong hai: --row (các dòng) hoặc --all (mọi dòng của mã này)",
                    "Give either --row (the rows) or --all (every row of this code)");
        }
        return new Warnings(options.home(), options.catalogue()).confirm(delivery, code, rows, why.strip(), by.strip());
    }

    private static void require(String given, String name) {
        if (given == null || given.isBlank()) {
            throw new Refusal(
                    "Thiếu " + name + ": xem phanluong confirm --help",
                    name + " is missing: see phanluong confirm --help");
        }
    }

    private static Text line(Confirmation one) {
        String rows = one.rows().isEmpty() ? "" : one.rows().toString();
        return new Text(
                one.delivery().substring(0, 12) + "  " + one.code() + " "
                        + (rows.isEmpty() ? "mọi dòng" : "dòng " + rows) + "  đã xác nhận: " + one.why() + " ("
                        + one.by()
                        + ", " + one.at() + ")",
                one.delivery().substring(0, 12) + "  " + one.code() + " "
                        + (rows.isEmpty() ? "every row" : "rows " + rows) + "  confirmed: " + one.why() + " ("
                        + one.by() + ", " + one.at() + ")");
    }

    private static Object values(Confirmation one) {
        return Json.object(
                "delivery", one.delivery(),
                "code", one.code(),
                "rows", one.rows(),
                "why", one.why(),
                "by", one.by(),
                "at", one.at().toString());
    }
}
