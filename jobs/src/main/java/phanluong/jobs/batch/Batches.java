package phanluong.jobs.batch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.SparkSession;
import phanluong.jobs.delivery.Inspected;
import phanluong.jobs.delivery.Source;
import phanluong.jobs.delivery.Vault;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.files.Durable;
import phanluong.warehouse.files.Folders;
import phanluong.warehouse.files.Together;
import phanluong.warehouse.privacy.Key;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Erasures;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Ledger;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.time.SchoolYear;

/** Makes the batches of a home: checks deliveries with Spark, writes what came of them, and puts whole folders in place. */
public final class Batches {
    private final Home home;
    private final Releases releases;
    /** What this run has put into the home. */
    private final Set<Path> kept = ConcurrentHashMap.newKeySet();

    private final Set<Path> placed = new HashSet<>();
    private final Key key;

    public Batches(Home home, Key key) {
        this.key = key;
        this.home = home;
        this.releases = new Releases(home);
    }

    /** Whether a delivery's batch is there with all of its files. */
    public boolean holds(Delivery delivery) {
        Path folder = home.batch(delivery.batchId());
        if (!Files.exists(folder.resolve("manifest.json"))) {
            return false;
        }
        return releases.batch(delivery.batchId()).files().stream()
                .allMatch(file -> Files.exists(folder.resolve(file.name())));
    }

    /**
     * Keeps the bytes of deliveries, also of those whose batches a killed run has left: a power cut may have taken the
     * one and not the other. When this returns they are on the disk.
     */
    public void keep(Collection<Delivery> deliveries) throws IOException {
        Vault vault = new Vault(home, key.seal());
        Map<Path, Inspected> files = new LinkedHashMap<>();
        deliveries.forEach(delivery -> files.put(vault.path(delivery.file()), delivery.file()));
        Together.run(files.values().stream()
                .map(file -> (Together.Task) () -> {
                    if (vault.keep(file)) {
                        kept.add(vault.path(file));
                    }
                })
                .toList());
        Durable.forceFolder(home.deliveries());
    }

    /** Forces the names of all batches to the disk, also of those that a killed run has left: then a release may name them. */
    public void force() throws IOException {
        Durable.forceFolder(home.batches());
    }

    /** What a new batch is, the first rows that were not accepted, and the first accepted ones with warnings. */
    public record Made(Batch batch, List<MarkedRow> firstRejected, List<MarkedRow> firstNoted) {}

    /**
     * Makes the batches of deliveries that have been kept and have none yet. When this returns they are whole and in their places, and nothing names them.
     *
     * @param leavesDuplicates whether rows with the key of another are taken for rows like others
     * @param old deliveries of the same run whose batches are there
     */
    public Map<Delivery, Made> make(
            boolean leavesDuplicates,
            SparkSession session,
            Catalogue catalogue,
            Path staging,
            List<Delivery> fresh,
            List<Delivery> old)
            throws IOException {
        Vault vault = new Vault(home, key.seal());
        List<Numbered> files = new ArrayList<>();
        for (int number = 0; number < fresh.size(); number++) {
            Delivery delivery = fresh.get(number);
            files.add(new Numbered(number, delivery.file(), delivery.reading(), vault.path(delivery.file())));
        }
        Map<Integer, BatchFile> written = new FormChecks(
                        catalogue,
                        new FormCheck(session, staging, key, leavesDuplicates, new Erasures(home).tokens()),
                        new Known(staging, old))
                .run(files);
        Map<Delivery, BatchFile> byDelivery = new LinkedHashMap<>();
        for (int number = 0; number < fresh.size(); number++) {
            byDelivery.put(fresh.get(number), written.get(number));
        }
        Answered answered = new Answered(releases, byDelivery);
        Map<Delivery, Made> made = new LinkedHashMap<>();
        List<Together.Task> finishing = new ArrayList<>();
        for (int number = 0; number < fresh.size(); number++) {
            Delivery delivery = fresh.get(number);
            BatchFile file = written.get(number);
            made.put(delivery, null);
            finishing.add(() -> {
                Batch batch = finish(delivery, file, answered.by(delivery), BatchWriter.folder(staging, file.number()));
                synchronized (made) {
                    made.put(delivery, new Made(batch, file.firstRejected(), file.firstNoted()));
                }
            });
        }
        Together.run(finishing);
        for (int number = 0; number < fresh.size(); number++) {
            Path place = home.batch(fresh.get(number).batchId());
            if (Files.exists(place)) {
                // Left by a removal that was stopped half way.
                Folders.delete(place);
            }
            Files.move(BatchWriter.folder(staging, number), place, StandardCopyOption.ATOMIC_MOVE);
            placed.add(place);
        }
        return made;
    }

