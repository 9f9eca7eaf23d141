package phanluong.jobs.batch;

import java.io.IOException;

/**
 * Which keys more than one row may have, told by their first words: two bits for each of 16 to 32 times as many places as
 * there are keys. A key that repeats is always told; of those that do not, one in some twenty shares its place with another.
 */
final class Repeated {
    private static final int PLACES_OF_A_KEY = 16;
    private static final int FEWEST_BITS = 6;

    private final long[] seen;
    private final long[] again;
    private final int shift;
    private long rows;

    private Repeated(long keys) {
        int bits = Math.max(FEWEST_BITS, Long.SIZE - Long.numberOfLeadingZeros(keys * PLACES_OF_A_KEY));
        this.seen = new long[1 << bits - FEWEST_BITS];
        this.again = new long[seen.length];
        this.shift = Long.SIZE - bits;
    }

    static Repeated of(Copies.Keys keys) throws IOException {
        Repeated repeated = new Repeated(keys.count());
        keys.words(repeated::add);
        return repeated;
    }

    private void add(long word) {
        long place = word >>> shift;
        int at = (int) (place >>> FEWEST_BITS);
        long bit = 1L << place;
        if ((seen[at] & bit) == 0) {
            seen[at] |= bit;
        } else {
            // The first row of the place counts too, once another is there.
            rows += (again[at] & bit) == 0 ? 2 : 1;
            again[at] |= bit;
        }
    }

    boolean has(long word) {
        long place = word >>> shift;
        return (again[(int) (place >>> FEWEST_BITS)] & 1L << place) != 0;
    }

    /** How many rows {@link #has} tells. */
    long rows() {
        return rows;
    }
}
