package phanluong.warehouse.erase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.files.Durable;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.form.Forms;
import phanluong.warehouse.privacy.Key;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Erasure;
import phanluong.warehouse.release.Erasures;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.release.WriterLock;

/**
 * Erases pupils or a cohort from a home: batches are written again without their rows, a new release counts those, and
 * what held them is removed, deliveries too. In this order, each step on the disk before the next: the new batches, the
 * erasure as it is to be, the new release, the removal, the erasure as it was. Whoever is killed between is carried on by the next.
 */
public final class Eraser {
    private final Home home;
    private final Forms forms;
    private final Key key;
    private final Releases releases;
    private final Erasures erasures;

    public Eraser(Home home, Forms forms, Key key) {
        this.home = home;
        this.forms = forms;
        this.key = key;
        this.releases = new Releases(home);
        this.erasures = new Erasures(home);
    }

    /**
     * @param ids of the pupils, as they were typed in deliveries
     * @throws Refusal when nothing of them is in the home
     */
    public Erasure pupils(List<String> ids, String by, String why) {
        List<String> pseudonyms =
                ids.stream().map(key.pseudonyms()::of).distinct().sorted().toList();
        return erase(new Wanted.Pupils(pseudonyms), ids, null, by, why);
    }

    /** @throws Refusal when the home holds no such cohort */
    public Erasure cohort(Erasure.Cohort cohort, String by, String why) {
        return erase(new Wanted.OfCohort(cohort), List.of(), cohort, by, why);
    }

