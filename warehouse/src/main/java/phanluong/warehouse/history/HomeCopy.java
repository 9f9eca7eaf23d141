package phanluong.warehouse.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Durable;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Dropped;
import phanluong.warehouse.release.Erasure;
import phanluong.warehouse.release.Erasures;
import phanluong.warehouse.release.Expiries;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Ledger;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.release.WriterLock;
import phanluong.warehouse.words.Text;

/**
 * Copies a home, whole or one release with what it needs. The copy is a home itself. Files that are there already are not
 * copied again, for they never change; everything is read again in the copy before its {@code CURRENT} names the release,
 * so that a copy is at any moment the old one or the new one. The home may be written to meanwhile.
 */
public final class HomeCopy {
    private static final Set<String> LEFT_OUT = Set.of("published", "releases", "batches", "deliveries");
    /** Lies in a home while it is being restored: a restore that was interrupted may go on. */
    private static final String UNFINISHED = ".restoring";

    private final Home from;
    private final Home to;
    private final Consumer<Text> progress;
    /** Empty for a copy without deliveries. */
    private final Optional<FileCheck.Opening> deliveries;

    private final FileCopies copies;

    private HomeCopy(Home from, Home to, Optional<FileCheck.Opening> deliveries, Consumer<Text> progress) {
        this.deliveries = deliveries;
        this.from = from;
        this.to = to;
        this.progress = progress;
        this.copies = new FileCopies(to, progress);
    }

    /**
     * @param release the newest release of the copy
     * @param files how many were copied now, {@code bytes} of them together
     * @param verified what was read again in the copy
     * @param extra batches that the copy holds and the home does not any more
     */
    public record Outcome(int release, long files, long bytes, Verification.Outcome verified, List<String> extra) {}

    /**
     * Brings a copy up to date, or makes it.
     *
     * @param only one release instead of all
     * @throws Refusal when the folder holds another home or something else, or when the copy is not whole
     */
    public static Outcome backUp(
            Home from, Home to, Optional<Integer> only, FileCheck.Opening deliveries, Consumer<Text> progress) {
        return new HomeCopy(from, to, Optional.of(deliveries), progress).copy(only);
    }

    /**
     * Brings what a home has published to another place, or up to date there: kept releases and their batches, no
     * deliveries and no documents. What is built there reads the same rows; deliveries are taken in where they lie.
     *
     * @throws Refusal when the folder holds another home or something else, or when the copy is not whole
     */
    public static Outcome fetch(Home from, Home to, Consumer<Text> progress) {
        if (Files.exists(to.current()) && !Files.exists(to.fetched())) {
            throw new Refusal(
                    to.root() + " là một thư mục dữ liệu riêng: hãy lấy về một thư mục mới",
                    to.root() + " is a home of its own: fetch into a new folder");
        }
        return new HomeCopy(from, to, Optional.empty(), progress).copy(Optional.empty());
    }

