package phanluong.warehouse.statistics.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import phanluong.warehouse.statistics.Interval;

/** Values of R 4.2.2: clubSandwich 0.5.8 (coef_test and conf_int, CR2, each row a cluster) and coin 1.4-2 (independence_test, exact). */
class StratifiedDifferenceTest {
    /** R dataset npk (Yates 1937; Venables and Ripley 2002): yield by nitrogen in six blocks of four. */
    private static final double[] YIELD = {
        49.5, 62.8, 46.8, 57, 59.8, 58.5, 55.5, 56, 62.8, 55.8, 69.5, 55, 62, 48.8, 45.5, 44.2, 52, 51.5, 49.8, 48.8,
        57.2, 59, 53.2, 56
    };

    private static final boolean[] NITROGEN = treated("010111000110110010101100");
    private static final int[] BLOCK =
            IntStream.range(0, 24).map(plot -> plot / 4).toArray();

    @Test
    void nitrogenInBlocks_hasTheErrorOfClubSandwich_andTheExactPOfCoin() {
        StratifiedDifference result =
                StratifiedDifference.of(YIELD, NITROGEN, BLOCK, 0.95).orElseThrow();
        assertThat(result.reduced().estimate()).isCloseTo(5.6166666666666583, within(1e-12));
        assertThat(result.reduced().standardError().orElseThrow()).isCloseTo(1.8358850334945118, within(1e-12));
        assertThat(result.reduced().degreesOfFreedom().orElseThrow()).isCloseTo(17, within(1e-10));
        assertThat(result.reduced().pValue().orElseThrow()).isCloseTo(0.0070954988059074, within(1e-12));
        assertThat(result.randomisation().assignments().count().intValue()).isEqualTo(46_656);
        assertThat(result.randomisation().twoSided()).isCloseTo(0.0062157064471879, within(1e-14));
        assertThat(result.randomisation().estimate()).isCloseTo(result.reduced().estimate(), within(1e-12));
    }

    @Test
    void theHeadline_isTheOneWithTheLargerP_andItsInterval() {
        StratifiedDifference result =
                StratifiedDifference.of(YIELD, NITROGEN, BLOCK, 0.95).orElseThrow();
        assertThat(result.headline()).isEqualTo(result.reduced());
        Interval interval = result.headline().interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(1.7432878238888971, within(1e-10));
        assertThat(interval.high()).isCloseTo(9.4900455094444194, within(1e-10));
    }

    /** R dataset sleep (Student 1908): ten patients, each a stratum of two drugs. */
    @Test
    void drugsWithinPatients_haveTheErrorOfClubSandwich_andTheExactPOfCoin() {
        double[] extra = {
            0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2, 1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4
        };
        StratifiedDifference result = StratifiedDifference.of(
                        extra,
                        treated("00000000001111111111"),
                        IntStream.range(0, 20).map(row -> row % 10).toArray(),
                        0.95)
                .orElseThrow();
        assertThat(result.reduced().estimate()).isCloseTo(1.58, within(1e-12));
        assertThat(result.reduced().standardError().orElseThrow()).isCloseTo(0.3889587238883951, within(1e-12));
        assertThat(result.reduced().degreesOfFreedom().orElseThrow()).isCloseTo(9, within(1e-10));
        assertThat(result.reduced().pValue().orElseThrow()).isCloseTo(0.0028328901973843, within(1e-12));
        assertThat(result.randomisation().twoSided()).isEqualTo(0.00390625);
    }

    /** R dataset ToothGrowth (Crampton 1947), rows 1–6, 11–14, 21–27, 31–36, 41–43 and 51–58: unequal numbers in each dose. */
    @Test
    void unequalStrata_haveTheErrorAndTheDegreesOfFreedomOfClubSandwich() {
        double[] length = {
            4.2, 11.5, 7.3, 5.8, 6.4, 10, 16.5, 16.5, 15.2, 17.3, 23.6, 18.5, 33.9, 25.5, 26.4, 32.5, 26.7, 15.2, 21.5,
            17.6, 9.7, 14.5, 10, 19.7, 23.3, 23.6, 25.5, 26.4, 22.4, 24.5, 24.8, 30.9, 26.4, 27.3
        };
        int[] dose = "0000001111222222200000011122222222"
                .chars()
                .map(one -> one - '0')
                .toArray();
        StratifiedDifference result = StratifiedDifference.of(
                        length, treated("1111111111111111100000000000000000"), dose, 0.95)
                .orElseThrow();
        assertThat(result.reduced().estimate()).isCloseTo(-3.433990980834275, within(1e-12));
        assertThat(result.reduced().standardError().orElseThrow()).isCloseTo(1.394657359277995, within(1e-12));
        assertThat(result.reduced().degreesOfFreedom().orElseThrow()).isCloseTo(29.270061685161185, within(1e-9));
        assertThat(result.reduced().pValue().orElseThrow()).isCloseTo(0.019929123948961, within(1e-12));
    }

    @Test
    void theOrderOfUnits_changesNoBit() {
        List<Integer> order = new ArrayList<>(IntStream.range(0, 24).boxed().toList());
        Collections.shuffle(order, new Random(5));
        boolean[] treated = new boolean[24];
        IntStream.range(0, 24).forEach(at -> treated[at] = NITROGEN[order.get(at)]);
        StratifiedDifference shuffled = StratifiedDifference.of(
                        order.stream().mapToDouble(plot -> YIELD[plot]).toArray(),
                        treated,
                        order.stream().mapToInt(plot -> BLOCK[plot]).toArray(),
                        0.95)
                .orElseThrow();
        StratifiedDifference sorted =
                StratifiedDifference.of(YIELD, NITROGEN, BLOCK, 0.95).orElseThrow();
        assertThat(shuffled.reduced()).isEqualTo(sorted.reduced());
        assertThat(shuffled.headline()).isEqualTo(sorted.headline());
        assertThat(shuffled.randomisation().inference(0.95))
                .isEqualTo(sorted.randomisation().inference(0.95));
    }

    @Test
    void withoutAStratumThatHasBoth_orWithoutUnits_thereIsNoDifference() {
        assertThat(StratifiedDifference.of(new double[] {1, 2, 3, 4}, treated("1100"), new int[] {0, 0, 1, 1}, 0.95))
                .isEmpty();
        assertThat(StratifiedDifference.of(new double[0], new boolean[0], new int[0], 0.95))
                .isEmpty();
    }

    @Test
    void unitsThatAreAllAlike_haveNoError_andTheirPIsOne() {
        StratifiedDifference result = StratifiedDifference.of(
                        new double[] {2, 2, 2, 2, 2, 2}, treated("110100"), new int[] {0, 0, 0, 1, 1, 1}, 0.95)
                .orElseThrow();
        assertThat(result.reduced().standardError()).isEmpty();
        assertThat(result.headline().estimate()).isZero();
        assertThat(result.headline().pValue()).hasValue(1);
    }

    private static boolean[] treated(String marks) {
        boolean[] treated = new boolean[marks.length()];
        IntStream.range(0, treated.length).forEach(at -> treated[at] = marks.charAt(at) == '1');
        return treated;
    }
}
