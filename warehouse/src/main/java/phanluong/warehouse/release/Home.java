package phanluong.warehouse.release;

import java.nio.file.Path;
import java.util.Set;

/**
 * The folder that holds everything: what arrived, what was read, what counts, what was published and issued.
 *
 * <pre>
 * deliveries/&lt;sha256&gt;.&lt;ext&gt;    what arrived
 * batches/&lt;batch id&gt;/         accepted-*.parquet, rejected-*.parquet, manifest.json
 * releases/&lt;number&gt;.json      which batches count
 * releases/dropped.json       which releases are no longer kept
 * releases/expired.json       which deliveries are no longer kept
 * releases/&lt;number&gt;.findings.json  what the checks of the whole found in a release
 * confirmations/&lt;n&gt;.json       warnings that a sender stands by, with reason and name
 * erasures/&lt;number&gt;.json      what was erased
 * issuances/&lt;number&gt;.json     that the figures of a release left the office
 * thresholds.csv              from where on checks of releases speak, where it is not as shipped
 * CURRENT                     the number of the current release
 * published/&lt;number&gt;.duckdb   the planners' database of a release
 * documents/&lt;number&gt;/         what was issued from it
 * FETCHED                     only in the copy of a cluster's home: where that lies
 * </pre>
 */
public record Home(Path root) {
    /** How the names of folders begin in which something grows or goes; the next writer removes what is left of them. */
    public static final String STAGING = ".staging-";

    /** The folder in {@code deliveries/} of what went back to the senders, unless another place was named. */
    public static final String RETURNED = "returned";

    /** Folders beside those of the ledger whose files a copy of the home takes along. */
    public static final Set<String> KEPT = Set.of("confirmations", "documents", "erasures", "issuances");

    public Path deliveries() {
        return root.resolve("deliveries");
    }

    public Path returned() {
        return deliveries().resolve(RETURNED);
    }

    public Path batches() {
        return root.resolve("batches");
    }

    public Path batch(String id) {
        return batches().resolve(id);
    }

    public Path manifest(String batch) {
        return batch(batch).resolve("manifest.json");
    }

    public Path releases() {
        return root.resolve("releases");
    }

    public Path release(int number) {
        return releases().resolve(number + ".json");
    }

    /** Which releases are no longer kept. */
    public Path dropped() {
        return releases().resolve("dropped.json");
    }

    /** Which deliveries are no longer kept. */
    public Path expired() {
        return releases().resolve("expired.json");
    }

    /** What the checks of the whole found in a release. */
    public Path findings(int number) {
        return releases().resolve(number + ".findings.json");
    }

    /** What senders stand by: one file for each word they gave. */
    public Path confirmations() {
        return root.resolve("confirmations");
    }

    /** What was erased, and when. */
    public Path erasures() {
        return root.resolve("erasures");
    }

    /** Which releases left the office. */
    public Path issuances() {
        return root.resolve("issuances");
    }

    /** From where on checks of releases speak, where the home has thresholds of its own. */
    public Path thresholds() {
        return root.resolve("thresholds.csv");
    }

    public Path current() {
        return root.resolve("CURRENT");
    }

    /** Says where the home lies of which this one is a copy without deliveries; not there in any other. */
    public Path fetched() {
        return root.resolve("FETCHED");
    }

    /** Held by the one process that writes. */
    public Path lock() {
        return root.resolve(".lock");
    }

    public Path published() {
        return root.resolve("published");
    }

    public Path published(int number) {
        return published().resolve(number + ".duckdb");
    }

    public Path documents(int number) {
        return root.resolve("documents").resolve(Integer.toString(number));
    }
}
