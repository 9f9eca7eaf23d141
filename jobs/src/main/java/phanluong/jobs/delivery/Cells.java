package phanluong.jobs.delivery;

import java.io.Closeable;
import java.io.IOException;

/**
 * The rows of a delivered table from top to bottom, each cell as a slice of UTF-8: many rows are read, and few texts are
 * new. Rows without any content, and what
 * stands above and below the table, are left out.
 */
public interface Cells extends Closeable {
    int TOO_MANY = 1;
    int TOO_FEW = 2;
    /** A row that adds others up: it has no values. */
    int TOTAL_ROW = 3;
    /** The header once more: it has no values. */
    int REPEATED_HEADER = 4;
    /** Some of its cells are merged with others: whose value is whose cannot be told. */
    int MERGED_CELLS = 5;

    /** Goes to the next row; false after the last. */
    boolean next() throws IOException;

    /** 1 for the first record or sheet row of the file, empty ones counted too. */
    long number();

    /** What is wrong with the row as a whole; 0 for nothing. */
    int structure();

    /** Bit n is set when cell n holds a formula. */
    long formulas();

    /** How many cells the row has. */
    int count();

    /** The array in which a cell lies, from {@link #from} to before {@link #to}; valid until the next row. */
    byte[] array(int cell);

    int from(int cell);

    int to(int cell);

    /** The cells as they stood in the file; null where nothing stands. */
    String[] texts();
}
