package phanluong.warehouse.statistics.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.Note;

/** References: R fwildclusterboot as printed by the Python package wildboottest, and every sign vector refitted in R. */
class WildClusterBootstrapTest {
    /**
     * The 32 t values that R fwildclusterboot gave under full enumeration (WCR11, no small-sample factor), printed in
     * data/test_df_fwc_res.csv of github.com/py-econometrics/wildboottest, for the data that tests/test_full_enumeration.py makes
     * with NumPy seed 12312 (10,000 rows, 5 clusters). The file beside this test holds each cluster of those data reduced to the
     * triangle of its QR decomposition: the same sums of squares and products within each cluster, so the same t values.
     */
    @Test
    void everySignVector_hasTheTOfFwildclusterboot() {
        double[] published = {
            0.0194006394270233, 0.0484919645456832, 0.237674513966517, 0.267762726454478, 0.515097382728623,
            0.640882934408483, 0.764973242231793, 0.849681995995003, 0.899371522346182, 0.985979759137218,
            1.14185737108369, 1.29313207443813, 1.71816715508517, 2.25446149119812, 2.44496052079651,
            3.43793335909555
        };
        DataSet data = DataSet.read("wildboottest.csv");
        Coefficient coefficient = Coefficient.of(
                        data.numbers("y"),
                        data.numbers("x1"),
                        List.of(data.numbers("intercept"), data.numbers("x2")),
                        data.ones())
                .orElseThrow();
        Clusters clusters = data.clusters("cluster");
        double factor = Math.sqrt(Errors.clusterFactor(coefficient, clusters));
        double[] ours = DoubleStream.of(new WildClusterBootstrap(coefficient, clusters).halfOfT(0))
                .map(t -> Math.abs(t) * factor)
                .sorted()
                .toArray();
        assertThat(ours).containsExactly(published, within(5e-12));
        // the t of the data themselves, 1.718 in the first row of the printed file, is the 13th of 16
        assertThat(new WildClusterBootstrap(coefficient, clusters).p(0)).isEqualTo(4 / 16.0);
    }

