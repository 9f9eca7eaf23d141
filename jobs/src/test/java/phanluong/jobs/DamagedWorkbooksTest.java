package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import phanluong.jobs.delivery.Inspector;
import phanluong.jobs.delivery.Source;
import phanluong.jobs.mapping.Mapping;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.check.BuiltInChecks;
import phanluong.warehouse.check.CheckPage;
import phanluong.warehouse.form.Severity;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;

/** Every workbook is read right or refused by name, and of those that are read no row is lost. */
class DamagedWorkbooksTest {
    private static final String DOCUMENT = """
            # Damaged and hostile workbooks

            Made byte by byte and taken in by `DamagedWorkbooksTest` and `HostileFilesTest`, which keep this page fresh. An outcome is a
            refusal (… stands for the file's name or a place in it) or *read = accepted + rejected + duplicate* with the codes of
            rejected rows and the notes of the ledger. Every hostile file is refused within ten seconds and half a gigabyte of heap
            (measured on two cores with -Xmx512m, one after the other, in several runs: the longest 1.3 to 4.0 s, the process 381 to 464 MB
            at its peak).
            """;

    @TempDir
    static Path folder;

    private static final Map<DamagedWorkbooks.Case, String> OUTCOMES = new LinkedHashMap<>();

    @BeforeAll
    static void takeAllIn() throws Exception {
        Inspector inspector = new Inspector(Written.CATALOGUE.forms(), Mapping.none());
        List<Path> readable = new ArrayList<>();
        int startYear = 1950;
        for (DamagedWorkbooks.Case damaged : DamagedWorkbooks.all()) {
            String year = startYear + "-" + ++startYear;
            Path file = Written.bytes(
                    folder.resolve("in").resolve(damaged.name()),
                    damaged.bytes().apply(year));
            try {
                inspector.inspect(new Source(file, damaged.name(), Taken.DAY, "official"));
                readable.add(file);
            } catch (Refusal refusal) {
                assertThat(refusal.problems())
                        .as(damaged.name())
                        .allSatisfy(problem -> assertThat(problem.code()
                                        .flatMap(BuiltInChecks::find)
                                        .map(CheckPage::severity))
                                .contains(Severity.FATAL));
                OUTCOMES.put(
                        damaged,
                        String.join(
                                " | ",
                                refusal.problems().stream()
                                        .map(problem -> problem.en())
                                        .toList()));
            }
        }
        Inspector.forgetSheets();
        Path home = folder.resolve("home");
        IngestReport report = Taken.in(home, Taken.DAY, readable.toArray(Path[]::new));
        Releases releases = new Releases(new Home(home));
        for (DamagedWorkbooks.Case damaged : DamagedWorkbooks.all()) {
            for (IngestReport.FileReport file : report.files()) {
                if (file.file().equals(damaged.name())) {
                    OUTCOMES.put(damaged, outcome(releases.batch(file.batch())));
                }
            }
        }
    }

    private static String outcome(Batch batch) {
        Batch.Rows rows = batch.rows();
        assertThat(rows.read()).isEqualTo(rows.accepted() + rows.rejected() + rows.duplicate());
        return rows.read() + " = " + rows.accepted() + " + " + rows.rejected() + " + " + rows.duplicate()
                + told("; ", batch.faults())
                + told("; notes ", batch.reading().notes());
    }

    private static String told(String before, Map<String, Long> counts) {
        return counts.isEmpty()
                ? ""
                : before
                        + counts.entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining(", "));
    }

    @TestFactory
    List<DynamicTest> everyWorkbookIsReadRightOrRefusedByName() {
        return DamagedWorkbooks.all().stream()
                .map(damaged -> DynamicTest.dynamicTest(
                        damaged.name() + ": " + damaged.wrong(),
                        () -> assertThat(found(damaged))
                                .matches(java.util.regex.Pattern.quote(damaged.outcome())
                                        .replace("*", "\\E.*\\Q"))))
                .toList();
    }

    private static String found(DamagedWorkbooks.Case damaged) {
        return OUTCOMES.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(damaged.name()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("no outcome");
    }

    @Test
    void everyOutcomeIsOneLine() {
        assertThat(OUTCOMES.values()).allSatisfy(outcome -> assertThat(outcome).doesNotContain("\n"));
        assertThat(OUTCOMES).hasSizeGreaterThanOrEqualTo(45);
    }

    @Test
    void theTableInTheDocumentsIsFresh() throws IOException {
        StringBuilder table = new StringBuilder(DOCUMENT);
        table.append(
                "\n## Workbooks as people make them and as computers break them\n\n| file | what is wrong | outcome |\n|---|---|---|\n");
        DamagedWorkbooks.all().forEach(damaged -> line(table, damaged.name(), damaged.wrong(), damaged.outcome()));
        table.append("\n## Hostile files\n\n| file | what is wrong | outcome |\n|---|---|---|\n");
        HostileFiles.all().forEach(hostile -> line(table, hostile.name(), hostile.wrong(), hostile.outcome()));
        Path written = Files.writeString(Path.of("target/damaged-workbooks.md"), table.toString());
        assertThat(Path.of("../warehouse/docs/damaged-workbooks.md"))
                .as("cp jobs/target/damaged-workbooks.md warehouse/docs/")
                .hasSameTextualContentAs(written);
    }

    private static void line(StringBuilder table, String name, String wrong, String outcome) {
        String shown = outcome.equals("*") ? "refused" : outcome.replace("*", "…");
        table.append("| `" + HostileChild.key(name) + "` | " + escaped(wrong) + " | " + escaped(shown) + " |\n");
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }
}
