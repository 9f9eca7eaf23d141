package phanluong.jobs.batch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * The last part of a Parquet file. The writer lists a column's encodings in the order of a hash set of enum constants,
 * which differs from one process to the next: sorted, the same rows give the same bytes everywhere.
 */
final class Footer {
    private static final int TAIL = 8;

    private Footer() {}

    /**
     * Writes the footer again with its encodings sorted, and forces the file to the disk.
     *
     * @return how many rows the file holds
     */
    static long settle(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            Sorted footer = sorted(channel);
            while (footer.bytes.hasRemaining()) {
                channel.write(footer.bytes, footer.start + footer.bytes.position());
            }
            channel.truncate(footer.start + footer.bytes.limit());
            channel.force(true);
            return footer.rows;
        } catch (UnsupportedOperationException e) {
            return settleBeside(file);
        }
    }

    /** Where a file is written only once (HDFS): copies it with its new footer, and puts the copy in its place. */
    private static long settleBeside(Path file) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".new");
        try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ);
                FileChannel to = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Sorted footer = sorted(from);
            from.position(0);
            ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
            for (long left = footer.start; left > 0; left -= bytes.limit()) {
                bytes.clear().limit((int) Math.min(bytes.capacity(), left));
                if (from.read(bytes) < 0) {
                    throw new EOFException(file + " ends " + left + " bytes before its footer");
                }
                writeAll(to, bytes.flip());
            }
            writeAll(to, footer.bytes);
            to.force(true);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return footer.rows;
        }
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** The footer with its encodings sorted, its length and the mark; where it begins; how many rows the file holds. */
    private record Sorted(ByteBuffer bytes, long start, long rows) {}

    private static Sorted sorted(FileChannel channel) throws IOException {
        long end = channel.size();
        ByteBuffer tail = read(channel, end - TAIL, TAIL);
        int length = tail.getInt(0);
        ByteBuffer footer = read(channel, end - TAIL - length, length);
        FileMetaData content = Util.readFileMetaData(new ByteArrayInputStream(footer.array()));
        for (RowGroup group : content.getRow_groups()) {
            for (ColumnChunk column : group.getColumns()) {
                Collections.sort(column.getMeta_data().getEncodings());
                if (column.getMeta_data().isSetEncoding_stats()) {
                    Collections.sort(column.getMeta_data().getEncoding_stats());
                }
            }
        }
        ByteArrayOutputStream settled = new ByteArrayOutputStream(length);
        Util.writeFileMetaData(content, settled);
        ByteBuffer bytes = ByteBuffer.allocate(settled.size() + TAIL).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(settled.toByteArray())
                .putInt(settled.size())
                .put(tail.array(), TAIL / 2, TAIL / 2)
                .flip();
        return new Sorted(bytes, end - TAIL - length, content.getNum_rows());
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            continue;
        }
        return bytes.flip();
    }
}
