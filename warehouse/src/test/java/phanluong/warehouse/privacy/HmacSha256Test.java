package phanluong.warehouse.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HmacSha256Test {
    /** The test cases of RFC 4231, sections 4.2 to 4.7; 4.6 gives its first 128 bits only. */
    @ParameterizedTest
    @CsvSource({
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 4869205468657265, b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        "4a656665, 7768617420646f2079612077616e7420666f72206e6f7468696e673f, 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd, 773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
        "0102030405060708090a0b0c0d0e0f10111213141516171819, cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd, 82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b",
        "0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c, 546573742057697468205472756e636174696f6e, a3b6167473100ee06e0c796c2955552b"
    })
    void isThatOfTheRfc(String key, String message, String code) {
        assertThat(HexFormat.of().formatHex(new HmacSha256(hex(key)).of(hex(message))))
                .startsWith(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Test Using Larger Than Block-Size Key - Hash Key First, 60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
        "'This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm.', 9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
    })
    void longKeysAreDigestedFirst(String message, String code) {
        byte[] key = hex("aa".repeat(131));
        assertThat(HexFormat.of().formatHex(new HmacSha256(key).of(message.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(code);
    }

    @Property(tries = 200)
    void isThatOfTheJdk_messageAfterMessage(
            @ForAll @Size(min = 1, max = 100) byte[] key, @ForAll byte[] first, @ForAll byte[] second)
            throws GeneralSecurityException {
        HmacSha256 ours = new HmacSha256(key);
        Mac theirs = Mac.getInstance("HmacSHA256");
        theirs.init(new SecretKeySpec(key, "HmacSHA256"));
        assertThat(ours.of(first)).isEqualTo(theirs.doFinal(first));
        assertThat(ours.of(second)).isEqualTo(theirs.doFinal(second));
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
