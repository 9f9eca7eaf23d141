package phanluong.reports.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import phanluong.warehouse.command.Answer;
import phanluong.warehouse.command.AnswerOptions;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.history.DeliveryHistory;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Erasure;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.words.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code phanluong history}: every delivery of a unit, and what became of it. */
@Command(name = "history", mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
    private static final int SHORT_HASH = 12;

    @Mixin
    private ReleaseOptions options;

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "option.unit")
    private String unit;

    @Option(names = "--form", paramLabel = "FORM", descriptionKey = "option.form")
    private String form;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "option.year")
    private String year;

    @Mixin
    private AnswerOptions answers;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Release release = options.release(Optional.empty());
        Optional<String> wanted = Optional.ofNullable(form);
        wanted.ifPresent(name -> Choices.require(
                name,
                options.catalogue().forms().list().stream()
                        .map(phanluong.warehouse.form.Form::name)
                        .toList(),
                "--form"));
        DeliveryHistory.Question question =
                new DeliveryHistory.Question(Optional.ofNullable(unit), wanted, Choices.schoolYear(year));
        List<DeliveryHistory> deliveries = DeliveryHistory.list(options.home(), release, question);
        PrintWriter out = spec.commandLine().getOut();
        switch (answers.format()) {
            case JSON ->
                out.println(Json.write(Json.object(
                        "release",
                        release.number(),
                        "as_of",
                        release.asOf().toString(),
                        "deliveries",
                        deliveries.stream().map(HistoryCommand::values).toList())));
            case TEXT -> deliveries.forEach(one -> print(one, out));
        }
        if (answers.format() == Answer.Format.TEXT) {
            say(
                    out,
                    deliveries.size() + " lượt gửi, biết đến bản công bố số " + release.number() + " (" + release.asOf()
                            + ").",
                    deliveries.size() + " deliveries known to release " + release.number() + " (" + release.asOf()
                            + ").");
        }
        out.flush();
        return Program.DONE;
    }

    private static void print(DeliveryHistory one, PrintWriter out) {
        Batch batch = one.batch();
        out.println(batch.received() + "  " + batch.sourceName() + "  [" + batch.form() + " · " + batch.unit() + " · "
                + years(batch) + "]");
        say(
                out,
                "    lô " + batch.id() + ", SHA-256 " + batch.delivery().substring(0, SHORT_HASH) + "…, "
                        + batch.bytes() + " byte" + taken(one, ", nạp bởi "),
                "    batch " + batch.id() + ", SHA-256 " + batch.delivery().substring(0, SHORT_HASH) + "…, "
                        + batch.bytes() + " bytes" + taken(one, ", taken in by "));
        say(
                out,
                "    " + batch.rows().read() + " dòng = " + batch.rows().accepted() + " nhận + "
                        + batch.rows().rejected() + " loại + " + batch.rows().duplicate() + " trùng"
                        + counts("; lỗi: ", batch.faults()) + counts("; cảnh báo: ", batch.warnings()),
                "    " + batch.rows().read() + " read = " + batch.rows().accepted() + " accepted + "
                        + batch.rows().rejected() + " rejected + "
                        + batch.rows().duplicate() + " duplicate"
                        + counts("; faults: ", batch.faults()) + counts("; warnings: ", batch.warnings()));
        say(out, "    → " + fate(one).vi(), "    → " + fate(one).en());
        if (batch.corrects() != null) {
            say(out, "    sửa lỗi của " + batch.corrects(), "    corrects " + batch.corrects());
        }
        one.correctedBy().forEach(other -> say(out, "    được sửa bởi " + other, "    corrected by " + other));
    }

    private static String taken(DeliveryHistory one, String words) {
        return one.first()
                .map(release -> words + release.by() + " " + ReleasesCommand.minutes(release) + " UTC")
                .orElse("");
    }

    private static Text fate(DeliveryHistory one) {
        Text when = one.spans().isEmpty()
                ? new Text("chưa từng được tính", "never counted")
                : new Text(
                        one.spans().stream()
                                .map(span -> span(span, one).vi())
                                .distinct()
                                .collect(Collectors.joining("; ")),
                        one.spans().stream()
                                .map(span -> span(span, one).en())
                                .distinct()
                                .collect(Collectors.joining("; ")));
        return switch (one.fate()) {
            case COUNTS, SUPERSEDED -> when;
            case WITHDRAWN -> {
                Release.Withdrawn gone = one.withdrawn().orElseThrow();
                yield new Text(
                        "đã rút ngày " + gone.on() + " bởi " + gone.by() + " (" + gone.why() + "); " + when.vi(),
                        "withdrawn on " + gone.on() + " by " + gone.by() + " (" + gone.why() + "); " + when.en());
            }
            case ERASED -> erased(one, when);
            case OLDER ->
                new Text(
                        "không tính: nhận sau khi đã có số liệu mới hơn",
                        "does not count: what counts was received later");
            case EMPTY ->
                new Text(
                        "không tính: không có dòng hợp lệ, số liệu trước vẫn dùng",
                        "does not count: no row was accepted, what counted before still counts");
            case NOT_PUBLISHED ->
                new Text(
                        "không tính: lần nạp bị dừng trước khi công bố; nạp lại tệp này để tính",
                        "does not count: the run ended before publishing; ingest the file again to let it count");
        };
    }

    private static Text erased(DeliveryHistory one, Text when) {
        Erasure erasure = one.erased().orElseThrow();
        Erasure.Removed gone = erasure.batches().stream()
                .filter(removed -> removed.batch().equals(one.batch().id()))
                .findFirst()
                .orElseThrow();
        long rows = gone.accepted() + gone.rejected();
        String what = " " + erasure.number() + " (" + erasure.by() + ", " + erasure.why() + ")";
        return new Text(
                "đã xóa " + rows + " dòng, lần xóa số" + what + "; phần còn lại: " + gone.replacement() + "; "
                        + when.vi(),
                rows + " rows were erased, erasure" + what + "; what is left: " + gone.replacement() + "; "
                        + when.en());
    }

    private static Text span(DeliveryHistory.Span span, DeliveryHistory one) {
        String year = one.batch().schoolYears().size() > 1 ? " " + span.schoolYear() : "";
        if (span.last().isEmpty()) {
            return new Text(
                    "đang được tính" + year + " từ bản số " + span.first(),
                    "counts" + year + " since release " + span.first());
        }
        int last = span.last().get();
        Text until = last == span.first()
                ? new Text("được tính" + year + " ở bản số " + last, "counted" + year + " in release " + last)
                : new Text(
                        "được tính" + year + " từ bản số " + span.first() + " đến " + last,
                        "counted" + year + " in releases " + span.first() + " to " + last);
        return new Text(
                until.vi() + span.by().map(by -> ", rồi thay bằng " + by).orElse(", rồi không còn được tính"),
                until.en() + span.by().map(by -> ", then superseded by " + by).orElse(", then no longer"));
    }

    private static Map<String, Object> values(DeliveryHistory one) {
        Batch batch = one.batch();
        return Json.object(
                "received", batch.received().toString(),
                "file", batch.sourceName(),
                "form", batch.form(),
                "form_version", batch.formVersion(),
                "unit", batch.unit(),
                "school_years",
                        batch.schoolYears().stream().map(SchoolYear::toString).toList(),
                "batch", batch.id(),
                "sha256", batch.delivery(),
                "bytes", batch.bytes(),
                "origin", batch.origin(),
                "by", one.first().map(Release::by).orElse(null),
                "published_at",
                        one.first()
                                .map(release -> release.publishedAt().toString())
                                .orElse(null),
                "rows_read", batch.rows().read(),
                "rows_accepted", batch.rows().accepted(),
                "rows_rejected", batch.rows().rejected(),
                "rows_duplicate", batch.rows().duplicate(),
                "faults", batch.faults(),
                "warnings", batch.warnings(),
                "fate", one.fate(),
                "counted",
                        one.spans().stream()
                                .map(span -> Json.object(
                                        "school_year", span.schoolYear().toString(),
                                        "first_release", span.first(),
                                        "last_release", span.last().orElse(null),
                                        "superseded_by", span.by().orElse(null)))
                                .toList(),
                "withdrawn",
                        one.withdrawn()
                                .map(gone ->
                                        Json.object("on", gone.on().toString(), "by", gone.by(), "why", gone.why()))
                                .orElse(null),
                "erasure", one.erased().map(Erasure::number).orElse(null),
                "corrects", batch.corrects(),
                "corrected_by", one.correctedBy());
    }

    private static String years(Batch batch) {
        return batch.schoolYears().stream().map(SchoolYear::toString).collect(Collectors.joining(", "));
    }

    private static String counts(String words, Map<String, Long> counts) {
        return counts.isEmpty()
                ? ""
                : words
                        + counts.entrySet().stream()
                                .map(count -> count.getKey() + " " + count.getValue())
                                .collect(Collectors.joining(", "));
    }

    private static void say(PrintWriter out, String vietnamese, String english) {
        out.println(new Text(vietnamese, english).in(Program.language()));
    }
}
