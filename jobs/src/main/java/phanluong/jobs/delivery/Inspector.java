package phanluong.jobs.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import phanluong.jobs.mapping.Mapping;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.FieldType;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.form.Forms;
import phanluong.warehouse.words.Text;

/** Looks through delivered files: bytes, header, which form, which unit and school year. Writes nothing. */
public final class Inspector {
    private static final char[] DELIMITERS = {',', ';', '\t'};
    private final Forms forms;
    private final Mapping mapping;

    public Inspector(Forms forms, Mapping mapping) {
        this.forms = forms;
        this.mapping = mapping;
    }

    /** Lets go of the sheets that were read; whoever still wants one reads its workbook again. */
    public static void forgetSheets() {
        SheetTexts.forget();
    }

    /** @throws Refusal when the file cannot be a delivery, saying why */
    public Inspected inspect(Source source) {
        try {
            if (Files.size(source.path()) == 0) {
                throw new Refusal(
                        "Tệp " + source.name() + " rỗng (0 byte)", "File " + source.name() + " is empty (0 bytes)");
            }
            return source.extension().equals("xlsx") ? workbook(source) : text(source);
        } catch (IOException e) {
            throw new Refusal(
                    "Không đọc được tệp " + source.name() + ": " + e.getMessage(),
                    "Cannot read file " + source.name() + ": " + e.getMessage());
        }
    }

    private Inspected text(Source source) throws IOException {
        StrictText.Encoding encoding = StrictText.check(source.path(), source.name());
        List<Candidate> candidates = new ArrayList<>();
        for (char delimiter : DELIMITERS) {
            try (Rows rows = new CsvRows(StrictText.open(source.path(), encoding), delimiter, source.name())) {
                headers(rows).ifPresent(headers -> candidates.add(new Candidate(delimiter, headers, matches(headers))));
            } catch (Refusal e) {
                // Under a wrong delimiter the quotes of a good file may look broken; the right one is among the others.
                continue;
            }
        }
        Candidate best = candidates.stream()
                .max(java.util.Comparator.comparing(Candidate::perfect)
                        .thenComparing(Candidate::matched)
                        .thenComparing(candidate -> candidate.headers().size()))
                .orElseThrow(() -> new Refusal(
                        "Tệp " + source.name() + " không có dòng tiêu đề đọc được",
                        "File " + source.name() + " has no header that can be read"));
        refuseImperfect(source, best);
        try (Rows rows = new CsvRows(StrictText.open(source.path(), encoding), best.delimiter(), source.name())) {
            rows.next();
            return Survey.of(rows, best.matches(), row -> {})
                    .inspected(
                            source,
                            Sha256.of(source.path()),
                            Shape.ofText(
                                    encoding, best.delimiter(), best.headers().size()));
        }
    }

    private Inspected workbook(Source source) throws IOException {
        WorkbookGuard.check(source.path(), source.name());
        Candidate closest = null;
        try (ReadableWorkbook workbook = new ReadableWorkbook(source.path().toFile())) {
            for (Sheet sheet : workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList()) {
                try (SheetRows rows = new SheetRows(workbook, sheet)) {
                    List<String> headers = headers(rows).orElse(List.of());
                    Candidate candidate = new Candidate(',', headers, matches(headers));
                    if (candidate.perfect()) {
                        return sheet(source, sheet.getIndex(), rows, candidate);
                    }
                    closest = closest == null || candidate.matched() > closest.matched() ? candidate : closest;
                }
            }
        } catch (RuntimeException e) {
            throw e instanceof Refusal
                    ? e
                    : new Refusal(
                            "Không đọc được bảng tính " + source.name() + ": " + e.getMessage(),
                            "Cannot read workbook " + source.name() + ": " + e.getMessage());
        }
        if (closest == null || closest.headers().isEmpty()) {
            throw new Refusal(
                    "Bảng tính " + source.name() + " không có trang nào có dòng tiêu đề",
                    "Workbook " + source.name() + " has no visible sheet with a header");
        }
        refuseImperfect(source, closest);
        throw new IllegalStateException("unreachable: a perfect sheet has been read");
    }

