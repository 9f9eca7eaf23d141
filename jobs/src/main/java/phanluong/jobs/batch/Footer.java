package phanluong.jobs.batch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
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
            long start = end - TAIL - length;
            while (bytes.hasRemaining()) {
                channel.write(bytes, start + bytes.position());
            }
            channel.truncate(start + bytes.limit());
            channel.force(true);
            return content.getNum_rows();
        }
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            continue;
        }
        return bytes.flip();
    }
}
