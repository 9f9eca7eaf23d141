package phanluong.warehouse.check;

import java.time.Instant;
import java.util.List;

/**
 * A sender's word that what a warning speaks of is true; it holds for the same bytes, however often they come.
 *
 * @param delivery SHA-256 of the file
 * @param rows rows of the file; empty when all of the code are meant
 */
public record Confirmation(String delivery, String code, List<Long> rows, String why, String by, Instant at) {
    public Confirmation {
        rows = List.copyOf(rows);
    }

    /** @param row null for a warning of the whole delivery */
    boolean covers(String otherDelivery, String otherCode, Long row) {
        return delivery.equals(otherDelivery)
                && code.equals(otherCode)
                && (rows.isEmpty() || row != null && rows.contains(row));
    }
}
