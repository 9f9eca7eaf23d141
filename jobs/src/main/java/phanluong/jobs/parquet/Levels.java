package phanluong.jobs.parquet;

import java.io.IOException;
import java.util.function.IntUnaryOperator;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridValuesWriter;

/** Small numbers in Parquet's mixture of run lengths and bit packing. */
final class Levels {
    private static final int MOST = 1 << 20;
    private static final int ROOM = 64;

    private Levels() {}

    /** Repetition or definition levels as data pages hold them, their length before them; nothing where all are 0. */
    static BytesInput bytes(IntUnaryOperator levels, int count, int most) {
        if (most == 0) {
            return BytesInput.empty();
        }
        int width = Integer.SIZE - Integer.numberOfLeadingZeros(most);
        RunLengthBitPackingHybridValuesWriter encoder = new RunLengthBitPackingHybridValuesWriter(
                width, room(width, count), MOST, new HeapByteBufferAllocator());
        for (int at = 0; at < count; at++) {
            encoder.writeInteger(levels.applyAsInt(at));
        }
        return encoder.getBytes();
    }

    /** Places in a dictionary as data pages hold them, their width before them; those below 0 are left out. */
    static BytesInput indexes(int[] indexes, int count, int width) throws IOException {
        RunLengthBitPackingHybridEncoder encoder =
                new RunLengthBitPackingHybridEncoder(width, room(width, count), MOST, new HeapByteBufferAllocator());
        for (int at = 0; at < count; at++) {
            if (indexes[at] >= 0) {
                encoder.writeInt(indexes[at]);
            }
        }
        return BytesInput.concat(BytesInput.from(new byte[] {(byte) width}), encoder.toBytes());
    }

    private static int room(int width, int count) {
        return ROOM + width * count / Byte.SIZE;
    }
}
