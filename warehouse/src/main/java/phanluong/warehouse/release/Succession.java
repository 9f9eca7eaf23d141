package phanluong.warehouse.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import phanluong.warehouse.time.SchoolYear;

/**
 * Which batch counts after another: what a unit sends later for the same form and school year takes the place of what
 * it sent before, whole. What is older than what counts, what has no accepted row and what was withdrawn takes nobody's
 * place.
 */
public final class Succession {
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::form).thenComparing(Key::unit).thenComparing(Key::schoolYear);
    private final Optional<Release> before;
    private final TreeMap<Key, Release.Entry> entries = new TreeMap<>(ORDER);
    private final Map<String, Release.Withdrawn> withdrawn = new TreeMap<>();
    private final List<String> older = new ArrayList<>();

    private record Key(String form, String unit, SchoolYear schoolYear) {
        static Key of(Release.Entry entry) {
            return new Key(entry.form(), entry.unit(), entry.schoolYear());
        }
    }

    public Succession(Optional<Release> before) {
        this.before = before;
        before.ifPresent(release -> {
            release.entries().forEach(entry -> entries.put(Key.of(entry), entry));
            release.withdrawn().forEach(one -> withdrawn.put(one.batch(), one));
        });
    }

    /** @param manifestHash SHA-256 of the batch's manifest */
    public void add(Batch batch, Function<String, String> manifestHash) {
        if (batch.rows().accepted() == 0 || withdrawn.containsKey(batch.id())) {
            return;
        }
        for (Key key : keys(batch)) {
            Release.Entry counting = entries.get(key);
            if (counting != null && counting.received().isAfter(batch.received())) {
                older.add(batch.id());
                continue;
            }
            entries.put(key, entry(key, batch, manifestHash));
        }
    }

    /** From now on these batches may not count; {@link #recount} says what does instead. */
    public void withdraw(Collection<Release.Withdrawn> batches) {
        batches.forEach(one -> withdrawn.put(one.batch(), one));
    }

    /** From now on these batches may count again; {@link #recount} says whether they do. */
    public void reinstate(Collection<String> batches) {
        batches.forEach(withdrawn::remove);
    }

    /**
     * Decides anew what counts for the forms, units and school years of some batches.
     *
     * @param inOrder all batches that may count, in the order in which one takes another's place
     */
    public void recount(Collection<Batch> batches, List<Batch> inOrder, Function<String, String> manifestHash) {
        Set<Key> keys = new HashSet<>();
        batches.forEach(batch -> keys.addAll(keys(batch)));
        entries.keySet().removeAll(keys);
        for (Batch batch : inOrder) {
            if (batch.rows().accepted() > 0 && !withdrawn.containsKey(batch.id())) {
                keys(batch).stream()
                        .filter(keys::contains)
                        .forEach(key -> entries.put(key, entry(key, batch, manifestHash)));
            }
        }
    }

    private static List<Key> keys(Batch batch) {
        return batch.schoolYears().stream()
                .map(year -> new Key(batch.form(), batch.unit(), year))
                .toList();
    }

    private static Release.Entry entry(Key key, Batch batch, Function<String, String> manifestHash) {
        return new Release.Entry(
                key.form(), key.unit(), key.schoolYear(), batch.id(), batch.received(), manifestHash.apply(batch.id()));
    }

    /** Batches that came after a newer one of the same unit, form and school year, and do not count. */
    public List<String> older() {
        return older.stream().distinct().toList();
    }

    /** The release after these batches; empty when they change nothing. */
    public Optional<Release> release(
            LocalDate day, Instant publishedAt, String by, String why, Function<String, Batch> batchOf) {
        List<Release.Entry> after = List.copyOf(entries.values());
        List<Release.Withdrawn> away = List.copyOf(withdrawn.values());
        if (after.equals(before.map(Release::entries).orElse(List.of()))
                && away.equals(before.map(Release::withdrawn).orElse(List.of()))) {
            return Optional.empty();
        }
        LocalDate asOf =
                before.map(Release::asOf).filter(known -> known.isAfter(day)).orElse(day);
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
                superseded(),
                away));
    }

    /** What counted before for a form, unit and school year and no longer does. */
    private List<Release.Superseded> superseded() {
        List<Release.Superseded> gone = new ArrayList<>();
        for (Release.Entry entry : before.map(Release::entries).orElse(List.of())) {
            Release.Entry now = entries.get(Key.of(entry));
            if (now == null || !now.batch().equals(entry.batch())) {
                gone.add(new Release.Superseded(
                        entry.form(),
                        entry.unit(),
                        entry.schoolYear(),
                        entry.batch(),
                        now == null ? null : now.batch()));
            }
        }
        return gone;
    }
}
