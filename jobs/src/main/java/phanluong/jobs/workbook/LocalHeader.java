package phanluong.jobs.workbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * What an archive says of a part where the part stands (APPNOTE.TXT 4.3.7). Readers that walk the file from its start
 * believe this, others believe the directory at its end.
 */
record LocalHeader(boolean found, int flags, int method, long compressedSize, long size, byte[] name) {
    private static final int SIGNATURE = 0x04034b50;
    private static final int LENGTH = 30;
    private static final int SIZES_FOLLOW = 1 << 3;
    private static final long IN_ZIP64 = 0xFFFFFFFFL;

    static LocalHeader read(SeekableByteChannel channel, long offset) throws IOException {
        ByteBuffer fixed = read(channel, offset, LENGTH);
        if (fixed.remaining() < LENGTH || fixed.getInt(0) != SIGNATURE) {
            return new LocalHeader(false, 0, 0, 0, 0, new byte[0]);
        }
        ByteBuffer name = read(channel, offset + LENGTH, Short.toUnsignedInt(fixed.getShort(26)));
        return new LocalHeader(
                true,
                Short.toUnsignedInt(fixed.getShort(6)),
                Short.toUnsignedInt(fixed.getShort(8)),
                Integer.toUnsignedLong(fixed.getInt(18)),
                Integer.toUnsignedLong(fixed.getInt(22)),
                Arrays.copyOf(name.array(), name.limit()));
    }

    static ByteBuffer read(SeekableByteChannel channel, long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(offset);
        int count = 0;
        while (bytes.hasRemaining() && count >= 0) {
            count = channel.read(bytes);
        }
        return bytes.flip();
    }

    /** Whether the directory says the same. */
    boolean agrees(ZipArchiveEntry entry) {
        boolean known = (flags & SIZES_FOLLOW) == 0 && size != IN_ZIP64 && compressedSize != IN_ZIP64;
        return found
                && (flags & 1) == 0 == !entry.getGeneralPurposeBit().usesEncryption()
                && method == entry.getMethod()
                && Arrays.equals(name, entry.getRawName())
                && (!known || size == entry.getSize() && compressedSize == entry.getCompressedSize());
    }
}
