package phanluong.warehouse.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.subtle.Hkdf;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {
    /** RFC 5869, A.1. */
    @Test
    void theLibraryDerivesAsTheRfcDoes() throws Exception {
        byte[] derived = Hkdf.computeHkdf(
                "HMACSHA256",
                HexFormat.of().parseHex("0b".repeat(22)),
                HexFormat.of().parseHex("000102030405060708090a0b0c"),
                HexFormat.of().parseHex("f0f1f2f3f4f5f6f7f8f9"),
                42);
        assertThat(HexFormat.of().formatHex(derived))
                .isEqualTo("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    }

    /** Computed with another language's library. Whoever changes these loses the pupils of every home: the same id must stay the same pupil. */
    @Test
    void whatAKeyGivesNeverChanges() {
        assertThat(TestKeys.counting().id()).isEqualTo("9e0f894461a1fc81");
        assertThat(TestKeys.counting().pseudonyms().of("HS-000001")).isEqualTo("de23ccd7b153c6a01e5acaf281ac368d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hs-000001", " HS-000001 ", "HS-000 001", "HS-\u00a0000001", "Hs-000001"})
    void caseAndSpacesDoNotCount(String typed) {
        assertThat(TestKeys.counting().pseudonyms().of(typed))
                .isEqualTo(TestKeys.counting().pseudonyms().of("HS-000001"));
    }

    @Test
    void decomposedLettersAreTheSame() {
        assertThat(TestKeys.counting().pseudonyms().of("e\u0302\u0301-1"))
                .isEqualTo(TestKeys.counting().pseudonyms().of("\u1ebf-1"));
    }

    @Test
    void anotherId_orAnotherKey_isAnotherPseudonym() {
        String one = TestKeys.counting().pseudonyms().of("HS-000001");
        assertThat(TestKeys.counting().pseudonyms().of("HS-000002"))
                .isNotEqualTo(one)
                .matches("[0-9a-f]{32}");
        assertThat(Key.random().pseudonyms().of("HS-000001")).isNotEqualTo(one);
    }

    @Test
    void nothingPrintsItsSecret() {
        assertThat(TestKeys.counting().toString() + TestKeys.counting().pseudonyms())
                .doesNotContain("00010203")
                .doesNotContain("[B");
    }
}
