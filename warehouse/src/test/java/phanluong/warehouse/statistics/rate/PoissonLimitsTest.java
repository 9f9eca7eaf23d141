package phanluong.warehouse.statistics.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import phanluong.warehouse.statistics.Interval;

class PoissonLimitsTest {
    /**
     * poisson.test of R 4.2.2; for 0, 1, 2 and 10 they are, rounded, those of Garwood 1936 (0 to 3.69, 0.0253 to 5.57, 0.242 to 7.22,
     * 4.80 to 18.39).
     */
    @ParameterizedTest
    @CsvSource({
        "0, 0.95, 0, 3.688879454113935",
        "1, 0.95, 0.0253178079842899, 5.571643390938899",
        "2, 0.95, 0.242209278543965, 7.224687667723958",
        "10, 0.95, 4.795388696132434, 18.39035604201778",
        "65, 0.95, 50.16562772923428, 82.84783581587158",
        "1045, 0.95, 982.593709411132, 1110.330776611882",
        "10, 0.998, 2.96052037274376, 24.13397114541759",
        "65, 0.998, 42.9018377497073, 93.97627964843645"
    })
    void exactLimits(long events, double level, double low, double high) {
        Interval interval = PoissonLimits.EXACT.of(events, level);
        assertThat(interval.low()).isCloseTo(low, withinPercentage(1e-11));
        assertThat(interval.high()).isCloseTo(high, withinPercentage(1e-11));
    }

    /**
     * R package epiR 2.0.57, epi.smr(obs, 1, method = "byar"). The first lower limit, for 100 events, also stands in the tests of
     * PHStatsMethods (Department of Health and Social Care), unit_tests/tests.py: 81.36210549052788.
     */
    @ParameterizedTest
    @CsvSource({
        "100, 0.95, 81.36210549052788, 121.627937579206",
        "1, 0.95, 0.0130721329015044, 5.56375558247526",
        "10, 0.9, 5.42352480097633, 16.9581661924763",
        "10, 0.998, 2.91631837469569, 24.1937249278805",
        "65, 0.998, 42.8802614714802, 94.0002908443180",
        "1045, 0.998, 947.940703561037, 1148.80616098803"
    })
    void byarsLimits(long events, double level, double low, double high) {
        Interval interval = PoissonLimits.BYAR.of(events, level);
        assertThat(interval.low()).isCloseTo(low, withinPercentage(1e-11));
        assertThat(interval.high()).isCloseTo(high, withinPercentage(1e-11));
    }

    /** By the formula alone the limit is −0.0028, which epiR prints. */
    @Test
    void byarsLowerLimitOfOneEvent_isNeverBelowZero() {
        assertThat(PoissonLimits.BYAR.of(1, 0.998).low()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 10, 65, 1045, 1_000_000})
    void byarsLimitsAreWithinOnePercentOfTheExactOnes(long events) {
        Interval byar = PoissonLimits.BYAR.of(events, 0.95);
        Interval exact = PoissonLimits.EXACT.of(events, 0.95);
        assertThat(byar.low()).isCloseTo(exact.low(), withinPercentage(1));
        assertThat(byar.high()).isCloseTo(exact.high(), withinPercentage(1));
    }

    @ParameterizedTest
    @EnumSource(PoissonLimits.class)
    void noEventsBeginAtZero(PoissonLimits limits) {
        assertThat(limits.of(0, 0.95).low()).isZero();
        assertThat(limits.of(0, 0.95).high()).isPositive();
        assertThat(limits.of(1, 0.9999).low()).isNotNegative();
        assertThatThrownBy(() -> limits.of(-1, 0.95)).hasMessageContaining("-1");
    }

    /** poisson.test(137, 24.19893): R documentation of poisson.test, rate 5.661407, 95 % interval 4.753125 to 6.692709. */
    @Test
    void aRateHasTheLimitsOfItsEvents() {
        Rate rate = new Rate(137, 24.19893);
        Interval interval = rate.interval(PoissonLimits.EXACT, 0.95);
        assertThat(rate.value()).isCloseTo(5.661407, withinPercentage(1e-5));
        assertThat(interval.low()).isCloseTo(4.75312480484875, withinPercentage(1e-11));
        assertThat(interval.high()).isCloseTo(6.69270933417607, withinPercentage(1e-11));
        assertThatThrownBy(() -> new Rate(1, 0)).hasMessageContaining("1 events in 0");
    }
}
