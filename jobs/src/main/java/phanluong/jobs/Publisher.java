package phanluong.jobs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import phanluong.jobs.batch.Delivery;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.release.Succession;

/** Publishes one release for every day on which something came that changes what counts, in the order of the days. */
final class Publisher {
    private final Releases releases;
    private final Map<String, Batch> manifests = new HashMap<>();
    private final List<Release> published = new ArrayList<>();
    private final List<String> older = new ArrayList<>();

    Publisher(Home home) {
        this.releases = new Releases(home);
    }

    void publish(List<Delivery> arrivals) {
        TreeMap<LocalDate, List<Batch>> byDay = new TreeMap<>();
        for (Delivery delivery : arrivals) {
            Batch batch = manifest(delivery.batchId());
            byDay.computeIfAbsent(batch.received(), ignored -> new ArrayList<>())
                    .add(batch);
        }
        byDay.forEach(this::publish);
    }

    private void publish(LocalDate day, List<Batch> batches) {
        Succession succession = new Succession(
                published.isEmpty() ? releases.current() : java.util.Optional.of(published.get(published.size() - 1)));
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
                .ifPresent(release -> {
                    releases.publish(release);
                    published.add(release);
                });
    }

    private Batch manifest(String id) {
        return manifests.computeIfAbsent(id, releases::batch);
    }

    List<Release> published() {
        return List.copyOf(published);
    }

    List<String> older() {
        return List.copyOf(older);
    }
}
