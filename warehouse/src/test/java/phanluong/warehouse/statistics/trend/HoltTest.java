package phanluong.warehouse.statistics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import phanluong.warehouse.statistics.Note;

class HoltTest {
    record Fit(String set, double[] values, double squares, double third, double digits) {}

    /**
     * R package forecast 8.20, ets(model = "AAN", damped = FALSE), on data sets of R. Its search stops early, so sums of squares
     * may only be undercut; for airmiles and nhtemp it stops at a worse place, so that only the sum can be compared.
     */
    static Fit[] fits() {
        return new Fit[] {
            new Fit("uspop", RData.USPOP, 299.560362525, 276.072849227, 1e-4),
            new Fit("LakeHuron", RData.LAKE_HURON, 53.874064423, 579.947571928, 1e-5),
            new Fit("Nile", RData.NILE, 2021036.7399, 796.589466967, 1e-4),
            new Fit("airmiles", RData.AIRMILES, 25704656.6091, 36978.3009286, 2e-2),
            new Fit("nhtemp", RData.NHTEMP, 74.9551813726, 52.0866126583, 2e-2)
        };
    }

    @ParameterizedTest
    @MethodSource("fits")
    void fit_isAtLeastThatOfR(Fit reference) {
        Holt holt = Holt.of(reference.values());
        assertThat(holt.squares()).isLessThan(reference.squares() * (1 + 1e-9));
        assertThat(holt.forecast(3, 0.95).get(2).value())
                .isCloseTo(reference.third(), relative(reference.third(), reference.digits()));
    }

    record Known(
            String set,
            double[] values,
            double alpha,
            double star,
            double start,
            double slope,
            double squares,
            double third) {}

    /** R 4.2.2, HoltWinters(gamma = FALSE) with these weights and starts, on data sets of R. */
    static Known[] knowns() {
        return new Known[] {
            new Known("airmiles", RData.AIRMILES, 0.8, 0.2, 412, 68, 28366273.8041, 36785.8268462),
            new Known("uspop", RData.USPOP, 0.5, 0.3, 3.93, 5.31 - 3.93, 1178.83087294, 253.456107973),
            new Known("Nile", RData.NILE, 0.3, 0.1, 1120, 0, 2197107.31993, 750.472692149)
        };
    }

    @ParameterizedTest
    @MethodSource("knowns")
    void knownWeights_giveTheForecastsOfR(Known known) {
        // HoltWinters predicts the third value first.
        double[] later = Arrays.copyOfRange(known.values(), 2, known.values().length);
        Holt holt = Holt.of(later, known.alpha(), known.alpha() * known.star(), known.start(), known.slope());
        assertThat(holt.squares()).isCloseTo(known.squares(), relative(known.squares(), 1e-11));
        assertThat(holt.forecast(3, 0.95).get(2).value()).isCloseTo(known.third(), relative(known.third(), 1e-11));
    }

    /**
     * Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 1st edition, section 7.2, table 7.3: air passengers of Australia
     * 1990–2004, weights 0.8 and 0.2, start 17.55 and 21.86 − 17.55; fitted values and forecasts to two decimals.
     */
    @Test
    void airPassengersOfTheBook_haveItsForecasts() {
        double[] passengers = {
            17.55, 21.86, 23.89, 26.93, 26.89, 28.83, 30.08, 30.95, 30.19, 31.58, 32.58, 33.48, 39.02, 41.39, 41.60
        };
        double[] fitted = {
            22.03, 25.48, 27.54, 30.29, 30.26, 31.58, 32.60, 33.24, 32.27, 33.08, 33.96, 34.78, 40.06, 43.22
        };
        double[] later = {43.76, 45.59, 47.43, 49.27, 51.10};
        for (int known = 1; known <= fitted.length; known++) {
            Holt holt = book(Arrays.copyOf(passengers, known));
            assertThat(holt.level() + holt.slope()).isCloseTo(fitted[known - 1], within(0.0101));
        }
        List<Forecast> forecasts = book(passengers).forecast(5, 0.95);
        for (int step = 0; step < later.length; step++) {
            assertThat(forecasts.get(step).value()).isCloseTo(later[step], within(0.0101));
        }
    }

    private static Holt book(double[] values) {
        return Holt.of(values, 0.8, 0.8 * 0.2, 17.55, 21.86 - 17.55);
    }

    /** R package forecast 8.20, holt(uspop, h = 5): the errors behind its 95 % limits, from its own weights and start. */
    @Test
    void errorsOfForecasts_areThoseOfR() {
        Holt holt = Holt.of(RData.USPOP, 0.999897056956, 0.770438176453, 2.336900545242, 1.536278844506);
        double[] published = {4.46885788933, 9.08628472698, 14.54241913730, 20.74712145060, 27.62520692191};
        for (int step = 0; step < published.length; step++) {
            assertThat(holt.forecast(5, 0.95).get(step).standardError())
                    .isCloseTo(published[step], relative(published[step], 1e-8));
        }
    }

    @Test
    void aStraightLine_isMetWithoutError() {
        Holt holt = Holt.of(new double[] {10, 20, 30, 40, 50, 60, 70});
        assertThat(holt.forecast(1, 0.95).get(0).value()).isCloseTo(80, within(1e-9));
        assertThat(holt.squares()).isLessThan(1e-15);
    }

    @Test
    void aConstantSeries_staysWhereItIs() {
        Holt holt = Holt.of(new double[] {100, 100, 100, 100, 100});
        assertThat(holt.forecast(3, 0.95).get(2).value()).isEqualTo(100);
        assertThat(holt.notes()).containsExactly(Note.PERFECT_FIT);
    }

    @Test
    void fourValues_areRefused() {
        assertThatThrownBy(() -> Holt.of(new double[] {1, 2, 3, 4})).hasMessageContaining("at least 5");
    }

    private static Offset<Double> relative(double published, double share) {
        return within(Math.abs(published) * share);
    }
}
