package phanluong.jobs.hdfs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;

/** The files of one NameNode, or of one service of several; lives as long as the process. */
final class HdfsFileSystem extends FileSystem {
    private static final Map<String, HdfsFileSystem> BY_AUTHORITY = new ConcurrentHashMap<>();
    private final String authority;
    private final NameNode node;

    private HdfsFileSystem(String authority, NameNode node) {
        this.authority = authority;
        this.node = node;
    }

    /** @param uri without host for the one that Hadoop's settings name */
    static HdfsFileSystem of(URI uri) {
        String asked = uri.getAuthority() == null
                ? org.apache.hadoop.fs.FileSystem.getDefaultUri(new Configuration())
                        .getAuthority()
                : uri.getAuthority();
        if (asked == null) {
            throw new IllegalArgumentException(uri + " names no host, and Hadoop's settings name none either");
        }
        return BY_AUTHORITY.computeIfAbsent(asked, HdfsFileSystem::open);
    }

    private static HdfsFileSystem open(String authority) {
        try {
            return new HdfsFileSystem(authority, NameNode.at(URI.create(HdfsProvider.SCHEME + "://" + authority)));
        } catch (IOException e) {
            FileSystemNotFoundException none = new FileSystemNotFoundException(authority + ": " + e.getMessage());
            none.initCause(e);
            throw none;
        }
    }

    NameNode node() {
        return node;
    }

    String authority() {
        return authority;
    }

    @Override
    public FileSystemProvider provider() {
        return HdfsProvider.ONLY;
    }

    @Override
    public HdfsPath getPath(String first, String... more) {
        String text = String.join("/", first, String.join("/", more));
        String start = HdfsProvider.SCHEME + "://" + authority + "/";
        boolean isWhole = text.startsWith(start);
        List<String> names = new ArrayList<>(List.of((isWhole ? text.substring(start.length()) : text).split("/")));
        names.removeIf(String::isEmpty);
        return new HdfsPath(this, isWhole || text.startsWith("/"), names);
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("Others may be using it");
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
        return List.of(new HdfsStore(getPath("/")));
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    /** As this machine's own paths are matched. */
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
