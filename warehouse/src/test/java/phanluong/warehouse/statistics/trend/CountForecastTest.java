package phanluong.warehouse.statistics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import phanluong.warehouse.statistics.Interval;

class CountForecastTest {
    /** Of so many rows the dispersion is known, so that closed forms hold. */
    private static final int MANY = 1_000_000;

    /** A line without error leaves the binomial distribution alone. */
    @Test
    void aCertainLine_leavesTheBinomialDistribution() {
        CountForecast forecast = CountForecast.of(line(Math.log(0.9 / 0.1), 0, 0), 0, 50);
        BinomialDistribution binomial = BinomialDistribution.of(50, 0.9);
        IntStream.rangeClosed(0, 50)
                .forEach(count -> assertThat(forecast.atLeast(count))
                        .isCloseTo(binomial.survivalProbability(count - 1), within(1e-12)));
        assertThat(forecast.atLeast(50)).isCloseTo(Math.pow(0.9, 50), within(1e-12));
        assertThat(forecast.atLeast(51)).isZero();
    }

    /** φ = 3 of 11 members: ρ = 0.2, α = β = 2, and the beta-binomial with α = β = 2 gives 10 of 10 … by 3·(k+1)(n−k+1)·2/((n+1)(n+2)(n+3)). */
    @Test
    void overDispersion_isThatOfTheBetaBinomial() {
        int n = 11;
        CountForecast forecast = CountForecast.of(line(0, 0, 3), 0, n);
        double above = 0;
        for (int count = n; count >= 0; count--) {
            above += 6.0 * (count + 1) * (n - count + 1) / ((n + 1.0) * (n + 2) * (n + 3));
            assertThat(forecast.atLeast(count)).isCloseTo(above, within(1e-5));
        }
    }

    /** φ = 11 of 16: ρ = 2/3, α = β = 1/4, most likely none or all: the second peak is not lost. */
    @Test
    void twoPeaks_areBothCounted() {
        CountForecast forecast = CountForecast.of(line(0, 0, 11), 0, 16);
        double all = 1;
        for (int i = 0; i < 16; i++) {
            all *= (0.25 + i) / (0.5 + i);
        }
        assertThat(forecast.atLeast(16)).isCloseTo(all, within(1e-4));
        assertThat(1 - forecast.atLeast(1)).isCloseTo(all, within(1e-4));
    }

    /**
     * Of many, only the line is uncertain: R 4.2.2 on Bliss's beetles at 1.95,
     * {@code plogis(eta ± qt(.975, 6) * se * sqrt(dispersion))} = 0.98875013, 0.99956654. Counts add a little to both sides.
     */
    @Test
    void ofMany_theIntervalIsThatOfTheLine() {
        LogisticTrend beetles = LogisticTrend.of(
                        new double[] {1.6907, 1.7242, 1.7552, 1.7842, 1.8113, 1.8369, 1.8610, 1.8839},
                        new long[] {6, 13, 18, 28, 52, 53, 61, 60},
                        new long[] {59, 60, 62, 56, 63, 59, 62, 60})
                .orElseThrow();
        Interval interval = CountForecast.of(beetles, 1.95, 200_000).interval(0.95);
        assertThat(interval.low()).isCloseTo(0.98875, within(3e-4));
        assertThat(interval.high()).isCloseTo(0.99957, within(5e-5));
    }

    /** Of few rows the dispersion is as uncertain as they are few: the interval of four is wider than that of many. */
    @Test
    void fewRows_widenTheInterval() {
        Interval few = CountForecast.of(new LogisticTrend(4, 0, 0, 0, 0.05, 0, 0, OptionalDouble.of(4)), 0, 1000)
                .interval(0.95);
        Interval many = CountForecast.of(line(0, 0.05, 4), 0, 1000).interval(0.95);
        assertThat(few.high() - few.low()).isGreaterThan(1.5 * (many.high() - many.low()));
    }

    @Test
    void anInterval_leavesHalfOfTheRestOnEachSideAtMost() {
        CountForecast forecast = CountForecast.of(line(0.4, 0.2, 2.5), 0, 80);
        Interval interval = forecast.interval(0.9);
        assertThat(forecast.atLeast(Math.round(interval.high() * 80) + 1)).isLessThan(0.05);
        assertThat(1 - forecast.atLeast(Math.round(interval.low() * 80))).isLessThan(0.05);
        assertThat(interval.contains(forecast.proportion())).isTrue();
    }

    private static LogisticTrend line(double logit, double error, double dispersion) {
        return new LogisticTrend(MANY, 0, logit, 0, error, 0, 0, OptionalDouble.of(dispersion));
    }
}
