package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.jobs.delivery.AskedEncoding;
import phanluong.jobs.delivery.Inspected;
import phanluong.jobs.delivery.Inspector;
import phanluong.jobs.delivery.Source;
import phanluong.jobs.mapping.Mapping;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.privacy.TestKeys;
import phanluong.warehouse.release.Home;

/** A text that is read quickly, in ranges, becomes the same rows as one that is read the thorough way, as a whole. */
class QuickAndThoroughTest {
    private static final int ROWS = 1500;
    private static final long SMALL_RANGES = 16_000;
    private static final long WHOLE = 1L << 30;

    @TempDir
    Path folder;

    @Test
    void rangesOfAFileBecomeTheRowsOfTheWholeFile() throws IOException {
        Path file = variants(folder.resolve("so.csv"));
        Written.of("schools").row().csv(folder.resolve("schools.csv"));

        Outcome whole = take("whole", file, WHOLE);
        Outcome ranges = take("ranges", file, SMALL_RANGES);

        assertThat(ranges.files("accepted")).isGreaterThanOrEqualTo(10);
        assertThat(whole.files("accepted")).isEqualTo(1);
        assertThat(ranges.report.rows()).isEqualTo(whole.report.rows());
        assertThat(ranges.report.faults()).isEqualTo(whole.report.faults());
        assertThat(ranges.report.warnings()).isEqualTo(whole.report.warnings());
        assertThat(ranges.report.reading()).isEqualTo(whole.report.reading());
        assertThat(ranges.report.rejected()).isEqualTo(whole.report.rejected());
        assertThat(ranges.rows("accepted")).hasSizeGreaterThan(300).isEqualTo(whole.rows("accepted"));
        assertThat(ranges.rows("rejected")).hasSizeGreaterThan(100).isEqualTo(whole.rows("rejected"));
        assertThat(ranges.answers()).hasSize(2).isEqualTo(whole.answers());
        assertThat(whole.report.rows().duplicate()).isGreaterThan(15);
        assertThat(whole.report.faults()).containsKeys("DUPLICATE_CONFLICT", "TOTAL_ROW", "TOO_FEW_FIELDS", "PATTERN");
    }

    @Test
    void damagedFilesAreReadAlikeOrRefusedInTheSameWords() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        int inRanges = 0;
        for (Damaged file : DamagedTextTest.FILES) {
            Path path = Files.write(folder.resolve(file.name() + ".csv"), file.bytes());
            Source source = new Source(path, file.name() + ".csv", LocalDate.EPOCH, "official");
            Object thorough = inspected(source, file.asked(), WHOLE);
            Object quick = inspected(source, file.asked(), 2);
            softly.assertThat(quick).as(file.name()).isEqualTo(thorough);
            inRanges += quick instanceof List ? 1 : 0;
        }
        softly.assertAll();
        assertThat(inRanges).isGreaterThan(20);
    }

    /** What is known of a file that is read, or the words of its refusal. */
    private static Object inspected(Source source, Optional<String> asked, long rangeBytes) {
        Inspector inspector = Inspector.inRanges(
                Written.CATALOGUE.forms(), Mapping.none(), asked.flatMap(AskedEncoding::find), rangeBytes);
        try {
            Inspected file = inspector.inspect(source);
            return List.of(file.sha256(), file.readings(), file.asRead(), file.dropped(), file.headerRow());
        } catch (Refusal e) {
            return e.getMessage();
        }
    }

    private Outcome take(String name, Path file, long rangeBytes) {
        Path home = folder.resolve(name);
        IngestReport report = new Ingest(new Home(home), Written.CATALOGUE, TestKeys.beside(home), text -> {})
                .runInRanges(
                        new Ingest.Request(
                                List.of(folder.resolve("schools.csv"), file),
                                LocalDate.of(2019, 12, 31),
                                Optional.empty()),
                        rangeBytes);
        return new Outcome(
                home,
                report.files().stream()
                        .filter(read -> read.file().equals("so.csv"))
                        .findFirst()
                        .orElseThrow());
    }

    private record Outcome(Path home, IngestReport.FileReport report) {
        long files(String kind) throws IOException {
            try (Stream<Path> files = Files.list(new Home(home).batch(report.batch()))) {
                return files.filter(file -> file.getFileName().toString().startsWith(kind))
                        .count();
            }
        }

        List<List<String>> rows(String kind) {
            return Taken.rows("select * from '"
                    + new Home(home).batch(report.batch()).resolve(kind + "-*.parquet") + "' order by _row");
        }

        Map<String, String> answers() {
            return Taken.content(new Home(home).returned());
        }
    }

    /** Pupils whose rows come again: with spaces, in other cases, with days in other spellings, or saying something else. */
    private static Path variants(Path file) throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        List<String> lines = new ArrayList<>();
        String header = Written.of("graduates").header().strip();
        List<String> right =
                List.of(Written.of("graduates").row().lines().strip().split(","));
        for (int row = 0; row < ROWS; row++) {
            List<String> cells = new ArrayList<>(right);
            int pupil = random.nextInt(1100);
            String id = "HS-" + (500_000 + pupil);
            cells.set(
                    3,
                    pick(
                            random,
                            id,
                            id,
                            id,
                            id.toLowerCase(java.util.Locale.ROOT),
                            " " + id,
                            "HS- " + (500_000 + pupil)));
            cells.set(4, pick(random, "15/01/2004", "15/01/2004", "2004-01-15", "15/1/2004", "15-01-2004"));
            cells.set(5, pick(random, "Nữ", "Nữ", "nữ", "Nữ", "\u00a0Nữ", "\"Nữ\""));
            cells.set(6, pick(random, "Kinh", "Kinh", "Kinh", "Kinh ", "Tày"));
            cells.set(9, pick(random, "Có", "Có", "có", "Có"));
            switch (random.nextInt(60)) {
                case 0 -> cells.remove(14);
                case 1 -> cells.set(8, "Tổng cộng");
                case 2 -> cells.set(3, "số 7");
                case 3 -> cells.set(3, "");
                case 4 -> cells.set(4, "hôm qua");
                case 5 -> cells.set(7, "\"Hộ nghèo;Mồ côi\"");
                case 6 -> cells.replaceAll(cell -> "");
                default -> {
                    // Most rows are as they are.
                }
            }
            lines.add(String.join(",", cells));
        }
        return Written.text(file, header + "\n" + String.join("\n", lines) + "\n");
    }

    private static String pick(SplittableRandom random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
