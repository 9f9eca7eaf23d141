package phanluong.warehouse.statistics.outlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.statistics.outlier.Funnel.Unit;

class FunnelTest {
    /** R data set UCBAdmissions: admitted of applicants, departments A to F. */
    private static final long[] ADMITTED = {601, 370, 322, 269, 147, 46};

    private static final long[] APPLICANTS = {933, 585, 918, 792, 584, 714};

    /** The data of the test test-OD_adjust_func.R of the R package FunnelPlotR 0.2. */
    private static final long[] OBSERVED = {100, 150, 180, 80, 120, 225};

    private static final double[] EXPECTED = {108, 112, 165, 95, 100, 220};

    /** R 4.2.2, qbinom(c(0.025, 0.975, 0.001, 0.999), n, p). */
    @Test
    void limitsOfProportions_areBinomialQuantiles() {
        Funnel funnel = Funnel.ofProportions(ADMITTED, APPLICANTS, Overdispersion.NONE);
        int[][] published = {
            {333, 204, 327, 280, 203, 251},
            {391, 250, 385, 334, 250, 302},
            {316, 191, 311, 265, 190, 237},
            {408, 264, 402, 350, 263, 317}
        };
        for (int row = 0; row < ADMITTED.length; row++) {
            Unit unit = funnel.units().get(row);
            assertCounts(unit.inner().orElseThrow(), APPLICANTS[row], published[0][row], published[1][row]);
            assertCounts(unit.outer().orElseThrow(), APPLICANTS[row], published[2][row], published[3][row]);
        }
        assertThat(funnel.units().stream().map(unit -> unit.place().orElseThrow()))
                .containsExactly(
                        Place.ABOVE_998,
                        Place.ABOVE_998,
                        Place.BELOW_95,
                        Place.BELOW_95,
                        Place.BELOW_998,
                        Place.BELOW_998);
        assertThat(funnel.notes()).containsExactly(Note.OVERDISPERSED);
    }

    /** R 4.2.2, qpois with the same four probabilities. */
    @Test
    void limitsOfRatios_arePoissonQuantiles() {
        double[] expected = {15, 20, 30, 108, 220};
        int[][] published = {{8, 12, 20, 88, 191}, {23, 29, 41, 129, 250}, {5, 8, 15, 77, 176}, {28, 35, 48, 141, 267}};
        Funnel funnel = Funnel.ofRatios(new long[] {24, 20, 14, 141, 268}, expected, Overdispersion.NONE);
        for (int row = 0; row < expected.length; row++) {
            Unit unit = funnel.units().get(row);
            assertCounts(unit.inner().orElseThrow(), expected[row], published[0][row], published[1][row]);
            assertCounts(unit.outer().orElseThrow(), expected[row], published[2][row], published[3][row]);
        }
        assertThat(funnel.units().stream().map(unit -> unit.place().orElseThrow()))
                .containsExactly(Place.ABOVE_95, Place.WITHIN, Place.BELOW_998, Place.ABOVE_95, Place.ABOVE_998);
    }

    /** The functions transformed_zscore, winsorisation, phi_func and tau_func of FunnelPlotR 0.5 (R/od_adjustment.R), run in R 4.2.2. */
    @Test
    void overdispersion_isThatOfFunnelPlotR() {
        Funnel ratios = Funnel.ofRatios(OBSERVED, EXPECTED, Overdispersion.ADDITIVE);
        assertThat(ratios.phi()).isCloseTo(2.3271782575941, within(1e-12));
        assertThat(ratios.tauSquared()).isCloseTo(0.0034397801541863, within(1e-15));
        double[] low = {
            0.72474404066458, 0.72657017549382, 0.74310543627690, 0.71788629680099, 0.72070869297990, 0.75240691306370
        };
        double[] high = {
            1.3194680385418, 1.3170067418705, 1.2949628956573, 1.3287594551475, 1.3249261487527, 1.2827512227942
        };
        for (int row = 0; row < low.length; row++) {
            Interval inner = ratios.units().get(row).inner().orElseThrow();
            assertThat(inner.low()).isCloseTo(low[row], within(1e-13));
            assertThat(inner.high()).isCloseTo(high[row], within(1e-12));
        }
        Funnel proportions = Funnel.ofProportions(ADMITTED, APPLICANTS, Overdispersion.ADDITIVE);
        assertThat(proportions.phi()).isCloseTo(102.42481811739, within(1e-10));
        assertThat(proportions.tauSquared()).isCloseTo(0.040687842975759, within(1e-14));
        assertThat(proportions.units().get(0).inner().orElseThrow().low()).isCloseTo(0.074022652006777, within(1e-14));
        assertThat(proportions.units().get(5).inner().orElseThrow().high()).isCloseTo(0.76883966794725, within(1e-13));
        assertThat(proportions.units().stream().map(unit -> unit.place().orElseThrow()))
                .contains(Place.BELOW_95)
                .doesNotContain(Place.BELOW_998, Place.ABOVE_95, Place.ABOVE_998);
        Funnel smokers =
                Funnel.ofProportions(new long[] {83, 90, 129, 70}, new long[] {86, 93, 136, 82}, Overdispersion.NONE);
        assertThat(smokers.phi()).isCloseTo(1.5429770406541, within(1e-12));
        assertThat(smokers.tauSquared()).isCloseTo(0.0027058712536931, within(1e-15));
        assertThat(smokers.units().get(3).z().orElseThrow()).isCloseTo(-2.51551819324921, within(1e-12));
    }

