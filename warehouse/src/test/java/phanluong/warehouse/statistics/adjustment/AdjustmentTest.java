package phanluong.warehouse.statistics.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AdjustmentTest {
    /**
     * The 15 tests of the trial of Neuhaus et al.: Benjamini and Hochberg 1995, section 3.2 (at 5 % BH keeps the four smallest, Bonferroni
     * three), with p.adjust of R 4.2.2. Five each: documentation of padjust, stdlib. With NA: p.adjust of R 4.2.2.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BENJAMINI_HOCHBERG|0.0001 0.0004 0.0019 0.0095 0.0201 0.0278 0.0298 0.0344 0.0459 0.3240 0.4262 0.5719 0.6528 0.7590 1|0.0015 0.0030 0.0095 0.035625 0.0603 0.0638571428571429 0.0638571428571429 0.0645 0.0765 0.486 0.5811818181818182 0.714875 0.7532307692307693 0.8132142857142857 1",
                "HOLM|0.0001 0.0004 0.0019 0.0095 0.0201 0.0278 0.0298 0.0344 0.0459 0.3240 0.4262 0.5719 0.6528 0.7590 1|0.0015 0.0056 0.0247 0.1140 0.2211 0.2780 0.2780 0.2780 0.3213 1 1 1 1 1 1",
                "HOLM|0.319 0.201 0.4 0.374 0.113|0.957 0.804 0.957 0.957 0.565",
                "BENJAMINI_HOCHBERG|0.319 0.201 0.4 0.374 0.113|0.4 0.4 0.4 0.4 0.4",
                "BENJAMINI_HOCHBERG|0.008 0.03 0.123 0.6 0.2|0.04 0.075 0.205 0.6 0.25",
                "BONFERRONI|0.1496 0.0275 0.3053 0.1599 0.2061|0.748 0.1375 1 0.7995 1",
                "HOLM|0.04 NA 0.001 0.2 0.03 NA 0.04|0.12 NA 0.005 0.2 0.12 NA 0.12",
                "BENJAMINI_HOCHBERG|0.04 NA 0.001 0.2 0.03 NA 0.04|0.05 NA 0.005 0.2 0.05 NA 0.05",
                "BONFERRONI|0.04 NA 0.001 0.2 0.03 NA 0.04|0.2 NA 0.005 1 0.15 NA 0.2",
                "HOLM|0.01 0.02 0.03 0.04 0.05|0.05 0.08 0.09 0.09 0.09",
                "BONFERRONI|0.01 0.02 0.03 0.04 0.05|0.05 0.10 0.15 0.20 0.25"
            })
    void asPublished(Adjustment method, String given, String adjusted) {
        List<OptionalDouble> ours = method.of(values(given));
        List<OptionalDouble> published = values(adjusted);
        assertThat(ours).hasSameSizeAs(published);
        for (int at = 0; at < ours.size(); at++) {
            assertThat(ours.get(at).isPresent()).isEqualTo(published.get(at).isPresent());
            assertThat(ours.get(at).orElse(0)).isCloseTo(published.get(at).orElse(0), within(1e-15));
        }
    }

    private static List<OptionalDouble> values(String words) {
        return Arrays.stream(words.split(" "))
                .map(word -> word.equals("NA") ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(word)))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Adjustment.class)
    void nothingAndOneAreLeftAsTheyAre(Adjustment method) {
        assertThat(method.of(List.of())).isEmpty();
        assertThat(method.of(values("NA"))).isEqualTo(values("NA"));
        assertThat(method.of(values("0.3"))).isEqualTo(values("0.3"));
        assertThat(method.of(values("0 0 1"))).isEqualTo(values("0 0 1"));
    }

    @Test
    void whatIsNoProbabilityIsAFault() {
        assertThatThrownBy(() -> Adjustment.HOLM.of(values("1.5"))).hasMessageContaining("1.5");
    }
}
