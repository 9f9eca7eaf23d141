package phanluong.jobs.hdfs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.apache.hadoop.fs.FSDataInputStream;

/** A file that is read, from any place. */
final class ReadingChannel extends HdfsChannel {
    private final FSDataInputStream in;
    private final long size;

    ReadingChannel(FSDataInputStream in, long size, HdfsPath path) {
        super(path);
        this.in = in;
        this.size = size;
    }

    @Override
    public synchronized int read(ByteBuffer target) throws IOException {
        if (!target.hasRemaining()) {
            return 0;
        }
        try {
            return in.read(target);
        } catch (IOException e) {
            throw Faults.at(path(), e);
        }
    }

    @Override
    public int read(ByteBuffer target, long from) throws IOException {
        byte[] bytes = new byte[target.remaining()];
        try {
            int count = in.read(from, bytes, 0, bytes.length);
            target.put(bytes, 0, Math.max(0, count));
            return count;
        } catch (IOException e) {
            throw Faults.at(path(), e);
        }
    }

    @Override
    public synchronized long position() throws IOException {
        return in.getPos();
    }

    /** A place behind the end is the end: nothing is there to be read. */
    @Override
    public synchronized FileChannel position(long place) throws IOException {
        in.seek(Math.min(place, size));
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    protected void implCloseChannel() throws IOException {
        in.close();
    }
}
