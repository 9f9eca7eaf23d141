package phanluong.jobs.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.unsafe.types.UTF8String;
import phanluong.jobs.mapping.Cell;

/** Reads the files of one task, one after the other, into the columns that {@link DeliverySource} names. */
final class DeliveryReader implements PartitionReader<InternalRow> {
    private static final int FIRST_FIELD = 10;
    private static final int TOO_MANY = 1;
    private static final int TOO_FEW = 2;
    private static final int TOTAL_ROW = 3;
    private static final int REPEATED_HEADER = 4;
    private final Iterator<ReadPlan.Part> parts;
    private final PersonalCells personal;
    private ReadPlan.Part part;
    private UTF8String unit;
    private Rows rows;
    private InternalRow current;

    DeliveryReader(List<ReadPlan.Part> parts, PersonalCells personal) {
        this.parts = parts.iterator();
        this.personal = personal;
    }

    @Override
    public boolean next() throws IOException {
        while (true) {
            Rows.Row row = rows == null ? null : nextOfTable();
            if (row != null) {
                current = convert(row);
                return true;
            }
            close();
            if (!parts.hasNext()) {
                return false;
            }
            part = parts.next();
            unit = UTF8String.fromString(part.unit());
            rows = open(part);
        }
    }

    private Rows.Row nextOfTable() throws IOException {
        Rows.Row row = rows.next();
        while (row != null && part.shape().extent().of(row.number()) == Extent.Place.OUTSIDE) {
            row = rows.next();
        }
        return row;
    }

    private static Rows open(ReadPlan.Part part) throws IOException {
        Path path = Path.of(part.path());
        return part.shape().isSheet()
                ? SheetTexts.open(path, part.sha256(), part.shape())
                : new CsvRows(
                        StrictText.open(path, part.shape().encoding()),
                        part.shape().delimiter(),
                        part.name());
    }

    private InternalRow convert(Rows.Row row) {
        Object[] values = new Object[FIRST_FIELD + part.cells().size()];
        values[0] = part.group();
        values[1] = part.number();
        values[2] = row.number();
        int structure = structure(row);
        values[3] = UTF8String.fromString(RawText.of(personal.shown(row.cells(), part.cells(), structure)));
        values[4] = structure;
        long formulas = 0;
        long uncoded = 0;
        // A total or a header among the data has no values: nothing else is said of it.
        int fields = structure < TOTAL_ROW ? part.cells().size() : 0;
        for (int field = 0; field < fields; field++) {
            Cell cell = part.cells().get(field);
            String text = cell.constant();
            if (text == null && cell.column() >= 0 && cell.column() < row.cells().length) {
                String found = Clean.cell(row.cells()[cell.column()]);
                text = found == null ? null : cell.turn(found);
                uncoded |= found == null || cell.knows(found) ? 0 : 1L << field;
                formulas |= (row.formulas() >>> cell.column() & 1L) << field;
            }
            values[FIRST_FIELD + field] = UTF8String.fromString(personal.text(field, text));
        }
        values[5] = formulas;
        values[6] = uncoded;
        values[7] = unit;
        values[8] = part.startYear();
        values[9] = part.receivedDay();
        return new GenericInternalRow(values);
    }

    private int structure(Rows.Row row) {
        switch (part.shape().extent().of(row.number())) {
            case TOTAL -> {
                return TOTAL_ROW;
            }
            case REPEATED_HEADER -> {
                return REPEATED_HEADER;
            }
            case DATA, OUTSIDE -> {
                // Its cells say the rest.
            }
        }
        if (row.width() > part.shape().width() || hasContentWithoutHeader(row)) {
            return TOO_MANY;
        }
        // A sheet ends a row at its last filled cell; a text says how many fields it has.
        return !part.shape().isSheet() && row.cells().length < part.shape().width() ? TOO_FEW : 0;
    }

    private boolean hasContentWithoutHeader(Rows.Row row) {
        for (int column : part.shape().unnamedColumns()) {
            if (column < row.cells().length && Clean.cell(row.cells()[column]) != null) {
                return true;
            }
        }
        return false;
    }

    @Override
    public InternalRow get() {
        return current;
    }

    @Override
    public void close() throws IOException {
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }
}
