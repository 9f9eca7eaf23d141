package phanluong.warehouse.statistics.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.Note;

class RandomisationTestTest {
    /** Fisher 1935, The Design of Experiments, section 5: 1 in 70 for all eight cups, 17 in 70 for at least three of four. */
    @Test
    void theLadyTastingTea_hasFishersP() {
        boolean[] milkFirst = {true, true, true, true, false, false, false, false};
        RandomisationTest allRight = test(new double[] {1, 1, 1, 1, 0, 0, 0, 0}, milkFirst);
        assertThat(allRight.assignments().count().intValue()).isEqualTo(70);
        assertThat(allRight.greater()).isEqualTo(1 / 70.0);
        assertThat(allRight.twoSided()).isEqualTo(2 / 70.0);
        RandomisationTest threeRight = test(new double[] {1, 1, 1, 0, 1, 0, 0, 0}, milkFirst);
        assertThat(threeRight.greater()).isEqualTo(17 / 70.0);
    }

    /**
     * Fisher 1935, section 21: Darwin's fifteen pairs of Zea mays, differences in eighths of an inch; 863 of 32,768 sums are at
     * least 314 and as many at most −314: 5.267 per cent.
     */
    @Test
    void darwinsMaize_inPairs_hasFishersP() {
        double[] differences = {49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48};
        double[] outcome = new double[30];
        boolean[] crossed = new boolean[30];
        int[] pair = new int[30];
        for (int index = 0; index < 15; index++) {
            outcome[2 * index] = differences[index];
            crossed[2 * index] = true;
            pair[2 * index] = index;
            pair[2 * index + 1] = index;
        }
        RandomisationTest test =
                RandomisationTest.ofMeans(outcome, crossed, pair, 0.95).orElseThrow();
        assertThat(test.estimate()).isCloseTo(314 / 15.0, within(1e-12));
        assertThat(test.assignments().count().intValue()).isEqualTo(32_768);
        assertThat(test.greater()).isEqualTo(863 / 32_768.0);
        assertThat(test.twoSided()).isEqualTo(1_726 / 32_768.0);
        assertThat(test.assignments().smallestP()).isEqualTo(2 / 32_768.0);
        assertThat(test.interval().orElseThrow().contains(0)).isTrue();
    }

    /** Mouse data of Efron and Tibshirani 1993, table 2.1; p of R coin 1.4-2 oneway_test(distribution = "exact"). */
    @Test
    void efronsMice_haveTheExactPOfCoin() {
        double[] days = {94, 197, 16, 38, 99, 141, 23, 52, 104, 146, 10, 51, 30, 40, 27, 46};
        boolean[] treated = new boolean[16];
        Arrays.fill(treated, 0, 7, true);
        RandomisationTest test = test(days, treated);
        assertThat(test.estimate()).isCloseTo(30.63, within(0.005));
        assertThat(test.assignments().count().intValue()).isEqualTo(11_440);
        assertThat(test.twoSided()).isCloseTo(0.27832167832168, within(1e-13));
        assertThat(test.greater()).isCloseTo(0.1409965034965, within(1e-13));
    }

    /** R's data set sleep (Student 1908); p of R coin 1.4-2 oneway_test(extra ~ group, distribution = "exact"). */
    @Test
    void studentsSleep_hasTheExactPOfCoin() {
        double[] extra = {
            0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0, 1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4
        };
        boolean[] second = new boolean[20];
        Arrays.fill(second, 10, 20, true);
        RandomisationTest test = test(extra, second);
        assertThat(test.twoSided()).isCloseTo(0.081447963800905, within(1e-13));
        assertThat(test.greater()).isCloseTo(0.040723981900452, within(1e-13));
    }

    /** R's data set npk (Yates 1935), nitrogen in six blocks; p of R coin 1.4-2 oneway_test(yield ~ N | block, distribution = "exact"). */
    @Test
    void yatesPeas_inBlocks_haveTheExactPOfCoin() {
        double[] yield = {
            49.5, 62.8, 46.8, 57, 59.8, 58.5, 55.5, 56, 62.8, 55.8, 69.5, 55, 62, 48.8, 45.5, 44.2, 52, 51.5, 49.8,
            48.8, 57.2, 59, 53.2, 56
        };
        int[] nitrogen = {0, 1, 0, 1, 1, 1, 0, 0, 0, 1, 1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1, 1, 0, 0};
        boolean[] treated = new boolean[24];
        for (int plot = 0; plot < 24; plot++) {
            treated[plot] = nitrogen[plot] == 1;
        }
        int[] block = IntStream.range(0, 24).map(plot -> plot / 4).toArray();
        RandomisationTest test =
                RandomisationTest.ofMeans(yield, treated, block, 0.95).orElseThrow();
        assertThat(test.assignments().count().intValue()).isEqualTo(46_656);
        assertThat(test.estimate()).isCloseTo(57.683333333333 - 52.066666666667, within(1e-11));
        assertThat(test.twoSided()).isCloseTo(0.0062157064471879, within(1e-14));
    }

