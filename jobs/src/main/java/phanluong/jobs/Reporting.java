package phanluong.jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import phanluong.jobs.batch.Batches;
import phanluong.jobs.batch.Delivery;
import phanluong.jobs.delivery.Sources;
import phanluong.warehouse.check.CheckFindings;
import phanluong.warehouse.check.CheckPage;
import phanluong.warehouse.check.Confirmations;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;

/** Adds up what a run did. */
final class Reporting {
    private final Home home;
    private final Sources sources;
    private final Set<String> countedBefore;
    private final Releases releases;
    private final Confirmations confirmations;
    private final Map<String, Batch> manifests = new HashMap<>();

    /** @param countedBefore batches that some release named before this run */
    Reporting(Home home, Sources sources, Set<String> countedBefore) {
        this.home = home;
        this.sources = sources;
        this.countedBefore = Set.copyOf(countedBefore);
        this.releases = new Releases(home);
        this.confirmations = Confirmations.of(home);
    }

    IngestReport report(
            List<Delivery> deliveries,
            Map<Delivery, Batches.Made> made,
            List<Release> published,
            List<String> older,
            Optional<CheckFindings> findings,
            Optional<Release> before,
            long start) {
        made.values().forEach(one -> manifests.put(one.batch().id(), one.batch()));
        List<IngestReport.FileReport> files = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Batch.Rows rows = new Batch.Rows(0, 0, 0, 0);
        Map<String, Long> faults = new TreeMap<>();
        Map<String, Long> warnings = new TreeMap<>();
        for (Delivery delivery : deliveries) {
            Batch batch = manifest(delivery.batchId());
            boolean first = seen.add(batch.id());
            Batches.Made one = first && made.containsKey(delivery)
                    ? made.get(delivery)
                    : new Batches.Made(batch, List.of(), List.of());
            boolean withdrawn =
                    before.flatMap(release -> release.findWithdrawn(batch.id())).isPresent();
            files.add(file(delivery, one, withdrawn ? IngestReport.Status.WITHDRAWN : status(batch, first, older)));
            rows = rows.plus(batch.rows());
            batch.faults().forEach((code, count) -> faults.merge(code, count, Long::sum));
            batch.warnings().forEach((code, count) -> warnings.merge(code, count, Long::sum));
        }
        Optional<Release> current = published.isEmpty() ? before : Optional.of(published.get(published.size() - 1));
        return new IngestReport(
                files,
                sources.ignored(),
                rows,
                faults,
                warnings,
                moves(before, published),
                findings.map(this::found).orElse(List.of()),
                current.map(Release::number).orElse(null),
                !published.isEmpty(),
                (System.nanoTime() - start) / 1e9);
    }

    private List<IngestReport.FindingReport> found(CheckFindings findings) {
        return findings.first().stream()
                .map(first -> {
                    CheckPage page = findings.pageOf(first);
                    return new IngestReport.FindingReport(
                            first.code(),
                            page.severity().name().toLowerCase(Locale.ROOT),
                            findings.counts().get(first.code()),
                            findings.findings().stream()
                                    .filter(one -> one.code().equals(first.code()))
                                    .filter(one -> confirmations
                                            .find(manifest(one.batch()).delivery(), one.code(), one.row())
                                            .isPresent())
                                    .count(),
                            page.message().vi(),
                            page.message().en(),
                            manifest(first.batch()).sourceName(),
                            first.row());
                })
                .toList();
    }

    private IngestReport.Status status(Batch batch, boolean first, List<String> older) {
        if (!first) {
            return IngestReport.Status.REPEATED;
        }
        if (countedBefore.contains(batch.id())) {
            return IngestReport.Status.UNCHANGED;
        }
        if (batch.rows().accepted() == 0) {
            return IngestReport.Status.EMPTY;
        }
        return older.contains(batch.id()) ? IngestReport.Status.OLDER : IngestReport.Status.NEW;
    }

    private IngestReport.FileReport file(Delivery delivery, Batches.Made made, IngestReport.Status status) {
        Batch batch = made.batch();
        return new IngestReport.FileReport(
                delivery.file().source().name(),
                batch.form(),
                batch.unit(),
                batch.schoolYears(),
                batch.received(),
                batch.origin(),
                batch.delivery(),
                batch.id(),
                status,
                batch.rows(),
                batch.faults(),
                batch.warnings(),
                confirmed(batch),
                made.firstRejected(),
                fileOf(batch, "rejected"),
                made.firstNoted(),
                fileOf(batch, "noted"),
                batch.reading(),
                batch.corrects(),
                List.of(),
                null);
    }

    /** Row by row where rows were named, else every row of the code. */
    private Map<String, Long> confirmed(Batch batch) {
        Map<String, Long> confirmed = new TreeMap<>();
        batch.warnings().forEach((code, count) -> {
            long rows = confirmations.rows(batch.delivery(), code, count);
            if (rows > 0) {
                confirmed.put(code, rows);
            }
        });
        return confirmed;
    }

    /** Where all rows of a kind lie; null when there are none. */
    private String fileOf(Batch batch, String kind) {
        return batch.files().stream()
                .filter(file -> file.kind().equals(kind))
                .map(file -> home.batch(batch.id()).resolve(file.name()).toString())
                .findFirst()
                .orElse(null);
    }

    private List<IngestReport.ReleaseReport> moves(Optional<Release> before, List<Release> published) {
        List<IngestReport.ReleaseReport> reports = new ArrayList<>();
        Set<String> counting = before.map(Release::batchIds).map(Set::copyOf).orElse(Set.of());
        int entries = before.map(release -> release.entries().size()).orElse(0);
        for (Release release : published) {
            Set<String> after = Set.copyOf(release.batchIds());
            Map<String, long[]> rows = new TreeMap<>();
            add(rows, after, counting, 0);
            add(rows, counting, after, 1);
            Map<String, IngestReport.Moved> moved = rows.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> new IngestReport.Moved(entry.getValue()[0], entry.getValue()[1]),
                            (one, other) -> one,
                            TreeMap::new));
            reports.add(new IngestReport.ReleaseReport(
                    release.number(),
                    release.asOf(),
                    release.entries().size() - entries,
                    release.superseded().size(),
                    release.superseded(),
                    moved));
            counting = after;
            entries = release.entries().size();
        }
        return reports;
    }

    private void add(Map<String, long[]> rows, Set<String> batches, Set<String> others, int side) {
        batches.stream()
                .filter(id -> !others.contains(id))
                .map(this::manifest)
                .forEach(batch -> rows.computeIfAbsent(batch.form(), ignored -> new long[2])[side] +=
                        batch.rows().accepted());
    }

    private Batch manifest(String id) {
        return manifests.computeIfAbsent(id, releases::batch);
    }
}
