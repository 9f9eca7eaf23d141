package phanluong.warehouse.privacy;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Turns pupils' ids into pseudonyms: HMAC-SHA-256 under the home's key, the first 128 bits as 32 lower-case hexadecimal
 * digits. The same pupil has the same pseudonym in every form, level and year of a home, and another in every other
 * home. Pseudonyms are still personal data: who holds the key can test any id. For one thread at a time.
 */
public final class Pseudonyms implements Serializable {
    private static final long serialVersionUID = 1L;
    /** Sets these codes apart from everything else that may ever be computed under the key. */
    private static final String DOMAIN = "phanluong pupil\u0000";

    private static final int BYTES = 16;
    private final byte[] key;
    private transient HmacSha256 codes;

    Pseudonyms(byte[] key) {
        this.key = key.clone();
    }

    /** @param id as it was typed; case, white space and the form of Unicode do not count */
    public String of(String id) {
        if (codes == null) {
            codes = new HmacSha256(key);
        }
        byte[] code = codes.of((DOMAIN + normal(id)).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(code, 0, BYTES);
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
