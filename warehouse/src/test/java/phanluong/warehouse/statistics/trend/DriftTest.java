package phanluong.warehouse.statistics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import phanluong.warehouse.statistics.Note;

class DriftTest {
    record Reference(
            String set, double[] values, double drift, double standardError, double fifth, double fifthError) {}

    /** R package forecast 8.20, rwf(drift = TRUE, h = 5), on data sets of R: the errors are those behind its 95 % limits. */
    static Reference[] references() {
        return new Reference[] {
            new Reference("uspop", RData.USPOP, 11.0705555556, 1.81170603024, 258.552777778, 19.42838271966),
            new Reference("airmiles", RData.AIRMILES, 1308.7826087, 253.697136331, 37057.9130435, 3001.78499855),
            new Reference(
                    "LakeHuron", RData.LAKE_HURON, -0.00432989690722, 0.0760544302309, 579.938350515, 1.717550855855),
            new Reference("Nile", RData.NILE, -3.83838383838, 16.8978932883, 720.808080808, 385.331253265)
        };
    }

    @ParameterizedTest
    @MethodSource("references")
    void forecasts_areThoseOfR(Reference reference) {
        Drift drift = Drift.of(reference.values());
        assertThat(drift.slope()).isCloseTo(reference.drift(), digits(reference.drift()));
        assertThat(drift.standardError()).isCloseTo(reference.standardError(), digits(reference.standardError()));
        Forecast fifth = drift.forecast(5, 0.95).get(4);
        assertThat(fifth.value()).isCloseTo(reference.fifth(), digits(reference.fifth()));
        assertThat(fifth.standardError()).isCloseTo(reference.fifthError(), digits(reference.fifthError()));
        assertThat(fifth.interval().contains(fifth.value())).isTrue();
    }

    @Test
    void equalSteps_leaveNoError() {
        Drift drift = Drift.of(new double[] {1, 2, 3, 4});
        assertThat(drift.notes()).containsExactly(Note.PERFECT_FIT);
        assertThat(drift.pValue()).isEmpty();
        assertThat(drift.forecast(1, 0.95).get(0).interval().high()).isEqualTo(5);
    }

    @Test
    void clampedForecasts_sayThatTheyAre() {
        List<Forecast> forecasts = Drift.of(new double[] {70, 82, 88, 97}).forecast(2, 0.95);
        Forecast clamped = forecasts.get(1).within(0, 100);
        assertThat(clamped.value()).isEqualTo(100);
        assertThat(clamped.interval().high()).isEqualTo(100);
        assertThat(clamped.notes()).containsExactly(Note.CLAMPED);
        assertThat(forecasts.get(0).within(-1000, 1000)).isSameAs(forecasts.get(0));
    }

    @Test
    void twoValues_areRefused() {
        assertThatThrownBy(() -> Drift.of(new double[] {1, 2})).hasMessageContaining("at least 3");
    }

    private static Offset<Double> digits(double published) {
        return within(Math.abs(published) * 1e-10);
    }
}
