package phanluong.jobs.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values that a leaf has had in a row group, in the order in which they came. */
final class Dictionary {
    private static final int MOST_VALUES = 1 << 16;
    private static final int MOST_BYTES = 1 << 22;
    private final LeafType type;
    private final List<Object> values = new ArrayList<>();
    private final Map<Object, Integer> indexes = new HashMap<>();
    private int[] byNumber = {};
    private long bytes;

    Dictionary(LeafType type) {
        this.type = type;
    }

    int index(Object value) {
        Integer known = indexes.get(value);
        return known == null ? add(type.kept(value)) : known;
    }

    private int add(Object value) {
        indexes.put(value, values.size());
        values.add(value);
        bytes += type.bytes(value);
        return values.size() - 1;
    }

    /** @param number the same for equal values */
    int index(Object value, int number) {
        if (number >= byNumber.length) {
            int before = byNumber.length;
            byNumber = Arrays.copyOf(byNumber, Math.max(64, Integer.highestOneBit(number) * 2));
            Arrays.fill(byNumber, before, byNumber.length, -1);
        }
        int index = byNumber[number];
        if (index < 0) {
            index = index(value);
            byNumber[number] = index;
        }
        return index;
    }

    Object value(int index) {
        return values.get(index);
    }

    int size() {
        return values.size();
    }

    long bytes() {
        return bytes;
    }

    boolean isFull() {
        return values.size() >= MOST_VALUES || bytes >= MOST_BYTES;
    }

    int bitWidth() {
        return Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, values.size() - 1));
    }

    /** The values as a dictionary page holds them, not compressed. */
    byte[] plain() throws IOException {
        Values plain = type.plain();
        values.forEach(plain::add);
        return plain.end();
    }
}
