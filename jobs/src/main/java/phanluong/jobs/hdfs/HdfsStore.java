package phanluong.jobs.hdfs;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;

/** The room of a cluster's disks. */
final class HdfsStore extends FileStore {
    private final HdfsPath path;

    HdfsStore(HdfsPath path) {
        this.path = path;
    }

    @Override
    public String name() {
        return path.getRoot().toString();
    }

    @Override
    public String type() {
        return HdfsProvider.SCHEME;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public long getTotalSpace() throws IOException {
        return path.getFileSystem().node().room(path).getCapacity();
    }

    @Override
    public long getUsableSpace() throws IOException {
        return path.getFileSystem().node().room(path).getRemaining();
    }

    @Override
    public long getUnallocatedSpace() throws IOException {
        return getUsableSpace();
    }

    @Override
    public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
        return type == BasicFileAttributeView.class;
    }

    @Override
    public boolean supportsFileAttributeView(String name) {
        return name.equals("basic");
    }

    @Override
    public <V extends FileStoreAttributeView> V getFileStoreAttributeView(Class<V> type) {
        return null;
    }

    @Override
    public Object getAttribute(String attribute) {
        throw new UnsupportedOperationException(attribute);
    }
}
