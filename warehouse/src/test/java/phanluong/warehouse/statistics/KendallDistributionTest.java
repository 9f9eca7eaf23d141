package phanluong.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
        assertThat(new KendallDistribution(points).atLeast(s))
                .isCloseTo(published, within(published < 0.01 ? 5e-5 : 5e-4));
    }

    @ParameterizedTest
    @CsvSource({"2", "5", "10", "60"})
    void allProbabilities_addUpToOne(int points) {
        assertThat(new KendallDistribution(points).atLeast(-points * (points - 1) / 2))
                .isCloseTo(1, within(1e-12));
    }
}
