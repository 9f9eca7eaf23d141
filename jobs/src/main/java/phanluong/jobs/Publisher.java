package phanluong.jobs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import phanluong.jobs.batch.Delivery;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.check.CheckFindings;
import phanluong.warehouse.check.ReleaseChecker;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.release.Succession;

/**
 * Publishes one release for every day on which something came that changes what counts, in the order of the days. The
 * checks of the whole are asked before the last of them is published, and what they find is kept beside it.
 */
final class Publisher {
    private final Home home;
    private final ReleaseChecker checker;
    private final Releases releases;
    private final Map<String, Batch> manifests = new HashMap<>();
    private final List<Release> published = new ArrayList<>();
    private final List<String> older = new ArrayList<>();

    private CheckFindings findings;

    Publisher(Home home, Catalogue catalogue) {
        this.home = home;
        this.checker = new ReleaseChecker(home, catalogue);
        this.releases = new Releases(home);
    }

    void publish(List<Delivery> arrivals) {
        TreeMap<LocalDate, List<Batch>> byDay = new TreeMap<>();
        for (Delivery delivery : arrivals) {
            Batch batch = manifest(delivery.batchId());
            byDay.computeIfAbsent(batch.received(), ignored -> new ArrayList<>())
                    .add(batch);
        }
        byDay.forEach(this::add);
        for (int at = 0; at < published.size(); at++) {
            Release release = published.get(at);
            if (at == published.size() - 1) {
                findings = checker.check(release);
                release = findings.keep(home, release);
                published.set(at, release);
            }
            releases.publish(release);
        }
    }

    private void add(LocalDate day, List<Batch> batches) {
        Succession succession = new Succession(
                published.isEmpty() ? releases.current() : Optional.of(published.get(published.size() - 1)));
        batches.stream()
                .sorted(Comparator.comparing(Batch::id))
                .forEach(batch -> succession.add(batch, releases::manifestHash));
        older.addAll(succession.older());
        succession
                .release(
                        day,
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        System.getProperty("user.name"),
                        "ingest: " + batches.size() + " deliveries received " + day,
                        this::manifest)
                .ifPresent(published::add);
    }

    private Batch manifest(String id) {
        return manifests.computeIfAbsent(id, releases::batch);
    }

    List<Release> published() {
        return List.copyOf(published);
    }

    /** What was found in the last release; empty when none was published. */
    Optional<CheckFindings> findings() {
        return Optional.ofNullable(findings);
    }

    List<String> older() {
        return List.copyOf(older);
    }
}
