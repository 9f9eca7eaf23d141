package phanluong.warehouse.crash;

import java.net.URI;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files of a {@link CrashDisk}. */
final class CrashFileSystem extends FileSystem {
    final CrashDisk disk;
    /** Locks that are held, by path: they are gone with the disk, like those of a process that was killed. */
    final Map<Path, CrashChannel> locks = new HashMap<>();

    CrashFileSystem(CrashDisk disk) {
        this.disk = disk;
    }

    @Override
    public FileSystemProvider provider() {
        return CrashProvider.installed();
    }

    @Override
    public CrashPath getPath(String first, String... more) {
        String text = String.join("/", first, String.join("/", more));
        List<String> names = new ArrayList<>(List.of(text.split("/")));
        names.removeIf(String::isEmpty);
        return new CrashPath(this, first.startsWith("/"), names);
    }

    URI uri(CrashPath path) {
        return URI.create("crash://" + disk.id()
                + path.absolute().toString().replace("%", "%25").replace(" ", "%20"));
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(getPath("/"));
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher(syntaxAndPattern);
        return path -> matcher.matches(Path.of(path.toString()));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException();
    }
}
