package phanluong.warehouse.statistics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KendallDistributionTest {
    /** Upper tails printed in Gilbert 1987, Statistical Methods for Environmental Pollution Monitoring, table A18. */
    @ParameterizedTest
    @CsvSource({
        "4, 6, 0.042",
        "4, 4, 0.167",
        "5, 10, 0.0083",
        "5, 8, 0.042",
        "7, 15, 0.015",
        "7, 13, 0.035",
        "8, 16, 0.031",
        "9, 20, 0.022",
        "10, 21, 0.036",
        "10, 23, 0.023"
    })
    void upperTail_isThatOfThePublishedTable(int points, int s, double published) {
        assertThat(KendallDistribution.of(points).atLeast(s))
                .isCloseTo(published, within(published < 0.01 ? 5e-5 : 5e-4));
    }

    @ParameterizedTest
    @CsvSource({"2", "5", "10", "60"})
    void allProbabilities_addUpToOne(int points) {
        assertThat(KendallDistribution.of(points).atLeast(-points * (points - 1) / 2))
                .isCloseTo(1, within(1e-12));
    }

    /** Enumeration of all permutations is the definition that the counting must keep. */
    @Test
    void ties_areThoseOfAllPermutations() {
        double[][] rankings = {{1, 1, 2, 3, 3, 3}, {1, 2, 2, 2, 3, 4}, {1, 2, 3, 4, 5, 6}, {1, 1, 1, 2, 2, 2}};
        for (double[] times : rankings) {
            for (double[] values : rankings) {
                KendallDistribution counted = KendallDistribution.of(Series.groups(times), Series.groups(values));
                int[] scores = new int[31];
                permute(times, values.clone(), 0, scores);
                for (int s = -15; s <= 15; s++) {
                    double tail = 0;
                    for (int score = s; score <= 15; score++) {
                        tail += scores[score + 15] / 720.0;
                    }
                    assertThat(counted.atLeast(s)).isCloseTo(tail, within(1e-12));
                }
            }
        }
    }

    /** Ties that leave odd sums only: the tail from distance 1 on is everything, and rounding must not carry it above 1. */
    @Test
    void aTail_isNeverAboveOne() {
        for (int tied = 0; tied <= 8; tied++) {
            for (int points = tied + 2; points <= 10; points++) {
                int[] values = new int[points - tied];
                Arrays.fill(values, 1);
                values[0] = tied + 1;
                int[] times = new int[points];
                Arrays.fill(times, 1);
                assertThat(KendallDistribution.of(times, values).beyond(1)).isBetween(0.0, 1.0);
            }
        }
    }

    private static void permute(double[] times, double[] values, int from, int[] scores) {
        if (from == values.length) {
            scores[MannKendall.of(times, values).s() + 15]++;
            return;
        }
        for (int i = from; i < values.length; i++) {
            swap(values, from, i);
            permute(times, values, from + 1, scores);
            swap(values, from, i);
        }
    }

    private static void swap(double[] values, int one, int other) {
        double kept = values[one];
        values[one] = values[other];
        values[other] = kept;
    }
}
