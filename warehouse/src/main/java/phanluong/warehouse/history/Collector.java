package phanluong.warehouse.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import phanluong.warehouse.files.Durable;
import phanluong.warehouse.files.Folders;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Dropped;
import phanluong.warehouse.release.Expired;
import phanluong.warehouse.release.Expiries;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Issuances;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.release.WriterLock;
import phanluong.warehouse.words.Text;

/**
 * Removes from a home what no kept release names. A release that is not kept is written down as dropped before anything of
 * it goes, and what goes leaves its place by one rename before it is deleted, the release itself after all that only it
 * named: after a crash at any point nothing that is named is missing, and the next run goes on. Issued documents stay.
 * Deliveries may go before what was read from them: they are written down as expired first.
 */
public final class Collector {
    private static final Text DROPPED =
            new Text("chỉ bản công bố đã bỏ dùng đến", "only releases that are dropped name it");
    private static final Text UNNAMED = new Text("không bản công bố nào dùng đến", "no release names it");
    private static final Text RETURNED = new Text("đã trả lại nơi gửi từ lâu", "went back to the sender long ago");
    private static final Text EXPIRED = new Text("đã hết hạn lưu", "was kept as long as it was to be");
    private static final Text LEFT = new Text("sót lại từ lần chạy bị ngắt", "left by a run that was killed");

    /** In which order things leave. */
    private static final List<String> FOLDERS = List.of("deliveries", "batches", "published", "releases");

    private final Home home;
    private final Releases releases;
    private final Request request;
    private final List<Removal> removals = new ArrayList<>();
    /** SHA-256 of deliveries whose batches go, and why. */
    private final Map<String, Text> going = new HashMap<>();

    private final List<Expired> expired = new ArrayList<>();

    private Collector(Home home, Request request) {
        this.home = home;
        this.releases = new Releases(home);
        this.request = request;
    }

    /**
     * Which releases stay: all when neither {@code last} nor {@code since} is given, else those that either asks for, and
     * the current one and those that were issued always.
     *
     * @param last so many of the newest
     * @param since those that speak of this day or a later one
     * @param days what no release ever named stays so long after it came
     * @param returnedDays what went back to a sender stays so long
     * @param deliveriesDays what was delivered stays so long after it came into this home, whether it counts or not; empty
     *     for as long as something names it
     * @param remove whether to do it, or only to say what would be done
     */
    public record Request(
            Optional<Integer> last,
            Optional<LocalDate> since,
            int days,
            int returnedDays,
            Optional<Integer> deliveriesDays,
            boolean remove,
            LocalDate today,
            String by,
            String why) {}

    /** A file or folder of the home that goes. */
    public record Removal(String place, long bytes, Text why) {}

    /** @param dropped releases that are no longer kept from now on */
    public record Outcome(List<Dropped> dropped, List<Removal> removals) {
        public Outcome {
            dropped = List.copyOf(dropped);
            removals = List.copyOf(removals);
        }

        public long bytes() {
            return removals.stream().mapToLong(Removal::bytes).sum();
        }
    }

