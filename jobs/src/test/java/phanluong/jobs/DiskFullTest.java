package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.crash.CrashDisk;

/**
 * The disk is full from some operation on that needs room. What was published is as it was, nothing that the run wrote
 * stays unless a release names it, and with room again the next ingest ends where an undisturbed one ends.
 */
class DiskFullTest {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final String HOME = "/data/home";
    /** Every fifth operation; every one with -Dphanluong.crash=all. */
    private static final int STRIDE = "all".equals(System.getProperty("phanluong.crash")) ? 1 : 5;

    @TempDir
    Path folder;

    @Test
    void aFullDiskLeavesTheOldReleaseAndNoRubbish() throws IOException {
        CrashDisk disk = CrashDisk.empty("room");
        Taken.in(disk.path(HOME), DAY, SmallDeliveries.first(folder));
        WholeHome before = WholeHome.of(disk.path(HOME));
        Path second = SmallDeliveries.second(folder);
        CrashDisk whole = disk.copy("roomy");
        AtomicInteger all = new AtomicInteger();
        whole.watch((number, operation, path) -> all.addAndGet(operation.needsSpace() ? 1 : 0));
        Taken.in(whole.path(HOME), DAY, second);
        WholeHome undisturbed = WholeHome.of(whole.path(HOME));
        int points = 0;
        for (int last = 1; last <= all.get(); last += STRIDE) {
            CrashDisk full = disk.copy("full-" + last);
            Path home = full.path(HOME);
            AtomicInteger room = new AtomicInteger(last);
            full.watch((number, operation, path) -> {
                if (operation.needsSpace() && room.decrementAndGet() <= 0) {
                    throw operation == CrashDisk.Operation.WRITE
                            ? new IOException("No space left on device")
                            : new FileSystemException(path.toString(), null, "No space left on device");
                }
            });
            assertThatThrownBy(() -> Taken.in(home, DAY, second))
                    .as("operation " + last)
                    .hasStackTraceContaining("No space left on device");

            WholeHome left = WholeHome.of(home);
            assertThat(undisturbed.startsWith(left)).as("operation " + last).isBetween(1, 3);
            if (left.releases().size() == 1) {
                assertThat(left).as("operation " + last).isEqualTo(before);
            }
            full.watch((number, operation, path) -> {});
            Taken.in(home, DAY, second);
            assertThat(WholeHome.of(home)).as("operation " + last).isEqualTo(undisturbed);
            full.forget();
            points++;
        }
        System.out.println("disk full: " + points + " of " + all + " points, 0 bad");
    }
}
