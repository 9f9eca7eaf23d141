package phanluong.warehouse.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Durable;
import phanluong.warehouse.files.Sha256;

/** The releases of a home: reading any, publishing the next. */
public final class Releases {
    private final Home home;

    public Releases(Home home) {
        this.home = home;
    }

    /** The current release; empty before the first. */
    public Optional<Release> current() {
        if (!Files.exists(home.current())) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text(home.current()).strip());
        if (!Files.exists(home.release(number))) {
            throw new Refusal(
                    "Thư mục " + home.root() + " bị hỏng: CURRENT ghi bản công bố số " + number + " nhưng không có tệp "
                            + home.release(number) + "; hãy khôi phục từ bản sao lưu",
                    "The home " + home.root() + " is damaged: CURRENT names release " + number + " and there is no "
                            + home.release(number) + "; restore a backup");
        }
        return Optional.of(of(number));
    }

    /** @throws Refusal when nothing has been published */
    public Release currentOrRefuse() {
        return current()
                .orElseThrow(() -> new Refusal(
                        "Chưa có bản công bố nào trong " + home.root()
                                + ": hãy nạp số liệu trước (phanluong ingest ĐƯỜNG_DẪN…)",
                        "No release in " + home.root() + ": ingest deliveries first (phanluong ingest PATH…)"));
    }

    /** @throws Refusal when there is no such release, naming those there are, or when it was dropped */
    public Release of(int number) {
        if (!Files.exists(home.release(number))) {
            dropped().stream().filter(one -> one.number() == number).findFirst().ifPresent(Releases::refuse);
            String newest =
                    current().map(release -> Integer.toString(release.number())).orElse("-");
            throw new Refusal(
                    "Không có bản công bố số " + number + " trong " + home.root() + "; bản hiện hành: " + newest,
                    "There is no release " + number + " in " + home.root() + "; the current one: " + newest);
        }
        return Ledger.readRelease(text(home.release(number)));
    }

    private static void refuse(Dropped dropped) {
        throw new Refusal(
                "Bản công bố số " + dropped.number() + " (số liệu đến ngày " + dropped.asOf() + ") đã bỏ ngày "
                        + dropped.on() + ": " + dropped.why(),
                "Release " + dropped.number() + " (as of " + dropped.asOf() + ") was dropped on " + dropped.on() + ": "
                        + dropped.why());
    }

    /** All releases up to the current one that were not dropped, oldest first. */
    public List<Release> list() {
        Set<Integer> gone = dropped().stream().map(Dropped::number).collect(Collectors.toSet());
        int last = current().map(Release::number).orElse(0);
        return IntStream.rangeClosed(1, last)
                .filter(number -> !gone.contains(number))
                .mapToObj(this::of)
                .toList();
    }

    /** Releases whose numbers were given and which are no longer kept, oldest first. */
    public List<Dropped> dropped() {
        return Files.exists(home.dropped()) ? Ledger.readDropped(text(home.dropped())) : List.of();
    }

    /** Remembers what is no longer kept, before it is removed. */
    public void drop(List<Dropped> releases) {
        List<Dropped> all = new ArrayList<>(dropped());
        all.addAll(releases);
        all.sort(Comparator.comparingInt(Dropped::number));
        try {
            Files.createDirectories(home.releases());
            Durable.write(home.dropped(), Ledger.write(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was known at the end of a day: the last release whose deliveries had all come by then. */
    public Release asOf(LocalDate day) {
        List<Release> known =
                list().stream().filter(release -> !release.asOf().isAfter(day)).toList();
        if (known.isEmpty()) {
            List<Dropped> gone = dropped().stream()
                    .filter(release -> !release.asOf().isAfter(day))
                    .toList();
            if (!gone.isEmpty()) {
                refuse(gone.get(gone.size() - 1));
            }
            String first = list().stream()
                    .findFirst()
                    .map(release -> release.asOf().toString())
                    .orElse("-");
            throw new Refusal(
                    "Chưa có số liệu nào tính đến ngày " + day + "; bản công bố đầu tiên: " + first,
                    "Nothing was known on " + day + "; the first release is of " + first);
        }
        return known.get(known.size() - 1);
    }

    /** Whether there is a batch of this id, whole and in its place. */
    public boolean holds(String id) {
        return Files.exists(home.batch(id).resolve("manifest.json"));
    }

    public Batch batch(String id) {
        return Ledger.readBatch(text(home.manifest(id)));
    }

    /** A batch of that id; empty when it was removed or never came. */
    public Optional<Batch> findBatch(String id) {
        return Files.exists(home.manifest(id)) ? Optional.of(batch(id)) : Optional.empty();
    }

    /** The ids of all batches that lie in the home, whether a release names them or not, in order. */
    public List<String> batchIds() {
        if (!Files.isDirectory(home.batches())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(home.batches())) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the release, then lets {@code CURRENT} name it: the one step by which anything becomes visible. */
    public void publish(Release release) {
        try {
            Durable.createFolders(home.releases());
            Durable.write(home.release(release.number()), Ledger.write(release));
            Durable.write(home.current(), release.number() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of a batch's manifest, by which a release holds it. */
    public String manifestHash(String id) {
        try {
            return Sha256.of(home.manifest(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
