package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL at random moments: half of them after a random time since the run took its lock, half of them aimed at the
 * moment in which the home holds a random number of files and folders. {@code -Dphanluong.kills=N} says how many, 2 by default,
 * and {@code -Dphanluong.seed=S} which.
 */
class ManyKillsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final int KILLS = Integer.getInteger("phanluong.kills", 2);

    private static final int SEED = Integer.getInteger("phanluong.seed", 200);

    @TempDir
    Path folder;

    @Test
    void everyKillLeavesAWholeReleaseAndTheNextRunCompletes() throws IOException, InterruptedException {
        Path first = SmallDeliveries.first(folder);
        Path second = SmallDeliveries.second(folder);
        Path undisturbed = folder.resolve("undisturbed");
        Taken.in(undisturbed, DAY, first);
        int before = WholeHome.of(undisturbed).files().size();
        Process measured = start(second, undisturbed);
        while (!isLocked(undisturbed)) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        long start = System.nanoTime();
        assertThat(measured.waitFor()).isZero();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        WholeHome whole = WholeHome.of(undisturbed);
        Random random = new Random(SEED);
        List<String> bad = new ArrayList<>();
        Map<Integer, Integer> leftBy = new TreeMap<>();
        int alive = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path home = folder.resolve("home-" + kill);
            Taken.in(home, DAY, first);
            Process process = start(second, home);
            if (kill % 2 == 0) {
                while (process.isAlive() && !isLocked(home)) {
                    TimeUnit.MILLISECONDS.sleep(1);
                }
                process.waitFor(random.nextLong(millis), TimeUnit.MILLISECONDS);
            } else {
                int files = before + 1 + random.nextInt(whole.files().size() - before + 6);
                while (process.isAlive() && count(home) < files) {
                    Thread.onSpinWait();
                }
            }
            alive += process.isAlive() ? 1 : 0;
            process.destroyForcibly().waitFor();
            try {
                leftBy.merge(whole.startsWith(WholeHome.of(home)), 1, Integer::sum);
                Taken.in(home, DAY, second);
                WholeHome after = WholeHome.of(home);
                if (!after.equals(whole)) {
                    bad.add(kill + ": " + after.difference(whole));
                }
            } catch (RuntimeException | AssertionError e) {
                bad.add(kill + ": " + e);
            }
            WholeHome.delete(home);
        }
        System.out.println(
                KILLS + " kills, " + alive + " while it ran, releases left: " + leftBy + ", bad: " + bad.size());
        assertThat(bad).isEmpty();
    }

    private Process start(Path deliveries, Path home) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "phanluong.jobs.cli.JobsProgram",
                        "ingest",
                        deliveries.toString(),
                        "--home",
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
    }

    /** Whether the run has begun to write: the first that it makes is its staging folder. */
    private static boolean isLocked(Path home) throws IOException {
        try (Stream<Path> batches = Files.list(home.resolve("batches"))) {
            return batches.anyMatch(path -> path.getFileName().toString().startsWith("."));
        }
    }

    private static int count(Path home) {
        try (Stream<Path> files = Files.walk(home)) {
            return (int) files.count();
        } catch (IOException | UncheckedIOException e) {
            // Files get other names while they are counted.
            return 0;
        }
    }
}
