package phanluong.warehouse.statistics.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import phanluong.warehouse.statistics.Note;

class DetectableEffectTest {
    /**
     * Bloom 1995, Evaluation Review 19, 547–556: with independent disturbances the smallest effect found with 80 % is (t at 97.5 % +
     * t at 80 %) standard errors. Here 40 districts of which 20 are pilots, 4 years before and 4 after, deviation 2: the standard
     * error is 2 √((1/4 + 1/4)(1/20 + 1/20)) = 0.447, t with 38 degrees of freedom 2.024 and 0.851.
     */
    @Test
    void manyDistricts_comeNearToBloomsFormula() {
        DetectableEffect detectable = DetectableEffect.of(panel(40, 20, 4, 4, 2, 0, 11), 0.95, 0.8);
        assertThat(detectable.deviation().getAsDouble()).isCloseTo(2, within(0.25));
        double error = detectable.deviation().getAsDouble() * Math.sqrt(0.5 * 0.1);
        assertThat(detectable.autocorrelation().getAsDouble()).isLessThan(0.2);
        assertThat(detectable.effect().getAsDouble()).isCloseTo((2.024 + 0.851) * error, within(0.35 * error));
    }

    @Test
    void theEffectThatIsFound_isFoundInThatShareOfOtherWorlds() {
        DetectableEffect detectable = DetectableEffect.of(panel(11, 3, 3, 3, 1, 0, 5), 0.95, 0.8);
        double size = detectable.effect().getAsDouble();
        double deviation = detectable.deviation().getAsDouble();
        int found = 0;
        for (int world = 0; world < 300; world++) {
            Panel panel =
                    panel(11, 3, 3, 3, deviation, detectable.autocorrelation().getAsDouble(), 1000 + world);
            List<Panel.Row> rows = panel.rows().stream()
                    .map(row -> Panel.Row.of(
                            row.unit(), row.time(), row.treated(), row.outcome() + (row.treated() ? size : 0), 1))
                    .toList();
            double p = DifferenceInDifferences.of(new Panel(rows), 0.95)
                    .headline()
                    .orElseThrow()
                    .pValue()
                    .getAsDouble();
            found += p <= 0.05 ? 1 : 0;
        }
        assertThat(found / 300.0).isCloseTo(0.8, within(0.07));
    }

    @Test
    void autocorrelation_isSeenThroughTheMeansThatWereTakenAway() {
        Disturbance disturbance =
                Disturbance.before(panel(400, 3, 5, 1, 3, 0.6, 3), 5).orElseThrow();
        assertThat(disturbance.autocorrelation()).isCloseTo(0.6, within(0.1));
        assertThat(disturbance.deviation()).isCloseTo(3, within(0.3));
    }

    @Test
    void outcomesAfterTheBeginning_changeNothing() {
        Panel panel = panel(11, 3, 3, 3, 1, 0.5, 8);
        List<Panel.Row> rows = panel.rows().stream()
                .map(row ->
                        Panel.Row.of(row.unit(), row.time(), row.treated(), row.time() >= 3 ? 77 : row.outcome(), 1))
                .toList();
        assertThat(DetectableEffect.of(new Panel(rows), 0.95, 0.8)).isEqualTo(DetectableEffect.of(panel, 0.95, 0.8));
    }

    @Test
    void oneTreatedOfEleven_findsNoEffectHoweverLarge() {
        DetectableEffect detectable = DetectableEffect.of(panel(11, 1, 3, 3, 1, 0, 2), 0.95, 0.8);
        assertThat(detectable.effect()).isEmpty();
        assertThat(detectable.notes()).containsExactly(Note.TOO_FEW_FOR_LEVEL);
    }

    @Test
    void oneYearBefore_doesNotTell() {
        assertThat(DetectableEffect.of(panel(11, 3, 1, 3, 1, 0, 2), 0.95, 0.8).notes())
                .containsExactly(Note.TOO_LITTLE_BEFORE);
    }

    private static Panel panel(
            int units, int pilots, int before, int after, double deviation, double autocorrelation, long seed) {
        Random random = new Random(seed);
        List<Panel.Row> rows = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            double last = random.nextGaussian();
            for (int time = 0; time < before + after; time++) {
                rows.add(Panel.Row.of(
                        "unit " + unit, time, unit < pilots && time >= before, 20 + unit + time + deviation * last, 1));
                last = autocorrelation * last
                        + Math.sqrt(1 - autocorrelation * autocorrelation) * random.nextGaussian();
            }
        }
        return new Panel(rows);
    }
}