    private Erasure erase(Wanted wanted, List<String> ids, Erasure.Cohort cohort, String by, String why) {
        releases.currentOrRefuse();
        try {
            WriterLock lock = WriterLock.take(home);
            try {
                return underLock(wanted, ids, cohort, by, why);
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Erasure underLock(Wanted wanted, List<String> ids, Erasure.Cohort cohort, String by, String why)
            throws IOException {
        for (Erasure earlier : erasures.list()) {
            if (!earlier.finished()) {
                carryOut(earlier);
            }
        }
        int number = erasures.list().size() + 1;
        List<Batch> batches = batchesOfPupils();
        List<Erasure.Removed> removed = rewrite(batches, wanted, number);
        Mentions mentions = new Mentions(ids);
        Set<String> deliveries = deliveries(batches, removed, mentions);
        if (removed.isEmpty() && deliveries.isEmpty()) {
            throw new Refusal(
                    "Không có gì để xóa trong " + home.root() + ": không lô nào, tệp nào chứa số liệu đã nêu",
                    "There is nothing to erase in " + home.root() + ": no batch and no delivery holds what was named");
        }
        List<String> tokens = ids.stream()
                .map(id -> key.tokens().of(key.pseudonyms().of(id)))
                .distinct()
                .sorted()
                .toList();
        Erasure planned = new Erasure(
                number,
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                by,
                why,
                tokens.size(),
                cohort,
                tokens,
                removed,
                List.copyOf(deliveries),
                List.copyOf(new ReturnedFiles(home).holding(answered(batches, deliveries), mentions)),
                List.of(),
                false);
        erasures.write(planned);
        return carryOut(planned);
    }

    /** Batches that hold rows about pupils. */
    private List<Batch> batchesOfPupils() {
        return releases.batchIds().stream()
                .filter(id -> erasures.ofBatch(id).isEmpty())
                .map(releases::batch)
                .filter(batch -> forms.find(batch.form()).map(Form::isPersonal).orElse(false))
                .toList();
    }

    private List<Erasure.Removed> rewrite(List<Batch> batches, Wanted wanted, int number) throws IOException {
        List<Erasure.Removed> removed = new ArrayList<>();
        try (Database database = Database.inMemory()) {
            // One thread: rows keep their order and the file its bytes.
            database.execute("set threads = 1");
            for (Batch batch : batches) {
                Rewriting rewriting = new Rewriting(database, home, forms.of(batch.form()), batch, wanted);
                if (rewriting.wantedAccepted() + rewriting.wantedRejected() > 0) {
                    removed.add(rewriting.write(batch.id() + "-e" + number));
                }
            }
        }
        return removed;
    }

    /** The batches whose answers go, since their deliveries do. */
    private static Set<String> answered(List<Batch> batches, Set<String> deliveries) {
        return batches.stream()
                .filter(batch -> deliveries.contains(batch.delivery()))
                .map(Batch::id)
                .collect(Collectors.toSet());
    }

    /** The deliveries that held what is removed, and those that name a pupil in a row that could not be read. */
    private Set<String> deliveries(List<Batch> batches, List<Erasure.Removed> removed, Mentions mentions)
            throws IOException {
        Set<String> rewritten = removed.stream().map(Erasure.Removed::batch).collect(Collectors.toSet());
        Set<String> found = new TreeSet<>();
        for (Batch batch : batches) {
            Optional<Path> file = delivery(batch.delivery());
            if (file.isPresent()
                    && !found.contains(batch.delivery())
                    && (rewritten.contains(batch.id()) || !mentions.isEmpty() && mentions(mentions, file.get()))) {
                found.add(batch.delivery());
            }
        }
        return found;
    }

    private boolean mentions(Mentions mentions, Path file) throws IOException {
        try (InputStream content = key.seal().open(file)) {
            return mentions.in(content, file.toString().endsWith(".xlsx"));
        }
    }

    private Optional<Path> delivery(String sha256) throws IOException {
        if (!Files.exists(home.deliveries())) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(home.deliveries(), sha256 + ".*")) {
            for (Path file : files) {
                return Optional.of(file);
            }
            return Optional.empty();
        }
    }

    private Erasure carryOut(Erasure erasure) throws IOException {
        publish(erasure);
        for (String delivery : erasure.deliveries()) {
            Optional<Path> file = delivery(delivery);
            if (file.isPresent()) {
                Files.delete(file.get());
            }
        }
        for (Erasure.Removed removed : erasure.batches()) {
            for (Batch.DataFile file : removed.files()) {
                Files.deleteIfExists(home.batch(removed.batch()).resolve(file.name()));
            }
            Durable.forceFolder(home.batch(removed.batch()));
        }
        for (String returned : erasure.returned()) {
            Files.deleteIfExists(home.root().resolve(returned));
        }
        if (Files.exists(home.deliveries())) {
            Durable.forceFolder(home.deliveries());
        }
        Set<String> gone =
                erasure.batches().stream().map(Erasure.Removed::batch).collect(Collectors.toSet());
        List<Integer> cannotBeBuilt = releases.list().stream()
                .filter(release -> release.batchIds().stream().anyMatch(gone::contains))
                .map(Release::number)
                .toList();
        for (int number : cannotBeBuilt) {
            // What the checks found there may name an erased pupil, and cannot be found again.
            Files.deleteIfExists(home.findings(number));
        }
        return erasures.finish(erasure, cannotBeBuilt);
    }

    /** A release in which the new batches count, unless it was published already or none of the old ones counts. */
    private void publish(Erasure erasure) {
        Map<String, String> replacements = new LinkedHashMap<>();
        erasure.batches().forEach(one -> replacements.put(one.batch(), one.replacement()));
        Release before = releases.currentOrRefuse();
        if (before.batchIds().stream().noneMatch(replacements::containsKey)) {
            return;
        }
        List<Release.Entry> entries = new ArrayList<>();
        List<Release.Superseded> superseded = new ArrayList<>();
        for (Release.Entry entry : before.entries()) {
            String replacement = replacements.get(entry.batch());
            if (replacement == null) {
                entries.add(entry);
                continue;
            }
            boolean empty = releases.batch(replacement).rows().accepted() == 0;
            superseded.add(new Release.Superseded(
                    entry.form(), entry.unit(), entry.schoolYear(), entry.batch(), empty ? null : replacement));
            if (!empty) {
                entries.add(new Release.Entry(
                        entry.form(),
                        entry.unit(),
                        entry.schoolYear(),
                        replacement,
                        entry.received(),
                        releases.manifestHash(replacement)));
            }
        }
        List<Release.Withdrawn> withdrawn = new ArrayList<>(before.withdrawn());
        before.withdrawn().stream()
                .filter(one -> replacements.containsKey(one.batch()))
                .forEach(one -> withdrawn.add(
                        new Release.Withdrawn(replacements.get(one.batch()), one.on(), one.by(), one.why())));
        releases.publish(new Release(
                before.number() + 1,
                before.asOf(),
                erasure.at(),
                erasure.by(),
                "erase " + erasure.number() + ": " + erasure.why(),
                before.demonstration(),
                entries,
                superseded,
                withdrawn));
    }
}
