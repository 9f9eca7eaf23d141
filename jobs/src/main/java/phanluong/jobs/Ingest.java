package phanluong.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import phanluong.jobs.batch.Batches;
import phanluong.jobs.batch.Delivery;
import phanluong.jobs.batch.Leftovers;
import phanluong.jobs.batch.Workspace;
import phanluong.jobs.delivery.AskedEncoding;
import phanluong.jobs.delivery.Inspected;
import phanluong.jobs.delivery.Inspector;
import phanluong.jobs.delivery.Source;
import phanluong.jobs.delivery.Sources;
import phanluong.jobs.mapping.Mapping;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.files.Together;
import phanluong.warehouse.privacy.HomeKey;
import phanluong.warehouse.release.Erasures;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.words.Text;

/**
 * Takes deliveries in: looks through every file first, and when each can be read, checks all rows with Spark, writes
 * batches and publishes one release for every day on which something came. When any file is refused, nothing changes.
 */
public final class Ingest {
    private final Home home;
    private final Catalogue catalogue;
    private final HomeKey key;
    private final Consumer<Text> progress;
    private boolean leavesDuplicates;
    private OptionalLong rangeBytes = OptionalLong.empty();

    /** With the key that lies beside the home. */
    public Ingest(Home home, Catalogue catalogue, Consumer<Text> progress) {
        this(home, catalogue, new HomeKey(home.root(), Optional.empty()), progress);
    }

    /**
     * @param key under which pupils get their pseudonyms; made when the home is new and has none
     * @param progress is told what is being done; from one thread at a time
     */
    public Ingest(Home home, Catalogue catalogue, HomeKey key, Consumer<Text> progress) {
        this.key = key;
        this.home = home;
        this.catalogue = catalogue;
        this.progress = progress;
    }

    /**
     * @param paths files and folders
     * @param returns where the answers to senders are written; empty for the home's own place
     * @param received the day for files that no {@code received.csv} speaks of
     * @param mapping how foreign files are read; empty when all speak the words of the forms
     * @param encoding of texts that are no UTF-8 or UTF-16; empty when those are to be refused
     * @param patience how long to wait for another command that is writing
     * @param master of a cluster that checks and writes; empty for this machine alone
     */
    public record Request(
            List<Path> paths,
            LocalDate received,
            Optional<Path> mapping,
            Optional<AskedEncoding> encoding,
            Optional<Path> returns,
            Duration patience,
            Optional<String> master) {
        public Request {
            paths = List.copyOf(paths);
        }

        public Request(
                List<Path> paths,
                LocalDate received,
                Optional<Path> mapping,
                Optional<AskedEncoding> encoding,
                Optional<Path> returns) {
            this(paths, received, mapping, encoding, returns, Duration.ZERO, Optional.empty());
        }

        public Request(List<Path> paths, LocalDate received, Optional<Path> mapping, Optional<AskedEncoding> encoding) {
            this(paths, received, mapping, encoding, Optional.empty());
        }

        public Request(List<Path> paths, LocalDate received, Optional<Path> mapping) {
            this(paths, received, mapping, Optional.empty(), Optional.empty());
        }
    }

    /** As {@link #run}, but rows with the key of another are taken for rows like others: to measure what looking costs. */
    IngestReport runLeavingDuplicates(Request request) {
        leavesDuplicates = true;
        return run(request);
    }

    /** As {@link #run}, but large texts are read in ranges of another size: to try many ranges on a small file. */
    IngestReport runInRanges(Request request, long bytes) {
        rangeBytes = OptionalLong.of(bytes);
        return run(request);
    }

