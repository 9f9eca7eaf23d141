package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile files of every kind are refused in one line each, soon, and within half a gigabyte of heap. */
class HostileFilesTest {
    private static final long MOST_MILLISECONDS = 10_000;

    @TempDir
    static Path folder;

    private static final List<Path> INBOXES = new ArrayList<>();
    private static final Map<String, Told> TOLD = new LinkedHashMap<>();
    private static long peakKilobytes;

    private record Told(long milliseconds, String outcome) {}

    /** Each file alone, one after the other, in a process of its own. */
    @BeforeAll
    static void lookThroughEach() throws Exception {
        Path content = Files.createDirectories(folder.resolve("content"));
        Path names = Files.createDirectories(folder.resolve("names"));
        for (HostileFiles.Case hostile : HostileFiles.all()) {
            hostile.maker().make((hostile.isFile() ? content : names).resolve(hostile.name()));
        }
        INBOXES.addAll(List.of(content, names));
        for (Path inbox : INBOXES) {
            for (String line : run(List.of(HostileChild.class.getName(), inbox.toString()), 0)
                    .split("\n")) {
                String[] told = line.split("\t", -1);
                if (told[0].equals("VmHWM")) {
                    peakKilobytes = Math.max(peakKilobytes, Long.parseLong(told[1]));
                } else if (told.length == 3) {
                    TOLD.put(told[0], new Told(Long.parseLong(told[1]), told[2]));
                }
            }
        }
    }

    @Test
    void eachIsRefusedInItsOwnWords() {
        SoftAssertions softly = new SoftAssertions();
        for (HostileFiles.Case hostile : HostileFiles.all()) {
            softly.assertThat(TOLD.get(HostileChild.key(hostile.name())).outcome())
                    .as(hostile.name())
                    .matches(Pattern.quote(hostile.outcome()).replace("*", "\\E.*\\Q"));
        }
        softly.assertAll();
    }

    @Test
    void eachIsRefusedSoonAndInLittleMemory() {
        assertThat(TOLD).hasSize(HostileFiles.all().size());
        assertThat(TOLD.values())
                .allSatisfy(told -> assertThat(told.milliseconds()).isLessThan(MOST_MILLISECONDS));
        long longest =
                TOLD.values().stream().mapToLong(Told::milliseconds).max().orElseThrow();
        assertThat(peakKilobytes).isBetween(1L, 900_000L);
        System.out.println("Hostile files: " + TOLD.size() + ", longest " + longest + " ms, peak memory "
                + peakKilobytes / 1024 + " MB");
    }

    @Test
    void theProgramNamesThemAllInOneLineEachAndChangesNothing() throws Exception {
        Path home = folder.resolve("home");
        for (Path inbox : INBOXES) {
            String told = run(
                    List.of("phanluong.jobs.cli.JobsProgram", "ingest", inbox.toString(), "--home", home.toString()),
                    2);
            assertThat(told).doesNotContain("Exception").doesNotContain("\tat ").doesNotContain("OutOfMemory");
            assertThat(told.lines().filter(line -> !line.isBlank()))
                    .hasSize(Files.list(inbox).toList().size())
                    .allMatch(line -> line.startsWith("Error: ["), "names the check that refuses it");
        }
        assertThat(Taken.content(home)).isEmpty();
    }

    private static String run(List<String> arguments, int expectedCode) throws IOException, InterruptedException {
        return SmallHeap.run(folder.resolve("output.txt"), expectedCode, arguments);
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsRefused() throws Exception {
        Path growing = Written.text(
                folder.resolve("growing.csv"),
                Written.of("labour_demand").row().header()
                        + Written.of("labour_demand").row().lines().repeat(50_000));
        Thread writer = new Thread(() -> grow(growing));
        writer.start();
        try {
            assertThat(HostileChild.outcome(growing, "growing.csv"))
                    .isEqualTo("File growing.csv changed while it was being read; send it again when it is complete");
        } finally {
            writer.interrupt();
            writer.join();
        }
    }

    private static void grow(Path file) {
        try (BufferedWriter to = Files.newBufferedWriter(file, java.nio.file.StandardOpenOption.APPEND)) {
            while (!Thread.interrupted()) {
                to.write("\n");
                to.flush();
                Thread.sleep(1);
            }
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
