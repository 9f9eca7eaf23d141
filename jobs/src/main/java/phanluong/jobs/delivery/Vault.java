package phanluong.jobs.delivery;

import java.io.FilterOutputStream;
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
import java.security.DigestInputStream;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Durable;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.privacy.Seal;
import phanluong.warehouse.release.Home;

/** Keeps what arrived, byte for byte but encrypted, under the name of the SHA-256 of what arrived. */
public final class Vault {
    private final Home home;
    private final Seal seal;

    public Vault(Home home, Seal seal) {
        this.home = home;
        this.seal = seal;
    }

    public Path path(Inspected file) {
        return path(home, file);
    }

    private static Path path(Home home, Inspected file) {
        return home.deliveries().resolve(file.sha256() + "." + file.source().extension());
    }

    public static boolean holds(Home home, Inspected file) {
        return Files.exists(path(home, file), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Copies a file unless it is there. Its bytes are forced to the disk, its name is not.
     *
     * @return whether it was not there
     * @throws Refusal when the file has changed since it was looked through
     */
    public boolean keep(Inspected file) throws IOException {
        if (holds(home, file)) {
            return false;
        }
        Path beside = home.deliveries().resolve("." + file.sha256() + ".new");
        Files.deleteIfExists(beside);
        String copied;
        try (InputStream from = Files.newInputStream(file.source().path(), LinkOption.NOFOLLOW_LINKS);
                FileChannel to = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                DigestInputStream counted = new DigestInputStream(from, Sha256.digest())) {
            // The file must still be open when its last encrypted byte is forced to the disk.
            OutputStream stream = seal.sealing(new LeftOpen(to), file.sha256());
            counted.transferTo(stream);
            stream.close();
            to.force(true);
            copied = Sha256.text(counted.getMessageDigest());
        } catch (IOException e) {
            throw Durable.at(beside, e);
        }
        if (!copied.equals(file.sha256())) {
            Files.delete(beside);
            throw Refusal.coded(
                    "FILE_CHANGED",
                    "Tệp " + file.source().name() + " bị thay đổi trong khi đang đọc",
                    "File " + file.source().name() + " changed while it was being read");
        }
        Files.move(beside, path(file), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    /** Writes to a channel and leaves it open. */
    private static final class LeftOpen extends FilterOutputStream {
        LeftOpen(FileChannel to) {
            super(Channels.newOutputStream(to));
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
