package phanluong.warehouse.statistics.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import phanluong.warehouse.statistics.Interval;

class DirectRateTest {
    /** Down's syndrome in Michigan by birth order and age of the mother: Fleiss 1981, table 14.4; Fay and Feuer 1997, table I. */
    private static final long[][] CASES = {
        {107, 141, 60, 40, 39, 25},
        {25, 150, 110, 84, 82, 39},
        {3, 71, 114, 103, 108, 75},
        {1, 26, 64, 89, 137, 96},
        {0, 8, 63, 112, 262, 295}
    };

    private static final double[][] BIRTHS = {
        {230061, 329449, 114920, 39487, 14208, 3052},
        {72202, 326701, 208667, 83228, 28466, 5375},
        {15050, 175702, 207081, 117300, 45026, 8660},
        {2293, 68800, 132424, 98301, 46075, 9834},
        {327, 30666, 123419, 149919, 104088, 34392}
    };

    private static List<Stratum> order(int order) {
        return IntStream.range(0, 6)
                .mapToObj(age -> new Stratum(
                        CASES[order - 1][age],
                        BIRTHS[order - 1][age],
                        IntStream.range(0, 5)
                                .mapToDouble(one -> BIRTHS[one][age])
                                .sum()))
                .toList();
    }

    /**
     * Printed in Fay and Feuer 1997, table I, to one decimal (92.3 from 80.4 to 105.8, …, 75.5 from 67.7 to 188.3); further digits:
     * ageadjust.direct of the R package epitools 0.5-10.1, whose documentation recreates that table.
     */
    @ParameterizedTest
    @CsvSource({
        "1, 92.3045255331995, 80.4417498507043, 105.7633457492612",
        "2, 91.1741168346641, 82.3612116520044, 100.8675763172510",
        "3, 85.0692213383019, 77.1834534027216, 94.2235698322065",
        "4, 92.7178650551998, 80.0099927553993, 114.6694448225844",
        "5, 75.5290074452568, 67.7021204176467, 188.3001727277758"
    })
    void asFayAndFeuerPrintIt(int order, double value, double low, double high) {
        DirectRate rate = DirectRate.of(order(order)).orElseThrow();
        Interval interval = DirectInterval.FAY_FEUER.of(rate, 0.95);
        assertThat(rate.value() * 1e5).isCloseTo(value, withinPercentage(1e-9));
        assertThat(interval.low() * 1e5).isCloseTo(low, withinPercentage(1e-9));
        assertThat(interval.high() * 1e5).isCloseTo(high, withinPercentage(1e-9));
    }

    /** Leptospirosis of dogs, Thrusfield 2007, pages 63 and 64: printed in the documentation of epi.directadj, R package epiR. */
    @ParameterizedTest
    @CsvSource({"15, 48, 46, 212, 0.2647406, 0.1866047, 0.3692766", "53, 180, 16, 71, 0.2598983, 0.1964162, 0.3406224"})
    void asEpiRPrintsIt(long first, double dogs, long second, double bitches, double value, double low, double high) {
        DirectRate rate = DirectRate.of(List.of(new Stratum(first, dogs, 250), new Stratum(second, bitches, 250)))
                .orElseThrow();
        Interval interval = DirectInterval.FAY_FEUER.of(rate, 0.95);
        assertThat(rate.value()).isCloseTo(value, within(5e-8));
        assertThat(interval.low()).isCloseTo(low, within(5e-8));
        assertThat(interval.high()).isCloseTo(high, within(5e-8));
    }

    /** Formula 8 of Dobson et al. 1991 evaluated in R 4.2.2 with the limits of poisson.test. */
    @Test
    void dobsonWithExactLimits() {
        DirectRate rate = DirectRate.of(order(5)).orElseThrow();
        Interval interval = DirectInterval.DOBSON_EXACT.of(rate, 0.95);
        assertThat(rate.standardError() * 1e5).isCloseTo(4.10208446325181, withinPercentage(1e-9));
        assertThat(interval.low() * 1e5).isCloseTo(67.63283525830499, withinPercentage(1e-9));
        assertThat(interval.high() * 1e5).isCloseTo(83.86703174351808, withinPercentage(1e-9));
    }

    /** With one class the rate is the crude one, and its interval that of the events. */
    @Test
    void oneClassIsNotStandardised() {
        DirectRate rate = DirectRate.of(List.of(new Stratum(65, 100, 7))).orElseThrow();
        assertThat(rate.value()).isEqualTo(0.65);
        assertThat(DirectInterval.DOBSON.of(rate, 0.95).low())
                .isCloseTo(PoissonLimits.BYAR.of(65, 0.95).low() / 100, withinPercentage(1e-12));
        for (DirectInterval exact : List.of(DirectInterval.DOBSON_EXACT, DirectInterval.FAY_FEUER)) {
            assertThat(exact.of(rate, 0.95).high())
                    .isCloseTo(PoissonLimits.EXACT.of(65, 0.95).high() / 100, withinPercentage(1e-11));
        }
    }

    @Test
    void fewerThanTenEventsGiveNoValue() {
        assertThat(DirectRate.of(List.of(new Stratum(4, 100, 1), new Stratum(5, 10, 1))))
                .isEmpty();
        assertThat(DirectRate.of(List.of(new Stratum(5, 100, 1), new Stratum(5, 10, 1))))
                .isPresent();
        assertThat(DirectRate.of(List.of(new Stratum(50, 100, 0), new Stratum(9, 100, 1))))
                .isEmpty();
    }

    @Test
    void theOrderOfClassesChangesNothing() {
        List<Stratum> turned = new ArrayList<>(order(3));
        Collections.reverse(turned);
        assertThat(DirectRate.of(turned)).isEqualTo(DirectRate.of(order(3)));
    }
}