    @Test
    void multipliedLimits_areWiderByTheRootOfPhi() {
        Funnel none = Funnel.ofRatios(OBSERVED, EXPECTED, Overdispersion.NONE);
        Funnel multiplied = Funnel.ofRatios(OBSERVED, EXPECTED, Overdispersion.MULTIPLICATIVE);
        assertThat(multiplied.units().get(1).z().orElseThrow() * Math.sqrt(multiplied.phi()))
                .isCloseTo(none.units().get(1).z().orElseThrow(), within(1e-12));
        assertThat(multiplied.units().get(1).inner().orElseThrow().method()).isEqualTo("multiplicative");
    }

    @Test
    void withoutOverdispersion_allChoicesKeepTheExactLimits() {
        long[] denominators = {100, 200, 300, 400};
        long[] numerators = {50, 101, 149, 200};
        for (Overdispersion choice : Overdispersion.values()) {
            Funnel funnel = Funnel.ofProportions(numerators, denominators, choice);
            assertThat(funnel.tauSquared()).isZero();
            assertThat(funnel.units().get(0).inner().orElseThrow().method()).isEqualTo("binomial-exact");
        }
    }

    /** No unit of any size lies outside more often than promised, whatever the target. */
    @Test
    void exactLimits_areNeverCrossedMoreOftenThanPromised() {
        for (int size : new int[] {1, 7, 40, 300}) {
            for (double target : new double[] {0.02, 0.3, 0.5, 0.97}) {
                Funnel funnel = Funnel.ofProportions(
                        LongStream.rangeClosed(0, size).toArray(),
                        LongStream.rangeClosed(0, size).map(count -> size).toArray(),
                        target,
                        Overdispersion.NONE);
                BinomialDistribution chance = BinomialDistribution.of(size, target);
                double outside = IntStream.rangeClosed(0, size)
                        .filter(count -> funnel.units().get(count).place().orElseThrow() != Place.WITHIN)
                        .mapToDouble(chance::probability)
                        .sum();
                assertThat(outside).isLessThanOrEqualTo(0.05);
            }
        }
    }

    @Test
    void nobodyEverybodyAndNobodyCounted_areAnswered() {
        Funnel nobody = Funnel.ofProportions(new long[] {0, 0}, new long[] {10, 20}, Overdispersion.ADDITIVE);
        assertThat(nobody.units().get(0).place()).contains(Place.WITHIN);
        Funnel everybody = Funnel.ofProportions(new long[] {10, 20}, new long[] {10, 20}, Overdispersion.ADDITIVE);
        assertThat(everybody.units().get(1).place()).contains(Place.WITHIN);
        Funnel empty = Funnel.ofProportions(new long[] {0, 3}, new long[] {0, 9}, Overdispersion.NONE);
        assertThat(empty.units().get(0).place()).isEmpty();
        assertThat(empty.pValue()).isEmpty();
    }

    @Test
    void moreThanAll_isRefused() {
        assertThatThrownBy(() -> Funnel.ofProportions(new long[] {3}, new long[] {2}, Overdispersion.NONE))
                .hasMessageContaining("row 0: 3 of 2");
    }

    private static void assertCounts(Interval limits, double size, int low, int high) {
        assertThat(limits.low() * size).isCloseTo(low, within(1e-9));
        assertThat(limits.high() * size).isCloseTo(high, within(1e-9));
    }
}
