package phanluong.jobs.hdfs;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** A path on HDFS; a whole one prints as {@code hdfs://host:port/folder/file}. There is no current folder but the root. */
final class HdfsPath implements Path {
    private final HdfsFileSystem files;
    private final boolean isAbsolute;
    private final List<String> names;

    HdfsPath(HdfsFileSystem files, boolean isAbsolute, List<String> names) {
        this.files = files;
        this.isAbsolute = isAbsolute;
        this.names = List.copyOf(names);
    }

    /** The same path in Hadoop's words. */
    org.apache.hadoop.fs.Path hadoop() {
        return new org.apache.hadoop.fs.Path(HdfsProvider.SCHEME, files.authority(), "/" + String.join("/", names));
    }

    private HdfsPath relative(List<String> parts) {
        return new HdfsPath(files, false, parts);
    }

    @Override
    public HdfsFileSystem getFileSystem() {
        return files;
    }

    @Override
    public boolean isAbsolute() {
        return isAbsolute;
    }

    @Override
    public HdfsPath getRoot() {
        return isAbsolute ? new HdfsPath(files, true, List.of()) : null;
    }

    @Override
    public HdfsPath getFileName() {
        return names.isEmpty() ? null : relative(names.subList(names.size() - 1, names.size()));
    }

    @Override
    public HdfsPath getParent() {
        return names.size() < (isAbsolute ? 1 : 2)
                ? null
                : new HdfsPath(files, isAbsolute, names.subList(0, names.size() - 1));
    }

    @Override
    public int getNameCount() {
        return names.size();
    }

    @Override
    public HdfsPath getName(int index) {
        return subpath(index, index + 1);
    }

    @Override
    public HdfsPath subpath(int begin, int end) {
        return relative(names.subList(begin, end));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof HdfsPath path
                && path.files == files
                && path.isAbsolute == isAbsolute
                && path.names.size() <= names.size()
                && names.subList(0, path.names.size()).equals(path.names);
    }

    @Override
    public boolean endsWith(Path other) {
        return other instanceof HdfsPath path
                && path.files == files
                && (path.isAbsolute
                        ? equals(path)
                        : path.names.size() <= names.size()
                                && names.subList(names.size() - path.names.size(), names.size())
                                        .equals(path.names));
    }

    @Override
    public HdfsPath normalize() {
        List<String> kept = new ArrayList<>();
        for (String name : names) {
            boolean goesUp = name.equals("..");
            if (goesUp && !kept.isEmpty() && !kept.get(kept.size() - 1).equals("..")) {
                kept.remove(kept.size() - 1);
            } else if (!name.equals(".") && !(goesUp && isAbsolute)) {
                kept.add(name);
            }
        }
        return new HdfsPath(files, isAbsolute, kept);
    }

    @Override
    public HdfsPath resolve(Path other) {
        HdfsPath path = ours(other);
        if (path.isAbsolute) {
            return path;
        }
        List<String> joined = new ArrayList<>(names);
        joined.addAll(path.names);
        return new HdfsPath(files, isAbsolute, joined);
    }

    @Override
    public HdfsPath relativize(Path other) {
        HdfsPath path = ours(other);
        if (path.isAbsolute != isAbsolute) {
            throw new IllegalArgumentException(other + " and " + this + " begin at different places");
        }
        int same = 0;
        while (same < Math.min(names.size(), path.names.size())
                && names.get(same).equals(path.names.get(same))) {
            same++;
        }
        List<String> way = new ArrayList<>(Collections.nCopies(names.size() - same, ".."));
        way.addAll(path.names.subList(same, path.names.size()));
        return relative(way);
    }

    private static HdfsPath ours(Path other) {
        if (other instanceof HdfsPath path) {
            return path;
        }
        throw new ProviderMismatchException(other + " lies on no HDFS");
    }

    @Override
    public URI toUri() {
        try {
            return new URI(HdfsProvider.SCHEME, files.authority(), "/" + String.join("/", names), null, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public HdfsPath toAbsolutePath() {
        return new HdfsPath(files, true, names);
    }

    @Override
    public HdfsPath toRealPath(LinkOption... options) throws IOException {
        HdfsPath path = toAbsolutePath().normalize();
        files.node().status(path);
        return path;
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(Path other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HdfsPath path
                && path.files == files
                && path.isAbsolute == isAbsolute
                && path.names.equals(names);
    }

    @Override
    public int hashCode() {
        return Objects.hash(files.authority(), isAbsolute, names);
    }

    @Override
    public String toString() {
        String path = String.join("/", names);
        return isAbsolute ? HdfsProvider.SCHEME + "://" + files.authority() + "/" + path : path;
    }
}
