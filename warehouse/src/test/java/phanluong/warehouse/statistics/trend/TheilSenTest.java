package phanluong.warehouse.statistics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
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

    /**
     * Between 97.0 and 93.1 %, the two levels that 7 points reach: P(S ≥ 15) = 76/5040 and P(S ≥ 13) = 174/5040 (Hollander and Wolfe
     * 1999, table A.30: 0.015 and 0.035).
     */
    @Test
    void interpolated_theLimitsLieBetweenNeighbours_asTheLevelDoes() {
        double[] times = {1, 2, 3, 4, 10, 12, 18};
        double[] values = {9, 15, 19, 20, 45, 55, 78};
        Interval outer = TheilSen.of(times, values, 0.95).interval().orElseThrow();
        Interval inner = TheilSen.of(times, values, 0.93).interval().orElseThrow();
        assertThat(outer.level()).isCloseTo(1 - 2 * 76 / 5040.0, within(1e-12));
        assertThat(inner.level()).isCloseTo(1 - 2 * 174 / 5040.0, within(1e-12));
        double share = (outer.level() - 0.95) / (outer.level() - inner.level());
        TheilSen interpolated = TheilSen.interpolated(times, values, 0.95);
        Interval between = interpolated.interval().orElseThrow();
        assertThat(between.low()).isCloseTo(outer.low() + share * (inner.low() - outer.low()), within(1e-12));
        assertThat(between.high()).isCloseTo(outer.high() + share * (inner.high() - outer.high()), within(1e-12));
        assertThat(between.low()).isGreaterThan(outer.low());
        assertThat(between.level()).isEqualTo(0.95);
        assertThat(between.method()).isEqualTo("kendall-interpolated");
        assertThat(interpolated.slope()).isEqualTo(4);
        assertThat(interpolated.intercept()).isEqualTo(6);
    }

    @Test
    void interpolated_holdsTheSlopeAboutAsOftenAsItSays() {
        SplittableRandom random = new SplittableRandom(7);
        for (int points : new int[] {6, 7, 10}) {
            double[] times = IntStream.range(0, points).asDoubleStream().toArray();
            long held = IntStream.range(0, 20_000)
                    .filter(series -> {
                        double[] values = Arrays.stream(times)
                                .map(time -> 3 * time + Math.log(random.nextDouble(1e-12, 1)))
                                .toArray();
                        return TheilSen.interpolated(times, values, 0.95)
                                .interval()
                                .orElseThrow()
                                .contains(3);
                    })
                    .count();
            assertThat(held / 20_000.0).as(points + " points").isBetween(0.945, 0.963);
        }
    }

    @Test
    void interpolated_degenerateSeries_haveWhatTheOthersHave() {
        double[] seven = {1, 2, 3, 4, 5, 6, 7};
        assertThat(TheilSen.interpolated(seven, new double[7], 0.95).interval().orElseThrow())
                .isEqualTo(new Interval(0, 0, 0.95, "kendall-interpolated"));
        double[] four = {1, 2, 3, 4};
        assertThat(TheilSen.interpolated(four, four, 0.95).interval()).isEmpty();
        for (double level : new double[] {0.001, 0.05, 0.3, 0.6}) {
            TheilSen line = TheilSen.interpolated(four, new double[] {4, 1, 3, 2}, level);
            line.interval()
                    .ifPresent(interval ->
                            assertThat(interval.contains(line.slope())).isTrue());
        }
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
