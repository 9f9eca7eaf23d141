package phanluong.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import phanluong.warehouse.files.Folders;

/**
 * Where Spark within this process puts what finds no room in memory: a folder that no other user may enter, and that goes
 * with the process. What a killed one left is removed by the next: a lock, which the system lets go, says whether it lives.
 */
final class Scratch {
    private static final String NAME = "phanluong-spark-";
    /** A folder bears this name until its lock is held, so that nobody takes it for one that was left. */
    private static final String UNLOCKED = "phanluong-new-";

    private static final String LOCK = "lock";
    private static final List<FileChannel> HELD = new ArrayList<>();
    private static Path own;

    private Scratch() {}

    /** The folder of this process; below {@code java.io.tmpdir}, since a home may lie on no disk of this machine. */
    static synchronized Path open() {
        if (own != null && Files.isDirectory(own)) {
            return own;
        }
        try {
            Path made = Files.createTempDirectory(UNLOCKED);
            FileChannel lock =
                    FileChannel.open(made.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock.lock();
            HELD.add(lock);
            own = Files.move(
                    made,
                    made.resolveSibling(NAME + made.getFileName().toString().substring(UNLOCKED.length())),
                    StandardCopyOption.ATOMIC_MOVE);
            // By then Spark has removed what it put there.
            own.toFile().deleteOnExit();
            own.resolve(LOCK).toFile().deleteOnExit();
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the folders of processes that were killed; those of others are none of ours. */
    static void removeLeft() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, NAME + "*")) {
            for (Path left : found) {
                if (Files.isDirectory(left, LinkOption.NOFOLLOW_LINKS)) {
                    removeUnlessAlive(left);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeUnlessAlive(Path left) throws IOException {
        try (FileChannel lock =
                FileChannel.open(left.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            if (lock.tryLock() != null) {
                Folders.delete(left);
            }
        } catch (AccessDeniedException | NoSuchFileException | OverlappingFileLockException e) {
            // Another user's, removed by another process just now, or our own.
            return;
        }
    }
}
