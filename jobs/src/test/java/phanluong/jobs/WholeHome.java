package phanluong.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import phanluong.jobs.batch.TestParquet;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.privacy.TestKeys;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;

/**
 * What a home holds, read and verified to the last byte.
 *
 * @param releases the entries of every release up to the current one
 * @param files the SHA-256 of everything below {@code deliveries} and {@code batches}, and the names of all else
 */
record WholeHome(List<List<Release.Entry>> releases, Map<String, String> files) {
    /** @throws AssertionError when something that a release names is not there, or is not what it names */
    static WholeHome of(Path root) throws IOException {
        Home home = new Home(root);
        Releases releases = new Releases(home);
        List<List<Release.Entry>> entries = new ArrayList<>();
        Set<String> verified = new HashSet<>();
        for (Release release : releases.list()) {
            entries.add(release.entries());
            if (release.findings() != null) {
                expect(release.findings().sha256(), Sha256.of(home.findings(release.number())), "findings");
            }
            for (Release.Entry entry : release.entries()) {
                if (verified.add(entry.batch())) {
                    verify(home, releases, entry);
                }
            }
        }
        return new WholeHome(entries, files(root));
    }

    /** How many releases the other has; @throws AssertionError unless they are the first of this one's. */
    int startsWith(WholeHome other) {
        int count = other.releases.size();
        expect(releases.subList(0, Math.min(count, releases.size())), other.releases, "releases");
        return count;
    }

    private static void verify(Home home, Releases releases, Release.Entry entry) throws IOException {
        expect(entry.manifest(), releases.manifestHash(entry.batch()), entry.batch());
        Batch batch = releases.batch(entry.batch());
        for (Batch.DataFile file : batch.files()) {
            Path path = home.batch(entry.batch()).resolve(file.name());
            expect(file.sha256(), Sha256.of(path), path);
            expect(file.rows(), TestParquet.rows(path), path);
        }
        try (Stream<Path> deliveries = Files.list(home.deliveries())) {
            Path delivery = deliveries
                    .filter(path -> path.getFileName().toString().startsWith(batch.delivery()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("delivery " + batch.delivery() + " is gone"));
            expect(batch.delivery(), sealed(delivery), delivery);
        }
    }

    private static boolean isDelivery(Path path) {
        return path.getParent().endsWith("deliveries")
                && !path.getFileName().toString().startsWith(".");
    }

    /** The SHA-256 of what a delivery holds: its encrypted bytes are other ones each time. */
    private static String sealed(Path delivery) throws IOException {
        try (InputStream stream = TestKeys.counting().seal().open(delivery)) {
            return Sha256.of(stream);
        }
    }

    private static void expect(Object expected, Object found, Object where) {
        if (!expected.equals(found)) {
            throw new AssertionError(where + ": expected " + expected + ", found " + found);
        }
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (!Files.exists(root)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.toList()) {
                String name = root.relativize(path).toString();
                boolean isFixed = name.startsWith("deliveries/") || name.startsWith("batches/");
                files.put(
                        name,
                        !isFixed || !Files.isRegularFile(path)
                                ? ""
                                : isDelivery(path) ? sealed(path) : Sha256.of(path));
            }
        }
        return files;
    }

    String difference(WholeHome other) {
        Set<String> names =
                new HashSet<>(files.entrySet().stream().map(Object::toString).toList());
        other.files.entrySet().forEach(entry -> {
            if (!names.remove(entry.toString())) {
                names.add("missing " + entry);
            }
        });
        return releases.size() + " releases; " + names;
    }

    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
