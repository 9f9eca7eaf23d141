package phanluong.jobs.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import phanluong.jobs.mapping.Mapping;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.form.Forms;
import phanluong.warehouse.words.Text;

/** Looks through delivered files: bytes, header, which form, which unit and school year. Writes nothing. */
public final class Inspector {
    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final Comparator<Candidate> BEST = Comparator.comparing(
                    (Candidate candidate) -> candidate.header().isPerfect())
            .thenComparing(candidate -> candidate.header().matched())
            .thenComparing(candidate -> candidate.header().width());
    private final TableFinder finder;

    public Inspector(Forms forms, Mapping mapping) {
        this.finder = new TableFinder(forms, mapping);
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
            return source.extension().equals("xlsx") ? new WorkbookInspector(finder, source).inspect() : text(source);
        } catch (IOException e) {
            throw new Refusal(
                    "Không đọc được tệp " + source.name() + ": " + e.getMessage(),
                    "Cannot read file " + source.name() + ": " + e.getMessage());
        }
    }

    private Inspected text(Source source) throws IOException {
        StrictText.Encoding encoding = StrictText.check(source.path(), source.name());
        Candidate best = null;
        for (char delimiter : DELIMITERS) {
            try (Rows rows = new CsvRows(StrictText.open(source.path(), encoding), delimiter, source.name())) {
                Optional<Header> header = finder.find(rows);
                if (header.isPresent()
                        && (best == null || BEST.compare(best, new Candidate(delimiter, header.get())) < 0)) {
                    best = new Candidate(delimiter, header.get());
                }
            } catch (Refusal e) {
                // Under a wrong delimiter the quotes of a good file may look broken; the right one is among the others.
                continue;
            }
            if (best != null && best.header().isPerfect()) {
                break;
            }
        }
        if (best == null) {
            throw new Refusal(
                    "Tệp " + source.name() + " không có dòng tiêu đề đọc được",
                    "File " + source.name() + " has no header that can be read");
        }
        refuseImperfect(source, best.header());
        try (Rows rows = new CsvRows(StrictText.open(source.path(), encoding), best.delimiter(), source.name())) {
            Header header = finder.find(rows).orElseThrow();
            Survey survey = Survey.of(rows, new TableBody(finder, header, source.name()), row -> {});
            return survey.inspected(
                    source,
                    Sha256.of(source.path()),
                    Shape.ofText(encoding, best.delimiter(), header, survey.extent()));
        }
    }

    static void refuseImperfect(Source source, Header header) {
        if (header.isPerfect()) {
            return;
        }
        if (header.matched() == 0) {
            List<String> names =
                    header.names().stream().filter(name -> !name.isEmpty()).toList();
            throw new Refusal(
                    "Tệp " + source.name() + ": không nhận ra biểu nào từ dòng tiêu đề " + shown(names),
                    "File " + source.name() + ": no form is recognised from its header " + shown(names));
        }
        HeaderMatch match = header.matches().get(0);
        Form form = match.form();
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
    private record Candidate(char delimiter, Header header) {}
}
