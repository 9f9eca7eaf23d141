package phanluong.warehouse.history;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Erasures;
import phanluong.warehouse.release.Expiries;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.words.Text;

/**
 * Reads everything that a home's releases name against what the ledger says of it: manifests against the hash in the
 * release, data files against size, SHA-256 and rows, deliveries against their names. Changes nothing.
 */
public final class Verification {
    private final Home home;
    private final Optional<FileCheck.Opening> deliveries;
    private final Consumer<Text> progress;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Text> notes = new ArrayList<>();

    private Verification(Home home, Optional<FileCheck.Opening> deliveries, Consumer<Text> progress) {
        this.home = home;
        this.deliveries = deliveries;
        this.progress = progress;
    }

    /**
     * What was read, and what is wrong.
     *
     * @param rows in the data files, by their own footers
     * @param problems sorted; empty when all is as the ledger says
     * @param notes what no release names and what will be made anew: nothing is wrong with it
     */
    public record Outcome(
            int releases, int batches, int files, long rows, long bytes, List<Problem> problems, List<Text> notes) {
        public Outcome {
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }
    }

    /**
     * @param asked the numbers of the releases to verify; all that are kept when empty
     * @param recipe of what the published database of a release should have been made with
     */
    public static Outcome of(
            Home home,
            Set<Integer> asked,
            Function<Release, String> recipe,
            FileCheck.Opening deliveries,
            Consumer<Text> progress) {
        return new Verification(
                        home, Files.exists(home.fetched()) ? Optional.empty() : Optional.of(deliveries), progress)
                .run(asked, new Releases(home).currentOrRefuse().number(), Optional.of(recipe));
    }

    /**
     * Of a copy whose {@code CURRENT} may not yet name the newest of its releases, without databases.
     *
     * @param deliveries empty for a copy that has none
     */
    static Outcome ofCopy(Home home, int newest, Optional<FileCheck.Opening> deliveries, Consumer<Text> progress) {
        return new Verification(home, deliveries, progress).run(Set.of(), newest, Optional.empty());
    }

    private Outcome run(Set<Integer> asked, int newest, Optional<Function<Release, String>> recipe) {
        List<Release> releases = releases(asked, newest);
        Map<String, String> manifests = new TreeMap<>();
        releases.forEach(release -> release.entries().forEach(entry -> {
            String other = manifests.putIfAbsent(entry.batch(), entry.manifest());
            if (other != null && !other.equals(entry.manifest())) {
                problems.add(Problem.of(
                        "releases/" + release.number() + ".json",
                        "ghi tóm tắt khác cho lô " + entry.batch(),
                        "gives batch " + entry.batch() + " another hash than another release"));
            }
        }));
        List<FileCheck.Expected> expected = new ArrayList<>();
        manifests.forEach((batch, hash) -> expected.add(new FileCheck.Expected(
                home.manifest(batch),
                "batches/" + batch + "/manifest.json",
                Optional.empty(),
                hash,
                Files::newInputStream)));
        Erasures erasures = new Erasures(home);
        Set<Integer> erased = new HashSet<>();
        erasures.list().forEach(erasure -> erased.addAll(erasure.releases()));
        releases.stream()
                .filter(release -> release.findings() != null && !erased.contains(release.number()))
                .forEach(release -> expected.add(new FileCheck.Expected(
                        home.findings(release.number()),
                        "releases/" + release.number() + ".findings.json",
                        Optional.empty(),
                        release.findings().sha256(),
                        Files::newInputStream)));
        int named = expected.size();
        FileCheck check = new FileCheck(progress);
        List<Problem> wrong = check.of(expected);
        problems.addAll(wrong);
        Set<String> damaged = new HashSet<>();
        wrong.forEach(problem -> damaged.add(problem.place()));
        List<Batch> batches = new ArrayList<>();
        for (String id : manifests.keySet()) {
            if (!damaged.contains("batches/" + id + "/manifest.json")) {
                batches.add(new Releases(home).batch(id));
            }
        }
        Map<String, Batch.DataFile> data = new LinkedHashMap<>();
        List<Batch> whole = batches.stream()
                .filter(batch -> erasures.ofBatch(batch.id()).isEmpty())
                .toList();
        whole.forEach(batch ->
                batch.files().forEach(file -> data.put("batches/" + batch.id() + "/" + file.name(), file)));
        expected.clear();
        data.forEach((place, file) -> expected.add(new FileCheck.Expected(
                home.root().resolve(place), place, Optional.of(file.bytes()), file.sha256(), Files::newInputStream)));
        Set<String> kept = deliveries(batches, expected);
        wrong = check.of(expected);
        problems.addAll(wrong);
        wrong.forEach(problem -> damaged.add(problem.place()));
        data.keySet().removeAll(damaged);
        long rows = rows(data);
        whole.forEach(this::sums);
        strangers(batches, manifests.keySet(), kept, asked.isEmpty());
        recipe.ifPresent(now ->
                releases.forEach(release -> PublishedCheck.of(home, release, now.apply(release), problems, notes)));
        problems.sort(null);
        return new Outcome(
                releases.size(), manifests.size(), named + expected.size(), rows, check.bytes(), problems, notes);
    }

