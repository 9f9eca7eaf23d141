package phanluong.jobs.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.time.SchoolYear;

/**
 * Which batch counts after another: what a unit sends later for the same form and school year takes the place of what
 * it sent before, whole. What is older than what counts, and what has no accepted row, takes nobody's place.
 */
public final class Succession {
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::form).thenComparing(Key::unit).thenComparing(Key::schoolYear);
    private final Optional<Release> before;
    private final TreeMap<Key, Release.Entry> entries = new TreeMap<>(ORDER);
    private final List<Release.Superseded> superseded = new ArrayList<>();
    private final List<String> older = new ArrayList<>();

    private record Key(String form, String unit, SchoolYear schoolYear) {}

    public Succession(Optional<Release> before) {
        this.before = before;
        before.ifPresent(release -> release.entries()
                .forEach(entry -> entries.put(new Key(entry.form(), entry.unit(), entry.schoolYear()), entry)));
    }

    /** @param manifestHash SHA-256 of the batch's manifest */
    public void add(Batch batch, Function<String, String> manifestHash) {
        if (batch.rows().accepted() == 0) {
            return;
        }
        for (SchoolYear year : batch.schoolYears()) {
            Key key = new Key(batch.form(), batch.unit(), year);
            Release.Entry counting = entries.get(key);
            if (counting != null && counting.received().isAfter(batch.received())) {
                older.add(batch.id());
                continue;
            }
            entries.put(
                    key,
                    new Release.Entry(
                            batch.form(),
                            batch.unit(),
                            year,
                            batch.id(),
                            batch.received(),
                            manifestHash.apply(batch.id())));
            if (counting != null && !counting.batch().equals(batch.id())) {
                superseded.add(new Release.Superseded(batch.form(), batch.unit(), year, counting.batch(), batch.id()));
            }
        }
    }

    /** Batches that came after a newer one of the same unit, form and school year, and do not count. */
    public List<String> older() {
        return older.stream().distinct().toList();
    }

    /** The release after these batches; empty when they change nothing. */
    public Optional<Release> release(
            LocalDate received, Instant publishedAt, String by, String why, Function<String, Batch> batchOf) {
        List<Release.Entry> after = List.copyOf(entries.values());
        if (after.equals(before.map(Release::entries).orElse(List.of()))) {
            return Optional.empty();
        }
        LocalDate asOf =
                before.map(Release::asOf).filter(day -> day.isAfter(received)).orElse(received);
        boolean demonstration = after.stream()
                .map(Release.Entry::batch)
                .distinct()
                .anyMatch(id -> batchOf.apply(id).origin().equals(Batch.DEMONSTRATION));
        return Optional.of(new Release(
                before.map(Release::number).orElse(0) + 1,
                asOf,
                publishedAt,
                by,
                why,
                demonstration,
                after,
                superseded));
    }
}
