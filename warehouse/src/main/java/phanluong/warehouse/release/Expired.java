package phanluong.warehouse.release;

import java.time.LocalDate;

/**
 * A delivery whose bytes were removed because they had been kept long enough; what was read from them stays.
 *
 * @param delivery SHA-256 of its bytes
 * @param on the day on which they were removed, {@code by} whom
 * @param days how long deliveries were to be kept
 */
public record Expired(String delivery, LocalDate on, String by, int days) {}
