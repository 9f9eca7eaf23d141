package phanluong.reports.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import phanluong.warehouse.build.Builder;
import phanluong.warehouse.command.Answer;
import phanluong.warehouse.command.AnswerOptions;
import phanluong.warehouse.command.KeyOption;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.command.Progress;
import phanluong.warehouse.history.DeliveryBytes;
import phanluong.warehouse.history.Verification;
import phanluong.warehouse.words.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code phanluong verify}: every file of every kept release against the ledger. Ends with 2 when one is not as it says. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    /** Of what no release names, so many are named one by one. */
    private static final int NOTES = 20;

    @Mixin
    private ReleaseOptions options;

    @Mixin
    private KeyOption key;

    @Mixin
    private AnswerOptions answers;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        Progress progress = answers.progress();
        Set<Integer> asked = options.namesRelease() || options.asOf().isPresent()
                ? Set.of(options.release(Optional.empty()).number())
                : Set.of();
        Builder builder = new Builder(options.home(), options.catalogue());
        Verification.Outcome outcome = Verification.of(
                options.home(), asked, builder::recipe, new DeliveryBytes(key.of(options.home())), progress::say);
        progress.end();
        answers.print(answer(outcome, (System.nanoTime() - start) / 1e9));
        return outcome.problems().isEmpty() ? Program.DONE : Program.REFUSED;
    }

    private static Answer answer(Verification.Outcome outcome, double seconds) {
        List<Text> lines = new ArrayList<>();
        outcome.problems()
                .forEach(problem -> lines.add(new Text(
                        "SAI  " + problem.place() + ": " + problem.what().vi(),
                        "WRONG  " + problem.place() + ": " + problem.what().en())));
        outcome.notes().stream()
                .limit(NOTES)
                .forEach(note -> lines.add(new Text("ghi chú  " + note.vi(), "note  " + note.en())));
        if (outcome.notes().size() > NOTES) {
            int more = outcome.notes().size() - NOTES;
            lines.add(new Text(
                    "ghi chú  và " + more + " mục khác (--format json để xem đủ)",
                    "note  and " + more + " more (--format json shows all)"));
        }
        String time = String.format(Locale.ROOT, "%.1f s", seconds);
        lines.add(new Text(
                outcome.releases() + " bản công bố, " + outcome.batches() + " lô, " + outcome.files() + " tệp, "
                        + outcome.rows() + " dòng, " + outcome.bytes() + " byte đã đọc lại trong " + time + ": "
                        + (outcome.problems().isEmpty()
                                ? "tất cả đúng"
                                : outcome.problems().size() + " chỗ sai"),
                outcome.releases() + " releases, " + outcome.batches() + " batches, " + outcome.files() + " files, "
                        + outcome.rows() + " rows, " + outcome.bytes() + " bytes read again in " + time + ": "
                        + (outcome.problems().isEmpty()
                                ? "all as it should be"
                                : outcome.problems().size() + " wrong")));
        return new Answer(
                lines,
                Json.object(
                        "ok", outcome.problems().isEmpty(),
                        "releases", outcome.releases(),
                        "batches", outcome.batches(),
                        "files", outcome.files(),
                        "rows", outcome.rows(),
                        "bytes", outcome.bytes(),
                        "seconds", seconds,
                        "problems",
                                outcome.problems().stream()
                                        .map(problem -> Json.object(
                                                "place", problem.place(),
                                                "problem", problem.what().in(Program.language())))
                                        .toList(),
                        "notes",
                                outcome.notes().stream()
                                        .map(note -> note.in(Program.language()))
                                        .toList()));
    }
}
