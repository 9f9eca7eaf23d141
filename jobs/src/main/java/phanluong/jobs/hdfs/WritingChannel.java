package phanluong.jobs.hdfs;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.hadoop.fs.FSDataOutputStream;

/** A file that is written, from begin to end. */
final class WritingChannel extends HdfsChannel {
    private final FSDataOutputStream out;

    WritingChannel(FSDataOutputStream out, HdfsPath path) {
        super(path);
        this.out = out;
    }

    @Override
    public synchronized int write(ByteBuffer source) throws IOException {
        int count = source.remaining();
        try {
            if (source.hasArray()) {
                out.write(source.array(), source.arrayOffset() + source.position(), count);
                source.position(source.limit());
            } else {
                byte[] bytes = new byte[count];
                source.get(bytes);
                out.write(bytes);
            }
        } catch (IOException e) {
            throw Faults.at(path(), e);
        }
        return count;
    }

    @Override
    public synchronized long position() {
        return out.getPos();
    }

    @Override
    public synchronized long size() {
        return out.getPos();
    }

    /**
     * Ends the file: then it is on the disks of its DataNodes. To force it first and to end it later would ask them twice,
     * and nobody writes on after forcing.
     */
    @Override
    public synchronized void force(boolean metaData) throws IOException {
        try {
            out.close();
        } catch (IOException e) {
            throw Faults.at(path(), e);
        }
    }

    @Override
    protected void implCloseChannel() throws IOException {
        force(true);
    }
}
