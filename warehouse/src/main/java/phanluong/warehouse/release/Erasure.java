package phanluong.warehouse.release;

import java.time.Instant;
import java.util.List;
import phanluong.warehouse.time.SchoolYear;

/**
 * What was erased from a home, as proof: {@code erasures/<number>.json}. It says what was removed and holds nothing of it.
 *
 * @param number from 1
 * @param at when, {@code by} whom, {@code why}
 * @param pupils how many pupils were named; 0 when a cohort was erased
 * @param cohort which cohort; null when pupils were
 * @param tokens by which erased pupils are known when they are delivered again: codes under the home's key
 * @param batches what was removed, and what took its place
 * @param deliveries SHA-256 of the delivered files that were removed
 * @param returned the answers to senders that were removed, as paths below the home
 * @param releases those that cannot be built again, since batches that they name are gone
 * @param finished false until everything is removed: the next command that erases carries on
 */
public record Erasure(
        int number,
        Instant at,
        String by,
        String why,
        int pupils,
        Cohort cohort,
        List<String> tokens,
        List<Removed> batches,
        List<String> deliveries,
        List<String> returned,
        List<Integer> releases,
        boolean finished) {
    public Erasure {
        tokens = List.copyOf(tokens);
        batches = List.copyOf(batches);
        deliveries = List.copyOf(deliveries);
        // Not there in records of an older version.
        returned = returned == null ? List.of() : List.copyOf(returned);
        releases = List.copyOf(releases);
    }

    /** @param unit null for all units */
    public record Cohort(SchoolYear schoolYear, String level, String unit) {}

    /**
     * A batch whose rows are gone; its manifest stays.
     *
     * @param replacement the batch with all its other rows
     * @param accepted how many accepted rows the replacement lacks; {@code rejected} likewise
     * @param files with their SHA-256, as they were
     */
    public record Removed(String batch, String replacement, long accepted, long rejected, List<Batch.DataFile> files) {
        public Removed {
            files = List.copyOf(files);
        }
    }

    Erasure finished(List<Integer> cannotBeBuilt) {
        return new Erasure(
                number, at, by, why, pupils, cohort, tokens, batches, deliveries, returned, cannotBeBuilt, true);
    }
}
