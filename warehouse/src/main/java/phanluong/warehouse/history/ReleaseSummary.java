package phanluong.warehouse.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;

/**
 * A release in numbers.
 *
 * @param current whether it counts now
 * @param changes against the release before it that is kept; all entries for the first
 * @param rows of all its batches together, {@code warnings} how many accepted rows carry one
 * @param withdrawn batches withdrawn by this very release
 */
public record ReleaseSummary(
        Release release,
        boolean current,
        List<Change> changes,
        Batch.Rows rows,
        long warnings,
        List<Release.Withdrawn> withdrawn) {
    public ReleaseSummary {
        changes = List.copyOf(changes);
        withdrawn = List.copyOf(withdrawn);
    }

    public long count(Change.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** All releases kept up to one, oldest first. */
    public static List<ReleaseSummary> upTo(Release last, Home home) {
        Releases releases = new Releases(home);
        Manifests manifests = new Manifests(home);
        int current = releases.currentOrRefuse().number();
        List<ReleaseSummary> summaries = new ArrayList<>();
        Optional<Release> before = Optional.empty();
        for (Release release : releases.list()) {
            if (release.number() <= last.number()) {
                summaries.add(of(before, release, release.number() == current, manifests));
                before = Optional.of(release);
            }
        }
        return summaries;
    }

    private static ReleaseSummary of(Optional<Release> before, Release release, boolean current, Manifests manifests) {
        Batch.Rows rows = new Batch.Rows(0, 0, 0, 0);
        long warnings = 0;
        for (String id : release.batchIds()) {
            Optional<Batch> batch = manifests.find(id);
            rows = rows.plus(batch.map(Batch::rows).orElse(new Batch.Rows(0, 0, 0, 0)));
            warnings += batch.map(ReleaseSummary::warnings).orElse(0L);
        }
        List<Release.Withdrawn> earlier = before.map(Release::withdrawn).orElse(List.of());
        return new ReleaseSummary(
                release,
                current,
                Change.between(before.map(Release::entries).orElse(List.of()), release.entries()),
                rows,
                warnings,
                release.withdrawn().stream()
                        .filter(one -> !earlier.contains(one))
                        .toList());
    }

    private static long warnings(Batch batch) {
        return batch.warnings().values().stream().mapToLong(Long::longValue).sum();
    }
}