    private List<Release> releases(Set<Integer> asked, int newest) {
        Releases ledger = new Releases(home);
        Set<Integer> dropped = new HashSet<>();
        ledger.dropped().forEach(one -> dropped.add(one.number()));
        List<Release> releases = new ArrayList<>();
        for (int number = 1; number <= newest; number++) {
            if (dropped.contains(number) || !asked.isEmpty() && !asked.contains(number)) {
                continue;
            }
            String place = "releases/" + number + ".json";
            try {
                if (!Files.exists(home.release(number))) {
                    problems.add(Problem.of(place, "thiếu tệp", "the file is missing"));
                    continue;
                }
                Release release = ledger.of(number);
                if (release.number() != number) {
                    problems.add(
                            Problem.of(place, "mang số " + release.number(), "carries the number " + release.number()));
                }
                releases.add(release);
            } catch (JsonParseException | IllegalArgumentException | NullPointerException e) {
                problems.add(Problem.of(place, "không đọc được", "cannot be read"));
            }
        }
        asked.stream()
                .filter(number -> dropped.contains(number) || number > newest)
                .forEach(ledger::of);
        return releases;
    }

    /** Adds the deliveries of some batches to what is to be read; answers with the names of their files. */
    private Set<String> deliveries(List<Batch> batches, List<FileCheck.Expected> expected) {
        if (deliveries.isEmpty()) {
            notes.add(new Text(
                    "Các tệp đã nhận nằm ở thư mục dữ liệu gốc (xem FETCHED), không được đọc lại ở đây",
                    "The deliveries lie in the home that this one was fetched from (see FETCHED) and were not read"));
            return Set.of();
        }
        Map<String, String> names = new HashMap<>();
        list(home.deliveries()).forEach(name -> names.put(DeliveryNames.sha256(name), name));
        Set<String> kept = new TreeSet<>();
        Set<String> expired = new Expiries(home).deliveries();
        Set<String> gone = new HashSet<>();
        Erasures erasures = new Erasures(home);
        for (Batch batch : batches) {
            String name = names.get(batch.delivery());
            if (name == null && erasures.ofDelivery(batch.delivery()).isPresent()) {
                notes.add(new Text(
                        "batches/" + batch.id() + ": tệp đã nhận đã bị xóa theo yêu cầu",
                        "batches/" + batch.id() + ": its delivery was erased on request"));
            } else if (name == null && expired.contains(batch.delivery())) {
                gone.add(batch.delivery());
            } else if (name == null) {
                problems.add(Problem.of(
                        "deliveries/" + batch.delivery(),
                        "thiếu tệp đã nhận " + batch.sourceName() + " (lô " + batch.id() + ")",
                        "the delivery " + batch.sourceName() + " is missing (batch " + batch.id() + ")"));
            } else if (kept.add(name)) {
                expected.add(new FileCheck.Expected(
                        home.deliveries().resolve(name),
                        "deliveries/" + name,
                        Optional.empty(),
                        batch.delivery(),
                        deliveries.get()));
            }
        }
        if (!gone.isEmpty()) {
            notes.add(new Text(
                    "deliveries: " + gone.size() + " tệp đã nhận đã được xóa vì hết hạn lưu (releases/expired.json)",
                    "deliveries: " + gone.size() + " were kept as long as they were to be and are gone"
                            + " (releases/expired.json)"));
        }
        return kept;
    }

