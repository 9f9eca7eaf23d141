package phanluong.jobs.workbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * The end of an archive (APPNOTE.TXT 4.3.16), looked at before a library reads the directory that it points to: a
 * directory of a gigabyte would be read whole.
 *
 * @param directory where the directory starts
 */
record ArchiveEnd(long directory) {
    private static final int SIGNATURE = 0x06054b50;
    private static final int SIGNATURE_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final long IN_ZIP64 = 0xFFFFFFFFL;
    private static final long LARGEST_DIRECTORY = 1L << 20;

    static ArchiveEnd find(SeekableByteChannel channel, Trouble trouble) throws IOException {
        long size = channel.size();
        int length = (int) Math.min(size, LENGTH + LONGEST_COMMENT);
        ByteBuffer tail = LocalHeader.read(channel, size - length, length);
        for (int at = tail.limit() - LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == SIGNATURE) {
                if (at + LENGTH + Short.toUnsignedInt(tail.getShort(at + 20)) != tail.limit()) {
                    throw trouble.unsafe("có dữ liệu sau phần cuối của tệp nén", "data follow the end of its archive");
                }
                return at(channel, size - length + at, tail.position(at), trouble);
            }
        }
        throw trouble.damaged(
                "thiếu phần cuối của tệp nén (tệp bị cắt cụt)", "the end of its archive is missing (it was cut off)");
    }

    private static ArchiveEnd at(SeekableByteChannel channel, long position, ByteBuffer end, Trouble trouble)
            throws IOException {
        int at = end.position();
        long directory = Integer.toUnsignedLong(end.getInt(at + 16));
        long stop = position;
        if (directory == IN_ZIP64) {
            ByteBuffer locator = LocalHeader.read(channel, Math.max(0, position - LOCATOR_LENGTH), LOCATOR_LENGTH);
            stop = locator.limit() == LOCATOR_LENGTH && locator.getInt(0) == LOCATOR_64 ? locator.getLong(8) : -1;
            ByteBuffer wide = stop >= 0 && stop < position ? LocalHeader.read(channel, stop, 56) : locator;
            directory = wide.limit() == 56 && wide.getInt(0) == SIGNATURE_64 ? wide.getLong(48) : -1;
        }
        if (directory < 0 || directory > stop) {
            throw trouble.damaged("mục lục của tệp nén không đọc được", "the directory of its archive cannot be read");
        }
        if (stop - directory > LARGEST_DIRECTORY) {
            throw trouble.large("mục lục của tệp nén quá lớn", "the directory of its archive is too large");
        }
        return new ArchiveEnd(directory);
    }
}
