package phanluong.jobs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import phanluong.warehouse.privacy.Pseudonyms;

/** What is told to be a plain id is one by the form's pattern, and is compared as it is written. */
class PlainIdsTest {
    @ParameterizedTest
    @ValueSource(strings = {"[0-9A-Za-z-]{6,20}", "[0-9]{1,3}", "[A-F0-9._]{2,2}"})
    void plainIdsAreThoseOfThePatternThatAreNormal(String pattern) {
        PlainIds ids = PlainIds.of(pattern);
        SplittableRandom random = new SplittableRandom(3);
        int plain = 0;
        for (int round = 0; round < 50_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(23); left > 0; left--) {
                text.append(random.nextInt(30) == 0 ? "ạ \u00a0az/[\u0000".charAt(random.nextInt(8)) : letter(random));
            }
            byte[] bytes = ("x" + text + "y").getBytes(StandardCharsets.UTF_8);
            boolean expected = text.toString().matches(pattern)
                    && Pseudonyms.normal(text.toString()).contentEquals(text);

            assertThat(ids.has(bytes, 1, bytes.length - 1)).as(text.toString()).isEqualTo(expected);
            plain += expected ? 1 : 0;
        }
        assertThat(plain).isPositive();
    }

    private static char letter(SplittableRandom random) {
        return "0123456789ABCDEF-._".charAt(random.nextInt(19));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\d{6,20}", "[^a]{2,3}", "[0-9]{6}", "A[0-9]{1,9}", "[0-9]{1,9}|X", "[a-z&&[^b]]{1,9}"})
    void patternsOfAnotherKindAreLeftToThePattern(String pattern) {
        assertThat(PlainIds.of(pattern)).isSameAs(PlainIds.NONE);
    }

    @Test
    void nothingIsNoId() {
        assertThat(PlainIds.of("[0-9]{0,5}").has(new byte[0], 0, 0)).isFalse();
    }
}
