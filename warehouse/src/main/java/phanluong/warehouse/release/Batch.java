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
 * @param warnings how many accepted rows have each code of a warning or a note
 * @param reading how the bytes were read, and what was done to them on the way
 * @param corrects the batch whose faults this delivery answers; null when it answers none
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
        Map<String, Long> warnings,
        Reading reading,
        String corrects,
        List<DataFile> files) {
    public static final String DEMONSTRATION = "demonstration";

    public Batch {
        schoolYears = List.copyOf(schoolYears);
        faults = sorted(faults);
        warnings = sorted(warnings);
        reading = reading == null ? Reading.PLAIN : reading;
        files = List.copyOf(files);
    }

    /** In the order of codes; nothing where a manifest of an older version has none. */
    private static Map<String, Long> sorted(Map<String, Long> counts) {
        return Collections.unmodifiableSortedMap(counts == null ? new TreeMap<>() : new TreeMap<>(counts));
    }

    /**
     * How a delivered table was read.
     *
     * @param encoding of a text, such as {@code UTF-8} or {@code TCVN3}; {@code xlsx} for a workbook
     * @param delimiter between the fields of a text; empty for a workbook
     * @param headerRow the row of the file in which the header ends, from 1; 0 when it was not noted
     * @param notes what was cleaned, left out or noticed on the way, by code, each with how often
     * @param dropped headers of columns that no form asks for and nothing keeps: names, addresses, phones …
     * @param samples cells before and after, where a text was converted from an encoding that is not Unicode's
     */
    public record Reading(
            String encoding,
            String delimiter,
            long headerRow,
            Map<String, Long> notes,
            List<String> dropped,
            List<Sample> samples) {
        static final Reading PLAIN = new Reading("", "", 0, Map.of(), List.of(), List.of());

        public Reading {
            notes = sorted(notes);
            dropped = dropped == null ? List.of() : List.copyOf(dropped);
            samples = samples == null ? List.of() : List.copyOf(samples);
        }
    }

    /**
     * A cell of a converted text; never one that tells a person from others.
     *
     * @param row of the file, from 1
     * @param before its bytes as Windows shows them without the font they were written for
     */
    public record Sample(long row, String before, String after) {}

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
     * @param kind {@code accepted} (the form's fields typed, and {@code _row}, {@code _gaps}), {@code rejected}
     *     ({@code _row}, {@code _raw}: the cells of the form's columns as one line of CSV, {@code _reasons}) or {@code noted}, accepted rows with warnings ({@code _row},
     *     {@code _reasons})
     */
    public record DataFile(String name, String kind, long rows, long bytes, String sha256) {}
}
