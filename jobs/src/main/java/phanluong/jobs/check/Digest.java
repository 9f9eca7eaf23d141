package phanluong.jobs.check;

import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * 128 bits that stand for a text or for a list of texts. Two lists that differ have the same with a chance of 2^-128: among
 * 25 million rows, one in 10^24 runs.
 */
final class Digest {
    static final int WORDS = 2;
    private static final long[] SEEDS = {0x9E3779B97F4A7C15L, 0xC2B2AE3D27D4EB4FL};
    private static final long[] FACTORS = {0x9FB21C651E98DF25L, 0xD6E8FEB86659FD93L};
    private static final long ABSENT = 0x27D4EB2F165667C5L;

    private Digest() {}

    static void of(UTF8String text, long[] into) {
        for (int word = 0; word < WORDS; word++) {
            into[word] = text == null
                    ? ABSENT
                    : XXH64.hashUnsafeBytes(text.getBaseObject(), text.getBaseOffset(), text.numBytes(), SEEDS[word]);
        }
    }

    /** As of the text that stands in an array. */
    static void of(byte[] array, int from, int to, long[] into) {
        for (int word = 0; word < WORDS; word++) {
            into[word] = XXH64.hashUnsafeBytes(array, Platform.BYTE_ARRAY_OFFSET + from, to - from, SEEDS[word]);
        }
    }

    /** The digest of a list after one more text. */
    static void append(long[] list, int at, long[] text) {
        for (int word = 0; word < WORDS; word++) {
            long mixed = (Long.rotateLeft(list[at + word], 23) ^ text[word]) * FACTORS[word];
            list[at + word] = mixed ^ mixed >>> 32;
        }
    }
}
