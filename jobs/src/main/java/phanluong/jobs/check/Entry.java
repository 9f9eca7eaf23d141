package phanluong.jobs.check;

import java.util.Arrays;
import org.apache.spark.unsafe.types.UTF8String;

/** Everything that follows from the text of one cell alone. */
final class Entry {
    /** The cell's bytes, by which a later one is known again; null where it is not remembered. */
    final byte[] raw;

    final int hash;
    /** Counts the remembered texts of a field from 0; -1 for one that is not remembered. */
    final int id;

    UTF8String text;
    boolean uncoded;
    /** By value slot of the field; see {@link SlotCode}. */
    final Object[] values;
    /** The bits of the checks that the text fails. */
    final long[] masks;

    boolean clean;
    final long[] content = new long[Digest.WORDS];
    final long[] key = new long[Digest.WORDS];
    String gap;

    Entry(byte[] raw, int hash, int id, int values, int words) {
        this.raw = raw;
        this.hash = hash;
        this.id = id;
        this.values = new Object[values];
        this.masks = new long[words];
    }

    boolean is(byte[] array, int from, int to) {
        return Arrays.equals(raw, 0, raw.length, array, from, to);
    }
}
