package phanluong.jobs.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.release.Home;

/**
 * The one writer of a home: holds its lock, and a folder in which batches grow until they are whole. What a killed run
 * left there is removed by the next.
 */
public final class Workspace implements Closeable {
    private static final String STAGING = ".staging-";
    private final FileChannel channel;
    private final FileLock lock;
    private final Path staging;

    private Workspace(FileChannel channel, FileLock lock, Path staging) {
        this.channel = channel;
        this.lock = lock;
        this.staging = staging;
    }

    /** @throws Refusal when another process is writing */
    public static Workspace open(Home home) throws IOException {
        Files.createDirectories(home.batches());
        FileChannel channel =
                FileChannel.open(home.root().resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lock(channel);
        if (lock == null) {
            channel.close();
            throw new Refusal(
                    "Một lệnh ingest khác đang ghi vào " + home.root() + ": hãy chờ lệnh đó xong",
                    "Another ingest is writing to " + home.root() + ": wait until it has finished");
        }
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(home.batches(), STAGING + "*")) {
            for (Path leftover : leftovers) {
                delete(leftover);
            }
        }
        return new Workspace(channel, lock, Files.createDirectory(home.batches().resolve(STAGING + UUID.randomUUID())));
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    public Path staging() {
        return staging;
    }

    @Override
    public void close() throws IOException {
        delete(staging);
        lock.release();
        channel.close();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
