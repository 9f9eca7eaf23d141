package phanluong.warehouse.privacy;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Compresses into zstd frames that each hold the same number of bytes, and ends with a list of where they start: a
 * skippable frame, which other readers of zstd pass over. So a reader can begin in the middle ({@link FramedInput}).
 */
final class FramedOutput extends OutputStream {
    static final int FRAME_BYTES = 16 << 20;
    static final int SKIPPABLE = 0x184D2A5E;
    private static final int LEVEL = 1;
    private final Counting to;
    private final List<Long> starts = new ArrayList<>();
    private OutputStream frame;
    private int filled;
    private boolean closed;

    FramedOutput(OutputStream to) throws IOException {
        this.to = new Counting(to);
        begin();
    }

    private void begin() throws IOException {
        starts.add(to.count);
        frame = new ZstdOutputStreamNoFinalizer(new LeftOpen(to), LEVEL);
        filled = 0;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        int at = from;
        int left = count;
        while (left > 0) {
            if (filled == FRAME_BYTES) {
                frame.close();
                begin();
            }
            int part = Math.min(left, FRAME_BYTES - filled);
            frame.write(bytes, at, part);
            filled += part;
            at += part;
            left -= part;
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        frame.close();
        int content = Long.BYTES * (starts.size() + 1);
        ByteBuffer list = ByteBuffer.allocate(2 * Integer.BYTES + content).order(ByteOrder.LITTLE_ENDIAN);
        list.putInt(SKIPPABLE).putInt(content);
        starts.forEach(list::putLong);
        list.putLong(starts.size());
        to.write(list.array());
        to.close();
    }

    private static final class Counting extends FilterOutputStream {
        private long count;

        Counting(OutputStream to) {
            super(to);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
        }
    }

    private static final class LeftOpen extends FilterOutputStream {
        LeftOpen(OutputStream to) {
            super(to);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {
            // The next frame goes to the same place.
        }
    }
}
