package phanluong.jobs.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.release.Home;

/** Keeps what arrived, byte for byte, under the name of its SHA-256. */
public final class Vault {
    private final Home home;

    public Vault(Home home) {
        this.home = home;
    }

    public Path path(Inspected file) {
        return home.deliveries().resolve(file.sha256() + "." + file.source().extension());
    }

    public boolean holds(Inspected file) {
        return Files.exists(path(file), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Copies a file unless it is there. Its bytes are forced to the disk, its name is not.
     *
     * @throws Refusal when the file has changed since it was looked through
     */
    public void keep(Inspected file) throws IOException {
        if (holds(file)) {
            return;
        }
        Path beside = home.deliveries().resolve("." + file.sha256() + ".new");
        Files.deleteIfExists(beside);
        try (InputStream from = Files.newInputStream(file.source().path(), LinkOption.NOFOLLOW_LINKS);
                FileChannel to = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream stream = Channels.newOutputStream(to)) {
            from.transferTo(stream);
            to.force(true);
        }
        if (!Sha256.of(beside).equals(file.sha256())) {
            Files.delete(beside);
            throw new Refusal(
                    "Tệp " + file.source().name() + " bị thay đổi trong khi đang đọc",
                    "File " + file.source().name() + " changed while it was being read");
        }
        Files.move(beside, path(file), StandardCopyOption.ATOMIC_MOVE);
    }
}
