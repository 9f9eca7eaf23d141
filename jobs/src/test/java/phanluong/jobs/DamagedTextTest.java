package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.jobs.delivery.AskedEncoding;
import phanluong.jobs.delivery.Inspector;
import phanluong.jobs.delivery.Source;
import phanluong.jobs.mapping.Mapping;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.check.BuiltInChecks;
import phanluong.warehouse.check.CheckPage;
import phanluong.warehouse.form.Severity;
import phanluong.warehouse.privacy.TestKeys;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;

/**
 * Damaged text files, each with what must become of it, and warehouse/docs/damaged-text.md, which lists them. Run with
 * {@code -Dphanluong.docs=write} to write that page anew.
 */
class DamagedTextTest {
    private static final Path PAGE = Path.of("../warehouse/docs/damaged-text.md");
    static final List<Damaged> FILES = Stream.of(DamagedEncodings.all(), DamagedTables.all(), DamagedValues.all())
            .flatMap(List::stream)
            .toList();

    @TempDir
    Path folder;

    @Test
    void everyFileIsReadRightOrRefusedByName() throws IOException {
        Map<String, String> outcomes = new LinkedHashMap<>();
        SoftAssertions softly = new SoftAssertions();
        Map<String, IngestReport.FileReport> reports = ingestAll();
        for (Damaged file : FILES) {
            outcomes.put(
                    file.name(),
                    file.rows().isPresent()
                            ? read(file, reports.get(file.name() + ".csv"), softly)
                            : refused(file, softly));
        }
        softly.assertAll();
        String page = page(outcomes);
        if ("write".equals(System.getProperty("phanluong.docs"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("write it anew with -Dphanluong.docs=write").hasContent(page);
    }

    @Test
    void thereAreAtLeastSixtyUnderNamesOfTheirOwn() {
        assertThat(FILES).hasSizeGreaterThanOrEqualTo(60);
        assertThat(FILES).extracting(Damaged::name).doesNotHaveDuplicates();
    }

    /** All files that are read, in one run for every encoding that is asked for. */
    private Map<String, IngestReport.FileReport> ingestAll() throws IOException {
        Map<String, IngestReport.FileReport> reports = new LinkedHashMap<>();
        LocalDate day = LocalDate.of(2019, 7, 1);
        Map<String, List<Damaged>> byEncoding = FILES.stream()
                .filter(file -> file.rows().isPresent())
                .collect(Collectors.groupingBy(
                        file -> file.asked().orElse("none"), LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Damaged>> run : byEncoding.entrySet()) {
            Path inbox = Files.createDirectories(folder.resolve(run.getKey()));
            List<String> received = new ArrayList<>(List.of("file,received"));
            for (Damaged file : run.getValue()) {
                Files.write(inbox.resolve(file.name() + ".csv"), file.bytes());
                received.add(file.name() + ".csv," + day);
                day = day.plusDays(1);
            }
            Files.write(inbox.resolve("received.csv"), received);
            Path home = home(run.getKey());
            new Ingest(new Home(home), Written.CATALOGUE, TestKeys.beside(home), text -> {})
                    .run(new Ingest.Request(List.of(inbox), day, Optional.empty(), AskedEncoding.find(run.getKey())))
                    .files()
                    .forEach(report -> reports.put(report.file(), report));
        }
        return reports;
    }

    private Path home(String run) {
        return folder.resolve("home-" + run);
    }

    private String read(Damaged file, IngestReport.FileReport report, SoftAssertions softly) {
        Path home = home(file.asked().orElse("none"));
        Batch.Rows rows = report.rows();
        softly.assertThat(rows).as(file.name()).isEqualTo(file.rows().orElseThrow());
        softly.assertThat(rows.read()).as(file.name()).isEqualTo(rows.accepted() + rows.rejected() + rows.duplicate());
        softly.assertThat(report.faults()).as(file.name()).isEqualTo(file.faults());
        softly.assertThat(report.reading().notes()).as(file.name()).isEqualTo(file.notes());
        file.values()
                .forEach((column, value) -> softly.assertThat(Taken.rows("select " + column + "::varchar from '"
                                + Taken.parquet(home, report, "accepted") + "' order by _row limit 1"))
                        .as(file.name())
                        .containsExactly(List.of(value)));
        List<String> codes = new ArrayList<>();
        report.faults().forEach((code, count) -> codes.add(code + " " + count));
        report.reading().notes().forEach((code, count) -> codes.add(code + " " + count));
        return rows.read() + " read = " + rows.accepted() + " accepted + " + rows.rejected() + " rejected + "
                + rows.duplicate() + " duplicate" + (codes.isEmpty() ? "" : "; " + String.join(", ", codes));
    }

    private String refused(Damaged file, SoftAssertions softly) throws IOException {
        Path path = Files.write(folder.resolve(file.name() + ".csv"), file.bytes());
        Inspector inspector = new Inspector(
                Written.CATALOGUE.forms(), Mapping.none(), file.asked().flatMap(AskedEncoding::find));
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> inspector.inspect(new Source(path, file.name() + ".csv", LocalDate.EPOCH, "official")));
        String said =
                refusal == null ? "not refused" : refusal.getMessage().replace(path.toString(), file.name() + ".csv");
        softly.assertThat(said).as(file.name()).contains(file.refusal());
        String code = refusal == null ? "" : refusal.problems().get(0).code().orElse("no code");
        softly.assertThat(BuiltInChecks.find(code).map(CheckPage::severity))
                .as(file.name())
                .contains(Severity.FATAL);
        return "refused, " + code + ": " + said.replace("File " + file.name() + ".csv", "…");
    }

    private static String page(Map<String, String> outcomes) {
        StringBuilder page = new StringBuilder("""
                # Damaged text files

                What `phanluong ingest` makes of text files as they really come. Each is read right or refused by name;
                of every file that is read, rows read = accepted + rejected + duplicate. The list is made and checked by
                [DamagedTextTest](../../jobs/src/test/java/phanluong/jobs/DamagedTextTest.java).

                Looked through one after the other with -Xmx512m on two busy cores
                ([TextLimitsTest](../../jobs/src/test/java/phanluong/jobs/TextLimitsTest.java)): the longest 0.9 s, which is the
                first, with the program's start in it; the process 193 MB at its peak. A text of 1 GB in one line is refused by name
                as well: of letters alone in 2.5 s, in a quote that never closes in 4.7 s, of commas in 7.5 s, 246 MB.

                """);
        long read = FILES.stream().filter(file -> file.rows().isPresent()).count();
        page.append(FILES.size() + " files: " + read + " read, " + (FILES.size() - read) + " refused.\n\n");
        page.append("| file | what is wrong, or unusual | `--encoding` | outcome |\n|---|---|---|---|\n");
        for (Damaged file : FILES) {
            page.append("| " + file.name() + " | " + file.wrong() + " | "
                    + file.asked().orElse("") + " | "
                    + outcomes.get(file.name()).replace("|", "\\|").replace("\n", " ") + " |\n");
        }
        return page.toString();
    }
}
