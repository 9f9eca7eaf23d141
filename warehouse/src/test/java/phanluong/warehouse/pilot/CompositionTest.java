package phanluong.warehouse.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import phanluong.warehouse.statistics.proportion.Difference;
import phanluong.warehouse.statistics.proportion.Proportion;

class CompositionTest {
    /**
     * In town and in the country alike the pilots gain 5 points more; but their graduates move to the towns, where rates are lower, and
     * together they lose.
     */
    @Test
    void withinTownAndCountryTheyGain_togetherTheyLose_andThatIsSaid() {
        Composition composition = Composition.of(
                        "settlement",
                        List.of(
                                category("urban", of(10, 100), of(50, 500), of(135, 900), of(50, 500)),
                                category("rural", of(360, 900), of(200, 500), of(45, 100), of(200, 500))))
                .orElseThrow();
        assertThat(composition.pooled().value()).isCloseTo(-19, within(1e-9));
        assertThat(composition.stratified().value()).isCloseTo(5, within(1e-9));
        assertThat(composition.isReversed()).isTrue();
    }

    @Test
    void equallyMixed_bothSayTheSame() {
        Composition composition = Composition.of(
                        "settlement",
                        List.of(
                                category("urban", of(10, 100), of(10, 100), of(20, 100), of(15, 100)),
                                category("rural", of(40, 100), of(40, 100), of(50, 100), of(45, 100))))
                .orElseThrow();
        assertThat(composition.pooled().value()).isCloseTo(5, within(1e-9));
        assertThat(composition.stratified().value()).isCloseTo(5, within(1e-9));
        assertThat(composition.isReversed()).isFalse();
    }

    /** Of a few hundred graduates: chance alone would move both further. */
    @Test
    void twoValuesNextToZero_areNoContradiction() {
        Composition composition = Composition.of(
                        "settlement",
                        List.of(
                                category("urban", of(20, 100), of(20, 100), of(21, 102), of(20, 100)),
                                category("rural", of(40, 100), of(40, 100), of(36, 89), of(40, 100))))
                .orElseThrow();
        assertThat(composition.pooled().value()).isNegative();
        assertThat(composition.stratified().value()).isPositive();
        assertThat(composition.isReversed()).isFalse();
    }

    @Test
    void oneCategory_isNoMixture() {
        assertThat(Composition.of("settlement", List.of(category("urban", of(1, 2), of(1, 2), of(1, 2), of(1, 2)))))
                .isEmpty();
    }

    private static Composition.Category category(
            String id, Proportion pilotsBefore, Proportion othersBefore, Proportion pilots, Proportion others) {
        return new Composition.Category(id, new Difference(pilotsBefore, othersBefore), new Difference(pilots, others));
    }

    private static Proportion of(long count, long total) {
        return new Proportion(count, total);
    }
}
