package phanluong.jobs.delivery;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The texts that a column has had, each with what follows from it. A column whose texts do not repeat, such as a number of
 * a person, is not remembered. A text of up to 16 bytes is wholly told by its length, its first eight bytes and its last;
 * of a longer one the bytes between are compared too.
 *
 * @param <T> what follows from a text
 */
public final class ByteMemory<T> {
    private static final int MOST = 1 << 15;
    private static final int TABLE = MOST * 2;
    /** So many new texts are let pass before it is asked whether they repeat. */
    private static final int TRIED = 2048;

    private static final int WORD = Long.BYTES;
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private long[] heads = new long[64];
    private long[] tails = new long[64];
    /** Whole texts longer than two words; null for shorter ones. */
    private byte[][] texts = new byte[64][];

    private int[] lengths = new int[64];
    private Object[] values = new Object[64];
    private int count;
    private long asked;
    private long unknown;
    private boolean repeats;

    private long lastHead;
    private long lastTail;
    private int lastLength;
    private byte[] lastText;
    private T lastValue;

    /** @param repeats false where it is known beforehand that texts do not */
    public ByteMemory(boolean repeats) {
        this.repeats = repeats;
    }

    /** Null when the text is new. */
    @SuppressWarnings("unchecked")
    public T find(byte[] array, int from, int to) {
        int length = to - from;
        long head = head(array, from, length);
        long tail = tail(array, to, length);
        asked++;
        // In most columns a row says what the row before said.
        if (lastValue != null
                && head == lastHead
                && tail == lastTail
                && length == lastLength
                && (length <= 2 * WORD || isBetween(lastText, array, from, length))) {
            return lastValue;
        }
        for (int at = place(head, tail, array, from, length); values[at] != null; at = at + 1 & values.length - 1) {
            if (heads[at] == head
                    && tails[at] == tail
                    && lengths[at] == length
                    && (length <= 2 * WORD || isBetween(texts[at], array, from, length))) {
                remember(head, tail, length, texts[at], (T) values[at]);
                return lastValue;
            }
        }
        unknown++;
        if (unknown > TRIED && unknown * 2 > asked) {
            repeats = false;
            forget();
        }
        return null;
    }

    private void remember(long head, long tail, int length, byte[] text, T value) {
        lastHead = head;
        lastTail = tail;
        lastLength = length;
        lastText = text;
        lastValue = value;
    }

    /** The first eight bytes; a shorter text's own bytes, and zeros above them. */
    private static long head(byte[] array, int from, int length) {
        if (from + WORD > array.length) {
            return slow(array, from, Math.min(length, WORD));
        }
        long word = (long) WORDS.get(array, from);
        return length >= WORD ? word : word & (1L << length * WORD) - 1;
    }

    /** The last eight bytes; 0 where the head is all. */
    private static long tail(byte[] array, int to, int length) {
        return length > WORD ? (long) WORDS.get(array, to - WORD) : 0;
    }

    /** At the very end of an array. */
    private static long slow(byte[] array, int from, int length) {
        long word = 0;
        for (int at = 0; at < length; at++) {
            word |= (array[from + at] & 0xFFL) << at * WORD;
        }
        return word;
    }

    private static boolean isBetween(byte[] text, byte[] array, int from, int length) {
        return Arrays.equals(text, WORD, length - WORD, array, from + WORD, from + length - WORD);
    }

    private int place(long head, long tail, byte[] array, int from, int length) {
        long mixed = head * 0x9E3779B97F4A7C15L ^ Long.rotateLeft(tail, 29) * 0xC2B2AE3D27D4EB4FL ^ length;
        for (int at = WORD; at < length - WORD; at += WORD) {
            mixed = (Long.rotateLeft(mixed, 31) ^ (long) WORDS.get(array, from + at)) * 0x9FB21C651E98DF25L;
        }
        mixed ^= mixed >>> 32;
        mixed *= 0xD6E8FEB86659FD93L;
        return (int) (mixed >>> 32) & values.length - 1;
    }

    private void forget() {
        heads = new long[1];
        tails = new long[1];
        texts = new byte[1][];
        lengths = new int[1];
        values = new Object[1];
        lastValue = null;
    }

    public boolean repeats() {
        return repeats;
    }

    /** The number for the next text; -1 when no more are kept. */
    public int nextId() {
        return repeats && count < MOST ? count : -1;
    }

    /** A text that was not found. */
    public void add(byte[] array, int from, int to, T value) {
        if (++count * 2 > values.length && values.length < TABLE) {
            grow();
        }
        int length = to - from;
        byte[] text = length > 2 * WORD ? Arrays.copyOfRange(array, from, to) : null;
        long head = head(array, from, length);
        long tail = tail(array, to, length);
        place(place(head, tail, array, from, length), head, tail, length, text, value);
        remember(head, tail, length, text, value);
    }

    private void place(int wanted, long head, long tail, int length, byte[] text, Object value) {
        int at = wanted;
        while (values[at] != null) {
            at = at + 1 & values.length - 1;
        }
        heads[at] = head;
        tails[at] = tail;
        lengths[at] = length;
        texts[at] = text;
        values[at] = value;
    }

    private void grow() {
        long[] oldHeads = heads;
        long[] oldTails = tails;
        int[] oldLengths = lengths;
        byte[][] oldTexts = texts;
        Object[] oldValues = values;
        heads = new long[oldValues.length * 2];
        tails = new long[heads.length];
        lengths = new int[heads.length];
        texts = new byte[heads.length][];
        values = new Object[heads.length];
        for (int at = 0; at < oldValues.length; at++) {
            if (oldValues[at] != null) {
                int wanted = place(oldHeads[at], oldTails[at], oldTexts[at], 0, oldLengths[at]);
                place(wanted, oldHeads[at], oldTails[at], oldLengths[at], oldTexts[at], oldValues[at]);
            }
        }
    }
}
