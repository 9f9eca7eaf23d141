package phanluong.warehouse.statistics.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import phanluong.warehouse.statistics.Interval;

class DifferenceIntervalTest {
    /**
     * Newcombe 1998, Interval estimation for the difference between independent proportions, Statistics in Medicine 17, 873–890,
     * table II, methods 5, 6 and 10 at 95 %. Agresti–Caffo and 84/101 against 89/105 (a trial of treatments for HIV): Garner,
     * Confidence Intervals for the Binomial Proportion Difference, WUSS 2016, paper 127, pages 9 and 10.
     */
    @ParameterizedTest
    @CsvSource({
        "NEWCOMBE, 56, 70, 48, 80, 0.0524, 0.3339",
        "NEWCOMBE, 9, 10, 3, 10, 0.1705, 0.8090",
        "NEWCOMBE, 6, 7, 2, 7, 0.0582, 0.8062",
        "NEWCOMBE, 5, 56, 0, 29, -0.0381, 0.1926",
        "NEWCOMBE, 0, 10, 0, 20, -0.1611, 0.2775",
        "NEWCOMBE, 0, 10, 0, 10, -0.2775, 0.2775",
        "NEWCOMBE, 10, 10, 0, 20, 0.6791, 1",
        "NEWCOMBE, 10, 10, 0, 10, 0.6075, 1",
        "NEWCOMBE, 84, 101, 89, 105, -0.1177, 0.0851",
        "MIETTINEN_NURMINEN, 56, 70, 48, 80, 0.0528, 0.3382",
        "MIETTINEN_NURMINEN, 9, 10, 3, 10, 0.1700, 0.8406",
        "MIETTINEN_NURMINEN, 6, 7, 2, 7, 0.0342, 0.8534",
        "MIETTINEN_NURMINEN, 5, 56, 0, 29, -0.0326, 0.1933",
        "MIETTINEN_NURMINEN, 0, 10, 0, 20, -0.1658, 0.2844",
        "MIETTINEN_NURMINEN, 10, 10, 0, 20, 0.7156, 1",
        "MIETTINEN_NURMINEN, 84, 101, 89, 105, -0.1191, 0.0860",
        "MEE, 56, 70, 48, 80, 0.0533, 0.3377",
        "MEE, 9, 10, 3, 10, 0.1821, 0.8370",
        "MEE, 6, 7, 2, 7, 0.0544, 0.8478",
        "MEE, 5, 56, 0, 29, -0.0313, 0.1926",
        "MEE, 0, 10, 0, 20, -0.1611, 0.2775",
        "MEE, 10, 10, 0, 20, 0.7225, 1",
        "MEE, 84, 101, 89, 105, -0.1188, 0.0857",
        "AGRESTI_CAFFO, 56, 70, 48, 80, 0.0525, 0.3358",
        "AGRESTI_CAFFO, 9, 10, 3, 10, 0.1600, 0.8400",
        "AGRESTI_CAFFO, 10, 10, 0, 20, 0.6922, 1",
        "AGRESTI_CAFFO, 84, 101, 89, 105, -0.1168, 0.0850"
    })
    void asPrinted(DifferenceInterval method, long x, long n, long y, long m, double low, double high) {
        Interval interval = method.of(new Difference(new Proportion(x, n), new Proportion(y, m)), 0.95);
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    @ParameterizedTest
    @EnumSource(DifferenceInterval.class)
    void exchangingTheGroupsTurnsTheInterval(DifferenceInterval method) {
        for (long[] counts : new long[][] {{3, 9, 1, 40}, {9, 9, 0, 40}, {0, 9, 0, 40}, {1, 1, 1, 1}}) {
            Proportion first = new Proportion(counts[0], counts[1]);
            Proportion second = new Proportion(counts[2], counts[3]);
            Interval there = method.of(new Difference(first, second), 0.9);
            Interval back = method.of(new Difference(second, first), 0.9);
            assertThat(there.low()).isCloseTo(-back.high(), within(1e-14));
            assertThat(there.high()).isCloseTo(-back.low(), within(1e-14));
            assertThat(there.low()).isBetween(-1.0, 1.0);
            assertThat(there.high()).isBetween(-1.0, 1.0);
        }
    }
}
