package phanluong.reports.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import phanluong.warehouse.command.AnswerOptions;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.history.Change;
import phanluong.warehouse.history.ReleaseSummary;
import phanluong.warehouse.release.Dropped;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.words.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code phanluong releases}: every release with who, when, why and how much; one of them in detail. */
@Command(name = "releases", mixinStandardHelpOptions = true)
final class ReleasesCommand implements Callable<Integer> {
    @Mixin
    private ReleaseOptions options;

    @Mixin
    private AnswerOptions answers;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Release last = options.release(Optional.empty());
        List<ReleaseSummary> summaries = ReleaseSummary.upTo(last, options.home());
        List<Dropped> dropped = new Releases(options.home())
                .dropped().stream().filter(one -> one.number() < last.number()).toList();
        PrintWriter out = spec.commandLine().getOut();
        switch (answers.format()) {
            case JSON ->
                out.println(Json.write(options.namesRelease() ? detail(last(summaries)) : all(summaries, dropped)));
            case TEXT -> {
                if (options.namesRelease()) {
                    print(last(summaries), out);
                } else {
                    print(summaries, dropped, out);
                }
            }
        }
        out.flush();
        return Program.DONE;
    }

    private static ReleaseSummary last(List<ReleaseSummary> summaries) {
        return summaries.get(summaries.size() - 1);
    }

    private static void print(List<ReleaseSummary> summaries, List<Dropped> dropped, PrintWriter out) {
        Listing listing = new Listing(Program.language())
                .number("Số", "No.")
                .text("Số liệu đến", "As of")
                .text("Công bố lúc (UTC)", "Published (UTC)")
                .text("Người", "By")
                .number("Thêm", "Added")
                .number("Thay", "Replaced")
                .number("Bỏ", "Removed")
                .number("Đang tính", "Counting")
                .number("Dòng", "Rows")
                .number("Loại", "Rejected")
                .number("Cảnh báo", "Warnings")
                .text("Lý do", "Why");
        for (ReleaseSummary one : summaries) {
            Release release = one.release();
            listing.row(
                    (one.current() ? "* " : "") + release.number(),
                    release.asOf(),
                    minutes(release),
                    release.by(),
                    one.count(Change.Kind.ADDED),
                    one.count(Change.Kind.REPLACED),
                    one.count(Change.Kind.REMOVED),
                    release.entries().size(),
                    one.rows().accepted(),
                    one.rows().rejected(),
                    one.warnings(),
                    release.why());
        }
        out.print(listing);
        say(
                out,
                "* đang dùng. Đếm theo (biểu, đơn vị, năm học).",
                "* counts now. Counted by (form, unit, school year).");
        Dropped first = null;
        for (int at = 0; at < dropped.size(); at++) {
            Dropped one = dropped.get(at);
            first = first == null ? one : first;
            boolean goesOn = at + 1 < dropped.size()
                    && dropped.get(at + 1).number() == one.number() + 1
                    && dropped.get(at + 1).on().equals(one.on())
                    && dropped.get(at + 1).why().equals(one.why());
            if (!goesOn) {
                say(out, gone(first, one).vi(), gone(first, one).en());
                first = null;
            }
        }
        if (last(summaries).release().demonstration()) {
            say(out, "SỐ LIỆU MINH HỌA.", "DEMONSTRATION DATA.");
        }
    }

    private static Text gone(Dropped first, Dropped last) {
        String numbers = first.number() + (first == last ? "" : "–" + last.number());
        String days = first.asOf() + (first == last ? "" : "–" + last.asOf());
        return new Text(
                "Đã bỏ bản số " + numbers + " (số liệu đến ngày " + days + ") ngày " + last.on() + ": " + last.why(),
                "Dropped: release " + numbers + " (as of " + days + ") on " + last.on() + ": " + last.why());
    }

    private static void print(ReleaseSummary one, PrintWriter out) {
        Release release = one.release();
        say(
                out,
                "Bản công bố số " + release.number() + ", số liệu đến ngày " + release.asOf()
                        + (one.current() ? " (đang dùng)" : ""),
                "Release " + release.number() + ", as of " + release.asOf() + (one.current() ? " (counts now)" : ""));
        say(
                out,
                "Công bố " + minutes(release) + " UTC, bởi " + release.by() + ": " + release.why(),
                "Published " + minutes(release) + " UTC by " + release.by() + ": " + release.why());
        say(
                out,
                release.entries().size() + " (biểu, đơn vị, năm học) từ "
                        + release.batchIds().size() + " lô; "
                        + one.rows().accepted() + " dòng được tính, "
                        + one.rows().rejected() + " dòng bị loại, "
                        + one.warnings() + " cảnh báo",
                release.entries().size() + " (form, unit, school year) from "
                        + release.batchIds().size()
                        + " batches; " + one.rows().accepted() + " rows count, "
                        + one.rows().rejected()
                        + " rejected, " + one.warnings() + " warnings");
        if (release.demonstration()) {
            say(out, "SỐ LIỆU MINH HỌA.", "DEMONSTRATION DATA.");
        }
        out.println();
        Listing forms = new Listing(Program.language())
                .text("Biểu", "Form")
                .number("Đang tính", "Counting")
                .number("Thêm", "Added")
                .number("Thay", "Replaced")
                .number("Bỏ", "Removed");
        byForm(one).forEach((form, counts) -> forms.row(form, counts[0], counts[1], counts[2], counts[3]));
        out.print(forms);
        one.withdrawn()
                .forEach(gone -> say(
                        out,
                        "Rút ngày " + gone.on() + " bởi " + gone.by() + ": " + gone.batch() + " (" + gone.why() + ")",
                        "Withdrawn on " + gone.on() + " by " + gone.by() + ": " + gone.batch() + " (" + gone.why()
                                + ")"));
    }

    /** Entries, and what was added, replaced and removed. */
    private static Map<String, long[]> byForm(ReleaseSummary one) {
        Map<String, long[]> forms = new TreeMap<>();
        one.release().entries().forEach(entry -> forms.computeIfAbsent(entry.form(), form -> new long[4])[0]++);
        one.changes()
                .forEach(change -> forms.computeIfAbsent(change.form(), form -> new long[4])[
                        1 + change.kind().ordinal()]++);
        return forms;
    }

    private static Map<String, Object> all(List<ReleaseSummary> summaries, List<Dropped> dropped) {
        return Json.object(
                "releases",
                summaries.stream().map(ReleasesCommand::head).toList(),
                "dropped",
                dropped.stream()
                        .map(one -> Json.object(
                                "release", one.number(),
                                "as_of", one.asOf().toString(),
                                "dropped_on", one.on().toString(),
                                "by", one.by(),
                                "why", one.why()))
                        .toList());
    }

    private static Map<String, Object> head(ReleaseSummary one) {
        Release release = one.release();
        return Json.object(
                "release", release.number(),
                "current", one.current(),
                "as_of", release.asOf().toString(),
                "published_at", release.publishedAt().toString(),
                "by", release.by(),
                "why", release.why(),
                "demonstration", release.demonstration(),
                "entries", release.entries().size(),
                "batches", release.batchIds().size(),
                "added", one.count(Change.Kind.ADDED),
                "replaced", one.count(Change.Kind.REPLACED),
                "removed", one.count(Change.Kind.REMOVED),
                "withdrawn", one.withdrawn().size(),
                "rows_read", one.rows().read(),
                "rows_accepted", one.rows().accepted(),
                "rows_rejected", one.rows().rejected(),
                "rows_duplicate", one.rows().duplicate(),
                "warnings", one.warnings());
    }

    private static Map<String, Object> detail(ReleaseSummary one) {
        Map<String, Object> detail = head(one);
        List<Map<String, Object>> changes = new ArrayList<>();
        one.changes().forEach(change -> changes.add(change(change)));
        detail.put("changes", changes);
        detail.put(
                "withdrawals",
                one.withdrawn().stream()
                        .map(gone -> Json.object(
                                "batch", gone.batch(),
                                "on", gone.on().toString(),
                                "by", gone.by(),
                                "why", gone.why()))
                        .toList());
        detail.put(
                "counting",
                one.release().entries().stream()
                        .map(entry -> Json.object(
                                "form", entry.form(),
                                "unit", entry.unit(),
                                "school_year", entry.schoolYear().toString(),
                                "batch", entry.batch(),
                                "received", entry.received().toString()))
                        .toList());
        return detail;
    }

    static Map<String, Object> change(Change change) {
        return Json.object(
                "change", change.kind(),
                "form", change.form(),
                "unit", change.unit(),
                "school_year", change.schoolYear().toString(),
                "before", change.before().orElse(null),
                "after", change.after().orElse(null));
    }

    /** To the minute, as 2026-01-31 08:15. */
    static String minutes(Release release) {
        return release.publishedAt().toString().substring(0, 16).replace('T', ' ');
    }

    private static void say(PrintWriter out, String vietnamese, String english) {
        out.println(new Text(vietnamese, english).in(Program.language()));
    }
}
