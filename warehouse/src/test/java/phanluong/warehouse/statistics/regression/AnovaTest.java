package phanluong.warehouse.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import phanluong.warehouse.statistics.Note;

class AnovaTest {
    /** Certified values of the NIST/ITL Statistical Reference Datasets, analysis of variance, all eleven sets. */
    @ParameterizedTest
    @CsvSource({
        "SiRstv, 5.11462616000000E-02, 2.16636560000000E-01, 1.18046237440255E+00, 1.90999039051129E-01, 1.04076068334656E-01",
        "SmLs01, 1.68000000000000E+00, 1.80000000000000E+00, 2.10000000000000E+01, 4.82758620689655E-01, 1.00000000000000E-01",
        "SmLs02, 1.60800000000000E+01, 1.80000000000000E+01, 2.01000000000000E+02, 4.71830985915493E-01, 1.00000000000000E-01",
        "SmLs03, 1.60080000000000E+02, 1.80000000000000E+02, 2.00100000000000E+03, 4.70712773465067E-01, 1.00000000000000E-01",
        "AtmWtAg, 3.63834187500000E-09, 1.04951729166667E-08, 1.59467335677930E+01, 2.57426544538321E-01, 1.51048314446410E-05",
        "SmLs04, 1.68000000000000E+00, 1.80000000000000E+00, 2.10000000000000E+01, 4.82758620689655E-01, 1.00000000000000E-01",
        "SmLs05, 1.60800000000000E+01, 1.80000000000000E+01, 2.01000000000000E+02, 4.71830985915493E-01, 1.00000000000000E-01",
        "SmLs06, 1.60080000000000E+02, 1.80000000000000E+02, 2.00100000000000E+03, 4.70712773465067E-01, 1.00000000000000E-01",
        "SmLs07, 1.68000000000000E+00, 1.80000000000000E+00, 2.10000000000000E+01, 4.82758620689655E-01, 1.00000000000000E-01",
        "SmLs08, 1.60800000000000E+01, 1.80000000000000E+01, 2.01000000000000E+02, 4.71830985915493E-01, 1.00000000000000E-01",
        "SmLs09, 1.60080000000000E+02, 1.80000000000000E+02, 2.00100000000000E+03, 4.70712773465067E-01, 1.00000000000000E-01"
    })
    void hardSets_agreeToFourteenDigits(
            String set, double between, double within, double f, double rSquared, double sigma) {
        Anova anova = Anova.of(Nist.groups(set));
        assertThat(Nist.digits(between, anova.between())).isGreaterThan(13.9);
        assertThat(Nist.digits(within, anova.within())).isGreaterThan(13.9);
        assertThat(Nist.digits(f, anova.f().orElseThrow())).isGreaterThan(13.9);
        assertThat(Nist.digits(rSquared, anova.rSquared().orElseThrow())).isGreaterThan(13.9);
        assertThat(Nist.digits(sigma, anova.sigma().orElseThrow())).isGreaterThan(13.9);
    }

    /** R 4.2.2, anova(lm(weight ~ group, PlantGrowth)): F = 4.8461, p = 0.01591. */
    @Test
    void plantGrowth_hasThePValueOfR() {
        Anova anova = Anova.of(List.of(
                new double[] {4.17, 5.58, 5.18, 6.11, 4.5, 4.61, 5.17, 4.53, 5.33, 5.14},
                new double[] {4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69},
                new double[] {6.31, 5.12, 5.54, 5.5, 5.37, 5.29, 4.92, 6.15, 5.8, 5.26}));
        assertThat(anova.f().orElseThrow()).isCloseTo(4.846087862380135, within(1e-12));
        assertThat(anova.pValue().orElseThrow()).isCloseTo(0.01590995832562294, within(1e-14));
    }

    @Test
    void equalValues_haveNothingToCompare() {
        Anova anova = Anova.of(List.of(new double[] {5, 5}, new double[] {5}));
        assertThat(anova.f()).isEmpty();
        assertThat(anova.rSquared()).isEmpty();
        assertThat(anova.notes()).containsExactly(Note.CONSTANT_SERIES);
    }

    @Test
    void oneValueAGroup_leavesNoError() {
        Anova anova = Anova.of(List.of(new double[] {5}, new double[] {6}, new double[] {8}));
        assertThat(anova.sigma()).isEmpty();
        assertThat(anova.pValue()).isEmpty();
        assertThat(anova.notes()).containsExactly(Note.PERFECT_FIT);
    }

    @Test
    void orderOfValuesAndGroups_changesNoBit() {
        Anova one = Anova.of(List.of(new double[] {0.1, 0.2, 0.7}, new double[] {0.3, 1e9}));
        assertThat(Anova.of(List.of(new double[] {1e9, 0.3}, new double[] {0.7, 0.1, 0.2})))
                .isEqualTo(one);
    }

    @Test
    void oneGroup_isRefused() {
        assertThatThrownBy(() -> Anova.of(List.of(new double[] {1, 2}))).hasMessageContaining("two groups");
    }
}
