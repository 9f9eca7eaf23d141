package phanluong.jobs.batch;

import java.util.Arrays;
import phanluong.jobs.check.Judge;

/** The rows of a part that have a whole key, as numbers: row, key, content. */
final class KeyList {
    static final int ID_WORDS = Judge.KEY_WORDS * 2;
    /** How many numbers stand for a row. */
    static final int STRIDE = ID_WORDS + 1;

    private long[] numbers = new long[1 << 10];
    private int used;

    /** @param id what {@link Judge#identify} made of the row */
    void add(long row, long[] id) {
        if (used + STRIDE > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.addExact(numbers.length, numbers.length));
        }
        numbers[used] = row;
        System.arraycopy(id, 0, numbers, used + 1, ID_WORDS);
        used += STRIDE;
    }

    int size() {
        return used / STRIDE;
    }

    long row(int at) {
        return numbers[at * STRIDE];
    }

    long id(int at, int word) {
        return numbers[at * STRIDE + 1 + word];
    }

    /** The first words of the keys. */
    long[] words() {
        long[] words = new long[size()];
        for (int at = 0; at < words.length; at++) {
            words[at] = id(at, 0);
        }
        return words;
    }

    /** All that stands for a row but its number. */
    void copyId(int at, long[] into) {
        System.arraycopy(numbers, at * STRIDE + 1, into, 0, ID_WORDS);
    }

    /** The numbers of all rows, one row after the other. */
    long[] numbers() {
        return Arrays.copyOf(numbers, used);
    }
}
