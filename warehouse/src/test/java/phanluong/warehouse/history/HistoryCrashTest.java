package phanluong.warehouse.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.TestHome;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.crash.CrashDisk;
import phanluong.warehouse.crash.Remains;
import phanluong.warehouse.release.Home;

/**
 * gc, backup and restore are stopped before every operation that changes the disk, by a kill and by a power cut.
 * Whatever the disk then holds: what a {@code CURRENT} names is whole, and the next run ends where an undisturbed one ends.
 */
class HistoryCrashTest {
    private static final String COUNTS = "school_code, level, pupils";
    private static final String HOME = "data/home";
    private static final String COPY = "data/copy";
    private static final String RESTORED = "data/restored";
    private static final int DRAWS = 4;

    @TempDir
    private Path folder;

    private TestHome test;

    @BeforeEach
    void aReleaseWithADocument() throws IOException {
        test = new TestHome(folder.resolve("data/home"), Catalogue.shipped());
        test.batch("school_years", "SGDDT", 2019, "2020-06-30", COUNTS, "('A', 'THCS', 100)");
        test.batch("school_years", "SGDDT", 2018, "2020-06-30", COUNTS, "('A', 'THCS', 90)");
        test.publish("2020-06-30");
        Files.createDirectories(test.home().documents(1));
        Files.writeString(test.home().documents(1).resolve("review.pdf"), "signed");
    }

    private void aSecondRelease() {
        test.batch("school_years", "SGDDT", 2019, "2020-09-01", COUNTS, "('A', 'THCS', 101)");
        test.publish("2020-09-01");
    }

    @Test
    void everyMomentOfCollecting() throws IOException {
        aSecondRelease();
        everyMoment("gc", List.of(HOME), disk -> gc(home(disk, HOME), Optional.of(1), Optional.empty()));
    }

    @Test
    void everyMomentOfLettingDeliveriesExpire() throws IOException {
        aSecondRelease();
        everyMoment("gc of deliveries", List.of(HOME), disk -> gc(home(disk, HOME), Optional.empty(), Optional.of(30)));
    }

    @Test
    void everyMomentOfTheFirstBackup() throws IOException {
        aSecondRelease();
        everyMoment("first backup", List.of(HOME, COPY), disk -> backUp(home(disk, HOME), home(disk, COPY)));
    }

    @Test
    void everyMomentOfALaterBackup() throws IOException {
        backUp(test.home(), new Home(folder.resolve(COPY)));
        aSecondRelease();
        everyMoment("later backup", List.of(HOME, COPY), disk -> backUp(home(disk, HOME), home(disk, COPY)));
    }

    @Test
    void everyMomentOfRestoring() throws IOException {
        everyMoment("restore", List.of(HOME, RESTORED), disk -> {
            Home restored = home(disk, RESTORED);
            boolean done = Files.exists(restored.current())
                    && !Files.exists(restored.root().resolve(".restoring"));
            if (!done) {
                HomeCopy.restore(home(disk, HOME), restored, Files::newInputStream, text -> {});
            }
        });
    }

    /** What no release ever named is kept for long. */
    private static void gc(Home home, Optional<Integer> last, Optional<Integer> deliveriesDays) {
        Collector.run(
                home,
                new Collector.Request(
                        last,
                        Optional.empty(),
                        40_000,
                        40_000,
                        deliveriesDays,
                        true,
                        LocalDate.of(2021, 1, 1),
                        "Lan",
                        "hết hạn lưu"));
    }

    private static void backUp(Home home, Home copy) {
        HomeCopy.backUp(home, copy, Optional.empty(), Files::newInputStream, text -> {});
    }

    private static Home home(CrashDisk disk, String place) {
        return new Home(disk.path("/" + place));
    }

    private interface Work {
        void on(CrashDisk disk);
    }

