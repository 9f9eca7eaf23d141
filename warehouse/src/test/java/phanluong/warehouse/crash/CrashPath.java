package phanluong.warehouse.crash;

import java.net.URI;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** A path on a {@link CrashDisk}; it has no {@link #toFile}, so whatever would leave the disk fails. */
final class CrashPath implements Path {
    private final CrashFileSystem files;
    private final boolean isAbsolute;
    private final List<String> names;

    CrashPath(CrashFileSystem files, boolean isAbsolute, List<String> names) {
        this.files = files;
        this.isAbsolute = isAbsolute;
        this.names = List.copyOf(names);
    }

    List<String> names() {
        return names;
    }

    CrashPath absolute() {
        return new CrashPath(files, true, names).normalize();
    }

    private CrashPath relative(List<String> parts) {
        return new CrashPath(files, false, parts);
    }

    @Override
    public CrashFileSystem getFileSystem() {
        return files;
    }

    @Override
    public boolean isAbsolute() {
        return isAbsolute;
    }

    @Override
    public CrashPath getRoot() {
        return isAbsolute ? new CrashPath(files, true, List.of()) : null;
    }

    @Override
    public CrashPath getFileName() {
        return names.isEmpty() ? null : relative(names.subList(names.size() - 1, names.size()));
    }

    @Override
    public CrashPath getParent() {
        return names.size() < (isAbsolute ? 1 : 2)
                ? null
                : new CrashPath(files, isAbsolute, names.subList(0, names.size() - 1));
    }

    @Override
    public int getNameCount() {
        return names.size();
    }

    @Override
    public CrashPath getName(int index) {
        return subpath(index, index + 1);
    }

    @Override
    public CrashPath subpath(int begin, int end) {
        return relative(names.subList(begin, end));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof CrashPath path
                && path.files == files
                && path.isAbsolute == isAbsolute
                && path.names.size() <= names.size()
                && names.subList(0, path.names.size()).equals(path.names);
    }

    @Override
    public boolean endsWith(Path other) {
        return other instanceof CrashPath path
                && !path.isAbsolute
                && Collections.lastIndexOfSubList(names, path.names) == names.size() - path.names.size();
    }

    @Override
    public CrashPath normalize() {
        List<String> kept = new ArrayList<>();
        for (String name : names) {
            if (name.equals("..") && !kept.isEmpty()) {
                kept.remove(kept.size() - 1);
            } else if (!name.equals(".")) {
                kept.add(name);
            }
        }
        return new CrashPath(files, isAbsolute, kept);
    }

    @Override
    public CrashPath resolve(Path other) {
        CrashPath path = (CrashPath) other;
        if (path.isAbsolute) {
            return path;
        }
        List<String> joined = new ArrayList<>(names);
        joined.addAll(path.names);
        return new CrashPath(files, isAbsolute, joined);
    }

    @Override
    public CrashPath relativize(Path other) {
        if (!other.startsWith(this)) {
            throw new IllegalArgumentException(other + " is not below " + this);
        }
        return relative(((CrashPath) other).names.subList(names.size(), other.getNameCount()));
    }

    @Override
    public URI toUri() {
        return files.uri(this);
    }

    @Override
    public Path toAbsolutePath() {
        return absolute();
    }

    @Override
    public Path toRealPath(LinkOption... options) {
        return absolute();
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
        return other instanceof CrashPath path
                && path.files == files
                && path.isAbsolute == isAbsolute
                && path.names.equals(names);
    }

    @Override
    public int hashCode() {
        return Objects.hash(isAbsolute, names);
    }

    @Override
    public String toString() {
        return (isAbsolute ? "/" : "") + String.join("/", names);
    }
}
