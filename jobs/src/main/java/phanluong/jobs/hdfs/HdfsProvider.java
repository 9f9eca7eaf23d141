package phanluong.jobs.hdfs;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Files below {@code hdfs://host:port/} for {@link java.nio.file.Files}: what a home needs of them and no more. Files are
 * written once, from begin to end, and are on the disks of their DataNodes when they are closed; a name is given, taken
 * and replaced in one step. Found by {@code META-INF/services}; Hadoop's own settings are read where its client looks for them.
 */
public final class HdfsProvider extends FileSystemProvider {
    static final String SCHEME = "hdfs";
    static final HdfsProvider ONLY = new HdfsProvider();

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
        throw new UnsupportedOperationException("There is one for each NameNode: use getFileSystem");
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return HdfsFileSystem.of(uri);
    }

    @Override
    public Path getPath(URI uri) {
        return getFileSystem(uri).getPath(uri.getPath().isEmpty() ? "/" : uri.getPath());
    }

    private static HdfsPath hdfs(Path path) {
        if (path instanceof HdfsPath ours) {
            return ours;
        }
        throw new ProviderMismatchException(path + " lies on no HDFS");
    }

    private static NameNode node(Path path) {
        return hdfs(path).getFileSystem().node();
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return node(path).open(hdfs(path), options);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        return new HdfsEntries(node(folder).names(hdfs(folder)), folder, filter);
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        node(folder).makeFolder(hdfs(folder));
    }

    @Override
    public void delete(Path path) throws IOException {
        node(path).delete(hdfs(path));
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
        throw new UnsupportedOperationException("HDFS copies nothing by itself: read and write through a stream");
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        node(from).rename(hdfs(from), hdfs(to), List.of(options).contains(StandardCopyOption.REPLACE_EXISTING));
    }

    @Override
    public boolean isSameFile(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    @Override
    public boolean isHidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }

    @Override
    public FileStore getFileStore(Path path) {
        return new HdfsStore(hdfs(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        node(path).check(hdfs(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return type == BasicFileAttributeView.class ? type.cast(new View(path)) : null;
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        if (!type.isAssignableFrom(HdfsAttributes.class)) {
            throw new UnsupportedOperationException(type.getSimpleName() + " of files on HDFS");
        }
        return type.cast(new HdfsAttributes(node(path).status(hdfs(path))));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
        throw new UnsupportedOperationException("attributes by name of files on HDFS");
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new UnsupportedOperationException("attributes of files on HDFS are not set");
    }

    private record View(Path path) implements BasicFileAttributeView {
        @Override
        public String name() {
            return "basic";
        }

        @Override
        public BasicFileAttributes readAttributes() throws IOException {
            return ONLY.readAttributes(path, BasicFileAttributes.class);
        }

        @Override
        public void setTimes(FileTime modified, FileTime accessed, FileTime created) {
            throw new UnsupportedOperationException("times of files on HDFS are not set");
        }
    }
}