    /** @throws phanluong.warehouse.Refusal when another command is writing */
    public static Outcome run(Home home, Request request) {
        new Releases(home).currentOrRefuse();
        try {
            WriterLock lock = WriterLock.take(home);
            try {
                return new Collector(home, request).collect();
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome collect() throws IOException {
        List<Release> all = releases.list();
        List<Release> kept = kept(all);
        List<Dropped> dropped = all.stream()
                .filter(release -> !kept.contains(release))
                .map(release -> new Dropped(
                        release.number(),
                        release.asOf(),
                        release.publishedAt(),
                        request.today(),
                        request.by(),
                        request.why()))
                .toList();
        Set<Integer> numbers = new HashSet<>();
        kept.forEach(release -> numbers.add(release.number()));
        plan(
                home.releases(),
                name -> number(name).filter(number -> !numbers.contains(number)).map(number -> DROPPED));
        plan(home.published(), name -> published(name, numbers));
        Set<String> deliveries = batches(kept, all);
        plan(home.deliveries(), name -> delivery(name, deliveries));
        for (Path copy : returned()) {
            if (isOlder(copy, request.returnedDays())) {
                removals.add(new Removal(home.root().relativize(copy).toString(), Files.size(copy), RETURNED));
            }
        }
        if (request.remove()) {
            if (!dropped.isEmpty()) {
                releases.drop(dropped);
            }
            if (!expired.isEmpty()) {
                new Expiries(home).add(expired);
            }
            remove();
        }
        return new Outcome(dropped, removals);
    }

    private List<Release> kept(List<Release> all) {
        if (request.last().isEmpty() && request.since().isEmpty()) {
            return all;
        }
        int current = all.get(all.size() - 1).number();
        List<Integer> issued = new Issuances(home).before(current);
        int first = request.last().map(last -> Math.max(0, all.size() - last)).orElse(all.size());
        return all.stream()
                .filter(release -> release.number() == current
                        || issued.contains(release.number())
                        || all.indexOf(release) >= first
                        || request.since()
                                .filter(day -> !release.asOf().isBefore(day))
                                .isPresent())
                .toList();
    }

    /** Plans the batches that go; answers with the SHA-256 of the deliveries that stay. */
    private Set<String> batches(List<Release> kept, List<Release> all) throws IOException {
        Set<String> named = new HashSet<>();
        for (Release release : kept) {
            named.addAll(release.batchIds());
            release.withdrawn().forEach(one -> named.add(one.batch()));
        }
        Set<String> once = new HashSet<>();
        all.forEach(release -> once.addAll(release.batchIds()));
        releases.dropped().stream()
                .map(Dropped::number)
                .filter(number -> Files.exists(home.release(number)))
                .forEach(number -> once.addAll(releases.of(number).batchIds()));
        Set<String> deliveries = new HashSet<>();
        for (String name : names(home.batches())) {
            Path folder = home.batch(name);
            if (name.startsWith(".")) {
                removals.add(new Removal("batches/" + name, bytes(folder), LEFT));
            } else if (named.contains(name) || !once.contains(name) && !isOld(home.manifest(name))) {
                releases.findBatch(name).map(Batch::delivery).ifPresent(deliveries::add);
            } else {
                Text why = once.contains(name) ? DROPPED : UNNAMED;
                releases.findBatch(name).map(Batch::delivery).ifPresent(sha256 -> going.put(sha256, why));
                removals.add(new Removal("batches/" + name, bytes(folder), why));
            }
        }
        return deliveries;
    }

    /** Databases of kept releases stay, and so does one that somebody may be building just now. */
    private Optional<Text> published(String name, Set<Integer> numbers) {
        if (name.startsWith(".")) {
            return isOld(home.published().resolve(name)) ? Optional.of(LEFT) : Optional.empty();
        }
        return number(name).filter(number -> !numbers.contains(number)).map(number -> DROPPED);
    }

    private Optional<Text> delivery(String name, Set<String> staying) {
        if (name.equals(Home.RETURNED)) {
            return Optional.empty();
        }
        if (name.startsWith(".")) {
            return Optional.of(LEFT);
        }
        String sha256 = DeliveryNames.sha256(name);
        if (staying.contains(sha256)) {
            return request.deliveriesDays()
                    .filter(days -> isOlder(home.deliveries().resolve(name), days))
                    .map(days -> {
                        expired.add(new Expired(sha256, request.today(), request.by(), days));
                        return EXPIRED;
                    });
        }
        Text batchGoes = going.get(sha256);
        if (batchGoes != null) {
            return Optional.of(batchGoes);
        }
        return isOld(home.deliveries().resolve(name)) ? Optional.of(UNNAMED) : Optional.empty();
    }

    private interface Judge {
        /** Why the file goes; empty when it stays. */
        Optional<Text> why(String name);
    }

    private void plan(Path folder, Judge judge) throws IOException {
        for (String name : names(folder)) {
            Optional<Text> why = judge.why(name);
            if (why.isPresent()) {
                removals.add(new Removal(folder.getFileName() + "/" + name, bytes(folder.resolve(name)), why.get()));
            }
        }
    }

    private static Optional<Integer> number(String name) {
        String digits = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        return digits.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }

    /** Everything goes by rename into one folder before it is deleted; the next writer removes its remains. */
    private void remove() throws IOException {
        if (removals.isEmpty()) {
            return;
        }
        Path bin = Files.createDirectory(home.batches().resolve(Home.STAGING + UUID.randomUUID()));
        for (String top : FOLDERS) {
            Set<Path> folders = new TreeSet<>();
            for (Removal removal : removals) {
                if (removal.place().startsWith(top + "/")) {
                    Path place = home.root().resolve(removal.place());
                    Path gone = bin.resolve(removal.place().replace('/', '-'));
                    Files.move(place, gone, StandardCopyOption.ATOMIC_MOVE);
                    folders.add(place.getParent());
                }
            }
            for (Path folder : folders) {
                Durable.forceFolder(folder);
            }
        }
        Folders.delete(bin);
    }

    private List<Path> returned() throws IOException {
        if (!Files.isDirectory(home.returned())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(home.returned())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private boolean isOld(Path file) {
        return isOlder(file, request.days());
    }

    private static boolean isOlder(Path file, int days) {
        try {
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                            .toInstant()
                            .isBefore(Instant.now().minus(days, ChronoUnit.DAYS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                files.forEach(file -> names.add(file.getFileName().toString()));
            }
        }
        names.sort(Comparator.naturalOrder());
        return names;
    }

    private static long bytes(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }
}
