package phanluong.warehouse.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import phanluong.warehouse.trend.Series;

class RehearsalTest {
    private static final int WORLDS = 40;

    @Test
    void theSameSeed_givesTheSameCounts_whateverTheThreads() throws Exception {
        List<Rehearsal.Row> together = Rehearsal.of(6, 7).rows();
        ForkJoinPool alone = new ForkJoinPool(1);
        try {
            assertThat(alone.submit(() -> Rehearsal.of(6, 7).rows()).get()).isEqualTo(together);
        } finally {
            alone.shutdown();
        }
        assertThat(Rehearsal.of(6, 8).rows()).isNotEqualTo(together);
    }

    /** With few worlds only what must hold in each of them, and what no chance explains. */
    @Test
    void nothingIsSaidThatCannotBe_andWhatIsPlainIsFound() {
        Map<String, Map<Measure, Double>> rows = Rehearsal.of(WORLDS, 181).rows().stream()
                .collect(java.util.stream.Collectors.toMap(row -> row.world().id(), Rehearsal.Row::measures));
        List.of("three_years", "four_years", "broken", "one_pilot")
                .forEach(world -> assertThat(rows.get(world).get(Measure.SAID_WHAT_CANNOT_BE))
                        .as(world)
                        .isZero());
        assertThat(rows.get("trend_two").get(Measure.REGION_TREND)).isEqualTo(1);
        assertThat(rows.get("effect_five").get(Measure.PILOT)).isGreaterThan(0.7);
        assertThat(rows.get("ordinary").get(Measure.RATE_COVERED)).isBetween(0.93, 0.97);
        assertThat(rows.get("ordinary").get(Measure.PILOT)).isLessThan(0.2);
    }

    @Test
    void aProvince_holdsWhatItsTruthSays() {
        Truth truth = new Truth(40, 3, 0.5, 6, 0, 0, 0, 1, 0, 0, false);
        Province province = Province.of(truth, 5);
        assertThat(province.pilots()).hasSize(3).doesNotHaveDuplicates();
        for (int district = 0; district < Province.DISTRICTS; district++) {
            double[] rates = province.rates()[district];
            double pilot = province.pilots().contains(district) ? 0.06 : 0;
            assertThat(rates[39] - rates[0]).isCloseTo(0.195 + pilot, org.assertj.core.api.Assertions.within(1e-12));
        }
        double counted = province.series().stream()
                .flatMap(series -> series.points().stream())
                .mapToDouble(point -> point.reading().percent().orElseThrow().doubleValue())
                .average()
                .orElseThrow();
        double true_ = java.util.Arrays.stream(province.rates())
                .flatMapToDouble(rates -> java.util.Arrays.stream(rates, 0, 40))
                .average()
                .orElseThrow();
        assertThat(counted).isCloseTo(100 * true_, org.assertj.core.api.Assertions.within(0.5));
    }

    @Test
    void aReform_breaksEverySeriesInTheMiddle() {
        Province province = Province.of(new Truth(12, 3, 0, 0, 0, 1.5, 0, 1, 0, 0.3, true), 5);
        assertThat(province.series()).allMatch(series -> series.runs().size() == 2);
        assertThat(province.series().stream()
                        .mapToInt(series -> series.measured().size())
                        .sum())
                .isBetween(60, 120);
        assertThat(province.total().points()).filteredOn(Series.Point::broken).hasSize(1);
    }
}
