package phanluong.warehouse.statistics.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InequalityTest {
    /** Incomes of the United States in 1968, means of ten classes: documentation of the R package ineq. */
    private static final List<Holding> INCOMES = of(541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261);

    private static List<Holding> of(double... values) {
        return Arrays.stream(values).mapToObj(value -> new Holding(value, 1)).toList();
    }

    /** ineq(x) 0.4620911, Gini(x, corr = TRUE) 0.5134346 and Gini(c(2, …, 18), corr = TRUE) 0.4444444: R package ineq; two of five with everything: DescTools, Gini. */
    @Test
    void giniAsPublished() {
        assertThat(Gini.POPULATION.of(INCOMES).orElseThrow()).isCloseTo(0.4620911, within(5e-8));
        assertThat(Gini.SAMPLE.of(INCOMES).orElseThrow()).isCloseTo(0.5134346, within(5e-8));
        assertThat(Gini.SAMPLE.of(of(2, 2, 2, 2, 2, 18, 18, 18, 18, 18)).orElseThrow())
                .isCloseTo(0.444444444444444, within(1e-14));
        assertThat(Gini.POPULATION.of(of(10, 10, 0, 0, 0)).orElseThrow()).isCloseTo(0.6, within(1e-15));
        assertThat(Gini.POPULATION
                        .of(List.of(new Holding(10, 2), new Holding(0, 3)))
                        .orElseThrow())
                .isCloseTo(0.6, within(1e-15));
    }

    /**
     * ineq(x, type = "Theil") 0.3623412; L = −ln(1 − A), where A is Atkinson's measure with parameter 1, 0.3518251: R package ineq. One
     * who has everything: ln n, Theil 1967, page 92.
     */
    @Test
    void theilAsPublished() {
        assertThat(Theil.T.of(List.of(INCOMES)).orElseThrow().total()).isCloseTo(0.3623412, within(5e-8));
        assertThat(-Math.expm1(-Theil.L.of(List.of(INCOMES)).orElseThrow().total()))
                .isCloseTo(0.3518251, within(5e-8));
        assertThat(Theil.T.of(List.of(of(0, 0, 0, 0, 9, 0, 0, 0))).orElseThrow().total())
                .isCloseTo(Math.log(8), within(1e-15));
    }

    /** Shorrocks 1980: both parts add up to the whole, and only what differs between groups is between them. */
    @ParameterizedTest
    @EnumSource(Theil.class)
    void partsAddUp(Theil theil) {
        Theil.Parts whole = theil.of(List.of(INCOMES)).orElseThrow();
        Theil.Parts parts = theil.of(List.of(INCOMES.subList(0, 3), INCOMES.subList(3, 8), INCOMES.subList(8, 10)))
                .orElseThrow();
        assertThat(whole.between()).isZero();
        assertThat(parts.total()).isCloseTo(whole.total(), within(1e-15));
        assertThat(parts.within()).isBetween(0.02, 0.2);
        Theil.Parts alike = theil.of(List.of(of(1, 1, 1), of(3, 3))).orElseThrow();
        assertThat(alike.within()).isZero();
        assertThat(alike.between()).isPositive();
    }

    @Test
    void nobodyHasAnything_orAllTheSame() {
        for (Gini gini : Gini.values()) {
            assertThat(gini.of(of(0, 0))).isEmpty();
            assertThat(gini.of(of(7.1, 7.1, 7.1)).orElseThrow()).isCloseTo(0, within(1e-15));
        }
        assertThat(Gini.SAMPLE.of(of(3))).isEmpty();
        assertThat(Gini.POPULATION.of(of(3))).hasValue(0);
        assertThat(Theil.T.of(List.of(of(0, 0)))).isEmpty();
        assertThat(Theil.L.of(List.of(of(0, 1)))).isEmpty();
        assertThat(Theil.T.of(List.of(of(0, 0), of(1, 1))).orElseThrow().total())
                .isCloseTo(Math.log(2), within(1e-15));
        assertThatThrownBy(() -> new Holding(-1, 1)).hasMessageContaining("-1");
    }

    @Test
    void orderChangesNothing() {
        List<Holding> turned = new ArrayList<>(INCOMES);
        Collections.rotate(turned, 3);
        assertThat(Gini.POPULATION.of(turned)).isEqualTo(Gini.POPULATION.of(INCOMES));
        assertThat(Theil.T.of(List.of(turned))).isEqualTo(Theil.T.of(List.of(INCOMES)));
    }
}
