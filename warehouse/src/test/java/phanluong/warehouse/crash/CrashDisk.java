package phanluong.warehouse.crash;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A disk in memory that knows what it would still hold after a power cut. Every operation that changes it is counted
 * and may be answered with a {@link Fault}. What POSIX does not promise is not promised here: bytes are kept when their
 * file was forced, names (made, renamed, deleted) when a folder that they touch was forced, and until then any of them
 * may be kept or lost.
 */
public final class CrashDisk {
    /** What can happen to a disk's content. */
    public enum Operation {
        FOLDER,
        CREATE,
        WRITE,
        TRUNCATE,
        RENAME,
        DELETE,
        FORCE_FILE,
        FORCE_FOLDER;

        public boolean needsSpace() {
            return this == FOLDER || this == CREATE || this == WRITE;
        }
    }

    /** Is asked before every operation, the first being number 1; what it throws is thrown in place of the operation. */
    public interface Fault {
        void before(int number, Operation operation, Path path) throws IOException;
    }

    /** A file or a folder. */
    static final class Node {
        final boolean isFolder;
        final Map<String, Node> names = new TreeMap<>();
        final Map<String, Node> forcedNames = new TreeMap<>();
        byte[] bytes = {};
        /** What was forced last; null when nothing was. */
        byte[] forced;

        Node(boolean isFolder) {
            this.isFolder = isFolder;
        }
    }

    /** A name that was given or taken away ({@code to} or {@code from} is null), or both in one step. */
    record Change(Node from, String oldName, Node to, String newName, Node node) {
        void applyTo(Function<Node, Map<String, Node>> names) {
            if (from != null) {
                names.apply(from).remove(oldName);
            }
            if (to != null) {
                names.apply(to).put(newName, node);
            }
        }

        boolean touches(Node folder) {
            return from == folder || to == folder;
        }
    }

    final Node root = new Node(true);
    /** Changes of names that no force has made lasting, in their order. */
    final List<Change> pending = new ArrayList<>();

    private final String id;
    private final CrashFileSystem files;
    private Fault fault = (number, operation, path) -> {};
    private int operations;

    private CrashDisk(String id) {
        this.id = id;
        this.files = new CrashFileSystem(this);
    }

    /** An empty disk; its files are known by URIs {@code crash://id/…} until {@link #forget}. */
    public static CrashDisk empty(String id) {
        CrashDisk disk = new CrashDisk(id);
        CrashProvider.DISKS.put(id, disk.files);
        return disk;
    }

    /** A disk that holds what was left on another, all of it lasting. */
    public static CrashDisk holding(String id, Remains remains) {
        CrashDisk disk = empty(id);
        remains.content().forEach((path, bytes) -> {
            Node parent = disk.root;
            String[] names = path.split("/");
            for (int at = 0; at < names.length - 1; at++) {
                parent = parent.names.get(names[at]);
            }
            Node node = new Node(bytes == null);
            node.bytes = bytes == null ? node.bytes : bytes;
            parent.names.put(names[names.length - 1], node);
        });
        disk.settle();
        return disk;
    }

    /** Another disk in the same state, what is not forced included. */
    public synchronized CrashDisk copy(String copyId) {
        CrashDisk copy = empty(copyId);
        Map<Node, Node> copies = new IdentityHashMap<>(Map.of(root, copy.root));
        copy(root, copies);
        for (Change change : pending) {
            copy.pending.add(new Change(
                    copy(change.from, copies),
                    change.oldName,
                    copy(change.to, copies),
                    change.newName,
                    copy(change.node, copies)));
        }
        return copy;
    }

    private static Node copy(Node node, Map<Node, Node> copies) {
        if (node == null) {
            return null;
        }
        Node copy = copies.computeIfAbsent(node, ignored -> new Node(node.isFolder));
        copy.bytes = node.bytes;
        copy.forced = node.forced;
        node.names.forEach((name, child) -> copy.names.put(name, copy(child, copies)));
        node.forcedNames.forEach((name, child) -> copy.forcedNames.put(name, copy(child, copies)));
        return copy;
    }

    public void forget() {
        CrashProvider.DISKS.remove(id);
    }

    String id() {
        return id;
    }

    public Path path(String absolute) {
        return files.getPath(absolute);
    }

