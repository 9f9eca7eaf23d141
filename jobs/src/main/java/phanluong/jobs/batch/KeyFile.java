package phanluong.jobs.batch;

import java.io.EOFException;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import phanluong.warehouse.files.Places;

/**
 * The key list of a range: the first words of all keys, then all that stands for each row. It is laid aside in the folder of the attempt that made it until the lists of all ranges of the file
 * are there.
 *
 * @param rows how many rows it holds
 */
record KeyFile(int number, int range, URI path, long rows) implements Serializable {
    private static final int ROWS_AT_A_TIME = 1 << 14;

    static KeyFile write(KeyList list, Path staging, int number, int range) throws IOException {
        Path folder = Files.createDirectories(Attempts.folder(staging));
        Path path = folder.resolve("keys-" + number + "-" + range);
        ByteBuffer bytes = buffer();
        try (SeekableByteChannel channel =
                Files.newByteChannel(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            write(list.words(), bytes, channel);
            write(list.numbers(), bytes, channel);
        }
        return new KeyFile(number, range, path.toUri(), list.size());
    }

    private static void write(long[] numbers, ByteBuffer bytes, SeekableByteChannel to) throws IOException {
        for (int from = 0; from < numbers.length; from += bytes.capacity() / Long.BYTES) {
            int count = Math.min(bytes.capacity() / Long.BYTES, numbers.length - from);
            bytes.clear().asLongBuffer().put(numbers, from, count);
            bytes.limit(count * Long.BYTES);
            while (bytes.hasRemaining()) {
                to.write(bytes);
            }
        }
    }

    private static ByteBuffer buffer() {
        return ByteBuffer.allocate(ROWS_AT_A_TIME * KeyList.STRIDE * Long.BYTES).order(ByteOrder.nativeOrder());
    }

    /** The keys of all ranges of a file. */
    static Copies.Keys all(List<KeyFile> ranges) {
        return new Copies.Keys() {
            @Override
            public long count() {
                return ranges.stream().mapToLong(KeyFile::rows).sum();
            }

            @Override
            public void words(LongConsumer each) throws IOException {
                for (KeyFile range : ranges) {
                    range.read(0, range.rows, numbers -> each.accept(numbers.get()));
                }
            }

            @Override
            public void each(Copies.Each each) throws IOException {
                long[] id = new long[KeyList.ID_WORDS];
                for (KeyFile range : ranges) {
                    range.read(range.rows * Long.BYTES, range.rows, numbers -> {
                        long row = numbers.get();
                        numbers.get(id);
                        each.row(row, id);
                    });
                }
            }
        };
    }

    /** @param each takes what stands for one row */
    private void read(long from, long count, Consumer<LongBuffer> each) throws IOException {
        ByteBuffer bytes = buffer();
        try (SeekableByteChannel channel = Files.newByteChannel(Places.of(path))) {
            channel.position(from);
            long left = count;
            int read = 0;
            while (left > 0 && read >= 0) {
                while (bytes.hasRemaining() && read >= 0) {
                    read = channel.read(bytes);
                }
                // A buffer holds whole rows, however many numbers stand for one.
                LongBuffer numbers = bytes.flip().asLongBuffer();
                for (; numbers.hasRemaining() && left > 0; left--) {
                    each.accept(numbers);
                }
                bytes.clear();
            }
            if (left > 0) {
                throw new EOFException(path + " has lost " + left + " of its rows");
            }
        }
    }

    void delete() throws IOException {
        Files.delete(Places.of(path));
    }
}
