package phanluong.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.jobs.Sample;
import phanluong.jobs.sample.Recipe;

/** That the measurement measures; how fast is not asked here. The reports program is not built yet when this module is tested. */
class MainBenchTest {
    @TempDir
    private static Path folder;

    @Test
    void aTinyMeasurement_holdsEveryLine_andSaysWhyOneIsMissing() throws IOException {
        oneYearOfAProvince(folder.resolve("work/inbox"));
        Figures figures = new MainBench(JobsLauncher.in(folder), folder.resolve("work"), said -> {}).measure(1, false);

        assertThat(figures.list())
                .extracting(Figure::id)
                .containsExactly(
                        "ingest",
                        "duckdb_copy",
                        "session",
                        "session_without_archive",
                        "warehouse",
                        "warehouse_inside",
                        "review",
                        "jasper",
                        "review_warm",
                        "jasper_warm",
                        "demo");
        assertThat(figures.list().stream().filter(figure -> figure.usage().isPresent()))
                .extracting(Figure::id)
                .containsExactly("ingest", "duckdb_copy", "session_without_archive", "warehouse", "warehouse_inside");
        assertThat(figures.find("ingest").flatMap(figures::ratio)).isPresent();
        assertThat(figures.find("duckdb_copy")
                        .orElseThrow()
                        .amount()
                        .orElseThrow()
                        .count())
                .as("rows that ingest accepted")
                .isPositive()
                .isLessThan(figures.find("ingest")
                        .orElseThrow()
                        .amount()
                        .orElseThrow()
                        .count());
        assertThat(reason(figures, "session")).isEqualTo("there is no archive yet: scripts/setup");
        assertThat(reason(figures, "review")).isEqualTo("bench-documents: no reports program here");
        assertThat(reason(figures, "demo")).isEqualTo("not asked for: add --demo");
    }

    private static String reason(Figures figures, String id) {
        return ((Figure.Outcome.Missing) figures.find(id).orElseThrow().outcome())
                .reason()
                .en();
    }

    private static void oneYearOfAProvince(Path inbox) throws IOException {
        Sample.write(folder.resolve("province"), Recipe.usual(Sample.DEFAULT_SEED, 0.001));
        Files.createDirectories(inbox);
        try (Stream<Path> units = Files.list(folder.resolve("province"))) {
            for (Path unit :
                    units.filter(each -> each.toString().endsWith("_2018-2019")).toList()) {
                Files.move(unit, inbox.resolve(unit.getFileName()));
            }
        }
    }
}
