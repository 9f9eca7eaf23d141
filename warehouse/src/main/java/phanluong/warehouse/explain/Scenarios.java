package phanluong.warehouse.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.time.SchoolYear;

/** What would be published if these deliveries counted; each list of them is worked out once. */
final class Scenarios implements AutoCloseable {
    private final Home home;
    private final Catalogue catalogue;
    private final SchoolYear year;
    private final Map<List<Release.Entry>, AreaFacts> known = new HashMap<>();

    Scenarios(Home home, Catalogue catalogue, SchoolYear year) {
        this.home = home;
        this.catalogue = catalogue;
        this.year = year;
    }

    /** @param like whose number and days it bears; nothing that is told depends on them */
    AreaFacts of(List<Release.Entry> entries, Release like) {
        return known.computeIfAbsent(
                entries, deliveries -> new AreaFacts(home, catalogue, release(deliveries, like), year));
    }

    private static Release release(List<Release.Entry> entries, Release like) {
        return new Release(
                like.number(),
                like.asOf(),
                like.publishedAt(),
                like.by(),
                like.why(),
                like.demonstration(),
                entries,
                List.of(),
                List.of());
    }

    @Override
    public void close() {
        known.values().forEach(AreaFacts::close);
    }
}
