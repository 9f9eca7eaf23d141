package phanluong.warehouse.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FleissKappaTest {
    /** Six psychiatrists diagnose 30 patients: Fleiss 1971, table 1 (kappa 0.430); z 17.65 after Fleiss, Nee and Landis 1979, as kappam.fleiss(diagnoses) of the R package irr prints it (0.43, z 17.7). */
    private static final long[][] DIAGNOSES = {
        {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0}, {2, 0, 4, 0, 0},
        {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6}, {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0},
        {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1}, {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0},
        {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3}, {0, 0, 0, 0, 6}, {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0},
        {1, 0, 0, 4, 1}, {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0}, {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6}
    };

    private static Optional<FleissKappa> of(long[][] ratings) {
        return FleissKappa.of(
                ratings, LongStream.generate(() -> 1).limit(ratings.length).toArray());
    }

    @Test
    void asFleissPrintsIt() {
        FleissKappa kappa = of(DIAGNOSES).orElseThrow();
        assertThat(kappa.value()).isCloseTo(0.430, within(0.0005));
        assertThat(kappa.value() / kappa.standardErrorByChance()).isCloseTo(17.65, within(0.005));
    }

    /** Fourteen raters, ten items: the worked example of the article "Fleiss' kappa" of Wikipedia, 0.210. */
    @Test
    void asTheWorkedExample() {
        FleissKappa kappa = of(new long[][] {
                    {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
                    {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}
                })
                .orElseThrow();
        assertThat(kappa.value()).isCloseTo(0.210, within(0.0005));
    }

    @Test
    void fullAgreementIsOne_andOneCategoryHasNoKappa() {
        assertThat(of(new long[][] {{3, 0}, {0, 3}}).orElseThrow().value()).isEqualTo(1);
        assertThat(of(new long[][] {{3}, {3}})).isEmpty();
        assertThatThrownBy(() -> of(new long[][] {{2, 1}, {1, 1}})).hasMessageContaining("has 3");
    }

    @Test
    void itemsOfOneKindMayBeGivenTogether() {
        assertThat(FleissKappa.of(new long[][] {{3, 0}, {1, 2}}, new long[] {2, 1}))
                .isEqualTo(of(new long[][] {{1, 2}, {3, 0}, {3, 0}}));
    }
}
