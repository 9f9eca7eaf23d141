package phanluong.jobs.delivery;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.Platform;

/**
 * The texts that a column has had, each with what follows from it. A column whose texts do not repeat, such as a number of
 * a person, is not remembered.
 *
 * @param <T> what follows from a text
 */
public final class ByteMemory<T> {
    private static final int MOST = 1 << 15;
    private static final int TABLE = MOST * 2;
    /** So many new texts are let pass before it is asked whether they repeat. */
    private static final int TRIED = 2048;

    private static final long SEED = 0x9E3779B97F4A7C15L;

    private byte[][] texts = new byte[64][];
    private int[] hashes = new int[64];
    private Object[] values = new Object[64];
    private int count;
    private long asked;
    private long unknown;
    private int last = -1;
    private boolean repeats;

    /** @param repeats false where it is known beforehand that texts do not */
    public ByteMemory(boolean repeats) {
        this.repeats = repeats;
    }

    public static int hash(byte[] array, int from, int to) {
        return (int) XXH64.hashUnsafeBytes(array, Platform.BYTE_ARRAY_OFFSET + from, to - from, SEED);
    }

    /** What follows from the text of the row before, when it is this one again; else null. */
    @SuppressWarnings("unchecked")
    public T same(byte[] array, int from, int to) {
        return last >= 0 && is(last, array, from, to) ? (T) values[last] : null;
    }

    /** Null when the text is new. */
    @SuppressWarnings("unchecked")
    public T find(byte[] array, int from, int to, int hash) {
        asked++;
        for (int at = hash & texts.length - 1; texts[at] != null; at = at + 1 & texts.length - 1) {
            if (hashes[at] == hash && is(at, array, from, to)) {
                last = at;
                return (T) values[at];
            }
        }
        unknown++;
        if (unknown > TRIED && unknown * 2 > asked) {
            repeats = false;
            forget();
        }
        return null;
    }

    private void forget() {
        texts = new byte[64][];
        values = new Object[64];
        last = -1;
    }

    private boolean is(int at, byte[] array, int from, int to) {
        byte[] text = texts[at];
        return Arrays.equals(text, 0, text.length, array, from, to);
    }

    public boolean repeats() {
        return repeats;
    }

    /** The number for the next text; -1 when no more are kept. */
    public int nextId() {
        return repeats && count < MOST ? count : -1;
    }

    public void add(byte[] text, int hash, T value) {
        if (++count * 2 > texts.length && texts.length < TABLE) {
            byte[][] oldTexts = texts;
            int[] oldHashes = hashes;
            Object[] oldValues = values;
            texts = new byte[oldTexts.length * 2][];
            hashes = new int[texts.length];
            values = new Object[texts.length];
            for (int at = 0; at < oldTexts.length; at++) {
                if (oldTexts[at] != null) {
                    place(oldTexts[at], oldHashes[at], oldValues[at]);
                }
            }
        }
        last = place(text, hash, value);
    }

    private int place(byte[] text, int hash, Object value) {
        int at = hash & texts.length - 1;
        while (texts[at] != null) {
            at = at + 1 & texts.length - 1;
        }
        texts[at] = text;
        hashes[at] = hash;
        values[at] = value;
        return at;
    }
}
