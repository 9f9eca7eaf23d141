package phanluong.warehouse.statistics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LogisticTrendTest {
    private record Counts(double[] times, long[] numerators, long[] denominators) {}

    /** What was published or computed elsewhere; {@code time} is one at which the line is asked for. */
    private record Reference(
            String title,
            Counts counts,
            double intercept,
            double interceptError,
            double slope,
            double slopeError,
            double deviance,
            double dispersion,
            double time,
            double logit,
            double logitError) {
        @Override
        public String toString() {
            return title;
        }
    }

    /**
     * Coefficients, errors and deviances to the printed digits: Dobson, An Introduction to Generalized Linear Models, 2nd edition 2002,
     * table 7.4; Venables and Ripley, Modern Applied Statistics with S, 4th edition 2002, section 7.2 (data set menarche of MASS);
     * Faraway, Extending the Linear Model with R, 2006, section 2.1. All further digits, dispersions and predictions: R 4.2.2,
     * {@code glm(family = quasibinomial)}, {@code predict(se.fit = TRUE)}, MASS 7.3-58.2.
     */
    static Stream<Reference> references() {
        double[] rings = {53, 57, 58, 63, 66, 67, 67, 67, 68, 69, 70, 70, 70, 70, 72, 73, 75, 75, 76, 76, 78, 79, 81};
        long[] six = new long[rings.length];
        Arrays.fill(six, 6);
        return Stream.of(
                new Reference(
                        "Bliss 1935, beetles",
                        new Counts(
                                new double[] {1.6907, 1.7242, 1.7552, 1.7842, 1.8113, 1.8369, 1.8610, 1.8839},
                                new long[] {6, 13, 18, 28, 52, 53, 61, 60},
                                new long[] {59, 60, 62, 56, 63, 59, 62, 60}),
                        -60.7174545614,
                        5.18070100046,
                        34.2703257340,
                        2.91213415174,
                        11.2322310974,
                        1.67114147067,
                        1.95,
                        6.10968061992,
                        0.516439579499),
                new Reference(
                        "Milicer and Szczotka 1966, menarche",
                        new Counts(
                                new double[] {
                                    9.21, 10.21, 10.58, 10.83, 11.08, 11.33, 11.58, 11.83, 12.08, 12.33, 12.58, 12.83,
                                    13.08, 13.33, 13.58, 13.83, 14.08, 14.33, 14.58, 14.83, 15.08, 15.33, 15.58, 15.83,
                                    17.58
                                },
                                new long[] {
                                    0, 0, 0, 2, 2, 5, 10, 17, 16, 29, 39, 51, 47, 67, 81, 88, 79, 90, 113, 95, 117, 107,
                                    92, 112, 1049
                                },
                                new long[] {
                                    376, 200, 93, 120, 90, 88, 105, 111, 100, 93, 100, 108, 99, 106, 105, 117, 98, 97,
                                    120, 102, 122, 111, 94, 114, 1049
                                }),
                        -21.22639490513,
                        0.770684663697,
                        1.63196834822,
                        0.058953080811,
                        26.7034516358,
                        0.950865695953,
                        18.5,
                        8.96501953703,
                        0.328645884837),
                new Reference(
                        "Challenger, rings",
                        new Counts(
                                rings,
                                new long[] {5, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0},
                                six),
                        11.662989695265,
                        3.2962631484758,
                        -0.216233664114,
                        0.0531770305782,
                        16.9122785289,
                        1.33654210514,
                        31,
                        4.95974610774,
                        1.66731007915));
    }

    @ParameterizedTest
    @MethodSource("references")
    void agreesWithWhatWasPublished(Reference reference) {
        LogisticTrend trend = trend(reference.counts()).orElseThrow();
        assertThat(trend.at(0)).isCloseTo(reference.intercept(), digits(reference.intercept(), 1e-8));
        assertThat(trend.errorAt(0)).isCloseTo(reference.interceptError(), digits(reference.interceptError(), 1e-4));
        assertThat(trend.slope()).isCloseTo(reference.slope(), digits(reference.slope(), 1e-8));
        assertThat(trend.slopeError()).isCloseTo(reference.slopeError(), digits(reference.slopeError(), 1e-4));
        assertThat(trend.deviance()).isCloseTo(reference.deviance(), digits(reference.deviance(), 1e-8));
        assertThat(trend.dispersion().orElseThrow())
                .isCloseTo(reference.dispersion(), digits(reference.dispersion(), 1e-5));
        assertThat(trend.at(reference.time())).isCloseTo(reference.logit(), digits(reference.logit(), 1e-7));
        assertThat(trend.errorAt(reference.time()))
                .isCloseTo(reference.logitError(), digits(reference.logitError(), 1e-4));
    }

    @ParameterizedTest
    @MethodSource("references")
    void rowsInAnotherOrder_giveTheSameBits(Reference reference) {
        Counts counts = reference.counts();
        int n = counts.times().length;
        double[] times = new double[n];
        long[] numerators = new long[n];
        long[] denominators = new long[n];
        for (int at = 0; at < n; at++) {
            times[at] = counts.times()[n - 1 - at];
            numerators[at] = counts.numerators()[n - 1 - at];
            denominators[at] = counts.denominators()[n - 1 - at];
        }
        assertThat(LogisticTrend.of(times, numerators, denominators)).isEqualTo(trend(counts));
    }

    @Test
    void noneAllOrAJump_hasNoEstimate() {
        double[] times = {1, 2, 3, 4};
        long[] ten = {10, 10, 10, 10};
        assertThat(LogisticTrend.of(times, new long[] {0, 0, 0, 0}, ten)).isEmpty();
        assertThat(LogisticTrend.of(times, ten, ten)).isEmpty();
        assertThat(LogisticTrend.of(times, new long[] {0, 0, 10, 10}, ten)).isEmpty();
        assertThat(LogisticTrend.of(times, new long[] {10, 4, 0, 0}, ten)).isEmpty();
        assertThat(LogisticTrend.of(times, new long[] {10, 9, 1, 0}, ten)).isPresent();
    }

    @Test
    void equalProportions_lieOnALevelLine() {
        LogisticTrend trend = LogisticTrend.of(
                        new double[] {2018, 2019, 2020}, new long[] {25, 50, 100}, new long[] {100, 200, 400})
                .orElseThrow();
        assertThat(trend.slope()).isCloseTo(0, within(1e-12));
        assertThat(trend.at(2030)).isCloseTo(Math.log(1 / 3.0), within(1e-10));
        assertThat(trend.dispersion().orElseThrow()).isCloseTo(0, within(1e-12));
    }

    @Test
    void countsThatAreNone_areRefusedWithWhatWasFound() {
        assertThatThrownBy(() -> LogisticTrend.of(new double[] {1, 2}, new long[] {3, 1}, new long[] {2, 2}))
                .hasMessageContaining("3 of 2");
        assertThatThrownBy(() -> LogisticTrend.of(new double[] {1, 1}, new long[] {1, 1}, new long[] {2, 2}))
                .hasMessageContaining("two distinct times");
    }

    private static java.util.Optional<LogisticTrend> trend(Counts counts) {
        return LogisticTrend.of(counts.times(), counts.numerators(), counts.denominators());
    }

    private static org.assertj.core.data.Offset<Double> digits(double value, double relative) {
        return within(Math.abs(value) * relative);
    }
}
