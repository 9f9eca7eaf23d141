package phanluong.reports.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.command.Answer;
import phanluong.warehouse.command.AnswerOptions;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.release.Issuance;
import phanluong.warehouse.release.Issuances;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.words.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code phanluong issue}: writes down that figures of a release left the office, or lists what did. */
@Command(name = "issue", mixinStandardHelpOptions = true)
final class IssueCommand implements Callable<Integer> {
    @Mixin
    private ReleaseOptions options;

    @Option(names = "--why", paramLabel = "TEXT", descriptionKey = "option.issueWhy")
    private String why;

    @Mixin
    private AuthorOptions author;

    @Option(names = "--list", descriptionKey = "option.issueList")
    private boolean list;

    @Mixin
    private AnswerOptions answers;

    /** @throws Refusal when it is not said what was issued, or a later release was issued before */
    @Override
    public Integer call() {
        Issuances issuances = new Issuances(options.home());
        List<Text> lines = new ArrayList<>();
        List<Issuance> told;
        if (list) {
            told = issuances.list();
            told.forEach(one -> lines.add(line(one)));
            if (told.isEmpty()) {
                lines.add(new Text("Chưa phát hành bản công bố nào", "No release was issued yet"));
            }
        } else {
            told = List.of(issue(issuances, lines));
        }
        answers.print(new Answer(
                lines,
                Json.object("issuances", told.stream().map(IssueCommand::values).toList())));
        return Program.DONE;
    }

    private Issuance issue(Issuances issuances, List<Text> lines) {
        if (why == null || why.isBlank()) {
            throw new Refusal(
                    "Thiếu --why: hãy ghi tài liệu nào đã phát hành, ví dụ --why \"Báo cáo sơ kết số 12/BC-SGDĐT\"",
                    "--why is missing: say what was issued, for example --why \"Mid-term review 12/BC-SGDĐT\"");
        }
        Release release = options.release(Optional.empty());
        Optional<Issuance> before = issuances.find(release.number());
        Issuance issuance = issuances.issue(release, author.by(), why.strip());
        Warehouse.publish(options.home(), release, options.catalogue());
        if (before.isPresent()) {
            lines.add(new Text("Đã ghi nhận từ trước, không đổi gì", "Written down before; nothing changes"));
        }
        lines.add(line(issuance));
        lines.add(new Text(
                "Từ nay, lượt gửi sửa ít học sinh của một trường so với bản này được giữ lại (bảng held_correction)",
                "From now on, what corrects few pupils of a school in it waits (table held_correction)"));
        return issuance;
    }

    private static Text line(Issuance one) {
        String day = one.at().toString().substring(0, 10);
        return new Text(
                "Bản công bố số " + one.release() + " phát hành ngày " + day + " bởi " + one.by() + ": " + one.why(),
                "Release " + one.release() + " issued on " + day + " by " + one.by() + ": " + one.why());
    }

    private static Object values(Issuance one) {
        return Json.object(
                "release", one.release(),
                "at", one.at().toString(),
                "by", one.by(),
                "why", one.why());
    }
}