    /**
     * Deaths in the first 11 states of mortality.csv, 1970–1976, on the legal drinking age with state and year effects: for each of
     * the 2,048 sign vectors the model refitted with R 4.2.2 lm and clustered by sandwich 3.0-2 vcovCL.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 1608, -0.22126974529108",
        "2, 1338, -0.42535149515306",
        "-5, 1508, 0.28893462936389",
        "5, 966, -0.73147411994604",
        "20, 86, -2.2620872439109"
    })
    void everySignVector_refittedInR_comparesTheSame(double hypothesis, int atLeastAsFar, double t) {
        Coefficient coefficient = elevenStates();
        WildClusterBootstrap bootstrap = new WildClusterBootstrap(coefficient, clusters());
        assertThat(bootstrap.p(hypothesis)).isEqualTo(atLeastAsFar / 2048.0);
        assertThat(bootstrap.halfOfT(hypothesis)[0]).isCloseTo(t, within(1e-11));
    }

    @Test
    void theInterval_holdsWhatTheTestDoesNotReject() {
        Coefficient coefficient = elevenStates();
        Inference inference = WildClusterBootstrap.of(coefficient, clusters(), 0.95);
        assertThat(inference.pValue().getAsDouble()).isEqualTo(1608 / 2048.0);
        assertThat(inference.smallestPossible().getAsDouble()).isEqualTo(1 / 1024.0);
        assertThat(inference.compared()).isEqualTo(2048);
        Interval interval = inference.interval().orElseThrow();
        WildClusterBootstrap bootstrap = new WildClusterBootstrap(coefficient, clusters());
        assertThat(bootstrap.p(interval.low() + 1e-4)).isGreaterThan(0.05);
        assertThat(bootstrap.p(interval.low() - 1e-4)).isLessThanOrEqualTo(0.05);
        assertThat(bootstrap.p(interval.high() - 1e-4)).isGreaterThan(0.05);
        assertThat(bootstrap.p(interval.high() + 1e-4)).isLessThanOrEqualTo(0.05);
    }

    @Test
    void fiveClusters_canNeverReachFivePercent() {
        DataSet five = DataSet.read("wildboottest.csv");
        Coefficient coefficient = Coefficient.of(
                        five.numbers("y"), five.numbers("x1"), List.of(five.numbers("intercept")), five.ones())
                .orElseThrow();
        Inference inference = WildClusterBootstrap.of(coefficient, five.clusters("cluster"), 0.95);
        assertThat(inference.smallestPossible().getAsDouble()).isEqualTo(0.0625);
        assertThat(inference.interval()).isEmpty();
        assertThat(inference.notes()).containsExactly(Note.TOO_FEW_FOR_LEVEL);
    }

    @Test
    void moreThanTwelveClusters_areDrawnFromAFixedSeed() {
        DataSet data = DataSet.read("mortality.csv");
        Coefficient coefficient = onDrinkingAge(data);
        Inference first = WildClusterBootstrap.of(coefficient, data.clusters("state"), 0.95);
        assertThat(first.method()).isEqualTo(InferenceMethod.WILD_SAMPLED);
        assertThat(first.compared()).isEqualTo(9_999);
        // many clusters: near the p of the clustered t, 0.0036 with all 50 states
        assertThat(first.pValue().getAsDouble()).isBetween(0.0005, 0.02);
        assertThat(WildClusterBootstrap.of(coefficient, data.clusters("state"), 0.95))
                .isEqualTo(first);
    }

    /**
     * Deaths in the first 13 states of mortality.csv, 1970–1976, as above: of all 8,192 sign vectors, each refitted with R 4.2.2 and
     * clustered by state, so many have |t| at least as large. 9,999 drawn ones stay within four standard errors of that share.
     */
    @ParameterizedTest
    @CsvSource({"0, 7516", "5, 4368", "10, 2138", "15, 930", "20, 332"})
    void drawnSigns_comeNearAllOfThem(double hypothesis, int atLeastAsFar) {
        DataSet data = states(Set.of("1", "2", "4", "5", "6", "8", "9", "10", "11", "12", "13", "16", "17"));
        WildClusterBootstrap bootstrap = new WildClusterBootstrap(onDrinkingAge(data), data.clusters("state"));
        double p = atLeastAsFar / 8192.0;
        assertThat(bootstrap.p(hypothesis)).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / 9_999)));
    }

    @Test
    void aConstantResponse_hasNoTest() {
        DataSet data = elevenStatesData();
        double[] constant = data.ones();
        Arrays.fill(constant, 12.3);
        Coefficient coefficient = Coefficient.of(constant, data.numbers("legal"), data.dummies("state"), data.ones())
                .orElseThrow();
        Inference inference = WildClusterBootstrap.of(coefficient, data.clusters("state"), 0.95);
        assertThat(inference.pValue()).isEmpty();
        assertThat(inference.notes()).containsExactly(Note.NO_VARIANCE);
    }

    private static Clusters clusters() {
        return elevenStatesData().clusters("state");
    }

    private static Coefficient elevenStates() {
        return onDrinkingAge(elevenStatesData());
    }

    private static Coefficient onDrinkingAge(DataSet data) {
        return Coefficient.of(
                        data.numbers("mrate"),
                        data.numbers("legal"),
                        DataSet.columns(data.dummies("state"), data.dummies("year")),
                        data.ones())
                .orElseThrow();
    }

    private static DataSet elevenStatesData() {
        return states(Set.of("1", "2", "4", "5", "6", "8", "9", "10", "11", "12", "13"));
    }

    /** The years before 1977 of these states. */
    private static DataSet states(Set<String> states) {
        return DataSet.read("mortality.csv")
                .where(row -> states.contains(row.getField("state")) && Integer.parseInt(row.getField("year")) <= 1976);
    }
}
