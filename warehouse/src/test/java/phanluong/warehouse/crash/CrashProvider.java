package phanluong.warehouse.crash;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Files below {@code crash://id/}; found by {@code META-INF/services}, so that Spark's tasks reach them by URI. */
public final class CrashProvider extends FileSystemProvider {
    static final Map<String, CrashFileSystem> DISKS = new ConcurrentHashMap<>();

    static FileSystemProvider installed() {
        return installedProviders().stream()
                .filter(CrashProvider.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String getScheme() {
        return "crash";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
        throw new UnsupportedOperationException("Made by CrashDisk");
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        CrashFileSystem files = DISKS.get(uri.getHost());
        if (files == null) {
            throw new FileSystemNotFoundException(uri.toString());
        }
        return files;
    }

    @Override
    public Path getPath(URI uri) {
        return getFileSystem(uri).getPath(uri.getPath());
    }

    private static CrashDisk disk(Path path) {
        return ((CrashPath) path).getFileSystem().disk;
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        CrashPath file = (CrashPath) path;
        CrashDisk disk = disk(path);
        CrashDisk.Node node = disk.find(file);
        boolean writes = options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
        if (options.contains(StandardOpenOption.CREATE_NEW) && node != null) {
            throw new FileAlreadyExistsException(path.toString());
        }
        if (node == null) {
            if (!options.contains(StandardOpenOption.CREATE_NEW) && !options.contains(StandardOpenOption.CREATE)) {
                throw new NoSuchFileException(path.toString());
            }
            node = disk.make(file, false);
        }
        if (writes && options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
            disk.truncate(file, node, 0);
        }
        return new CrashChannel(
                disk,
                file,
                node,
                options.contains(StandardOpenOption.APPEND),
                options.contains(StandardOpenOption.SYNC) || options.contains(StandardOpenOption.DSYNC));
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        CrashDisk disk = disk(folder);
        List<Path> found = new ArrayList<>();
        synchronized (disk) {
            CrashDisk.Node node = disk.get((CrashPath) folder);
            if (!node.isFolder) {
                throw new NotDirectoryException(folder.toString());
            }
            for (String name : node.names.keySet()) {
                Path path = folder.resolve(name);
                if (filter.accept(path)) {
                    found.add(path);
                }
            }
        }
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return found.iterator();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        disk(folder).make((CrashPath) folder, true);
    }

    @Override
    public void delete(Path path) throws IOException {
        disk(path).delete((CrashPath) path);
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
        throw new UnsupportedOperationException("Files.copy forces nothing: write through a channel");
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        if (!List.of(options).contains(StandardCopyOption.ATOMIC_MOVE)) {
            throw new UnsupportedOperationException("Only ATOMIC_MOVE is sure to be one step");
        }
        disk(from).rename((CrashPath) from, (CrashPath) to);
    }

    @Override
    public boolean isSameFile(Path one, Path other) {
        return one.toAbsolutePath().equals(other.toAbsolutePath());
    }

    @Override
    public boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    @Override
    public FileStore getFileStore(Path path) {
        return new CrashStore();
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        disk(path).get((CrashPath) path);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        if (type != BasicFileAttributeView.class) {
            return null;
        }
        return type.cast(new BasicFileAttributeView() {
            @Override
            public String name() {
                return "basic";
            }

            @Override
            public BasicFileAttributes readAttributes() throws IOException {
                return CrashProvider.this.readAttributes(path, BasicFileAttributes.class);
            }

            @Override
            public void setTimes(FileTime modified, FileTime accessed, FileTime created) {}
        });
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return type.cast(new CrashAttributes(disk(path).get((CrashPath) path)));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new UnsupportedOperationException();
    }
}
