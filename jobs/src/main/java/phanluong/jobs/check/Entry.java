package phanluong.jobs.check;

import org.apache.spark.unsafe.types.UTF8String;

/** Everything that follows from the text of one cell alone. */
final class Entry {
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
    /** Whether there is a key; nothing where the field is no part of it. */
    boolean hasKey;

    final long[] key = new long[Digest.WORDS];
    String gap;

    Entry(int id, int values, int words) {
        this.id = id;
        this.values = new Object[values];
        this.masks = new long[words];
    }
}
