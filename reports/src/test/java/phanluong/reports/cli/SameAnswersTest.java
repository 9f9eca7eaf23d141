package phanluong.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.SmallProvince;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.words.Text.Language;
import picocli.CommandLine;

/**
 * What leaves the programme has the same bytes whatever the order of rows in the deliveries, the locale and the time zone: the database
 * is built, the review made and the findings told once here and now, and once from shuffled rows under a locale with other letters
 * at the other end of the day. Batches keep the order of rows of their delivery, so rows shuffled there are deliveries shuffled.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameAnswersTest {
    @TempDir
    private static Path folder;

    private Map<String, byte[]> here;
    private Map<String, byte[]> there;

    @BeforeAll
    void answer() throws IOException {
        here = answers(SmallProvince.in(folder.resolve("given"), Catalogue.shipped()), "vi-VN", "Asia/Ho_Chi_Minh");
        there = answers(
                SmallProvince.shuffledIn(folder.resolve("other"), Catalogue.shipped()), "tr-TR", "Pacific/Apia");
    }

    @Test
    void rowsAreShuffled() throws IOException {
        assertThat(firstBatch("given")).isNotEqualTo(firstBatch("other"));
    }

    @Test
    void theFinalReview_isTheSameInEveryFormat() {
        assertThat(here.keySet())
                .contains("review-final.pdf", "review-final.docx", "review-final.xlsx", "review-final.html");
        assertSame("review-final.");
    }

    @Test
    void findings_areTheSameForPeopleAndForProgrammes() {
        assertThat(new String(here.get("findings.json"), StandardCharsets.UTF_8))
                .contains("\"strength\"");
        assertSame("findings.");
    }

    private void assertSame(String beginning) {
        for (String name : here.keySet()) {
            if (name.startsWith(beginning)) {
                assertThat(there.get(name)).as(name).isEqualTo(here.get(name));
            }
        }
    }

    private byte[] firstBatch(String home) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(home).resolve("batches"))) {
            return Files.readAllBytes(files.filter(file -> file.toString().contains("graduates-SGDDT-2018")
                            && file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private Map<String, byte[]> answers(Home home, String locale, String zone) throws IOException {
        Locale usualLocale = Locale.getDefault();
        TimeZone usualZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Map<String, byte[]> answers = new TreeMap<>();
            Path documents = Files.createDirectories(folder.resolve("documents-" + locale));
            told("report final --home " + home.root() + " --out " + documents);
            try (Stream<Path> files = Files.list(documents)) {
                files.filter(file -> file.getFileName().toString().startsWith("review-final."))
                        .forEach(file -> answers.put(file.getFileName().toString(), bytes(file)));
            }
            for (String format : new String[] {"text", "json"}) {
                answers.put(
                        "findings." + format,
                        told("findings --home " + home.root() + " --format " + format)
                                .getBytes(StandardCharsets.UTF_8));
            }
            return answers;
        } finally {
            Locale.setDefault(usualLocale);
            TimeZone.setDefault(usualZone);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String told(String typed) {
        StringWriter out = new StringWriter();
        StringWriter problems = new StringWriter();
        assertThat(Program.prepare(new CommandLine(ReportsProgram.class), ReportsProgram.WORDS, Language.VI)
                        .setOut(new PrintWriter(new BufferedWriter(out)))
                        .setErr(new PrintWriter(problems))
                        .execute(typed.split(" ")))
                .as(problems.toString())
                .isZero();
        return out.toString();
    }
}
