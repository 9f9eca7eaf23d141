package phanluong.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.jobs.Bench;

/** That the measurement measures; how fast is not asked here. The reports program is not built yet when this module is tested. */
class MainBenchTest {
    @TempDir
    private static Path folder;

    @Test
    void aTinyMeasurement_holdsEveryLine_andSaysWhyOneIsMissing() throws IOException {
        Figures figures = Bench.main(new Bench.Request(jobsOnly(), folder.resolve("work"), 0.001, 1, false), said -> {});

        assertThat(figures.list()).extracting(Figure::id).containsExactly("ingest", "duckdb_copy", "session", "session_without_archive",
                "warehouse", "warehouse_inside", "review", "jasper", "review_warm", "jasper_warm", "demo");
        assertThat(figures.list().stream().filter(figure -> figure.usage().isPresent())).extracting(Figure::id)
                .containsExactly("ingest", "duckdb_copy", "session_without_archive", "warehouse_inside");
        assertThat(figures.find("ingest").flatMap(figures::ratio)).isPresent();
        Figure ingest = figures.find("ingest").orElseThrow();
        Figure copy = figures.find("duckdb_copy").orElseThrow();
        assertThat(ingest.amount().orElseThrow().count() - copy.amount().orElseThrow().count())
                .as("rows that were rejected or duplicates").isBetween(100L, 300L);
        assertThat(reason(figures, "session")).isEqualTo("there is no archive yet: scripts/setup");
        assertThat(reason(figures, "review")).isEqualTo("bench-documents: no reports program here");
        assertThat(reason(figures, "demo")).isEqualTo("not asked for: add --demo");
    }

    private static String reason(Figures figures, String id) {
        return ((Figure.Outcome.Missing) figures.find(id).orElseThrow().outcome()).reason().en();
    }

    /** A launcher that starts the jobs program as it is compiled now. */
    private static Path jobsOnly() throws IOException {
        String options = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--add-opens") || option.startsWith("-D") || option.startsWith("-XX:+Ignore"))
                .map(MainBenchTest::quoted).collect(Collectors.joining(" "));
        String java = quoted(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        String text = Stream.of("#!/bin/sh", "case $1 in build|report|bench-documents) echo no reports program here >&2; exit 2 ;; esac",
                "exec " + java + " -XX:+UseSerialGC -XX:TieredStopAtLevel=1 " + options + " -cp " + quoted(System.getProperty("java.class.path"))
                + " phanluong.jobs.cli.JobsProgram \"$@\"", "").collect(Collectors.joining("\n"));
        Path script = Files.writeString(folder.resolve("launcher"), text);
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
