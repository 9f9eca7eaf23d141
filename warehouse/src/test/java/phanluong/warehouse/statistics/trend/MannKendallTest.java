package phanluong.warehouse.statistics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import phanluong.warehouse.statistics.Note;

class MannKendallTest {
    /** Kendall, Rank Correlation Methods, 4th edition 1976, example 3.4, page 42: S = 34, D = √(116 × 60), tau 0.41. */
    @Test
    void kendallsExampleWithManyTies_hasItsPublishedScoreAndTau() {
        MannKendall result = MannKendall.of(
                new double[] {2.5, 2.5, 2.5, 2.5, 5, 6.5, 6.5, 10, 10, 10, 10, 10, 14, 14, 14, 16, 17},
                new double[] {1, 1, 1, 1, 2, 1, 1, 2, 1, 1, 1, 1, 1, 1, 2, 2, 2});
        assertThat(result.s()).isEqualTo(34);
        assertThat(result.tau().orElseThrow()).isCloseTo(34 / Math.sqrt(116 * 60), within(1e-15));
        // R 4.2.2, cor.test(method = "kendall", continuity = TRUE)
        assertThat(result.z()).isCloseTo(1.77779733948549, within(1e-13));
        assertThat(result.pValue()).isCloseTo(0.0754371456202263, within(1e-13));
        assertThat(result.notes()).contains(Note.TIED_TIMES, Note.TIED_VALUES);
    }

    /** Kendall 1976, example 4.3, page 55: S = 34 and variance 203.30, ties in both rankings. */
    @Test
    void kendallsExampleWithTiesInBoth_hasItsPublishedVariance() {
        MannKendall result = MannKendall.of(
                new double[] {1.5, 1.5, 3, 4, 6, 6, 6, 8, 9.5, 9.5, 11, 12},
                new double[] {2.5, 2.5, 7, 4.5, 1, 4.5, 6, 11.5, 11.5, 8.5, 8.5, 10});
        assertThat(result.s()).isEqualTo(34);
        assertThat(result.variance()).isCloseTo(203.30, within(0.005));
        assertThat(result.z()).isCloseTo(2.31441914881957, within(1e-13));
        assertThat(result.pValue()).isCloseTo(0.0206447415088402, within(1e-13));
    }

    /** R 4.2.2, cor.test(method = "kendall", continuity = TRUE, exact = FALSE) on the data sets nhtemp and Nile. */
    @Test
    void longSeries_haveThePValuesOfR() {
        MannKendall newHaven = MannKendall.of(years(RData.NHTEMP), RData.NHTEMP);
        assertThat(newHaven.z()).isCloseTo(3.977766377844, within(1e-12));
        assertThat(newHaven.pValue()).isCloseTo(6.95656705505e-05, within(1e-15));
        assertThat(newHaven.tau().orElseThrow()).isCloseTo(0.35659471715016, within(1e-14));
        assertThat(newHaven.pMethod()).isEqualTo("normal");
        MannKendall nile = MannKendall.of(years(RData.NILE), RData.NILE);
        assertThat(nile.pValue()).isCloseTo(3.65826292166434e-05, within(1e-16));
    }

    /** Gilbert 1987, Statistical Methods for Environmental Pollution Monitoring, table A18, doubled for two sides. */
    @ParameterizedTest
    @CsvSource({"5, 10, 0.0083", "7, 15, 0.015", "7, 21, 0.0002"})
    void shortSeries_haveExactPValues(int points, int s, double upperTail) {
        double[] values = IntStream.range(0, points).asDoubleStream().toArray();
        int falls = (points * (points - 1) / 2 - s) / 2;
        for (int i = 0; i < falls; i++) {
            double kept = values[i];
            values[i] = values[i + 1];
            values[i + 1] = kept;
        }
        MannKendall result = MannKendall.of(years(values), values);
        assertThat(result.s()).isEqualTo(s);
        assertThat(result.pMethod()).isEqualTo("exact");
        assertThat(result.pValue()).isCloseTo(2 * upperTail, within(upperTail < 0.01 ? 1e-4 : 1e-3));
    }

