package phanluong.jobs.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Durable;
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
            Leftovers.remove(home);
            lasting(home);
            return new Workspace(lock, Files.createDirectory(home.batches().resolve(Home.STAGING + UUID.randomUUID())));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Makes the home's folders; those that a killed run made and nobody has forced yet are forced too. */
    private static void lasting(Home home) throws IOException {
        for (Path folder : List.of(home.deliveries(), home.batches(), home.releases())) {
            Durable.createFolders(folder);
        }
        Durable.forceFolder(home.root());
        for (Path above = home.root().getParent();
                above != null && !Files.exists(home.current());
                above = above.getParent()) {
            try {
                Durable.forceFolder(above);
            } catch (AccessDeniedException e) {
                // A folder that we may not even read is none that we made.
            }
        }
    }

    public Path staging() {
        return staging;
    }

    @Override
    public void close() throws IOException {
        try {
            Folders.delete(staging);
        } finally {
            lock.close();
        }
    }
}
