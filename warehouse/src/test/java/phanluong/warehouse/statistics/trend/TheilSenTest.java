package phanluong.warehouse.statistics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import phanluong.warehouse.statistics.Interval;

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
        assertThat(result.intercept()).isEqualTo(6);
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

    /** Median slope and median of the rest in R 4.2.2 (as sens.slope of the R package trend 1.1), on data sets of R. */
    @Test
    void longSeries_haveTheLinesOfR() {
        double[] times = IntStream.rangeClosed(1, 100).asDoubleStream().toArray();
        TheilSen nile = TheilSen.of(times, RData.NILE, 0.95);
        assertThat(nile.slope()).isEqualTo(-2.6);
        assertThat(nile.intercept()).isCloseTo(1028.3, within(1e-10));
        assertThat(nile.interval().orElseThrow().method()).isEqualTo("kendall-normal");
        assertThat(nile.interval().orElseThrow().contains(-2.6)).isTrue();
        TheilSen newHaven = TheilSen.of(Arrays.copyOf(times, 60), RData.NHTEMP, 0.95);
        assertThat(newHaven.slope()).isCloseTo(3.448275862068965e-02, within(1e-15));
        assertThat(newHaven.intercept()).isCloseTo(5.001724137931035e+01, within(1e-13));
    }

    @Test
    void normalInterval_isCloseToTheExactOne() {
        double[] times = IntStream.rangeClosed(1, 61).asDoubleStream().toArray();
        Interval exact = TheilSen.of(Arrays.copyOf(times, 60), Arrays.copyOf(RData.NILE, 60), 0.95)
                .interval()
                .orElseThrow();
        Interval normal = TheilSen.of(times, Arrays.copyOf(RData.NILE, 61), 0.95)
                .interval()
                .orElseThrow();
        assertThat(normal.low()).isCloseTo(exact.low(), within(0.5));
        assertThat(normal.high()).isCloseTo(exact.high(), within(0.5));
    }

    @Test
    void aTimeGivenTwice_countsOncePerOtherTime() {
        TheilSen result = TheilSen.of(new double[] {1, 1, 2}, new double[] {1, 2, 3}, 0.95);
        assertThat(result.slope()).isEqualTo(1.5);
        assertThat(result.interval()).isEmpty();
    }

    @Test
    void oneTimeAlone_isRefused() {
        assertThatThrownBy(() -> TheilSen.of(new double[] {1, 1}, new double[] {1, 2}, 0.95))
                .hasMessageContaining("distinct times");
    }
}