    /** Makes a home from a copy. @throws Refusal when the home's folder is not empty, or the copy is not whole */
    public static Outcome restore(Home from, Home to, FileCheck.Opening deliveries, Consumer<Text> progress) {
        Path unfinished = to.root().resolve(UNFINISHED);
        try {
            if (names(to.root()).stream().anyMatch(name -> !name.startsWith(".")) && !Files.exists(unfinished)) {
                throw new Refusal(
                        "Thư mục " + to.root() + " không trống: chỉ khôi phục vào thư mục mới",
                        "The folder " + to.root() + " is not empty: restore into a new one");
            }
            new Releases(from).currentOrRefuse();
            Durable.createFolders(to.root());
            Durable.write(unfinished, from.root() + "\n");
            Outcome outcome = new HomeCopy(from, to, Optional.of(deliveries), progress).copy(Optional.empty());
            Files.delete(unfinished);
            Durable.forceFolder(to.root());
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome copy(Optional<Integer> only) {
        Releases ledger = new Releases(from);
        int current = ledger.currentOrRefuse().number();
        List<Release> releases = only.map(number -> List.of(ledger.of(number))).orElseGet(ledger::list);
        try {
            refuseStrangers(releases);
            WriterLock lock = WriterLock.take(to);
            try {
                // By this folder a copy that was interrupted is known.
                Durable.createFolders(to.releases());
                Set<String> batches = batches(ledger, releases, only.isEmpty() && deliveries.isPresent());
                if (deliveries.isPresent()) {
                    copyDeliveries(ledger, batches);
                } else {
                    Durable.write(to.fetched(), from.root() + "\n");
                }
                for (String batch : batches) {
                    copyBatch(batch);
                }
                copyOthers(only);
                List<Dropped> dropped = dropped(ledger, releases, current);
                int newest = releases.get(releases.size() - 1).number();
                for (Release release : releases) {
                    if (Files.exists(from.findings(release.number()))) {
                        copies.copy(from.findings(release.number()), to.findings(release.number()));
                    }
                    copies.copy(from.release(release.number()), to.release(release.number()));
                }
                if (!dropped.isEmpty()) {
                    Durable.write(to.dropped(), Ledger.write(dropped));
                }
                if (Files.exists(from.expired())) {
                    copies.copy(from.expired(), to.expired());
                }
                progress.accept(new Text("Đọc lại bản sao", "Reading the copy again"));
                Verification.Outcome verified = Verification.ofCopy(to, newest, deliveries, progress);
                if (!verified.problems().isEmpty()) {
                    throw Refusal.ofAll(verified.problems().stream()
                            .map(problem -> new Text(
                                    to.root() + ": " + problem.place() + ": "
                                            + problem.what().vi(),
                                    to.root() + ": " + problem.place() + ": "
                                            + problem.what().en()))
                            .toList());
                }
                Durable.write(to.current(), newest + "\n");
                eraseToo();
                expireToo();
                return new Outcome(newest, copies.files(), copies.bytes(), verified, extra(batches));
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder that holds something else, or releases of the same numbers with other content, is no copy of this home. */
    private void refuseStrangers(List<Release> releases) throws IOException {
        if (!Files.exists(to.root())) {
            return;
        }
        // A first copy that was interrupted has some of them.
        boolean isCopy = Stream.of(to.releases(), to.batches(), to.deliveries(), to.fetched())
                .anyMatch(Files::exists);
        if (!isCopy && names(to.root()).stream().anyMatch(name -> !name.startsWith("."))) {
            throw new Refusal(
                    "Thư mục " + to.root() + " chứa thứ khác, không phải bản sao của một thư mục dữ liệu",
                    "The folder " + to.root() + " holds something else, no copy of a home");
        }
        for (Release release : releases) {
            Path other = to.release(release.number());
            if (Files.exists(other) && Files.mismatch(from.release(release.number()), other) >= 0) {
                throw new Refusal(
                        to.root() + " là bản sao của một thư mục dữ liệu khác: bản công bố số " + release.number()
                                + " không giống",
                        to.root() + " is a copy of another home: its release " + release.number() + " is another");
            }
        }
    }

    private Set<String> batches(Releases ledger, List<Release> releases, boolean whole) {
        Set<String> batches = new TreeSet<>();
        Set<String> there = new HashSet<>(ledger.batchIds());
        for (Release release : releases) {
            batches.addAll(release.batchIds());
            release.withdrawn().stream()
                    .map(Release.Withdrawn::batch)
                    .filter(there::contains)
                    .forEach(batches::add);
        }
        if (whole) {
            batches.addAll(there);
        }
        return batches;
    }

    private void copyDeliveries(Releases ledger, Set<String> batches) throws IOException {
        Set<String> wanted = new HashSet<>();
        for (String id : batches) {
            wanted.add(ledger.findBatch(id).map(Batch::delivery).orElseThrow(() -> gone(id)));
        }
        for (String name : names(from.deliveries())) {
            if (!name.startsWith(".") && wanted.contains(DeliveryNames.sha256(name))) {
                copies.copy(from.deliveries().resolve(name), to.deliveries().resolve(name));
            }
        }
    }

    private Refusal gone(String batch) {
        return new Refusal(
                "Thiếu lô " + batch + " trong " + from.root() + " (xem phanluong verify)",
                "Batch " + batch + " is missing in " + from.root() + " (see phanluong verify)");
    }

    /** A folder takes its place whole, as when it was made. */
    private void copyBatch(String id) throws IOException {
        if (Files.isDirectory(to.batch(id))) {
            return;
        }
        Durable.createFolders(to.batches());
        // A copy that was interrupted goes on with what is whole.
        Path staging = Files.createDirectories(to.batches().resolve(Home.STAGING + id));
        for (String name : names(from.batch(id))) {
            copies.copy(from.batch(id).resolve(name), staging.resolve(name));
        }
        Durable.move(staging, to.batch(id));
    }

    /** Issued documents, the name of the key, and what else a home keeps; never its databases, which are made again. */
    private void copyOthers(Optional<Integer> only) throws IOException {
        for (String name : names(from.root())) {
            Path place = from.root().resolve(name);
            if (name.startsWith(".") || LEFT_OUT.contains(name) || place.equals(from.current())) {
                continue;
            }
            if (name.equals("documents") && deliveries.isEmpty()) {
                continue;
            }
            if (Files.isRegularFile(place) && (!name.contains(".") || place.equals(from.thresholds()))) {
                copies.copy(place, to.root().resolve(name));
            } else if (Home.KEPT.contains(name)) {
                copyFolder(only.isPresent() && name.equals("documents") ? from.documents(only.get()) : place);
            }
        }
    }

    private void copyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                copies.copy(file, to.root().resolve(from.root().relativize(file).toString()));
            }
        }
    }

    private List<Dropped> dropped(Releases ledger, List<Release> releases, int current) {
        Set<Integer> kept = new HashSet<>();
        releases.forEach(release -> kept.add(release.number()));
        int newest = releases.get(releases.size() - 1).number();
        List<Dropped> dropped = new ArrayList<>(ledger.dropped());
        ledger.list().stream()
                .filter(release -> release.number() < newest && !kept.contains(release.number()))
                .map(release -> new Dropped(
                        release.number(),
                        release.asOf(),
                        release.publishedAt(),
                        LocalDate.now(),
                        System.getProperty("user.name"),
                        "backup --release " + newest))
                .forEach(dropped::add);
        dropped.removeIf(one -> one.number() > Math.min(newest, current));
        dropped.sort(Comparator.comparingInt(Dropped::number));
        return dropped;
    }

    /** What was erased from the home is erased from its copy as well. */
    private void eraseToo() throws IOException {
        for (Erasure erasure : new Erasures(to).list()) {
            for (Erasure.Removed removed : erasure.batches()) {
                for (Batch.DataFile file : removed.files()) {
                    Files.deleteIfExists(to.batch(removed.batch()).resolve(file.name()));
                }
            }
            for (String name : names(to.deliveries())) {
                if (erasure.deliveries().contains(DeliveryNames.sha256(name))) {
                    Files.delete(to.deliveries().resolve(name));
                }
            }
            for (int number : erasure.releases()) {
                Files.deleteIfExists(to.findings(number));
            }
        }
    }

    /** What the home kept long enough, its copy did too; unless it was delivered again. */
    private void expireToo() throws IOException {
        Set<String> expired = new Expiries(to).deliveries();
        for (String name : names(to.deliveries())) {
            if (expired.contains(DeliveryNames.sha256(name))
                    && !Files.exists(from.deliveries().resolve(name))) {
                Files.delete(to.deliveries().resolve(name));
            }
        }
    }

    private List<String> extra(Set<String> batches) throws IOException {
        return names(to.batches()).stream()
                .filter(name -> !name.startsWith(".") && !batches.contains(name))
                .toList();
    }

    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
                found.forEach(file -> names.add(file.getFileName().toString()));
            }
        }
        names.sort(Comparator.naturalOrder());
        return names;
    }
}
