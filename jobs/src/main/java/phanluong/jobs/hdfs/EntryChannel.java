package phanluong.jobs.hdfs;

import java.io.IOException;
import java.nio.channels.FileLock;

/** A folder or a file that was opened only to be forced or locked. */
final class EntryChannel extends HdfsChannel {
    private final NameNode node;
    private Lease lease;

    EntryChannel(NameNode node, HdfsPath path) {
        super(path);
        this.node = node;
    }

    @Override
    public long size() throws IOException {
        return node.status(path()).getLen();
    }

    /** The whole file, for one alone; null when another has it. */
    @Override
    public synchronized FileLock tryLock(long from, long size, boolean shared) throws IOException {
        lease = Lease.take(node.files(), this).orElse(null);
        return lease;
    }

    @Override
    protected void implCloseChannel() throws IOException {
        if (lease != null) {
            lease.release();
        }
    }
}
