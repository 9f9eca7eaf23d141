package phanluong.warehouse.privacy;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesCtrHmacStreaming;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Set;

/**
 * Encrypts files at rest: one line that says what the file is, then zstd within AES-256-CTR with HMAC-SHA-256 in segments
 * of 1 MiB (Tink's {@code AES256_CTR_HMAC_SHA256_1MB}). A changed, cut, reordered or renamed file does not open. Files
 * are compressed first: they become a seventh of their size, and so does the work of the cipher.
 */
public final class Seal implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final byte[] FIRST_LINE = "phanluong-sealed 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final String DIGEST = "HmacSha256";
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 1 << 20;
    private final byte[] key;

    Seal(byte[] key) {
        this.key = key.clone();
    }

    /**
     * A stream whose content is written encrypted; closing it completes the file and closes the stream below.
     *
     * @param name the file is opened under this name only: the SHA-256 of a delivery
     */
    public OutputStream sealing(OutputStream to, String name) throws IOException {
        to.write(FIRST_LINE);
        try {
            return new FramedOutput(cipher().newEncryptingStream(to, associated(name)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The content of a file that {@link #sealing} wrote; a file that does not open throws, at its first wrong segment. */
    public InputStream opening(InputStream from, String name) throws IOException {
        if (!Arrays.equals(from.readNBytes(FIRST_LINE.length), FIRST_LINE)) {
            throw new IOException(name + " is no encrypted file of this program");
        }
        try {
            return new ZstdInputStreamNoFinalizer(cipher().newDecryptingStream(from, associated(name)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a file begins as {@link #sealing} begins one. */
    public static boolean isSealed(Path file) throws IOException {
        try (InputStream start = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return Arrays.equals(start.readNBytes(FIRST_LINE.length), FIRST_LINE);
        }
    }

    /** Opens a delivery, whose name up to the first dot is the SHA-256 of its content. */
    public InputStream open(Path delivery) throws IOException {
        InputStream file = Files.newInputStream(delivery, LinkOption.NOFOLLOW_LINKS);
        try {
            return new BufferedInputStream(opening(file, nameOf(delivery)), 1 << 16);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * Opens a delivery from a place of its content on, without reading what comes before.
     *
     * @param from at most the length of the content
     */
    public InputStream open(Path delivery, long from) throws IOException {
        SeekableByteChannel file =
                Files.newByteChannel(delivery, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        try {
            SeekableByteChannel frames = cipher().newSeekableDecryptingChannel(file, associated(nameOf(delivery)));
            return new BufferedInputStream(FramedInput.open(frames, from), 1 << 16);
        } catch (GeneralSecurityException e) {
            file.close();
            throw new IllegalStateException(e);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static String nameOf(Path delivery) {
        String name = delivery.getFileName().toString();
        return name.substring(0, name.indexOf('.') < 0 ? name.length() : name.indexOf('.'));
    }

    private StreamingAead cipher() throws GeneralSecurityException {
        return new AesCtrHmacStreaming(key, DIGEST, KEY_BYTES, DIGEST, KEY_BYTES, SEGMENT_BYTES, FIRST_LINE.length);
    }

    private static byte[] associated(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    /** Says nothing of the key, wherever an object is printed. */
    @Override
    public String toString() {
        return "Seal";
    }
}