    /** Counts anew from here, and asks {@code fault} before every operation. */
    public synchronized void watch(Fault fault) {
        this.fault = fault;
        this.operations = 0;
    }

    public synchronized int operations() {
        return operations;
    }

    /** Makes everything lasting, as a disk does that is left alone for a while. */
    public synchronized void settle() {
        pending.clear();
        settle(root);
    }

    private static void settle(Node node) {
        node.forced = node.bytes;
        node.forcedNames.clear();
        node.forcedNames.putAll(node.names);
        node.names.values().forEach(CrashDisk::settle);
    }

    private void count(Operation operation, Path path) throws IOException {
        fault.before(++operations, operation, path);
    }

    /** The node at a path; null when there is none. */
    synchronized Node find(CrashPath path) {
        Node node = root;
        for (String name : path.absolute().names()) {
            node = node == null || !node.isFolder ? null : node.names.get(name);
        }
        return node;
    }

    synchronized Node get(CrashPath path) throws NoSuchFileException {
        Node node = find(path);
        if (node == null) {
            throw new NoSuchFileException(path.toString());
        }
        return node;
    }

    private Node parent(CrashPath path) throws IOException {
        CrashPath parent = path.absolute().getParent();
        Node node = parent == null ? root : get(parent);
        if (!node.isFolder) {
            throw new NotDirectoryException(parent.toString());
        }
        return node;
    }

    synchronized Node make(CrashPath path, boolean isFolder) throws IOException {
        Node parent = parent(path);
        String name = path.getFileName().toString();
        if (parent.names.containsKey(name)) {
            throw new FileAlreadyExistsException(path.toString());
        }
        count(isFolder ? Operation.FOLDER : Operation.CREATE, path);
        Node node = new Node(isFolder);
        parent.names.put(name, node);
        pending.add(new Change(null, null, parent, name, node));
        return node;
    }

    synchronized void delete(CrashPath path) throws IOException {
        Node node = get(path);
        if (!node.names.isEmpty()) {
            throw new DirectoryNotEmptyException(path.toString());
        }
        count(Operation.DELETE, path);
        Node parent = parent(path);
        String name = path.getFileName().toString();
        parent.names.remove(name);
        pending.add(new Change(parent, name, null, null, node));
    }

    synchronized void rename(CrashPath from, CrashPath to) throws IOException {
        Node node = get(from);
        Node target = find(to);
        if (target != null && (target.isFolder != node.isFolder || !target.names.isEmpty())) {
            throw new FileSystemException(from.toString(), to.toString(), "something else is there");
        }
        Node oldParent = parent(from);
        Node newParent = parent(to);
        count(Operation.RENAME, to);
        String oldName = from.getFileName().toString();
        String newName = to.getFileName().toString();
        oldParent.names.remove(oldName);
        newParent.names.put(newName, node);
        pending.add(new Change(oldParent, oldName, newParent, newName, node));
    }

    synchronized void write(CrashPath path, Node file, long position, byte[] added) throws IOException {
        count(Operation.WRITE, path);
        int end = Math.toIntExact(position + added.length);
        byte[] bytes = Arrays.copyOf(file.bytes, Math.max(end, file.bytes.length));
        System.arraycopy(added, 0, bytes, (int) position, added.length);
        file.bytes = bytes;
    }

    synchronized void truncate(CrashPath path, Node file, long size) throws IOException {
        if (size < file.bytes.length) {
            count(Operation.TRUNCATE, path);
            file.bytes = Arrays.copyOf(file.bytes, (int) size);
        }
    }

    synchronized void force(CrashPath path, Node node) throws IOException {
        count(node.isFolder ? Operation.FORCE_FOLDER : Operation.FORCE_FILE, path);
        if (!node.isFolder) {
            node.forced = node.bytes;
            return;
        }
        for (Change change : List.copyOf(pending)) {
            if (change.touches(node)) {
                change.applyTo(folder -> folder.forcedNames);
                // What gave the name that this change takes away is over, in whichever folder that was.
                pending.removeIf(other -> other == change
                        || other.to() != null
                                && other.to() == change.from()
                                && other.newName().equals(change.oldName())
                                && pending.indexOf(other) < pending.indexOf(change));
            }
        }
    }
}
