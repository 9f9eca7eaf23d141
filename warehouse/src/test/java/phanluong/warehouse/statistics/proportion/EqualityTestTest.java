package phanluong.warehouse.statistics.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import phanluong.warehouse.statistics.Note;

class EqualityTestTest {
    /**
     * Printed: tea tasting, Fisher 1935, chapter 2, and convictions of twins, Fisher 1970, p. 95: R documentation of fisher.test (p 0.4857
     * and 0.0005367). Aspirin and myocardial infarction: Agresti 2007, An Introduction to Categorical Data Analysis, table 2.3 (χ² 25.0).
     * Admissions of men and women: R documentation of UCBAdmissions (χ² 92.2; 91.6 corrected). Epinephrine, Perondi et al. 2004, and
     * CHRNA4, Ritland et al. 2007: Fagerland, Lydersen and Laake 2017, Statistical Analysis of Contingency Tables, chapter 4.
     * Further digits: chisq.test and fisher.test of R 4.2.2 on these tables.
     */
    @ParameterizedTest
    @CsvSource({
        "CHI_SQUARE, 189, 11034, 104, 11037, 25.0138839671942, 5.69189697374080e-07",
        "CHI_SQUARE, 1198, 2691, 557, 1835, 92.2052804115276, 7.81360038899464e-22",
        "CHI_SQUARE, 7, 34, 1, 34, 5.1, 0.0239258434806266",
        "CHI_SQUARE, 0, 16, 15, 72, 4.0182648401826473, 0.0450099984992039",
        "CHI_SQUARE, 3, 4, 1, 4, 2, 0.157299207050284",
        "YATES, 189, 11034, 104, 11037, 24.4290565152259, 7.70970754750759e-07",
        "YATES, 1198, 2691, 557, 1835, 91.6095978581212, 1.05579680878284e-21",
        "YATES, 7, 34, 1, 34, 3.5416666666666665, 0.0598452989566412",
        "YATES, 3, 4, 1, 4, 0.5, 0.479500122186953",
        "FISHER, 3, 4, 1, 4, , 0.485714285714286",
        "FISHER, 2, 17, 10, 13, , 0.000536724119143436",
        "FISHER, 189, 11034, 104, 11037, , 5.03283559972277e-07",
        "FISHER, 1198, 2691, 557, 1835, , 4.83590317933728e-22",
        "FISHER, 7, 34, 1, 34, , 0.0544001304950657",
        "FISHER, 0, 16, 15, 72, , 0.0628666646301093"
    })
    void asPublished(EqualityTest method, long x, long n, long y, long m, Double statistic, double p) {
        EqualityTest.Result result = method.of(difference(x, n, y, m));
        if (statistic != null) {
            assertThat(result.statistic().orElseThrow()).isCloseTo(statistic, withinPercentage(1e-10));
        }
        assertThat(result.pValue().orElseThrow()).isCloseTo(p, withinPercentage(1e-8));
    }

    @Test
    void smallExpectedCountsAreSaid() {
        assertThat(EqualityTest.CHI_SQUARE.of(difference(7, 34, 1, 34)).notes())
                .containsExactly(Note.SMALL_EXPECTED_COUNTS);
        assertThat(EqualityTest.CHI_SQUARE
                        .of(difference(189, 11034, 104, 11037))
                        .notes())
                .isEmpty();
    }

    @Test
    void tooManyForTheExactTest() {
        assertThat(EqualityTest.FISHER.of(difference(1, 20_000_000, 2, 3)).notes())
                .containsExactly(Note.TOO_MANY_FOR_EXACT);
    }

    /** Yates's correction never turns the difference round: R 4.2.2, chisq.test(matrix(c(1, 1, 2, 2), 2)), χ² 0, p 1. */
    @Test
    void equalProportionsGiveOne() {
        for (EqualityTest test : EqualityTest.values()) {
            assertThat(test.of(difference(1, 2, 2, 4)).pValue()).hasValue(1);
        }
    }

    private static Difference difference(long x, long n, long y, long m) {
        return new Difference(new Proportion(x, n), new Proportion(y, m));
    }

    @Test
    void withoutVariationThereIsNoChiSquare_andTheExactTestSaysOne() {
        for (EqualityTest test : new EqualityTest[] {EqualityTest.CHI_SQUARE, EqualityTest.YATES}) {
            assertThat(test.of(difference(0, 4, 0, 9)).notes()).containsExactly(Note.NO_VARIATION);
            assertThat(test.of(difference(4, 4, 9, 9)).pValue()).isEmpty();
        }
        assertThat(EqualityTest.FISHER.of(difference(4, 4, 9, 9)).pValue()).hasValue(1);
    }
}