    /** R coin's data set rotarod has 2,704,156 assignments; the exact p of coin 1.4-2 is 0.037267. */
    @Test
    void moreThanAMillionAssignments_areDrawnFromAFixedSeed() {
        double[] seconds = new double[24];
        Arrays.fill(seconds, 300);
        double[] below = {22, 300, 75, 271, 300, 18, 300, 300, 163, 300, 300, 300};
        System.arraycopy(below, 0, seconds, 12, 12);
        boolean[] treated = new boolean[24];
        Arrays.fill(treated, 12, 24, true);
        RandomisationTest test = test(seconds, treated);
        assertThat(test.assignments().count().intValue()).isEqualTo(2_704_156);
        assertThat(test.assignments().all()).isFalse();
        assertThat(test.twoSided()).isCloseTo(0.037267, within(0.002));
        assertThat(test.inference(0.95).method()).isEqualTo(InferenceMethod.RANDOMISATION_SAMPLED);
    }

    @Test
    void threePilotsOfEleven_have165Assignments_saidBeforeTesting() {
        Assignments three = Assignments.of(first(3, 11), new int[11]);
        assertThat(three.count().intValue()).isEqualTo(165);
        assertThat(three.smallestP()).isEqualTo(1 / 165.0);
        assertThat(three.smallestOneSidedP()).isEqualTo(1 / 165.0);
    }

    @Test
    void oneTreatedOfEleven_canNeverGoBelowOneEleventh() {
        double[] outcome = {100, 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
        RandomisationTest test = test(outcome, first(1, 11));
        assertThat(test.assignments().smallestP()).isEqualTo(1 / 11.0);
        assertThat(test.twoSided()).isEqualTo(1 / 11.0);
        assertThat(test.interval()).isEmpty();
        assertThat(test.inference(0.95).notes()).containsExactly(Note.TOO_FEW_FOR_LEVEL);
    }

    @Test
    void halfTreated_hasAMirrorImage() {
        assertThat(Assignments.of(first(2, 4), new int[4]).smallestP()).isEqualTo(2 / 6.0);
    }

    @Test
    void aConstantOutcome_hasPOne() {
        RandomisationTest test = test(new double[] {5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5}, first(3, 11));
        assertThat(test.estimate()).isZero();
        assertThat(test.twoSided()).isEqualTo(1);
    }

    @Test
    void nobodyTreated_isNoTest() {
        assertThat(RandomisationTest.ofMeans(new double[] {1, 2, 3}, new boolean[3], new int[3], 0.95))
                .isEmpty();
    }

    @Test
    void theInterval_isTheShiftsThatAreNotRejected() {
        double[] outcome = {12, 13, 11, 3, 4, 5, 6, 2, 1, 3, 4};
        boolean[] treated = first(3, 11);
        Interval interval = test(outcome, treated).interval().orElseThrow();
        for (double inside : new double[] {interval.low() + 1e-6, interval.high() - 1e-6}) {
            assertThat(test(shifted(outcome, treated, inside), treated).twoSided())
                    .isGreaterThan(0.05);
        }
        for (double outside : new double[] {interval.low() - 1e-6, interval.high() + 1e-6}) {
            assertThat(test(shifted(outcome, treated, outside), treated).twoSided())
                    .isLessThanOrEqualTo(0.05);
        }
    }

    @Test
    void rowsInAnotherOrder_giveTheSameResult() {
        double[] outcome = {0.1, 0.7, 0.3, 0.11, 0.13, 0.19, 0.2};
        boolean[] treated = {true, false, true, false, false, false, false};
        double[] turned = {0.2, 0.19, 0.13, 0.11, 0.3, 0.7, 0.1};
        boolean[] turnedTreated = {false, false, false, false, true, false, true};
        assertThat(test(turned, turnedTreated).inference(0.9))
                .isEqualTo(test(outcome, treated).inference(0.9));
    }

    private static RandomisationTest test(double[] outcome, boolean[] treated) {
        return RandomisationTest.ofMeans(outcome, treated, new int[outcome.length], 0.95)
                .orElseThrow();
    }

    private static boolean[] first(int treated, int units) {
        boolean[] first = new boolean[units];
        Arrays.fill(first, 0, treated, true);
        return first;
    }

    private static double[] shifted(double[] outcome, boolean[] treated, double effect) {
        return IntStream.range(0, outcome.length)
                .mapToDouble(unit -> outcome[unit] - (treated[unit] ? effect : 0))
                .toArray();
    }
}
