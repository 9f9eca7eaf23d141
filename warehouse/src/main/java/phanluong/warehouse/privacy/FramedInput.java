package phanluong.warehouse.privacy;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;

/** Opens what {@link FramedOutput} wrote from a place on: the frame that holds the place is the first that is read. */
final class FramedInput {
    private FramedInput() {}

    /** @param from below the length of the content, or equal to it */
    static InputStream open(SeekableByteChannel frames, long from) throws IOException {
        long end = frames.size();
        long count = numbers(frames, end - Long.BYTES, 1).getLong();
        long frame = Math.min(from / FramedOutput.FRAME_BYTES, count - 1);
        long start = numbers(frames, end - Long.BYTES * (count + 1 - frame), 1).getLong();
        InputStream content = new ZstdInputStreamNoFinalizer(Channels.newInputStream(frames.position(start)));
        content.skipNBytes(from - frame * FramedOutput.FRAME_BYTES);
        return content;
    }

    private static ByteBuffer numbers(SeekableByteChannel frames, long at, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * count).order(ByteOrder.LITTLE_ENDIAN);
        frames.position(at);
        while (bytes.hasRemaining()) {
            if (frames.read(bytes) < 0) {
                throw new EOFException("the list of frames is cut off");
            }
        }
        return bytes.flip();
    }
}
