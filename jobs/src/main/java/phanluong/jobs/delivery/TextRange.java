package phanluong.jobs.delivery;

import java.io.Serializable;

/**
 * A range of a large text that begins and ends between two records.
 *
 * @param from offset of its first byte, {@code to} that after its last
 * @param recordsBefore how many records of the file stand before it, empty ones and the header among them
 * @param records how many stand in it
 * @param digest of its bytes; whoever reads them again sees whether they are the same
 */
record TextRange(long from, long to, long recordsBefore, long records, long digest) implements Serializable {
    private static final long serialVersionUID = 1L;
}
