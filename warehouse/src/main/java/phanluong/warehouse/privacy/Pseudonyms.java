package phanluong.warehouse.privacy;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Turns pupils' ids into pseudonyms: HMAC-SHA-256 under the home's key, the first 128 bits as 32 lower-case hexadecimal
 * digits. The same pupil has the same pseudonym in every form, level and year of a home, and another in every other
 * home. Pseudonyms are still personal data: who holds the key can test any id. For one thread at a time.
 */
public final class Pseudonyms implements Serializable {
    private static final long serialVersionUID = 1L;
    /** Sets these codes apart from everything else that may ever be computed under the key. */
    private static final byte[] DOMAIN = "phanluong pupil\u0000".getBytes(StandardCharsets.UTF_8);

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int BYTES = 16;
    /** How many bytes a pseudonym has. */
    public static final int LENGTH = BYTES * 2;

    private final byte[] key;
    private transient HmacSha256 codes;

    Pseudonyms(byte[] key) {
        this.key = key.clone();
    }

    /** @param id as it was typed; case, white space and the form of Unicode do not count */
    public String of(String id) {
        return new String(ofNormal(normal(id).getBytes(StandardCharsets.UTF_8)), StandardCharsets.US_ASCII);
    }

    /**
     * @param id what {@link #normal} leaves as it is, in UTF-8
     * @return the digits in ASCII
     */
    public byte[] ofNormal(byte[] id) {
        if (codes == null) {
            codes = new HmacSha256(key, DOMAIN);
        }
        byte[] code = codes.of(id);
        byte[] digits = new byte[LENGTH];
        for (int at = 0; at < BYTES; at++) {
            digits[2 * at] = DIGITS[code[at] >> 4 & 15];
            digits[2 * at + 1] = DIGITS[code[at] & 15];
        }
        return digits;
    }

    /** Two ids have the same pseudonym when this is the same. */
    public static String normal(String id) {
        return isNormal(id)
                ? id
                : Normalizer.normalize(id, Normalizer.Form.NFC)
                        .codePoints()
                        .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                        .toUpperCase(Locale.ROOT);
    }

    private static boolean isNormal(String id) {
        for (int at = 0; at < id.length(); at++) {
            char letter = id.charAt(at);
            if (letter <= ' ' || letter > '~' || letter >= 'a' && letter <= 'z') {
                return false;
            }
        }
        return true;
    }

    /** Says nothing of the key, wherever an object is printed. */
    @Override
    public String toString() {
        return "Pseudonyms";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pseudonyms pseudonyms && Arrays.equals(key, pseudonyms.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }
}
