package phanluong.warehouse.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import phanluong.warehouse.time.SchoolYear;

/**
 * A numbered list of batches: for every form, unit and school year the one that counts. Never changed once published.
 *
 * @param number from 1, without gaps
 * @param asOf the day whose knowledge this is: the latest day on which one of its deliveries came
 * @param publishedAt when, {@code by} whom, {@code why}
 * @param superseded what counted in the release before and no longer does
 */
public record Release(
        int number,
        LocalDate asOf,
        Instant publishedAt,
        String by,
        String why,
        boolean demonstration,
        List<Entry> entries,
        List<Superseded> superseded) {
    public Release {
        entries = List.copyOf(entries);
        superseded = List.copyOf(superseded);
    }

    /** The ids of its batches, each once, in order. */
    public List<String> batchIds() {
        return entries.stream().map(Entry::batch).distinct().sorted().toList();
    }

    /** What counts for one form, unit and school year; {@code manifest} is the SHA-256 of the batch's manifest. */
    public record Entry(
            String form, String unit, SchoolYear schoolYear, String batch, LocalDate received, String manifest) {}

    /** A batch that no longer counts for a form, unit and school year, and the one that took its place. */
    public record Superseded(String form, String unit, SchoolYear schoolYear, String batch, String by) {}
}
