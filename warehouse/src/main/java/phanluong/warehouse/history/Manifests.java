package phanluong.warehouse.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;

/** The batches of a home by their ids, each read once; empty for one that was removed. */
final class Manifests {
    private final Releases releases;
    private final Map<String, Optional<Batch>> known = new HashMap<>();

    Manifests(Home home) {
        this.releases = new Releases(home);
    }

    Optional<Batch> find(String id) {
        return known.computeIfAbsent(id, releases::findBatch);
    }
}
