package phanluong.warehouse.statistics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import phanluong.warehouse.statistics.Note;

class CochranArmitageTest {
    private static final long[] SMOKERS = {83, 90, 129, 70};
    private static final long[] PATIENTS = {86, 93, 136, 82};

    /** Agresti, Categorical Data Analysis, 2nd edition 2002, section 5.3.6: alcohol and infant malformation, z² = 6.57, P = 0.01, X² = 12.1. */
    @Test
    void alcoholAndMalformation_haveTheirPublishedStatistic() {
        CochranArmitage result = CochranArmitage.of(
                new double[] {0, 0.5, 1.5, 4, 7}, new long[] {48, 38, 5, 1, 1}, new long[] {17114, 14502, 793, 127, 38
                });
        assertThat(result.z() * result.z()).isCloseTo(6.57, within(0.005));
        assertThat(result.pValue()).isCloseTo(0.01, within(0.0005));
        assertThat(result.z() * result.z() + result.departure()).isCloseTo(12.1, within(0.05));
        // R 4.2.2, prop.trend.test, prop.test and lm(weights = n)
        assertThat(result.z() * result.z()).isCloseTo(6.57013394471, within(1e-10));
        assertThat(result.pValue()).isCloseTo(0.010370414573, within(1e-12));
        assertThat(result.z() * result.z() + result.departure()).isCloseTo(12.0820548093, within(1e-9));
        assertThat(result.slope()).isCloseTo(0.001671193740, within(1e-12));
    }

    /** R 4.2.2, manual page of prop.trend.test: smokers among patients of four studies, two choices of scores. */
    @Test
    void smokers_haveTheStatisticsOfR() {
        CochranArmitage linear = CochranArmitage.of(new double[] {1, 2, 3, 4}, SMOKERS, PATIENTS);
        assertThat(linear.z() * linear.z()).isCloseTo(8.224922285, within(1e-9));
        assertThat(linear.pValue()).isCloseTo(0.00413189748, within(1e-11));
        CochranArmitage last = CochranArmitage.of(new double[] {0, 0, 0, 1}, SMOKERS, PATIENTS);
        assertThat(last.z() * last.z()).isCloseTo(12.17314622, within(1e-8));
        assertThat(last.pValue()).isCloseTo(0.000484824593, within(1e-12));
        assertThat(last.z()).isNegative();
    }

    /** SAS/STAT 9.2 User's Guide, The FREQ Procedure, example 36.8: pain and dose, Z = 4.7918 in size, P < 0.0001. */
    @Test
    void painAndDose_haveTheStatisticOfSas() {
        CochranArmitage result = CochranArmitage.of(
                new double[] {0, 1, 2, 3, 4}, new long[] {6, 7, 9, 14, 23}, new long[] {32, 33, 32, 32, 32});
        assertThat(result.z()).isCloseTo(4.7918, within(5e-5));
        assertThat(result.pValue()).isLessThan(0.0001);
    }

    @Test
    void moreSpreadThanChance_isNotedAndRaisesP() {
        CochranArmitage result = CochranArmitage.of(
                new double[] {1, 2, 3, 4, 5, 6, 7},
                new long[] {200, 320, 220, 330, 250, 400, 300},
                new long[] {1000, 1000, 1000, 1000, 1000, 1000, 1000});
        assertThat(result.pValue()).isLessThan(0.001);
        assertThat(result.dispersion().orElseThrow()).isGreaterThan(10);
        assertThat(result.dispersedPValue().orElseThrow()).isGreaterThan(0.05);
        assertThat(result.notes()).containsExactly(Note.OVERDISPERSED);
    }

    @Test
    void nobodyOrEverybody_isNoTrend() {
        for (long each : new long[] {0, 50}) {
            CochranArmitage result =
                    CochranArmitage.of(new double[] {1, 2, 3}, new long[] {each, each, each}, new long[] {50, 50, 50});
            assertThat(result.z()).isZero();
            assertThat(result.pValue()).isEqualTo(1);
            assertThat(result.dispersion()).isEmpty();
            assertThat(result.notes()).containsExactly(Note.CONSTANT_SERIES);
        }
    }

    @Test
    void emptyRowsAndTheirOrder_changeNothing() {
        assertThat(CochranArmitage.of(
                        new double[] {4, 2, 9, 3, 1}, new long[] {70, 90, 0, 129, 83}, new long[] {82, 93, 0, 136, 86}))
                .isEqualTo(CochranArmitage.of(new double[] {1, 2, 3, 4}, SMOKERS, PATIENTS));
    }

    @Test
    void twoRows_areTheComparisonOfTwoProportions() {
        CochranArmitage result = CochranArmitage.of(new double[] {1, 2}, new long[] {83, 90}, new long[] {86, 93});
        assertThat(result.departure()).isCloseTo(0, within(1e-12));
        assertThat(result.dispersedPValue()).isEmpty();
    }

    @Test
    void oneScoreAlone_isRefused() {
        assertThatThrownBy(() -> CochranArmitage.of(new double[] {1, 1}, new long[] {1, 2}, new long[] {5, 5}))
                .hasMessageContaining("two distinct scores");
    }
}
