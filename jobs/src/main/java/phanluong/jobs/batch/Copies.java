package phanluong.jobs.batch;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import phanluong.jobs.check.Judge;

/**
 * The rows of a file that have the key of another: copies of an earlier row, and rows that contradict each other.
 *
 * @param duplicates rows that say the same as an earlier one, ascending
 * @param conflicts rows of equal key that do not say the same, all of them, ascending
 */
record Copies(long[] duplicates, long[] conflicts) implements Serializable {
    static final Copies NONE = new Copies(new long[0], new long[0]);
    /** About so many rows are looked into at a time, that memory is bounded however many keys repeat. */
    private static final int ROWS_AT_A_TIME = 1 << 20;

    /** The keys of a file, which may be asked for again and again. */
    interface Keys {
        long count() throws IOException;

        /** Shows the first word of every key. */
        void words(LongConsumer each) throws IOException;

        void each(Each each) throws IOException;
    }

    /** Is shown one row of a key list. */
    interface Each {
        void row(long row, long[] id);
    }

    static Copies of(KeyList list) throws IOException {
        return of(keys(list));
    }

    static Keys keys(KeyList list) {
        return new Keys() {
            @Override
            public long count() {
                return list.size();
            }

            @Override
            public void words(LongConsumer each) {
                for (int at = 0; at < list.size(); at++) {
                    each.accept(list.id(at, 0));
                }
            }

            @Override
            public void each(Each each) {
                long[] id = new long[KeyList.ID_WORDS];
                for (int at = 0; at < list.size(); at++) {
                    list.copyId(at, id);
                    each.row(list.row(at), id);
                }
            }
        };
    }

    static Copies of(Keys keys) throws IOException {
        return of(keys, ROWS_AT_A_TIME);
    }

    static Copies of(Keys keys, int rowsAtATime) throws IOException {
        Repeated repeated = Repeated.of(keys);
        if (repeated.rows() == 0) {
            return NONE;
        }
        Rows duplicates = new Rows();
        Rows conflicts = new Rows();
        long slices = (repeated.rows() - 1) / rowsAtATime + 1;
        for (long slice = 0; slice < slices; slice++) {
            long wanted = slice;
            KeyList found = new KeyList();
            keys.each((row, id) -> {
                if (repeated.has(id[0]) && slice(id[0], slices) == wanted) {
                    found.add(row, id);
                }
            });
            sort(repeating(found), duplicates, conflicts);
        }
        return new Copies(duplicates.ascending(), conflicts.ascending());
    }

    /** Rows of one key are in one slice, all slices being about as large. */
    private static long slice(long word, long slices) {
        return (word >>> Integer.SIZE) * slices >>> Integer.SIZE;
    }

    /** The rows whose first word another row has too: its numbers, and its row number after them. */
    private static List<long[]> repeating(KeyList found) {
        long[] words = found.words();
        Arrays.sort(words);
        Rows repeated = new Rows();
        for (int place = 1; place < words.length; place++) {
            if (words[place] == words[place - 1] && (place < 2 || words[place] != words[place - 2])) {
                repeated.add(words[place]);
            }
        }
        long[] known = repeated.ascending();
        List<long[]> candidates = new ArrayList<>();
        for (int at = 0; at < found.size(); at++) {
            if (Arrays.binarySearch(known, found.id(at, 0)) >= 0) {
                long[] candidate = new long[KeyList.ID_WORDS + 1];
                found.copyId(at, candidate);
                candidate[KeyList.ID_WORDS] = found.row(at);
                candidates.add(candidate);
            }
        }
        return candidates;
    }

    private static void sort(List<long[]> candidates, Rows duplicates, Rows conflicts) {
        Comparator<long[]> byKeyThenRow = Comparator.comparingLong((long[] one) -> one[0]);
        for (int word = 1; word < Judge.KEY_WORDS; word++) {
            int place = word;
            byKeyThenRow = byKeyThenRow.thenComparingLong(one -> one[place]);
        }
        candidates.sort(byKeyThenRow.thenComparingLong(one -> one[KeyList.ID_WORDS]));
        int from = 0;
        while (from < candidates.size()) {
            int to = from + 1;
            boolean same = true;
            while (to < candidates.size() && equal(candidates.get(from), candidates.get(to), 0, Judge.KEY_WORDS)) {
                same &= equal(candidates.get(from), candidates.get(to), Judge.KEY_WORDS, KeyList.ID_WORDS);
                to++;
            }
            for (int at = same ? from + 1 : from; at < to && to - from > 1; at++) {
                (same ? duplicates : conflicts).add(candidates.get(at)[KeyList.ID_WORDS]);
            }
            from = to;
        }
    }

    private static boolean equal(long[] one, long[] other, int from, int to) {
        return Arrays.equals(one, from, to, other, from, to);
    }

    /** What lies within some rows of the file. */
    Copies within(long firstRow, long endRow) {
        return new Copies(cut(duplicates, firstRow, endRow), cut(conflicts, firstRow, endRow));
    }

    private static long[] cut(long[] rows, long firstRow, long endRow) {
        return Arrays.copyOfRange(rows, place(rows, firstRow), place(rows, endRow));
    }

    private static int place(long[] rows, long row) {
        int at = Arrays.binarySearch(rows, row);
        return at < 0 ? -at - 1 : at;
    }

    boolean isDuplicate(long row) {
        return duplicates.length > 0 && Arrays.binarySearch(duplicates, row) >= 0;
    }

    boolean isConflict(long row) {
        return conflicts.length > 0 && Arrays.binarySearch(conflicts, row) >= 0;
    }

    /** Numbers that are collected and then put in order. */
    private static final class Rows {
        private long[] rows = new long[16];
        private int count;

        void add(long row) {
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, count * 2);
            }
            rows[count++] = row;
        }

        long[] ascending() {
            long[] all = Arrays.copyOf(rows, count);
            Arrays.sort(all);
            return all;
        }
    }
}