    /** Two times with tied values are a Mann–Whitney test: R package coin 1.4-2, wilcox_test(distribution = "exact"). */
    @Test
    void tiesInTimesAndValues_areEnumerated() {
        // The first five counts of sprays A and C in the R data set InsectSprays.
        MannKendall sprays = MannKendall.of(
                new double[] {1, 1, 1, 1, 1, 2, 2, 2, 2, 2}, new double[] {10, 7, 20, 14, 14, 0, 1, 7, 2, 3});
        assertThat(sprays.pValue()).isCloseTo(0.0158730158730159, within(1e-14));
        MannKendall breaks = MannKendall.of(
                new double[] {1, 1, 1, 1, 1, 2, 2, 2, 2}, new double[] {26, 30, 54, 25, 70, 26, 25, 30, 18});
        assertThat(breaks.pValue()).isCloseTo(0.238095238095238, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"3, 0.3333333333333333", "4, 0.08333333333333333", "5, 0.016666666666666666", "7, 0.0003968253968253968"
    })
    void smallestPValue_isKnownBeforeTheData(int points, double smallest) {
        double[] rising = IntStream.range(0, points).asDoubleStream().toArray();
        assertThat(MannKendall.smallestPValue(points)).isCloseTo(smallest, within(1e-16));
        assertThat(MannKendall.of(years(rising), rising).pValue()).isCloseTo(smallest, within(1e-16));
        assertThat(MannKendall.of(years(rising), rising).smallestPValue()).isCloseTo(smallest, within(1e-16));
    }

    @Test
    void tiedValues_raiseTheSmallestPValue() {
        MannKendall result = MannKendall.of(new double[] {1, 2, 3, 4, 5}, new double[] {1, 1, 1, 1, 2});
        assertThat(result.smallestPValue()).isCloseTo(0.4, within(1e-15));
        assertThat(result.notes()).containsExactly(Note.TIED_VALUES);
    }

    @ParameterizedTest
    @CsvSource({"7, 5", "7, 0", "7, 100", "30, 5", "2, 1"})
    void constantSeries_hasZeroAndOne(int points, double value) {
        double[] constant = IntStream.range(0, points).mapToDouble(i -> value).toArray();
        MannKendall result = MannKendall.of(years(constant), constant);
        assertThat(result.s()).isZero();
        assertThat(result.z()).isZero();
        assertThat(result.pValue()).isEqualTo(1);
        assertThat(result.smallestPValue()).isEqualTo(1);
        assertThat(result.tau()).isEmpty();
        assertThat(result.notes()).containsExactly(Note.CONSTANT_SERIES);
    }

    @Test
    void gapsInTime_changeNothingButTheNote() {
        double[] values = {1, 3, 2, 5, 4};
        MannKendall gap = MannKendall.of(new double[] {2017, 2018, 2020, 2021, 2022}, values);
        assertThat(gap.notes()).containsExactly(Note.GAPS_IN_TIME);
        assertThat(gap.pValue())
                .isEqualTo(MannKendall.of(new double[] {1, 2, 3, 4, 5}, values).pValue());
    }

    @Test
    void orderOfRows_changesNothing() {
        assertThat(MannKendall.of(new double[] {3, 1, 2, 2, 5}, new double[] {7, 1, 4, 4, -0.0}))
                .isEqualTo(MannKendall.of(new double[] {2, 5, 3, 2, 1}, new double[] {4, 0.0, 7, 4, 1}));
    }

    @Test
    void onePoint_isRefused() {
        assertThatThrownBy(() -> MannKendall.of(new double[] {1}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 2 points, found 1");
    }

    private static double[] years(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(year -> 2017 + year)
                .toArray();
    }
}