    /** @throws Refusal naming every file that cannot be taken in; the home is as it was */
    public IngestReport run(Request request) {
        long start = System.nanoTime();
        Scratch.removeLeft();
        if (key.expected().isPresent()) {
            key.open();
        }
        Sources sources = Sources.below(request.paths(), request.received());
        Mapping mapping = request.mapping()
                .map(file -> Mapping.read(file, catalogue.forms()))
                .orElseGet(Mapping::none);
        CompletableFuture<SparkSession> session = new CompletableFuture<>();
        try {
            Runnable starter = () -> start(session, request.master());
            Preparation preparation = new Preparation(home, starter);
            progress.accept(new Text(
                    "Xem " + sources.files().size() + " tệp",
                    "Looking through " + sources.files().size() + " files"));
            List<Delivery> deliveries = inspect(
                    sources.files(),
                    rangeBytes.isPresent()
                            ? Inspector.inRanges(catalogue.forms(), mapping, request.encoding(), rangeBytes.getAsLong())
                            : new Inspector(catalogue.forms(), mapping, request.encoding()),
                    preparation);
            refuseErased(deliveries);
            refuseRivals(deliveries);
            IngestReport report = ingest(request, sources, deliveries, preparation, session, start);
            progress.accept(new Text("Ghi tệp trả lời", "Writing the answers"));
            return new Answering(home, catalogue, request.returns()).answer(report, deliveries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Inspector.forgetSheets();
        }
    }

    private static void start(CompletableFuture<SparkSession> session, Optional<String> master) {
        try {
            session.complete(Sessions.start(master));
        } catch (RuntimeException | Error e) {
            session.completeExceptionally(e);
        }
    }

    private List<Delivery> inspect(List<Source> sources, Inspector inspector, Preparation preparation)
            throws IOException {
        Inspected[] inspected = new Inspected[sources.size()];
        List<Refusal.Problem>[] problems = problems(sources.size());
        List<Together.Task> tasks = new ArrayList<>();
        for (int at = 0; at < inspected.length; at++) {
            int place = at;
            tasks.add(() -> {
                try {
                    inspected[place] = inspector.inspect(sources.get(place));
                    preparation.seen(inspected[place]);
                } catch (Refusal e) {
                    String name = sources.get(place).name();
                    problems[place] = e.problems().stream()
                            .map(problem -> problem.ofFile(name))
                            .toList();
                }
            });
        }
        Together.run(tasks);
        List<Refusal.Problem> all = new ArrayList<>();
        for (List<Refusal.Problem> found : problems) {
            all.addAll(found);
        }
        if (!all.isEmpty()) {
            throw Refusal.of(all);
        }
        List<Delivery> deliveries = new ArrayList<>();
        for (Inspected file : inspected) {
            file.readings().forEach(reading -> deliveries.add(Delivery.of(file, reading)));
        }
        return deliveries;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Refusal.Problem>[] problems(int count) {
        List<Refusal.Problem>[] problems = new List[count];
        java.util.Arrays.fill(problems, List.of());
        return problems;
    }

    /** A file that was removed because of what it held does not come back as it was. */
    private void refuseErased(List<Delivery> deliveries) {
        Erasures erasures = new Erasures(home);
        List<Refusal.Problem> problems = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            String name = delivery.file().source().name();
            erasures.ofDelivery(delivery.file().sha256())
                    .ifPresent(erasure -> problems.add(Refusal.problem(
                                    "DELIVERY_ERASED",
                                    "Tệp " + name + " đã được xóa theo yêu cầu (lần xóa số " + erasure.number()
                                            + "): hãy gửi lại tệp không còn những dòng đó",
                                    "File " + name + " was erased on request (erasure " + erasure.number()
                                            + "): send it again without those rows")
                            .ofFile(name)));
        }
        if (!problems.isEmpty()) {
            throw Refusal.of(problems);
        }
    }

    /** Two files of one day that report the same cannot both count, and nobody said which comes later. */
    private static void refuseRivals(List<Delivery> deliveries) {
        Map<String, Delivery> first = new HashMap<>();
        List<Refusal.Problem> problems = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            String year = delivery.reading().startYear().isPresent()
                    ? " " + delivery.reading().startYear().getAsInt()
                    : "";
            String what =
                    delivery.reading().form().name() + " " + delivery.reading().unit() + year;
            LocalDate day = delivery.file().source().received();
            Delivery other = first.putIfAbsent(what + " " + day, delivery);
            if (other != null && !other.batchId().equals(delivery.batchId())) {
                String files = other.file().source().name() + ", "
                        + delivery.file().source().name();
                problems.add(Refusal.problem(
                                "RIVAL_DELIVERIES",
                                "Hai tệp cùng biểu, đơn vị, năm học (" + what + ") và cùng ngày nhận " + day + ": "
                                        + files + "; hãy ghi ngày nhận khác nhau trong received.csv hoặc bỏ một tệp",
                                "Two files report the same (" + what + ") and came on the same day " + day + ": "
                                        + files + "; give different days in received.csv or leave one out")
                        .ofFile(delivery.file().source().name()));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.of(problems);
        }
    }

    private IngestReport ingest(
            Request request,
            Sources sources,
            List<Delivery> deliveries,
            Preparation preparation,
            CompletableFuture<SparkSession> session,
            long start)
            throws IOException {
        Releases releases = new Releases(home);
        Set<String> known = counted(releases);
        if (deliveries.stream().allMatch(delivery -> known.contains(delivery.batchId()))) {
            Leftovers.removeIfFree(home);
            return new Reporting(home, sources, known)
                    .report(deliveries, Map.of(), List.of(), List.of(), Optional.empty(), releases.current(), start);
        }
        try (Workspace workspace = Workspace.open(home, request.patience())) {
            // Another run may have published until the lock was ours.
            Optional<Release> before = releases.current();
            Set<String> counted = counted(releases);
            Batches batches = new Batches(home, key.openOrMake(before.isPresent(), progress));
            Map<String, Delivery> byBatch = new LinkedHashMap<>();
            deliveries.forEach(delivery -> byBatch.putIfAbsent(delivery.batchId(), delivery));
            List<Delivery> fresh = byBatch.values().stream()
                    .filter(delivery -> !counted.contains(delivery.batchId()) && !batches.holds(delivery))
                    .toList();
            Set<Delivery> old = new LinkedHashSet<>(byBatch.values());
            fresh.forEach(old::remove);
            List<Delivery> arrivals = byBatch.values().stream()
                    .filter(delivery -> !counted.contains(delivery.batchId()))
                    .toList();
            Publisher publisher = new Publisher(home, catalogue);
            Map<Delivery, Batches.Made> made = Map.of();
            try {
                batches.keep(byBatch.values());
                if (!fresh.isEmpty()) {
                    preparation.startNow();
                    progress.accept(new Text(
                            "Kiểm tra " + fresh.size() + " tệp mới", "Checking " + fresh.size() + " new files"));
                    made = batches.make(
                            leavesDuplicates, session.join(), catalogue, workspace.staging(), fresh, List.copyOf(old));
                }
                progress.accept(new Text("Công bố", "Publishing"));
                batches.force();
                workspace.confirm();
                publisher.publish(arrivals);
            } catch (IOException | RuntimeException e) {
                takeBack(batches, workspace, e);
                throw e;
            }
            return new Reporting(home, sources, counted)
                    .report(
                            deliveries,
                            made,
                            publisher.published(),
                            publisher.older(),
                            publisher.findings(),
                            before,
                            start);
        }
    }

    private static void takeBack(Batches batches, Workspace workspace, Exception failure) {
        try {
            batches.takeBack(workspace.staging());
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** The batches that some release names. */
    private static Set<String> counted(Releases releases) {
        Set<String> counted = new LinkedHashSet<>();
        releases.list().forEach(release -> counted.addAll(release.batchIds()));
        return counted;
    }
}
