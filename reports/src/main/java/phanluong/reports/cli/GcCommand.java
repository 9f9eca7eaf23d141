package phanluong.reports.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.command.Answer;
import phanluong.warehouse.command.AnswerOptions;
import phanluong.warehouse.command.HomeOptions;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.history.Collector;
import phanluong.warehouse.words.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code phanluong gc}: says what no kept release names, and removes it when told to. */
@Command(name = "gc", mixinStandardHelpOptions = true)
final class GcCommand implements Callable<Integer> {
    /** So many places are named one by one. */
    private static final int PLACES = 30;

    @Mixin
    private HomeOptions options;

    @Option(names = "--keep", paramLabel = "N", descriptionKey = "option.keep")
    private Integer last;

    @Option(names = "--keep-since", paramLabel = "YYYY-MM-DD", descriptionKey = "option.keepSince")
    private LocalDate since;

    @Option(names = "--unnamed-days", paramLabel = "DAYS", defaultValue = "30", descriptionKey = "option.unnamedDays")
    private int days;

    @Option(names = "--returned-days", paramLabel = "DAYS", defaultValue = "90", descriptionKey = "option.returnedDays")
    private int returnedDays;

    @Option(names = "--deliveries-days", paramLabel = "DAYS", descriptionKey = "option.deliveriesDays")
    private Integer deliveriesDays;

    @Option(names = "--remove", descriptionKey = "option.remove")
    private boolean remove;

    @Option(names = "--dry-run", descriptionKey = "option.dryRun")
    private boolean dry;

    @Option(names = "--why", paramLabel = "TEXT", descriptionKey = "option.why")
    private String why;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            descriptionKey = "option.by")
    private String by;

    @Mixin
    private AnswerOptions answers;

    /** @throws Refusal when both {@code --remove} and {@code --dry-run} are given, or a number makes no sense */
    @Override
    public Integer call() {
        if (remove && dry) {
            throw new Refusal(
                    "Chỉ dùng một trong hai: --remove hoặc --dry-run", "Give either --remove or --dry-run, not both");
        }
        if (last != null && last < 1 || days < 0 || returnedDays < 0 || deliveriesDays != null && deliveriesDays < 0) {
            throw new Refusal(
                    "--keep phải từ 1, --unnamed-days, --returned-days và --deliveries-days phải từ 0",
                    "--keep must be at least 1, --unnamed-days, --returned-days and --deliveries-days at least 0");
        }
        String asked = (last == null ? "" : " --keep " + last) + (since == null ? "" : " --keep-since " + since);
        Collector.Outcome outcome = Collector.run(
                options.home(),
                new Collector.Request(
                        Optional.ofNullable(last),
                        Optional.ofNullable(since),
                        days,
                        returnedDays,
                        Optional.ofNullable(deliveriesDays),
                        remove,
                        LocalDate.now(),
                        by,
                        why == null || why.isBlank() ? "gc" + asked : why.strip()));
        answers.print(answer(outcome));
        return Program.DONE;
    }

    private Answer answer(Collector.Outcome outcome) {
        List<Text> lines = new ArrayList<>();
        outcome.dropped()
                .forEach(one -> lines.add(new Text(
                        "bỏ bản công bố số " + one.number() + ", số liệu đến ngày " + one.asOf(),
                        "drop release " + one.number() + ", as of " + one.asOf())));
        outcome.removals().stream()
                .limit(PLACES)
                .forEach(one -> lines.add(new Text(
                        one.place() + "  " + one.bytes() + " byte: " + one.why().vi(),
                        one.place() + "  " + one.bytes() + " bytes: "
                                + one.why().en())));
        if (outcome.removals().size() > PLACES) {
            int more = outcome.removals().size() - PLACES;
            lines.add(new Text(
                    "và " + more + " mục khác (--format json để xem đủ)",
                    "and " + more + " more (--format json shows all)"));
        }
        String size = outcome.removals().size() + " / " + outcome.bytes();
        if (outcome.removals().isEmpty()) {
            lines.add(new Text("Không có gì để xóa.", "There is nothing to remove."));
        } else if (remove) {
            lines.add(new Text(
                    "Đã xóa (mục / byte): " + size + ". Tài liệu đã phát hành được giữ lại.",
                    "Removed (places / bytes): " + size + ". Issued documents stay."));
        } else {
            lines.add(new Text(
                    "Chưa xóa gì. Sẽ xóa (mục / byte): " + size + "; để xóa thật, thêm --remove",
                    "Nothing was removed. It would be (places / bytes): " + size + "; to do it, add --remove"));
        }
        return new Answer(
                lines,
                Json.object(
                        "removed", remove,
                        "bytes", outcome.bytes(),
                        "dropped",
                                outcome.dropped().stream()
                                        .map(one -> Json.object(
                                                "release",
                                                one.number(),
                                                "as_of",
                                                one.asOf().toString()))
                                        .toList(),
                        "places",
                                outcome.removals().stream()
                                        .map(one -> Json.object(
                                                "place", one.place(),
                                                "bytes", one.bytes(),
                                                "why", one.why().in(Program.language())))
                                        .toList()));
    }
}
