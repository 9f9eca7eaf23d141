package phanluong.warehouse.privacy;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secret of a home: 256 random bits, from which HKDF-SHA-256 (RFC 5869) derives one key for each purpose. It never
 * lies in the home.
 */
public final class Key {
    static final int BYTES = 32;
    private static final int ID_BYTES = 8;
    private final byte[] material;

    Key(byte[] material) {
        if (material.length != BYTES) {
            throw new IllegalArgumentException("a key has " + BYTES + " bytes, these are " + material.length);
        }
        this.material = material.clone();
    }

    /** A new key from the system's source of randomness. */
    static Key random() {
        byte[] material = new byte[BYTES];
        new SecureRandom().nextBytes(material);
        return new Key(material);
    }

    /** The key's fingerprint: 16 hexadecimal digits that name the key and say nothing of it. */
    public String id() {
        return HexFormat.of().formatHex(derived("fingerprint", ID_BYTES));
    }

    public Pseudonyms pseudonyms() {
        return new Pseudonyms(derived("pseudonyms", BYTES));
    }

    /** Tells erased pupils when they are delivered again: a code of their pseudonym, from which nobody gets back to it. */
    public Pseudonyms tokens() {
        return new Pseudonyms(derived("erased", BYTES));
    }

    /** What deliveries are encrypted with. */
    public Seal seal() {
        return new Seal(derived("deliveries", BYTES));
    }

    byte[] derived(String purpose, int bytes) {
        byte[] information = ("phanluong 1 " + purpose).getBytes(StandardCharsets.UTF_8);
        try {
            return Hkdf.computeHkdf("HMACSHA256", material, new byte[0], information, bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] material() {
        return material.clone();
    }

    @Override
    public String toString() {
        return "Key " + id();
    }
}
