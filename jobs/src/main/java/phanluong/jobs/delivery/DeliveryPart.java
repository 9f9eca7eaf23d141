package phanluong.jobs.delivery;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import phanluong.jobs.mapping.Cell;
import phanluong.warehouse.privacy.Seal;

/**
 * A delivered file, or a range of the bytes of a large one, as a task reads it.
 *
 * @param number names the file within the run
 * @param range counts the ranges of a file from 0
 * @param path where the kept bytes lie
 * @param cells how each field of the form is read
 * @param startYear the school year reported; null when each row has its own
 * @param receivedDay since the epoch
 */
public record DeliveryPart(
        int number,
        int range,
        URI path,
        String name,
        String sha256,
        Shape shape,
        List<Cell> cells,
        String unit,
        Integer startYear,
        int receivedDay,
        long bytes)
        implements Serializable {
    /** The parts of a file, in the order of its rows. */
    public static List<DeliveryPart> of(int number, Inspected file, Inspected.Reading reading, Path kept) {
        OptionalInt year = reading.startYear();
        return List.of(new DeliveryPart(
                number,
                0,
                kept.toUri(),
                file.source().name(),
                file.sha256(),
                file.shape(),
                new ArrayList<>(reading.layout().cells()),
                reading.unit(),
                year.isPresent() ? year.getAsInt() : null,
                (int) file.source().received().toEpochDay(),
                file.bytes()));
    }

    /** Opens the rows of the table. */
    public Cells open(Seal seal) throws IOException {
        Path kept = Path.of(path);
        Rows rows = shape.isSheet()
                ? SheetTexts.open(() -> seal.open(kept), sha256, shape)
                : new CsvRows(StrictText.open(seal.open(kept), shape.encoding()), shape.delimiter(), name);
        return new RowCells(rows, shape);
    }
}
