package phanluong.jobs.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Durable;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.WriterLock;

/**
 * The one writer of a home: holds its lock, and a folder in which batches grow until they are whole. What a killed run
 * left there is removed by the next.
 */
public final class Workspace implements Closeable {
    private final WriterLock lock;
    private final Home home;
    private final Path staging;

    private Workspace(WriterLock lock, Home home, Path staging) {
        this.lock = lock;
        this.home = home;
        this.staging = staging;
    }

    /**
     * @param patience how long to wait for another process that is writing
     * @throws Refusal when it is still writing then
     */
    public static Workspace open(Home home, Duration patience) throws IOException {
        if (Files.exists(home.fetched())) {
            String origin = Files.readString(home.fetched()).strip();
            throw new Refusal(
                    home.root() + " là bản lấy về của " + origin + ": hãy nạp vào đó rồi lấy về lại (phanluong fetch)",
                    home.root() + " was fetched from " + origin + ": ingest there and fetch again (phanluong fetch)");
        }
        WriterLock lock = WriterLock.take(home, patience);
        try {
            Leftovers.remove(home);
            lasting(home);
            return new Workspace(
                    lock, home, Files.createDirectory(home.batches().resolve(Home.STAGING + UUID.randomUUID())));
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

    /** @throws Refusal when another has become the writer meanwhile */
    public void confirm() {
        lock.confirm();
    }

    public Path staging() {
        return staging;
    }

    @Override
    public void close() throws IOException {
        try {
            Leftovers.remove(home);
        } finally {
            lock.close();
        }
    }
}
