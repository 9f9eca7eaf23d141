package phanluong.jobs.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import phanluong.jobs.IngestReport;
import phanluong.jobs.batch.MarkedRow;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.words.Text;

/** An ingest's report for people: what needs attention file by file, then the sums, then what counts now. */
final class IngestText {
    private static final int EVERY_FILE = 30;
    private final Text.Language language;

    IngestText(Text.Language language) {
        this.language = language;
    }

    void write(IngestReport report, PrintWriter out) {
        for (IngestReport.FileReport file : report.files()) {
            if (report.files().size() <= EVERY_FILE
                    || warns(file)
                    || !file.reading().notes().isEmpty()
                    || file.rows().rejected() > 0
                    || file.rows().duplicate() > 0
                    || file.status() == IngestReport.Status.OLDER
                    || file.status() == IngestReport.Status.WITHDRAWN
                    || file.status() == IngestReport.Status.EMPTY) {
                write(file, out);
            }
        }
        if (!report.ignored().isEmpty()) {
            out.println(say("Bỏ qua (không phải .csv, .xlsx): ", "Ignored (no .csv or .xlsx): ")
                    + String.join(", ", report.ignored()));
        }
        long files = report.files().stream()
                .map(IngestReport.FileReport::file)
                .distinct()
                .count();
        long unchanged = report.files().stream()
                .filter(file -> file.status() == IngestReport.Status.UNCHANGED)
                .count();
        out.println(say(
                        "Tổng cộng " + files + " tệp (" + unchanged + " không đổi): ",
                        "In all " + files + " files (" + unchanged + " unchanged): ")
                + sum(report.rows()));
        if (!report.faults().isEmpty()) {
            out.println(say("Dòng bị loại theo mã lỗi: ", "Rejected rows by fault: ") + counts(report.faults()));
        }
        if (!report.warnings().isEmpty()) {
            out.println(say("Dòng đã nhận nhưng cần xem lại, theo mã: ", "Accepted rows to look at again, by code: ")
                    + counts(report.warnings()));
        }
        report.releases().forEach(release -> write(release, out));
        write(report.findings(), out);
        out.println(ending(report));
    }

    private void write(IngestReport.FileReport file, PrintWriter out) {
        String years = file.schoolYears().stream().map(SchoolYear::toString).collect(Collectors.joining(", "));
        out.println(file.file() + "  [" + file.form() + " · " + file.unit() + " · " + years + " · " + file.received()
                + "]  " + status(file.status()) + ": " + sum(file.rows()));
        if (file.corrects() != null) {
            out.println("    " + say("trả lời lỗi của lô ", "answers the faults of batch ") + file.corrects());
        }
        writeReading(file.reading(), out);
        file.rejected().forEach(row -> write(row, out));
        if (file.rows().rejected() > file.rejected().size() && file.rejectedIn() != null) {
            out.println("    " + say("tất cả dòng bị loại: ", "all rejected rows: ") + file.rejectedIn());
        }
        if (!file.warnings().isEmpty()) {
            out.println("    " + say("đã nhận, cần xem lại: ", "accepted, to look at again: ") + counts(file.warnings())
                    + (file.confirmed().isEmpty()
                            ? ""
                            : say("; đã xác nhận: ", "; confirmed: ") + counts(file.confirmed())));
            file.noted().forEach(row -> write(row, out));
        }
        if (!file.returned().isEmpty()) {
            out.println("    " + say("gửi lại đơn vị: ", "to send back: ") + String.join(", ", file.returned())
                    + (file.returnedNote() == null
                            ? ""
                            : " (" + file.returnedNote().in(language) + ")"));
        }
    }

    /** Nothing where a file was read as it stands. */
    private void writeReading(Batch.Reading reading, PrintWriter out) {
        if (!reading.notes().isEmpty()) {
            out.println("    " + say("khi đọc (", "on reading (") + reading.encoding()
                    + say(", tiêu đề ở dòng ", ", header in row ") + reading.headerRow() + "): "
                    + counts(reading.notes()));
        }
        if (!reading.dropped().isEmpty()) {
            out.println("    " + say("cột không đọc, không lưu: ", "columns that were not read and are not kept: ")
                    + String.join(", ", reading.dropped()));
        }
        for (Batch.Sample sample : reading.samples()) {
            out.println("    " + say("chuyển mã, dòng ", "converted, row ") + sample.row() + "  \""
                    + shortened(sample.before()) + "\" → \"" + shortened(sample.after()) + "\"");
        }
    }

    private void write(MarkedRow row, PrintWriter out) {
        for (MarkedRow.Reason reason : row.reasons()) {
            out.println("    " + say("dòng ", "row ") + row.row() + "  " + severity(reason.severity()) + reason.code()
                    + "  " + say(reason.vi(), reason.en())
                    + (reason.found() == null ? "" : ": \"" + shortened(reason.found()) + "\""));
        }
    }

