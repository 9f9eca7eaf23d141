package phanluong.warehouse.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** An open file of a {@link CrashDisk}, or an open folder, which can be forced only. */
final class CrashChannel extends FileChannel {
    private final CrashDisk disk;
    private final CrashPath path;
    private final CrashDisk.Node node;
    private final boolean forcesAll;
    private long position;

    CrashChannel(CrashDisk disk, CrashPath path, CrashDisk.Node node, boolean atEnd, boolean forcesAll) {
        this.disk = disk;
        this.path = path.absolute();
        this.node = node;
        this.forcesAll = forcesAll;
        this.position = atEnd ? node.bytes.length : 0;
    }

    @Override
    public synchronized int read(ByteBuffer target) throws IOException {
        int count = read(target, position);
        position += Math.max(0, count);
        return count;
    }

    @Override
    public int read(ByteBuffer target, long from) throws IOException {
        if (node.isFolder) {
            throw new IOException("Is a directory");
        }
        byte[] bytes = node.bytes;
        if (from >= bytes.length) {
            return -1;
        }
        int count = Math.min(target.remaining(), (int) (bytes.length - from));
        target.put(bytes, (int) from, count);
        return count;
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized int write(ByteBuffer source) throws IOException {
        int count = write(source, position);
        position += count;
        return count;
    }

    @Override
    public int write(ByteBuffer source, long at) throws IOException {
        byte[] added = new byte[source.remaining()];
        source.duplicate().get(added);
        disk.write(path, node, at, added);
        source.position(source.limit());
        if (forcesAll) {
            force(true);
        }
        return added.length;
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized long position() {
        return position;
    }

    @Override
    public synchronized FileChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return node.bytes.length;
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        disk.truncate(path, node, size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        disk.force(path, node);
    }

    @Override
    public long transferTo(long from, long count, WritableByteChannel target) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, Math.min(count, size() - from)));
        read(bytes, from);
        return target.write(bytes.flip());
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long at, long count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(count, 1 << 16));
        source.read(bytes);
        return write(bytes.flip(), at);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long from, long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long from, long size, boolean shared) throws IOException {
        return tryLock(from, size, shared);
    }

    @Override
    public FileLock tryLock(long from, long size, boolean shared) {
        synchronized (path.getFileSystem().locks) {
            if (path.getFileSystem().locks.putIfAbsent(path, this) != null) {
                throw new OverlappingFileLockException();
            }
        }
        return new Held(from, size, shared);
    }

    private void unlock() {
        synchronized (path.getFileSystem().locks) {
            path.getFileSystem().locks.remove(path, this);
        }
    }

    @Override
    protected void implCloseChannel() {
        unlock();
    }

    private final class Held extends FileLock {
        Held(long from, long size, boolean shared) {
            super(CrashChannel.this, from, size, shared);
        }

        @Override
        public boolean isValid() {
            return path.getFileSystem().locks.get(path) == CrashChannel.this;
        }

        @Override
        public void release() {
            unlock();
        }
    }
}
