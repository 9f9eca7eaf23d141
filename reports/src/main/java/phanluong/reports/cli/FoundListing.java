package phanluong.reports.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import phanluong.warehouse.check.CheckDocument;
import phanluong.warehouse.check.CheckFinding;
import phanluong.warehouse.check.Warnings.Warning;
import phanluong.warehouse.words.Text;

/** What the checks found in a release: by code what is wrong, what to do, and each file and row. */
final class FoundListing {
    private static final int SHOWN = 20;
    private final int release;
    private final List<Warning> warnings;

    FoundListing(int release, List<Warning> warnings) {
        this.release = release;
        this.warnings = List.copyOf(warnings);
    }

    /** @param all every place; else of each code the first */
    void print(boolean all, Text.Language language, PrintWriter out) {
        if (warnings.isEmpty()) {
            out.println(new Text(
                            "Bản công bố số " + release + ": không có cảnh báo, lưu ý nào",
                            "Release " + release + ": no warnings, no notes")
                    .in(language));
            return;
        }
        Map<String, List<Warning>> byCode = new LinkedHashMap<>();
        warnings.forEach(warning -> byCode.computeIfAbsent(
                        warning.page().code()
                                + warning.page()
                                        .form()
                                        .map(form -> " (" + form + ")")
                                        .orElse(""),
                        code -> new ArrayList<>())
                .add(warning));
        byCode.forEach((title, group) -> {
            Warning first = group.get(0);
            long confirmed =
                    group.stream().filter(one -> one.confirmation().isPresent()).count();
            out.println(title + "  " + CheckDocument.severity(first.page()).in(language) + "  " + group.size()
                    + (confirmed == 0
                            ? ""
                            : new Text(" (" + confirmed + " đã xác nhận)", " (" + confirmed + " confirmed)")
                                    .in(language))
                    + ": " + first.page().message().in(language));
            out.println("    " + new Text("Cần làm: ", "What to do: ").in(language)
                    + first.page().guidance().in(language));
            group.stream()
                    .limit(all ? Long.MAX_VALUE : SHOWN)
                    .forEach(one -> out.println("    " + line(one, language)));
            if (!all && group.size() > SHOWN) {
                out.println("    "
                        + new Text("… tất cả: --code ", "… all of them: --code ").in(language)
                        + first.page().code());
            }
        });
    }

    private static String line(Warning warning, Text.Language language) {
        CheckFinding finding = warning.finding();
        return warning.batch().sourceName() + place(finding.row(), language) + "  [" + finding.form() + " · "
                + finding.unit() + " · " + finding.schoolYear() + " · "
                + warning.batch().delivery().substring(0, 12) + "]"
                + (finding.field().isEmpty() ? "" : "  " + finding.field() + ": " + finding.found())
                + warning.other()
                        .map(other -> new Text("; xem ", "; see ").in(language)
                                + other.sourceName()
                                + place(finding.otherRow(), language))
                        .orElse("")
                + warning.confirmation()
                        .map(word -> new Text("; đã xác nhận: ", "; confirmed: ").in(language) + word.why() + " ("
                                + word.by() + ")")
                        .orElse("");
    }

    private static String place(Long row, Text.Language language) {
        return row == null ? "" : new Text(" dòng ", " row ").in(language) + row;
    }

    Map<String, Object> values() {
        return Json.object(
                "release",
                release,
                "found",
                warnings.stream().map(FoundListing::values).toList());
    }

    private static Map<String, Object> values(Warning warning) {
        CheckFinding finding = warning.finding();
        return Json.object(
                "code", finding.code(),
                "severity", warning.page().severity(),
                "form", finding.form(),
                "unit", finding.unit(),
                "school_year", finding.schoolYear().toString(),
                "file", warning.batch().sourceName(),
                "delivery", warning.batch().delivery(),
                "batch", finding.batch(),
                "row", finding.row(),
                "field", finding.field(),
                "found", finding.found(),
                "other_file", warning.other().map(other -> other.sourceName()).orElse(null),
                "other_row", finding.otherRow(),
                "message", words(warning.page().message()),
                "guidance", words(warning.page().guidance()),
                "confirmed_by", warning.confirmation().map(word -> word.by()).orElse(null),
                "confirmed_why", warning.confirmation().map(word -> word.why()).orElse(null));
    }

    private static Object words(Text text) {
        return Json.object("vi", text.vi(), "en", text.en());
    }
}
