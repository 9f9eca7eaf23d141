package phanluong.jobs.delivery;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import phanluong.jobs.mapping.Cell;
import phanluong.warehouse.files.Places;
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
 * @param text the range that is read; null for the whole file
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
        long bytes,
        TextRange text)
        implements Serializable {
    /** The parts of a file, in the order of its rows: the ranges of a large text, or the whole file. */
    public static List<DeliveryPart> of(int number, Inspected file, Inspected.Reading reading, Path kept) {
        if (file.ranges().isEmpty()) {
            return List.of(of(number, 0, file, reading, kept, file.bytes(), null));
        }
        List<DeliveryPart> parts = new ArrayList<>();
        for (TextRange range : file.ranges()) {
            parts.add(of(number, parts.size(), file, reading, kept, range.to() - range.from(), range));
        }
        return parts;
    }

    private static DeliveryPart of(
            int number, int range, Inspected file, Inspected.Reading reading, Path path, long bytes, TextRange text) {
        OptionalInt year = reading.startYear();
        return new DeliveryPart(
                number,
                range,
                path.toUri(),
                file.source().name(),
                file.sha256(),
                file.shape(),
                new ArrayList<>(reading.layout().cells()),
                reading.unit(),
                year.isPresent() ? year.getAsInt() : null,
                (int) file.source().received().toEpochDay(),
                bytes,
                text);
    }

    /** No row of the range has a smaller number, and none that of {@link #endRow} or a greater one. */
    public long firstRow() {
        return text.recordsBefore() + 1;
    }

    public long endRow() {
        return text.recordsBefore() + text.records() + 1;
    }

    /** Opens the rows of the table. */
    public Cells open(Seal seal) throws IOException {
        Path kept = Places.of(path);
        if (text != null) {
            return new PlainCells(seal.open(kept, text.from()), text, shape);
        }
        Rows rows = shape.isSheet()
                ? SheetTexts.open(() -> seal.open(kept), sha256, shape)
                : new CsvRows(StrictText.open(seal.open(kept), shape.encoding()), shape.delimiter(), name);
        return new RowCells(rows, shape);
    }
}
