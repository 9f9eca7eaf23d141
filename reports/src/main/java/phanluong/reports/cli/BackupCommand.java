package phanluong.reports.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import phanluong.warehouse.command.Answer;
import phanluong.warehouse.command.AnswerOptions;
import phanluong.warehouse.command.HomeOptions;
import phanluong.warehouse.command.KeyOption;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.command.Progress;
import phanluong.warehouse.history.DeliveryBytes;
import phanluong.warehouse.history.HomeCopy;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.words.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code phanluong backup}: a verified copy of a home, brought up to date each time. */
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options;

    @Mixin
    private KeyOption key;

    @Option(names = "--to", paramLabel = "DIR", required = true, descriptionKey = "option.backupTo")
    private String to;

    @Option(names = "--release", paramLabel = "N", descriptionKey = "option.backupRelease")
    private Integer release;

    @Mixin
    private AnswerOptions answers;

    @Override
    public Integer call() {
        Progress progress = answers.progress();
        Home copy = new Home(Choices.place(to));
        HomeCopy.Outcome outcome = HomeCopy.backUp(
                options.home(),
                copy,
                Optional.ofNullable(release),
                new DeliveryBytes(key.of(options.home())),
                progress::say);
        progress.end();
        answers.print(answer(copy, outcome));
        return Program.DONE;
    }

    /** The same for a backup and a restored home. */
    static Answer answer(Home copy, HomeCopy.Outcome outcome) {
        List<Text> lines = new ArrayList<>();
        lines.add(new Text(
                copy.root() + ": bản công bố số " + outcome.release() + ", chép " + outcome.files() + " tệp ("
                        + outcome.bytes() + " byte)",
                copy.root() + ": release " + outcome.release() + ", " + outcome.files() + " files copied ("
                        + outcome.bytes() + " bytes)"));
        lines.add(new Text(
                "Đã đọc lại " + outcome.verified().files() + " tệp, "
                        + outcome.verified().rows() + " dòng, "
                        + outcome.verified().bytes() + " byte: tất cả đúng",
                "Read again " + outcome.verified().files() + " files, "
                        + outcome.verified().rows() + " rows, "
                        + outcome.verified().bytes() + " bytes: all as it should be"));
        if (!outcome.extra().isEmpty()) {
            lines.add(new Text(
                    "Bản sao còn " + outcome.extra().size()
                            + " lô mà thư mục dữ liệu không còn (đã xóa hoặc ghi lại): phanluong gc --home "
                            + copy.root() + " --unnamed-days 0 --remove",
                    "The copy still holds " + outcome.extra().size()
                            + " batches that the home does not (removed or rewritten): phanluong gc --home "
                            + copy.root() + " --unnamed-days 0 --remove"));
        }
        lines.add(new Text(
                "Khóa không nằm trong bản sao: giữ khóa ở một nơi khác.",
                "The key is not in the copy: keep it in another place."));
        return new Answer(
                lines,
                Json.object(
                        "folder", copy.root().toString(),
                        "release", outcome.release(),
                        "files_copied", outcome.files(),
                        "bytes_copied", outcome.bytes(),
                        "files_verified", outcome.verified().files(),
                        "rows_verified", outcome.verified().rows(),
                        "bytes_verified", outcome.verified().bytes(),
                        "extra_batches", outcome.extra()));
    }
}
