package phanluong.reports.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.command.Answer;
import phanluong.warehouse.command.AnswerOptions;
import phanluong.warehouse.command.HomeOptions;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.history.Change;
import phanluong.warehouse.history.Withdrawal;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.words.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code phanluong withdraw}: a new release without a delivery, or with it again. */
@Command(name = "withdraw", mixinStandardHelpOptions = true)
final class WithdrawCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DELIVERY", descriptionKey = "parameter.delivery")
    private String delivery;

    @Mixin
    private ReasonOptions reason;

    @Option(names = "--on", paramLabel = "YYYY-MM-DD", descriptionKey = "option.on")
    private LocalDate day;

    @Option(names = "--undo", descriptionKey = "option.undo")
    private boolean undo;

    @Mixin
    private HomeOptions options;

    @Mixin
    private AnswerOptions answers;

    /** @throws Refusal without a reason, or when there is nothing to withdraw */
    @Override
    public Integer call() {
        Withdrawal.Request request =
                new Withdrawal.Request(delivery, day == null ? LocalDate.now() : day, reason.by(), reason.why());
        Withdrawal withdrawal = new Withdrawal(options.home());
        Withdrawal.Outcome outcome = undo ? withdrawal.reinstate(request) : withdrawal.withdraw(request);
        answers.print(answer(outcome));
        return Program.DONE;
    }

    private Answer answer(Withdrawal.Outcome outcome) {
        List<Text> lines = new ArrayList<>();
        int number = outcome.release().number();
        for (Batch batch : outcome.batches()) {
            lines.add(
                    undo
                            ? new Text(
                                    "Cho tính lại " + batch.sourceName() + " (" + batch.id() + ")",
                                    "Taken back: " + batch.sourceName() + " (" + batch.id() + ") may count again")
                            : new Text(
                                    "Đã rút " + batch.sourceName() + " (" + batch.id() + ")",
                                    "Withdrawn: " + batch.sourceName() + " (" + batch.id() + ")"));
        }
        outcome.changes().forEach(change -> lines.add(line(change)));
        if (outcome.changes().isEmpty()) {
            lines.add(new Text(
                    "  Lượt gửi này không đang được tính: số liệu không đổi",
                    "  It was not what counted: no figure changes"));
        }
        lines.add(new Text(
                "Bản công bố số " + number + ", số liệu đến ngày "
                        + outcome.release().asOf() + ". Không có gì bị xóa; các bản trước giữ nguyên."
                        + (number > 1 ? " Số liệu đổi thế nào: phanluong diff " + (number - 1) + " " + number : ""),
                "Release " + number + ", as of " + outcome.release().asOf()
                        + ". Nothing was deleted; earlier releases stay as they were."
                        + (number > 1 ? " Which figures move: phanluong diff " + (number - 1) + " " + number : "")));
        return new Answer(
                lines,
                Json.object(
                        "release", number,
                        "as_of", outcome.release().asOf().toString(),
                        "why", outcome.release().why(),
                        "batches", outcome.batches().stream().map(Batch::id).toList(),
                        "changes",
                                outcome.changes().stream()
                                        .map(ReleasesCommand::change)
                                        .toList()));
    }

    private static Text line(Change change) {
        String what = "  " + change.form() + " " + change.unit() + " " + change.schoolYear() + ": ";
        return new Text(
                what
                        + change.before().map(id -> "không còn tính " + id).orElse("trước đó chưa có số liệu")
                        + change.after().map(id -> ", tính " + id).orElse(", không có số liệu nào thay"),
                what
                        + change.before().map(id -> id + " no longer counts").orElse("nothing counted before")
                        + change.after().map(id -> ", " + id + " does").orElse(", nothing counts instead"));
    }
}
