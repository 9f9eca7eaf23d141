package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.jobs.batch.Workspace;
import phanluong.warehouse.crash.CrashDisk;
import phanluong.warehouse.crash.Remains;
import phanluong.warehouse.release.Home;

/**
 * An ingest is stopped before every single operation that changes the disk. Whatever the disk then holds, the home is
 * the old release or a new one, whole, and the next ingest ends where an undisturbed one ends.
 *
 * <p>A dead machine runs no more code: what is left after the death before operation k is what the disk held at that
 * moment of a run that was not stopped. So one run shows all its moments, each with everything that a kill or a power cut may leave.
 */
class CrashTest {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final String HOME = "/data/home";
    private static final int DRAWS = 4;
    /** Every eleventh operation; every one with -Dphanluong.crash=all. */
    private static final int STRIDE = "all".equals(System.getProperty("phanluong.crash")) ? 1 : 11;

    @TempDir
    Path folder;

    private Path first;
    private Path second;

    @BeforeEach
    void deliveries() {
        first = SmallDeliveries.first(folder);
        second = SmallDeliveries.second(folder);
    }

    @Test
    void everyMomentOfTheFirstIngest() throws IOException {
        everyMoment("first", List.of(), first);
    }

    @Test
    void everyMomentOfALaterIngest() throws IOException {
        everyMoment("later", List.of(first), second);
    }

    /** The same with a program that meets the dead disk: from operation k on nothing is done any more. */
    @Test
    void aRunWhoseDiskDies() throws IOException {
        CrashDisk disk = CrashDisk.empty("before");
        Taken.in(disk.path(HOME), DAY, first);
        disk.settle();
        CrashDisk whole = disk.copy("whole");
        whole.watch((number, operation, path) -> {});
        Taken.in(whole.path(HOME), DAY, second);
        Examination examination = new Examination(1, WholeHome.of(whole.path(HOME)), second);
        int deaths = 0;
        for (int point = 1; point <= whole.operations(); point += STRIDE) {
            int last = point;
            CrashDisk dying = disk.copy("dying-" + point);
            dying.watch((number, operation, path) -> {
                if (number >= last) {
                    throw new FileSystemException(path.toString(), null, "the disk is dead");
                }
            });
            assertThatThrownBy(() -> Taken.in(dying.path(HOME), DAY, second))
                    .hasStackTraceContaining("the disk is dead");
            deaths++;
            examination.afterKill("death at " + point, CrashDisk.holding("dead-" + point, Remains.afterKill(dying)));
            dying.forget();
        }
        System.out.println("dying disk: " + deaths + " of " + whole.operations() + " points, " + examination);
        assertThat(examination.bad).isEmpty();
    }

    private void everyMoment(String name, List<Path> before, Path delivered) throws IOException {
        CrashDisk disk = CrashDisk.empty(name);
        Path home = disk.path(HOME);
        for (Path earlier : before) {
            Taken.in(home, DAY, earlier);
        }
        disk.settle();
        int old = WholeHome.of(home).releases().size();
        List<CrashDisk> killed = new ArrayList<>();
        List<List<Remains>> cut = new ArrayList<>();
        Random random = new Random(4);
        disk.watch((number, operation, path) -> {
            killed.add(disk.copy(name + "-killed-" + number));
            cut.add(Remains.afterPowerCut(disk, DRAWS, random));
        });
        Taken.in(home, DAY, delivered);
        disk.watch((number, operation, path) -> {});
        WholeHome undisturbed = WholeHome.of(home);
        Examination examination = new Examination(old, undisturbed, delivered);
        for (int point = 0; point < killed.size(); point++) {
            examination.afterKill("kill at " + (point + 1), killed.get(point));
            for (Remains remains : cut.get(point)) {
                examination.afterPowerCut("power cut at " + (point + 1), remains, old);
            }
        }
        for (Remains remains : Remains.afterPowerCut(disk, DRAWS, random)) {
            examination.afterPowerCut(
                    "power cut at the end", remains, undisturbed.releases().size());
        }
        System.out.println(name + " ingest: " + killed.size() + " points, " + examination);
        assertThat(examination.bad).isEmpty();
    }

    /** Looks at what is left on the plain file system, lets the next ingest run, and looks again. */
    private final class Examination {
        private final int old;
        private final WholeHome undisturbed;
        private final Path delivered;
        private final Map<String, String> seen = new HashMap<>();
        private final Map<String, String> resumed = new HashMap<>();
        private final Map<String, String> bad = new TreeMap<>();
        private int states;

        Examination(int old, WholeHome undisturbed, Path delivered) {
            this.old = old;
            this.undisturbed = undisturbed;
            this.delivered = delivered;
        }

        void afterKill(String when, CrashDisk disk) {
            states++;
            note(when, look(Remains.afterKill(disk), old));
            note(when, () -> resume("killed ", disk));
        }

        void afterPowerCut(String when, Remains remains, int least) {
            states++;
            note(when, look(remains, least));
            note(when, () -> resume("cut off ", CrashDisk.holding("power-cut-" + states, remains)));
        }

        private interface Step {
            String run() throws IOException;
        }

        private void note(String when, Step step) {
            String fault;
            try {
                fault = step.run();
            } catch (IOException | RuntimeException | AssertionError | StackOverflowError e) {
                fault = e.toString();
            }
            if (!fault.isEmpty()) {
                bad.putIfAbsent(when, fault);
            }
        }

        /** Every release that is there is whole and is one of the undisturbed run; at least so many are there. */
        private Step look(Remains remains, int least) {
            return () -> {
                String key = remains.fingerprint() + least;
                if (!seen.containsKey(key)) {
                    Path plain = folder.resolve("plain");
                    seen.put(key, "not read");
                    try {
                        remains.unpack(plain);
                        int count = undisturbed.startsWith(WholeHome.of(plain.resolve(HOME.substring(1))));
                        seen.put(key, count >= least ? "" : "only " + count + " releases of " + least);
                    } finally {
                        WholeHome.delete(plain);
                    }
                }
                return seen.get(key);
            };
        }

        /** The next ingest ends where the undisturbed one ended, and what it published outlives a power cut. */
        private String resume(String how, CrashDisk disk) throws IOException {
            Path home = disk.path(HOME);
            try {
                // The first that an ingest does; what differs only in what this removes goes on in the same way.
                Workspace.open(new Home(home), Duration.ZERO).close();
                String key = how + Remains.afterKill(disk).fingerprint();
                if (resumed.putIfAbsent(key, "") != null) {
                    return "";
                }
                Taken.in(home, DAY, delivered);
                WholeHome after = WholeHome.of(home);
                if (!after.equals(undisturbed)) {
                    return "the next ingest ends elsewhere: " + after.difference(undisturbed);
                }
                for (Remains remains : Remains.afterPowerCut(disk, DRAWS, new Random(4))) {
                    String lost = look(remains, undisturbed.releases().size()).run();
                    if (!lost.isEmpty()) {
                        return "the next ingest does not outlive a power cut: " + lost;
                    }
                }
                return "";
            } finally {
                disk.forget();
            }
        }

        @Override
        public String toString() {
            return states + " states (" + seen.size() + " different, " + resumed.size() + " to resume from), "
                    + bad.size() + " bad";
        }
    }
}
