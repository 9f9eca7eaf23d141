package phanluong.warehouse.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.time.SchoolYear;

/**
 * What differs between two releases for one form, unit and school year: the batch that counted before, and the one that
 * counts after. One of them may be missing.
 */
public record Change(String form, String unit, SchoolYear schoolYear, Optional<String> before, Optional<String> after) {
    /** What happened. */
    public enum Kind {
        ADDED,
        REPLACED,
        REMOVED
    }

    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.ADDED;
        }
        return after.isEmpty() ? Kind.REMOVED : Kind.REPLACED;
    }

    private record Key(String form, String unit, SchoolYear schoolYear) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::form).thenComparing(Key::unit).thenComparing(Key::schoolYear);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** By form, unit and school year; empty when both let the same count. */
    public static List<Change> between(List<Release.Entry> before, List<Release.Entry> after) {
        Map<Key, String> old = byKey(before);
        Map<Key, String> now = byKey(after);
        Set<Key> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        List<Change> changes = new ArrayList<>();
        for (Key key : keys) {
            Optional<String> was = Optional.ofNullable(old.get(key));
            Optional<String> is = Optional.ofNullable(now.get(key));
            if (!was.equals(is)) {
                changes.add(new Change(key.form(), key.unit(), key.schoolYear(), was, is));
            }
        }
        return changes;
    }

    private static Map<Key, String> byKey(List<Release.Entry> entries) {
        Map<Key, String> byKey = new TreeMap<>();
        entries.forEach(entry -> byKey.put(new Key(entry.form(), entry.unit(), entry.schoolYear()), entry.batch()));
        return byKey;
    }
}
