package phanluong.warehouse.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import phanluong.warehouse.time.SchoolYear;

/**
 * A numbered list of batches: for every form, unit and school year the one that counts. Never changed once published.
 *
 * @param number from 1, without gaps
 * @param asOf the day whose knowledge this is: the latest day on which one of its deliveries came or was withdrawn
 * @param publishedAt when, {@code by} whom, {@code why}
 * @param superseded what counted in the release before and no longer does
 * @param withdrawn every batch that may not count, whenever it was withdrawn; its files stay
 * @param findings what the checks of the whole found; null where they were not asked before it was published
 */
public record Release(
        int number,
        LocalDate asOf,
        Instant publishedAt,
        String by,
        String why,
        boolean demonstration,
        List<Entry> entries,
        List<Superseded> superseded,
        List<Withdrawn> withdrawn,
        Findings findings) {
    public Release {
        entries = List.copyOf(entries);
        superseded = List.copyOf(superseded);
        withdrawn = withdrawn == null ? List.of() : List.copyOf(withdrawn);
    }

    /** A release whose checks of the whole have not been asked. */
    public Release(
            int number,
            LocalDate asOf,
            Instant publishedAt,
            String by,
            String why,
            boolean demonstration,
            List<Entry> entries,
            List<Superseded> superseded,
            List<Withdrawn> withdrawn) {
        this(number, asOf, publishedAt, by, why, demonstration, entries, superseded, withdrawn, null);
    }

    public Release with(Findings found) {
        return new Release(number, asOf, publishedAt, by, why, demonstration, entries, superseded, withdrawn, found);
    }

    /** The same release when other batches count. */
    Release with(List<Entry> counting) {
        return new Release(
                number, asOf, publishedAt, by, why, demonstration, counting, superseded, withdrawn, findings);
    }

    /** The ids of its batches, each once, in order. */
    public List<String> batchIds() {
        return entries.stream().map(Entry::batch).distinct().sorted().toList();
    }

    /** How a batch was withdrawn; empty when it was not, or when that was taken back. */
    public Optional<Withdrawn> findWithdrawn(String batch) {
        return withdrawn.stream().filter(one -> one.batch().equals(batch)).findFirst();
    }

    /** What counts for one form, unit and school year; {@code manifest} is the SHA-256 of the batch's manifest. */
    public record Entry(
            String form, String unit, SchoolYear schoolYear, String batch, LocalDate received, String manifest) {
        Entry with(String other, String itsManifest) {
            return new Entry(form, unit, schoolYear, other, received, itsManifest);
        }
    }

    /**
     * A batch that no longer counts for a form, unit and school year.
     *
     * @param by the one that took its place; null when it was withdrawn and nothing counts instead
     */
    public record Superseded(String form, String unit, SchoolYear schoolYear, String batch, String by) {}

    /**
     * What {@code releases/<number>.findings.json} holds.
     *
     * @param counts how many findings each check has that has any
     */
    public record Findings(String sha256, Map<String, Long> counts) {
        public Findings {
            counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        }
    }

    /** A batch that somebody withdrew: on which day, who and why. */
    public record Withdrawn(String batch, LocalDate on, String by, String why) {}
}