    /** Rows by the footers of files whose bytes are right. */
    private long rows(Map<String, Batch.DataFile> data) {
        if (home.root().getFileSystem() != FileSystems.getDefault()) {
            notes.add(new Text(
                    "Không đếm dòng: thư mục dữ liệu không nằm trên ổ đĩa của máy",
                    "Rows were not counted: the home lies on no disk of this machine"));
            return 0;
        }
        Map<Path, String> places = new LinkedHashMap<>();
        data.keySet().forEach(place -> places.put(home.root().resolve(place), place));
        long total = 0;
        for (Map.Entry<Path, Long> counted : ParquetRows.of(places.keySet()).entrySet()) {
            String place = places.get(counted.getKey());
            total += Math.max(0, counted.getValue());
            if (counted.getValue() != data.get(place).rows()) {
                problems.add(Problem.of(
                        place,
                        "có " + counted.getValue() + " dòng, theo sổ là "
                                + data.get(place).rows(),
                        "holds " + counted.getValue() + " rows, the ledger says "
                                + data.get(place).rows()));
            }
        }
        return total;
    }

    /** The files of a batch hold the rows that its manifest counts. */
    private void sums(Batch batch) {
        long accepted = rows(batch, "accepted");
        long rejected = rows(batch, "rejected");
        if (accepted != batch.rows().accepted() || rejected != batch.rows().rejected()) {
            problems.add(Problem.of(
                    "batches/" + batch.id() + "/manifest.json",
                    "các tệp có " + accepted + " dòng nhận và " + rejected + " dòng loại, theo sổ là "
                            + batch.rows().accepted() + " và " + batch.rows().rejected(),
                    "its files hold " + accepted + " accepted and " + rejected + " rejected rows, it counts "
                            + batch.rows().accepted() + " and " + batch.rows().rejected()));
        }
    }

    private static long rows(Batch batch, String kind) {
        return batch.files().stream()
                .filter(file -> file.kind().equals(kind))
                .mapToLong(Batch.DataFile::rows)
                .sum();
    }

    /** What lies in the home and is named by nothing. */
    private void strangers(List<Batch> batches, Collection<String> named, Set<String> kept, boolean all) {
        for (Batch batch : batches) {
            Set<String> names = new HashSet<>(Set.of("manifest.json"));
            batch.files().forEach(file -> names.add(file.name()));
            list(home.batch(batch.id())).stream()
                    .filter(name -> !names.contains(name))
                    .forEach(name -> notes.add(new Text(
                            "batches/" + batch.id() + "/" + name + ": không có trong sổ, không được dùng",
                            "batches/" + batch.id() + "/" + name + ": not in the ledger, never read")));
        }
        if (!all) {
            return;
        }
        Set<String> unnamed = new TreeSet<>(list(home.batches()));
        unnamed.removeAll(named);
        Set<String> theirs = new HashSet<>();
        Releases ledger = new Releases(home);
        for (String id : unnamed) {
            if (id.startsWith(".")) {
                notes.add(new Text(
                        "batches/" + id + ": dở dang từ một lần chạy trước hoặc đang chạy",
                        "batches/" + id + ": unfinished, of a run that was killed or is running"));
            } else {
                notes.add(new Text(
                        "batches/" + id + ": không bản công bố nào dùng (cũ hơn, rỗng, đã rút hoặc chưa công bố)",
                        "batches/" + id + ": no release names it (older, empty, withdrawn or not published)"));
                ledger.findBatch(id).ifPresent(batch -> theirs.add(batch.delivery()));
            }
        }
        list(home.deliveries()).stream()
                .filter(name -> !name.equals(Home.RETURNED))
                .filter(name -> !kept.contains(name) && !theirs.contains(DeliveryNames.sha256(name)))
                .forEach(name -> notes.add(new Text(
                        "deliveries/" + name + ": không lô nào đọc từ tệp này",
                        "deliveries/" + name + ": no batch was read from it")));
    }

    private static List<String> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