    /**
     * Takes back what this run has put into the home and no release names, so that a run that failed leaves no more
     * behind than it found.
     *
     * @param staging where it is put out of sight in one step, to be removed with the workspace
     */
    public void takeBack(Path staging) throws IOException {
        Set<String> named = new HashSet<>();
        Set<String> used = new HashSet<>();
        for (Release release : releases.list()) {
            named.addAll(release.batchIds());
        }
        for (String id : named) {
            used.add(releases.batch(id).delivery());
        }
        for (Path batch : placed) {
            if (!named.contains(batch.getFileName().toString())) {
                Files.move(batch, staging.resolve(batch.getFileName().toString()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Durable.forceFolder(home.batches());
        for (Path delivery : kept) {
            String name = delivery.getFileName().toString();
            if (!used.contains(name.substring(0, name.indexOf('.')))) {
                Files.deleteIfExists(delivery);
            }
        }
    }

    private static Batch finish(Delivery delivery, BatchFile written, String corrects, Path folder) throws IOException {
        List<Batch.DataFile> files = written.files().stream()
                .map(file -> new Batch.DataFile(file.name(), file.kind(), file.rows(), file.bytes(), file.sha256()))
                .toList();
        Source source = delivery.file().source();
        Files.createDirectories(folder);
        Batch batch = new Batch(
                delivery.batchId(),
                delivery.reading().form().name(),
                delivery.reading().form().version(),
                delivery.reading().unit(),
                schoolYears(delivery, written),
                source.name(),
                delivery.file().sha256(),
                delivery.file().bytes(),
                source.received(),
                source.origin(),
                new Batch.Rows(delivery.reading().rows(), written.accepted(), written.rejected(), written.duplicate()),
                written.faults(),
                written.warnings(),
                delivery.file().asRead(),
                corrects,
                files);
        Durable.write(folder.resolve("manifest.json"), Ledger.write(batch));
        return batch;
    }

    private static List<SchoolYear> schoolYears(Delivery delivery, BatchFile written) {
        if (delivery.reading().startYear().isPresent()) {
            return List.of(new SchoolYear(delivery.reading().startYear().getAsInt()));
        }
        return written.startYears().stream().map(SchoolYear::new).toList();
    }

    /** Codes that batches hold: of the current release, of the run's older batches, and of what it has just written. */
    private final class Known implements FormChecks.EarlierCodes {
        private final Path staging;
        private final List<Delivery> old;

        Known(Path staging, List<Delivery> old) {
            this.staging = staging;
            this.old = old;
        }

        @Override
        public Map<String, LocalDate> of(String form, String field) throws IOException {
            Codes codes = new Codes(field);
            Map<String, LocalDate> counting = new HashMap<>();
            for (Release.Entry entry : releases.current().map(Release::entries).orElse(List.of())) {
                if (entry.form().equals(form)) {
                    counting.put(entry.batch(), entry.received());
                }
            }
            for (Delivery delivery : old) {
                if (delivery.reading().form().name().equals(form)) {
                    counting.put(
                            delivery.batchId(),
                            releases.batch(delivery.batchId()).received());
                }
            }
            for (Map.Entry<String, LocalDate> batch : counting.entrySet()) {
                for (Batch.DataFile file : releases.batch(batch.getKey()).files()) {
                    if (file.kind().equals(BatchWriter.ACCEPTED)) {
                        codes.add(home.batch(batch.getKey()).resolve(file.name()), batch.getValue());
                    }
                }
            }
            return codes.since();
        }

        @Override
        public Map<String, LocalDate> ofNew(String form, String field, List<Numbered> files) throws IOException {
            Codes codes = new Codes(field);
            for (Numbered file : files) {
                Path folder = BatchWriter.folder(staging, file.number());
                if (Files.isDirectory(folder)) {
                    try (DirectoryStream<Path> accepted =
                            Files.newDirectoryStream(folder, BatchWriter.ACCEPTED + "-*.parquet")) {
                        for (Path one : accepted) {
                            codes.add(one, file.file().source().received());
                        }
                    }
                }
            }
            return codes.since();
        }
    }
}
