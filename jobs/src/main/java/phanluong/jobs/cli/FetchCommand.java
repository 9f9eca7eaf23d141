package phanluong.jobs.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import phanluong.warehouse.command.Answer;
import phanluong.warehouse.command.AnswerOptions;
import phanluong.warehouse.command.HomeOptions;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.command.Progress;
import phanluong.warehouse.history.HomeCopy;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.words.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code phanluong fetch}: what a cluster's home has published, on this machine's disk, where DuckDB reads it. */
@Command(name = "fetch", mixinStandardHelpOptions = true)
final class FetchCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options;

    @Option(names = "--to", paramLabel = "DIR", required = true, descriptionKey = "fetch.to")
    private Path to;

    @Mixin
    private AnswerOptions answers;

    @Override
    public Integer call() {
        Progress progress = answers.progress();
        Home copy = new Home(to.toAbsolutePath().normalize());
        try {
            answers.print(answer(copy, HomeCopy.fetch(options.home(), copy, progress::say)));
        } finally {
            progress.end();
        }
        return Program.DONE;
    }

    private static Answer answer(Home copy, HomeCopy.Outcome outcome) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("folder", copy.root().toString());
        values.put("release", outcome.release());
        values.put("files_copied", outcome.files());
        values.put("bytes_copied", outcome.bytes());
        values.put("files_verified", outcome.verified().files());
        values.put("rows_verified", outcome.verified().rows());
        return new Answer(
                List.of(
                        new Text(
                                copy.root() + ": bản công bố số " + outcome.release() + ", lấy về " + outcome.files()
                                        + " tệp (" + outcome.bytes() + " byte)",
                                copy.root() + ": release " + outcome.release() + ", " + outcome.files()
                                        + " files fetched (" + outcome.bytes() + " bytes)"),
                        new Text(
                                "Đã đọc lại " + outcome.verified().files() + " tệp, "
                                        + outcome.verified().rows() + " dòng: tất cả đúng",
                                "Read again " + outcome.verified().files() + " files, "
                                        + outcome.verified().rows() + " rows: all as it should be")),
                values);
    }
}
