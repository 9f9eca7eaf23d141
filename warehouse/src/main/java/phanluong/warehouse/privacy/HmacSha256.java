package phanluong.warehouse.privacy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * HMAC-SHA-256 after RFC 2104 for many short messages under one key: the digest's states after the two key blocks are
 * kept and cloned. The JDK's {@code Mac} digests both blocks again for every message, which doubles the time. For one
 * thread at a time.
 */
final class HmacSha256 {
    private static final int BLOCK = 64;
    private static final int DIGEST = 32;
    private final MessageDigest inner;
    private final MessageDigest outer;
    private final byte[] between = new byte[DIGEST];

    HmacSha256(byte[] key) {
        this(key, new byte[0]);
    }

    /** @param prefix what every message begins with */
    HmacSha256(byte[] key, byte[] prefix) {
        byte[] block = Arrays.copyOf(key.length > BLOCK ? digest().digest(key) : key, BLOCK);
        this.inner = keyed(block, (byte) 0x36);
        inner.update(prefix);
        this.outer = keyed(block, (byte) 0x5C);
    }

    private static MessageDigest keyed(byte[] block, byte pad) {
        byte[] padded = new byte[BLOCK];
        for (int at = 0; at < BLOCK; at++) {
            padded[at] = (byte) (block[at] ^ pad);
        }
        MessageDigest digest = digest();
        digest.update(padded);
        return digest;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The 32 bytes of the code of a message; its prefix is not given. */
    byte[] of(byte[] message) {
        try {
            MessageDigest first = (MessageDigest) inner.clone();
            first.update(message);
            first.digest(between, 0, DIGEST);
            MessageDigest second = (MessageDigest) outer.clone();
            return second.digest(between);
        } catch (CloneNotSupportedException | java.security.DigestException e) {
            throw new IllegalStateException(e);
        }
    }
}
