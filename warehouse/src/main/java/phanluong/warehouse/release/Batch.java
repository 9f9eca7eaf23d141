package phanluong.warehouse.release;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import phanluong.warehouse.time.SchoolYear;

/**
 * One delivery as it was read and checked; its {@code manifest.json}. Never changed once written.
 *
 * @param id names the folder below {@code batches/}; derived from the delivery's bytes, the form and the mapping
 * @param sourceName the file's name as it came
 * @param delivery SHA-256 of its bytes
 * @param received the day on which it came
 * @param origin {@code demonstration} for invented data, else {@code official}
 * @param rows every row read is accepted, rejected or a duplicate
 * @param faults how many rejected rows have each fault code
 */
public record Batch(
        String id,
        String form,
        String formVersion,
        String unit,
        List<SchoolYear> schoolYears,
        String sourceName,
        String delivery,
        long bytes,
        LocalDate received,
        String origin,
        Rows rows,
        Map<String, Long> faults,
        List<DataFile> files) {
    public static final String DEMONSTRATION = "demonstration";

    public Batch {
        schoolYears = List.copyOf(schoolYears);
        faults = Collections.unmodifiableSortedMap(new TreeMap<>(faults));
        files = List.copyOf(files);
    }

    /** Counts of source rows, the header not among them. */
    public record Rows(long read, long accepted, long rejected, long duplicate) {
        public Rows {
            if (read != accepted + rejected + duplicate) {
                throw new IllegalArgumentException("Rows do not add up: read " + read + ", accepted " + accepted
                        + ", rejected " + rejected + ", duplicate " + duplicate);
            }
        }

        public Rows plus(Rows other) {
            return new Rows(
                    read + other.read,
                    accepted + other.accepted,
                    rejected + other.rejected,
                    duplicate + other.duplicate);
        }
    }

    /**
     * A Parquet file of the batch.
     *
     * @param kind {@code accepted} (the form's fields typed, and {@code _row}, {@code _gaps}) or {@code rejected}
     *     ({@code _row}, {@code _raw}, {@code _reasons})
     */
    public record DataFile(String name, String kind, long rows, long bytes, String sha256) {}
}