    private Inspected sheet(Source source, int index, SheetRows rows, Candidate candidate) throws IOException {
        BitSet dates = new BitSet();
        candidate.matches().forEach(match -> dateColumns(match).forEach(dates::set));
        rows.readDatesIn(dates);
        SheetTexts.Recorder recorder = new SheetTexts.Recorder();
        recorder.add(new Rows.Row(1, candidate.headers().toArray(String[]::new), 0));
        Survey survey = Survey.of(rows, candidate.matches(), recorder::add);
        String sha256 = Sha256.of(source.path());
        recorder.keep(sha256, index);
        return survey.inspected(
                source,
                sha256,
                Shape.ofSheet(
                        index,
                        dates.stream().boxed().toList(),
                        candidate.headers().size()));
    }

    private static List<Integer> dateColumns(HeaderMatch match) {
        List<Integer> columns = new ArrayList<>();
        for (int index = 0; index < match.form().fields().size(); index++) {
            int column = match.layout().cells().get(index).column();
            if (match.form().fields().get(index).type() == FieldType.DATE && column >= 0) {
                columns.add(column);
            }
        }
        return columns;
    }

    private static Optional<List<String>> headers(Rows rows) throws IOException {
        Rows.Row header = rows.next();
        return header == null
                ? Optional.empty()
                : Optional.of(Arrays.stream(header.cells())
                        .limit(header.width())
                        .map(text -> Optional.ofNullable(Clean.cell(text)).orElse(""))
                        .toList());
    }

    private List<HeaderMatch> matches(List<String> headers) {
        List<HeaderMatch> mapped = mapping.forms().stream()
                .flatMap(form -> HeaderMatch.of(form, headers).stream())
                .toList();
        return mapped.isEmpty()
                ? HeaderMatch.best(forms.list(), headers).map(List::of).orElse(List.of())
                : mapped;
    }

    private void refuseImperfect(Source source, Candidate candidate) {
        if (candidate.perfect()) {
            return;
        }
        HeaderMatch match = candidate.matches().get(0);
        Form form = match.form();
        if (match.matched() == 0) {
            throw new Refusal(
                    "Tệp " + source.name() + ": không nhận ra biểu nào từ dòng tiêu đề " + shown(candidate.headers()),
                    "File " + source.name() + ": no form is recognised from its header " + shown(candidate.headers()));
        }
        List<String> vietnamese = new ArrayList<>();
        List<String> english = new ArrayList<>();
        if (!match.missing().isEmpty()) {
            vietnamese.add("thiếu cột bắt buộc "
                    + shown(match.missing().stream()
                            .map(field -> field.title().vi())
                            .toList()));
            english.add("required columns are missing: "
                    + shown(match.missing().stream().map(Field::name).toList()));
        }
        if (!match.unknown().isEmpty()) {
            vietnamese.add("cột không có trong biểu " + shown(match.unknown()));
            english.add("columns are not in the form: " + shown(match.unknown()));
        }
        if (!match.repeated().isEmpty()) {
            vietnamese.add("cột bị lặp " + shown(match.repeated()));
            english.add("columns are repeated: " + shown(match.repeated()));
        }
        throw new Refusal(new Text(
                "Tệp " + source.name() + " (gần nhất với biểu \"" + form.title().vi() + "\"): "
                        + String.join("; ", vietnamese),
                "File " + source.name() + " (closest to form " + form.name() + "): " + String.join("; ", english)));
    }

    private static String shown(List<String> names) {
        List<String> first = names.stream()
                .limit(8)
                .map(name -> "\"" + (name.length() > 60 ? name.substring(0, 60) + "…" : name) + "\"")
                .toList();
        return String.join(", ", first) + (names.size() > 8 ? ", …" : "");
    }

    /** The header as one delimiter reads it. */
    private record Candidate(char delimiter, List<String> headers, List<HeaderMatch> matches) {
        boolean perfect() {
            return !matches.isEmpty() && matches.stream().allMatch(HeaderMatch::isPerfect);
        }

        int matched() {
            return matches.stream().mapToInt(HeaderMatch::matched).max().orElse(0);
        }
    }
}
