package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.Refusal;

/** Files are taken in as they come; a wrong one is told, stays, and holds up no other. */
class WatchTest {
    @TempDir
    Path folder;

    @Test
    void filesAreTakenInAsTheyComeAndAWrongOneHoldsUpNoOther() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Path home = folder.resolve("home");
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        Watch watch = new Watch(
                files -> Taken.in(home, Taken.DAY, files.toArray(Path[]::new)), List.of(inbox), new Watch.Listener() {
                    @Override
                    public void waiting() {
                        told.add("waiting");
                    }

                    @Override
                    public void taken(IngestReport report) {
                        report.files().forEach(file -> told.add(file.file() + " " + file.status()));
                    }

                    @Override
                    public void refused(Refusal refusal) {
                        told.add(refusal.problems().get(0).en());
                    }
                });
        Thread thread = new Thread(() -> {
            try {
                watch.run();
                told.add("ended");
            } catch (Exception e) {
                told.add(e.toString());
            }
        });
        thread.start();

        assertThat(next(told)).isEqualTo("waiting");
        Written.of("schools").row().csv(inbox.resolve("schools.csv"));
        assertThat(next(told)).isEqualTo("schools.csv NEW");
        assertThat(next(told)).isEqualTo("waiting");

        // A folder gets its file and a wrong one by one move, so that one look finds both.
        Path both = folder.resolve("both");
        Written.of("submissions").row().csv(both.resolve("submissions.csv"));
        Files.writeString(both.resolve("wrong.csv"), "a,b\n1,2\n");
        Files.move(both, inbox.resolve("both"));
        assertThat(next(told)).isEqualTo("submissions.csv NEW");
        assertThat(next(told)).contains("wrong.csv");
        assertThat(inbox.resolve("both/wrong.csv")).exists();
        assertThat(next(told)).isEqualTo("waiting");

        watch.stop();
        assertThat(next(told)).isEqualTo("ended");
        thread.join();
    }

    private static String next(BlockingQueue<String> told) throws InterruptedException {
        return told.poll(120, TimeUnit.SECONDS);
    }
}
