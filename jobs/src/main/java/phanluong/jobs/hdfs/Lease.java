package phanluong.jobs.hdfs;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.ipc.RemoteException;

/**
 * A lock that is the NameNode's lease on an open file: Hadoop's client renews it while the process lives, and whoever asks
 * a minute after the last renewal takes it over. A process that was stopped for longer finds out by {@link #isValid}.
 */
final class Lease extends FileLock {
    /** Whose lease it is; changed by whoever takes it over. */
    private static final String OWNER = "user.phanluong.writer";

    private final FileSystem files;
    private final Path file;
    private final byte[] name;
    private final FSDataOutputStream open;
    private boolean isReleased;

    private Lease(FileSystem files, EntryChannel channel, FSDataOutputStream open, byte[] name) {
        super(channel, 0, Long.MAX_VALUE, false);
        this.files = files;
        this.file = channel.path().hadoop();
        this.open = open;
        this.name = name;
    }

    /** Empty when another process, or another part of this one, holds it. */
    static Optional<Lease> take(FileSystem files, EntryChannel channel) throws IOException {
        Path file = channel.path().hadoop();
        byte[] name = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        try {
            FSDataOutputStream open = files.append(file);
            try {
                files.setXAttr(file, OWNER, name);
            } catch (IOException e) {
                open.close();
                throw e;
            }
            return Optional.of(new Lease(files, channel, open, name));
        } catch (IOException e) {
            if (isTaken(e)) {
                return Optional.empty();
            }
            throw Faults.at(channel.path(), e);
        }
    }

    private static boolean isTaken(IOException fault) {
        String kind = fault instanceof RemoteException remote
                ? remote.getClassName()
                : fault.getClass().getName();
        return kind.endsWith(".AlreadyBeingCreatedException") || kind.endsWith(".RecoveryInProgressException");
    }

    @Override
    public synchronized boolean isValid() {
        try {
            return !isReleased && Arrays.equals(files.getXAttr(file, OWNER), name);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public synchronized void release() throws IOException {
        if (!isReleased) {
            isReleased = true;
            try {
                open.close();
            } catch (IOException e) {
                // Another has taken it over: there is nothing left to give back.
                return;
            }
        }
    }
}