    /** @param homes what has to be whole at any moment, where it says that it is there */
    private void everyMoment(String name, List<String> homes, Work work) throws IOException {
        CrashDisk disk = CrashDisk.holding(name.replace(' ', '-'), onDisk());
        Map<String, Remains> moments = new LinkedHashMap<>();
        Random random = new Random(4);
        int[] points = {0};
        int[] states = {0};
        disk.watch((number, operation, path) -> {
            points[0] = number;
            states[0] += keep(moments, "kill at " + number, List.of(Remains.afterKill(disk)));
            states[0] += keep(moments, "power cut at " + number, Remains.afterPowerCut(disk, DRAWS, random));
        });
        work.on(disk);
        disk.watch((number, operation, path) -> {});
        String undisturbed = Remains.afterKill(disk).fingerprint();
        List<Remains> after = Remains.afterPowerCut(disk, DRAWS, random);
        states[0] += keep(moments, "power cut at the end", after);
        Map<String, String> bad = new TreeMap<>();
        after.forEach(remains -> look("power cut at the end", remains, homes)
                .or(() -> isThere(remains, homes) ? Optional.empty() : Optional.of("what was done is gone"))
                .ifPresent(fault -> bad.put("power cut at the end", fault)));
        moments.forEach((when, remains) -> look(when, remains, homes)
                .or(() -> resume(when, remains, work, undisturbed))
                .ifPresent(fault -> bad.put(when, fault)));
        disk.forget();
        System.out.println(name + ": " + points[0] + " points, " + states[0] + " states (" + moments.size()
                + " different), " + bad.size() + " bad");
        assertThat(bad).isEmpty();
    }

    private static int keep(Map<String, Remains> moments, String when, List<Remains> states) {
        Set<String> known = new java.util.HashSet<>();
        moments.values().forEach(remains -> known.add(remains.fingerprint()));
        for (int at = 0; at < states.size(); at++) {
            if (known.add(states.get(at).fingerprint())) {
                moments.put(when + " (" + at + ")", states.get(at));
            }
        }
        return states.size();
    }

    private static boolean isThere(Remains remains, List<String> homes) {
        return homes.stream().allMatch(home -> remains.content().containsKey(home + "/CURRENT"));
    }

    /** What is wrong with a home that says that it is there. */
    private static Optional<String> look(String when, Remains remains, List<String> homes) {
        CrashDisk disk = CrashDisk.holding("look-" + when.replaceAll("\\W+", "-"), remains);
        try {
            for (String place : homes) {
                Home home = home(disk, place);
                if (!remains.content().containsKey(place + "/CURRENT")) {
                    if (place.equals(HOME)) {
                        return Optional.of("the home is gone");
                    }
                    continue;
                }
                List<Problem> problems = Verification.of(
                                home, Set.of(), release -> "", Files::newInputStream, text -> {})
                        .problems();
                if (!problems.isEmpty()) {
                    return Optional.of(place + ": " + problems);
                }
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of("verify: " + e);
        } finally {
            disk.forget();
        }
    }

    private static Optional<String> resume(String when, Remains remains, Work work, String undisturbed) {
        CrashDisk disk = CrashDisk.holding("resume-" + when.replaceAll("\\W+", "-"), remains);
        try {
            work.on(disk);
            Remains end = Remains.afterKill(disk);
            return end.fingerprint().equals(undisturbed)
                    ? Optional.empty()
                    : Optional.of(
                            "the next run ends elsewhere: " + end.content().keySet());
        } catch (RuntimeException e) {
            return Optional.of("the next run: " + e);
        } finally {
            disk.forget();
        }
    }

    /** Everything in the test's folder as it would lie on a disk. */
    private Remains onDisk() throws IOException {
        Map<String, byte[]> content = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(found -> !found.equals(folder)).toList()) {
                content.put(
                        folder.relativize(path).toString(), Files.isDirectory(path) ? null : Files.readAllBytes(path));
            }
        }
        return new Remains(content);
    }
}
