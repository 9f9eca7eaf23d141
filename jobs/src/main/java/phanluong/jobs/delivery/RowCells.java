package phanluong.jobs.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Rows of texts as cells of bytes. */
final class RowCells implements Cells {
    private static final byte[] NOTHING = {};
    private final Rows rows;
    private final Shape shape;
    private final byte[][] cells;
    private Rows.Row row;

    RowCells(Rows rows, Shape shape) {
        this.rows = rows;
        this.shape = shape;
        this.cells = new byte[shape.width()][];
    }

    @Override
    public boolean next() throws IOException {
        do {
            row = rows.next();
            if (row == null) {
                return false;
            }
        } while (shape.extent().of(row.number()) == Extent.Place.OUTSIDE);
        for (int at = 0; at < cells.length; at++) {
            String text = at < row.cells().length ? row.cells()[at] : null;
            cells[at] = text == null ? NOTHING : text.getBytes(StandardCharsets.UTF_8);
        }
        return true;
    }

    @Override
    public long number() {
        return row.number();
    }

    @Override
    public int structure() {
        return structure(row, shape);
    }

    static int structure(Rows.Row row, Shape shape) {
        switch (shape.extent().of(row.number())) {
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
        if (shape.isMerged(row.number())) {
            return MERGED_CELLS;
        }
        if (row.width() > shape.width() || hasContentWithoutHeader(row, shape)) {
            return TOO_MANY;
        }
        // A sheet ends a row at its last filled cell; a text says how many fields it has.
        return !shape.isSheet() && row.cells().length < shape.width() ? TOO_FEW : 0;
    }

    private static boolean hasContentWithoutHeader(Rows.Row row, Shape shape) {
        for (int column : shape.unnamedColumns()) {
            if (column < row.cells().length && Clean.cell(row.cells()[column]) != null) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long formulas() {
        return row.formulas();
    }

    @Override
    public int count() {
        return Math.min(row.cells().length, cells.length);
    }

    @Override
    public byte[] array(int cell) {
        return cells[cell];
    }

    @Override
    public int from(int cell) {
        return 0;
    }

    @Override
    public int to(int cell) {
        return cells[cell].length;
    }

    @Override
    public String[] texts() {
        return row.cells();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
