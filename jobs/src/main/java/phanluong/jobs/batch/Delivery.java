package phanluong.jobs.batch;

import java.util.OptionalInt;
import phanluong.jobs.delivery.Inspected;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.time.SchoolYear;

/** One form as one file fills it: what becomes one batch. */
public record Delivery(Inspected file, Inspected.Reading reading, String batchId) {
    private static final int DIGITS = 12;

    public static Delivery of(Inspected file, Inspected.Reading reading) {
        String identity = file.sha256() + "\n" + reading.form().name() + "\n"
                + reading.form().version() + "\n" + reading.layout().fingerprint() + file.conversion();
        String id = beginning(reading)
                + Sha256.of(identity.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .substring(0, DIGITS);
        return new Delivery(file, reading, id);
    }

    /** How the ids of all batches begin that report the same. */
    String beginning() {
        return beginning(reading);
    }

    private static String beginning(Inspected.Reading reading) {
        OptionalInt year = reading.startYear();
        return reading.form().name() + "-" + safe(reading.unit())
                + (year.isPresent() ? "-" + new SchoolYear(year.getAsInt()).startYear() : "") + "-";
    }

    /** A unit's code names folders: letters, digits and hyphens of it do. */
    private static String safe(String unit) {
        String kept = unit.replaceAll("[^0-9A-Za-z-]", "_");
        return kept.length() > 40 ? kept.substring(0, 40) : kept;
    }
}
