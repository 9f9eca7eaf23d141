package phanluong.jobs.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Folders;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.WriterLock;

/**
 * The one writer of a home: holds its lock, and a folder in which batches grow until they are whole. What a killed run
 * left there is removed by the next.
 */
public final class Workspace implements Closeable {
    private final WriterLock lock;
    private final Path staging;

    private Workspace(WriterLock lock, Path staging) {
        this.lock = lock;
        this.staging = staging;
    }

    /** @throws Refusal when another process is writing */
    public static Workspace open(Home home) throws IOException {
        WriterLock lock = WriterLock.take(home);
        try {
            Files.createDirectories(home.batches());
            try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(home.batches(), Home.STAGING + "*")) {
                for (Path leftover : leftovers) {
                    Folders.delete(leftover);
                }
            }
            return new Workspace(lock, Files.createDirectory(home.batches().resolve(Home.STAGING + UUID.randomUUID())));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public Path staging() {
        return staging;
    }

    @Override
    public void close() throws IOException {
        Folders.delete(staging);
        lock.close();
    }
}