    /** Among many files, notes alone are no reason to name one. */
    private static boolean warns(IngestReport.FileReport file) {
        return file.noted().stream()
                .flatMap(row -> row.reasons().stream())
                .anyMatch(reason -> reason.severity().equals("warning"));
    }

    /** Errors are what rows are rejected for, and go without a word. */
    private String severity(String name) {
        return switch (name) {
            case "warning" -> say("cảnh báo  ", "warning  ");
            case "note" -> say("lưu ý  ", "note  ");
            default -> "";
        };
    }

    private void write(IngestReport.ReleaseReport release, PrintWriter out) {
        String moved = release.moved().entrySet().stream()
                .map(form -> form.getKey() + " +" + form.getValue().rowsIn()
                        + (form.getValue().rowsOut() > 0
                                ? " −" + form.getValue().rowsOut()
                                : ""))
                .collect(Collectors.joining(", "));
        out.println(say(
                        "Bản công bố số " + release.number() + ", số liệu đến ngày " + release.asOf() + ": thêm "
                                + release.added() + ", thay thế " + release.replaced()
                                + " (biểu, đơn vị, năm học); dòng: ",
                        "Release " + release.number() + ", as of " + release.asOf() + ": " + release.added()
                                + " added, " + release.replaced() + " replaced (form, unit, school year); rows: ")
                + moved);
        release.superseded()
                .forEach(gone ->
                        out.println("    " + say("thay thế ", "superseded ") + gone.batch() + " → " + gone.by()));
    }

    private void write(List<IngestReport.FindingReport> findings, PrintWriter out) {
        if (findings.isEmpty()) {
            return;
        }
        out.println(say(
                "Kiểm tra giữa các tệp, các biểu và các năm (xem từng chỗ: phanluong checks --found):",
                "Checks across files, forms and years (each place: phanluong checks --found):"));
        for (IngestReport.FindingReport finding : findings) {
            out.println("    " + severity(finding.severity()) + finding.code() + "  " + finding.count()
                    + (finding.confirmed() == 0
                            ? ""
                            : say(" (đã xác nhận ", " (confirmed ") + finding.confirmed() + ")")
                    + "  "
                    + say(finding.vi(), finding.en()) + say("; trước hết: ", "; first: ") + finding.file()
                    + (finding.row() == null ? "" : say(" dòng ", " row ") + finding.row()));
        }
    }

    private String ending(IngestReport report) {
        String seconds = String.format(Locale.ROOT, "%.1f s", report.seconds());
        if (!report.changed()) {
            return say("Không có gì thay đổi; bản công bố hiện hành: ", "Nothing changed; the current release: ")
                    + (report.currentRelease() == null ? "–" : report.currentRelease()) + " (" + seconds + ")";
        }
        String ending = say("Xong trong ", "Done in ")
                + seconds
                + say("; bản công bố hiện hành: ", "; the current release: ")
                + report.currentRelease();
        return report.rows().rejected() == 0
                ? ending
                : ending
                        + say(
                                ". Dòng bị loại không được tính, các dòng còn lại đã được tính.",
                                ". Rejected rows do not count; all others do.");
    }

    private String status(IngestReport.Status status) {
        return switch (status) {
            case NEW -> say("mới", "new");
            case UNCHANGED -> say("không đổi", "unchanged");
            case REPEATED -> say("trùng một tệp khác trong lần nạp này", "the same bytes as another file of this run");
            case WITHDRAWN ->
                say(
                        "đã được rút, không tính (xem: phanluong history; muốn tính lại: phanluong withdraw --undo)",
                        "was withdrawn, does not count (see phanluong history; to let it count again: phanluong withdraw --undo)");
            case OLDER -> say("cũ hơn số liệu đang dùng, không tính", "older than what counts, does not count");
            case EMPTY ->
                say("không có dòng hợp lệ, số liệu cũ vẫn dùng", "no row accepted, what counted before still counts");
        };
    }

    private String sum(Batch.Rows rows) {
        return say(
                rows.read() + " dòng = " + rows.accepted() + " nhận + " + rows.rejected() + " loại + "
                        + rows.duplicate() + " trùng",
                rows.read() + " read = " + rows.accepted() + " accepted + " + rows.rejected() + " rejected + "
                        + rows.duplicate() + " duplicate");
    }

    private static String counts(Map<String, Long> faults) {
        List<String> each = faults.entrySet().stream()
                .map(fault -> fault.getKey() + " " + fault.getValue())
                .toList();
        return String.join(", ", each);
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    private String say(String vietnamese, String english) {
        return new Text(vietnamese, english).in(language);
    }
}
