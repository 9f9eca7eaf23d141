package phanluong.reports.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import phanluong.reports.document.Documents;
import phanluong.reports.document.Format;
import phanluong.reports.document.model.Document;
import phanluong.reports.review.ReviewKind;
import phanluong.reports.review.ReviewRequest;
import phanluong.reports.review.RunRecord;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.command.Answer;
import phanluong.warehouse.command.AnswerOptions;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.words.Text;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a review of a release in the formats asked for, and says where the files lie. */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "REVIEW", descriptionKey = "parameter.review")
    private ReviewKind kind;

    @Mixin
    private ReleaseOptions options;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.reportOut")
    private Path out;

    @Option(names = "--formats", paramLabel = "FORMAT", split = ",", descriptionKey = "option.formats")
    private List<Format> formats;

    @Option(names = "--lang", paramLabel = "LANG", descriptionKey = "option.lang")
    private Text.Language language;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "option.date")
    private LocalDate date;

    @Mixin
    private AnswerOptions answers;

    @Override
    public Integer call() {
        Catalogue catalogue = options.catalogue();
        Optional<LocalDate> usual = kind.period(catalogue.region()).asOf();
        Release release = options.release(usual);
        Optional<LocalDate> asOf =
                options.namesRelease() ? options.asOf() : options.asOf().or(() -> usual);
        Set<Format> wanted = formats == null ? EnumSet.allOf(Format.class) : EnumSet.copyOf(formats);
        Path folder = out != null ? out : options.home().documents(release.number());
        try (Warehouse warehouse = Warehouse.open(options.home(), release, catalogue)) {
            Document document = new ReviewRequest(kind, asOf, Optional.ofNullable(date), Optional.ofNullable(language))
                    .document(warehouse);
            String name = "review-" + kind.key();
            List<Documents.Written> files = Documents.write(document, wanted, folder, name);
            RunRecord.write(folder, name, options.home(), warehouse, document, files);
            answers.print(answer(document, release, files));
        }
        return CommandLine.ExitCode.OK;
    }

    private static Answer answer(Document document, Release release, List<Documents.Written> files) {
        List<Text> lines = new ArrayList<>();
        lines.add(new Text(document.opening().subject(), document.opening().subject()));
        List<Map<String, Object>> written = new ArrayList<>();
        for (Documents.Written file : files) {
            lines.add(new Text(
                    "  " + file.path() + (file.written() ? "" : " (đã có, không đổi)"),
                    "  " + file.path() + (file.written() ? "" : " (there already, unchanged)")));
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("path", file.path().toString());
            one.put("sha256", file.sha256());
            one.put("written", file.written());
            written.add(one);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("document", document.opening().subject());
        values.put("release", release.number());
        values.put("files", written);
        return new Answer(lines, values);
    }
}
