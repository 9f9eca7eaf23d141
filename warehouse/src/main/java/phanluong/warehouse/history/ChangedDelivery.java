package phanluong.warehouse.history;

import java.util.Optional;
import phanluong.warehouse.release.Batch;

/**
 * What counts otherwise for a form, unit and school year, down to its rows.
 *
 * @param before the batch that counted, {@code after} the one that counts; empty where nothing does or it was removed
 * @param rowsBefore accepted rows that counted, {@code rowsAfter} that count
 * @param moves empty when a batch's files are gone
 */
public record ChangedDelivery(
        Change change,
        Optional<Batch> before,
        Optional<Batch> after,
        long rowsBefore,
        long rowsAfter,
        Optional<RowMoves> moves) {
    /** The delivery that brought the change: what came, or what no longer counts. */
    public Optional<Batch> cause() {
        return after.or(() -> before);
    }
}
