package phanluong.jobs.hdfs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** An open file of HDFS: each kind of channel does what can be done to it and refuses the rest. */
abstract class HdfsChannel extends FileChannel {
    private final HdfsPath path;

    HdfsChannel(HdfsPath path) {
        this.path = path;
    }

    HdfsPath path() {
        return path;
    }

    final UnsupportedOperationException never() {
        return new UnsupportedOperationException("A file on HDFS is read, or written once from begin to end: " + path);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        throw never();
    }

    @Override
    public int read(ByteBuffer target, long from) throws IOException {
        throw never();
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) {
        throw never();
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        throw never();
    }

    @Override
    public int write(ByteBuffer source, long at) throws IOException {
        throw never();
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) {
        throw never();
    }

    @Override
    public long position() throws IOException {
        throw never();
    }

    @Override
    public FileChannel position(long place) throws IOException {
        throw never();
    }

    @Override
    public FileChannel truncate(long size) {
        throw never();
    }

    /** A closed file and every name are on the disks already. */
    @Override
    public void force(boolean metaData) throws IOException {}

    @Override
    public long transferTo(long from, long count, WritableByteChannel target) {
        throw never();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long at, long count) {
        throw never();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long from, long size) {
        throw never();
    }

    @Override
    public FileLock lock(long from, long size, boolean shared) {
        throw never();
    }

    @Override
    public FileLock tryLock(long from, long size, boolean shared) throws IOException {
        throw never();
    }
}
