package phanluong.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TheilSenTest {
    /**
     * The worked example of Sen 1968 (JASA 63, 1379–1389): slope 4. The limits 26/7 and 35/8 are those of the tests of the
     * R package deming (tests/theil.R), which correct the paper's list of slopes; the exact rule reaches them at 95 %
     * with coverage 1 - 2 × 0.015 (Gilbert 1987, table A18, n = 7, S = 15).
     */
    @Test
    void sensExample_hasItsPublishedSlopeAndInterval() {
        TheilSen result =
                TheilSen.of(new double[] {1, 2, 3, 4, 10, 12, 18}, new double[] {9, 15, 19, 20, 45, 55, 78}, 0.95);
        assertThat(result.slope()).isEqualTo(4);
        assertThat(result.interval().orElseThrow().low()).isCloseTo(26 / 7.0, within(1e-12));
        assertThat(result.interval().orElseThrow().high()).isCloseTo(35 / 8.0, within(1e-12));
        assertThat(result.interval().orElseThrow().level()).isCloseTo(0.97, within(0.001));
    }

    @Test
    void fivePoints_needEverySlopeForTheInterval() {
        TheilSen result = TheilSen.of(new double[] {1, 2, 3, 4, 5}, new double[] {1, 2, 4, 7, 11}, 0.95);
        assertThat(result.slope()).isEqualTo(2.5);
        assertThat(result.interval().orElseThrow().low()).isEqualTo(1);
        assertThat(result.interval().orElseThrow().high()).isEqualTo(4);
    }

    @Test
    void fourPoints_haveNoIntervalAt95Percent() {
        assertThat(TheilSen.of(new double[] {1, 2, 3, 4}, new double[] {1, 2, 3, 4}, 0.95)
                        .interval())
                .isEmpty();
    }

    @Test
    void constantSeries_hasSlopeZeroAndIntervalZero() {
        TheilSen result = TheilSen.of(new double[] {1, 2, 3, 4, 5, 6, 7}, new double[] {5, 5, 5, 5, 5, 5, 5}, 0.95);
        assertThat(result.slope()).isZero();
        assertThat(result.interval().orElseThrow().low()).isZero();
        assertThat(result.interval().orElseThrow().high()).isZero();
    }

    @Test
    void aTimeGivenTwice_isRefused() {
        assertThatThrownBy(() -> TheilSen.of(new double[] {1, 1, 2}, new double[] {1, 2, 3}, 0.95))
                .hasMessageContaining("distinct times");
    }
}
