package phanluong.jobs.batch;

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
import phanluong.warehouse.files.Places;

/**
 * The key list of a range, laid aside in the folder of the attempt that made it until the lists of all ranges of the file are there.
 *
 * @param rows how many rows it holds
 */
record KeyFile(int number, int range, URI path, long rows) implements Serializable {
    private static final int ROWS_AT_A_TIME = 1 << 14;

    static KeyFile write(KeyList list, Path staging, int number, int range) throws IOException {
        Path folder = Files.createDirectories(Attempts.folder(staging));
        Path path = folder.resolve("keys-" + number + "-" + range);
        long[] numbers = list.numbers();
        ByteBuffer bytes = buffer();
        try (SeekableByteChannel channel =
                Files.newByteChannel(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int from = 0; from < numbers.length; from += bytes.capacity() / Long.BYTES) {
                int count = Math.min(bytes.capacity() / Long.BYTES, numbers.length - from);
                bytes.clear().asLongBuffer().put(numbers, from, count);
                bytes.limit(count * Long.BYTES);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
        }
        return new KeyFile(number, range, path.toUri(), list.size());
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
            public void each(Copies.Each each) throws IOException {
                for (KeyFile range : ranges) {
                    range.read(each);
                }
            }
        };
    }

    private void read(Copies.Each each) throws IOException {
        ByteBuffer bytes = buffer();
        long[] id = new long[KeyList.ID_WORDS];
        try (SeekableByteChannel channel = Files.newByteChannel(Places.of(path))) {
            int read = 0;
            while (read >= 0) {
                while (bytes.hasRemaining() && read >= 0) {
                    read = channel.read(bytes);
                }
                LongBuffer numbers = bytes.flip().asLongBuffer();
                while (numbers.hasRemaining()) {
                    long row = numbers.get();
                    numbers.get(id);
                    each.row(row, id);
                }
                bytes.clear();
            }
        }
    }

    void delete() throws IOException {
        Files.delete(Places.of(path));
    }
}
