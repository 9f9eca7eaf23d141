package phanluong.warehouse.statistics.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import phanluong.warehouse.statistics.Note;

/**
 * The made sets {@code few_clusters_*.csv}: 11 districts, 3 of them pilots from the fourth of six years on. What is expected comes
 * from R 4.2.2: lm, sandwich 3.0-2 (vcovHC, vcovCL), clubSandwich 0.5.8 (coef_test; with weights the target is mean / weight), and
 * loops over all 2,048 sign vectors and all 165 choices of three districts that refit the model with lm.
 */
class DifferenceInDifferencesTest {
    @ParameterizedTest
    @CsvSource({
        // ordinary clustered p below 5 %, while CR2, wild bootstrap and randomisation are not
        "ordinary, 1.726388888889, 0.6353457765102, 0.7518943576577, 0.04455258011376, 0.7896446701365,"
                + " 0.6763546648882, 3.635193133047, 0.06929312645025, 126, 26",
        "strong, 4.333333333333, 0.6808611466243, 0.86901314529, 0.0005481405600705, 0.6385778228239,"
                + " 0.8229672729065, 3.635193133047, 0.008094186230382, 18, 1",
        "weak, 0.8541666666667, 0.8582538367234, 1.041698233885, 0.4313406072755, 0.8714272373258,"
                + " 1.028295531321, 3.635193133047, 0.4572232706971, 938, 61"
    })
    void elevenDistricts_haveWhatRComputes(
            String set,
            double estimate,
            double hc1,
            double cr1,
            double cr1P,
            double twoWay,
            double cr2,
            double cr2Degrees,
            double cr2P,
            int wildOf2048,
            int randomOf165) {
        DifferenceInDifferences result = DifferenceInDifferences.of(panel(set, row -> 1), 0.95);
        assertThat(result.estimate().getAsDouble()).isCloseTo(estimate, within(1e-11));
        assertThat(error(result, InferenceMethod.HC1)).isCloseTo(hc1, within(1e-11));
        assertThat(error(result, InferenceMethod.CR1)).isCloseTo(cr1, within(1e-11));
        assertThat(p(result, InferenceMethod.CR1)).isCloseTo(cr1P, within(1e-11));
        assertThat(error(result, InferenceMethod.TWO_WAY)).isCloseTo(twoWay, within(1e-11));
        assertThat(error(result, InferenceMethod.CR2)).isCloseTo(cr2, within(1e-11));
        assertThat(of(result, InferenceMethod.CR2).degreesOfFreedom().getAsDouble())
                .isCloseTo(cr2Degrees, within(1e-10));
        assertThat(p(result, InferenceMethod.CR2)).isCloseTo(cr2P, within(1e-11));
        assertThat(p(result, InferenceMethod.WILD)).isEqualTo(wildOf2048 / 2048.0);
        assertThat(p(result, InferenceMethod.RANDOMISATION)).isEqualTo(randomOf165 / 165.0);
    }

    @Test
    void whereOnlyTheOrdinaryPIsSmall_theHeadlineIsNot() {
        DifferenceInDifferences result = DifferenceInDifferences.of(panel("ordinary", row -> 1), 0.95);
        assertThat(p(result, InferenceMethod.CR1)).isLessThan(0.05);
        assertThat(result.headline().orElseThrow().method()).isEqualTo(InferenceMethod.RANDOMISATION);
        assertThat(result.headline().orElseThrow().pValue().getAsDouble()).isEqualTo(26 / 165.0);
        assertThat(result.headline().orElseThrow().interval().orElseThrow().contains(0))
                .isTrue();
    }

    @Test
    void aStrongEffect_standsInTheHeadlineToo() {
        DifferenceInDifferences result = DifferenceInDifferences.of(panel("strong", row -> 1), 0.95);
        assertThat(result.headline().orElseThrow().method()).isEqualTo(InferenceMethod.CR2);
        assertThat(p(result, InferenceMethod.RANDOMISATION))
                .isLessThan(result.headline().orElseThrow().pValue().getAsDouble());
        assertThat(result.headline().orElseThrow().interval().orElseThrow().low())
                .isGreaterThan(1);
    }

    /** Randomisation must reject, and one of the two errors by clusters with it. */
    @ParameterizedTest
    @ValueSource(strings = {"ordinary", "strong", "weak"})
    void theHeadline_isTheLargerPOfRandomisationAndTheBetterOfTheOthers(String set) {
        DifferenceInDifferences result = DifferenceInDifferences.of(panel(set, row -> 1), 0.95);
        assertThat(result.headline().orElseThrow().pValue().getAsDouble())
                .isEqualTo(Math.max(
                        p(result, InferenceMethod.RANDOMISATION),
                        Math.min(p(result, InferenceMethod.CR2), p(result, InferenceMethod.WILD))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ordinary", "strong", "weak"})
    void theEstimateAlone_isTheSame(String set) {
        assertThat(DifferenceInDifferences.estimate(panel(set, row -> 1)))
                .isEqualTo(
                        DifferenceInDifferences.of(panel(set, row -> 1), 0.95).estimate());
    }

    /** A number that is missing is no beginning of its own: all pilots still begin together. */
    @Test
    void aPilotWhoseFirstYearIsMissing_isNotStaggered() {
        Panel whole = panel("strong", row -> 1);
        Panel.Row first = whole.rows().stream()
                .filter(Panel.Row::treated)
                .min(Comparator.comparingDouble(Panel.Row::time))
                .orElseThrow();
        DifferenceInDifferences result = DifferenceInDifferences.of(
                new Panel(whole.rows().stream().filter(row -> row != first).toList()), 0.95);
        assertThat(result.notes()).doesNotContain(Note.STAGGERED);
        assertThat(result.design().begins()).containsExactly(first.time());
        assertThat(result.estimate().getAsDouble()).isCloseTo(4.33, within(0.7));
    }

    @Test
    void weightedByGraduates_hasWhatRComputes() {
        DifferenceInDifferences result = DifferenceInDifferences.of(
                panel("ordinary", row -> Double.parseDouble(row.getField("graduates"))), 0.95);
        assertThat(result.estimate().getAsDouble()).isCloseTo(1.712835264262, within(1e-11));
        assertThat(error(result, InferenceMethod.HC1)).isCloseTo(0.6263610436425, within(1e-11));
        assertThat(error(result, InferenceMethod.CR1)).isCloseTo(0.7120671592121, within(1e-11));
        assertThat(error(result, InferenceMethod.TWO_WAY)).isCloseTo(0.6910163467296, within(1e-11));
        assertThat(p(result, InferenceMethod.CR2)).isCloseTo(0.07804853500534, within(1e-10));
        assertThat(p(result, InferenceMethod.WILD)).isEqualTo(148 / 2048.0);
        assertThat(p(result, InferenceMethod.RANDOMISATION)).isEqualTo(24 / 165.0);
    }

    @Test
    void twoGroupsAndTwoPeriods_unbalancedAndWeighted_haveWhatRComputes() {
        List<Panel.Row> rows = gappy().rows().stream()
                .map(row -> new Panel.Row(
                        row.getField("pilot"),
                        row.getField("district"),
                        row.getField("year"),
                        Double.parseDouble(row.getField("post")),
                        row.getField("treated").equals("1"),
                        Double.parseDouble(row.getField("rate")),
                        Double.parseDouble(row.getField("graduates")),
                        List.of()))
                .toList();
        DifferenceInDifferences result = DifferenceInDifferences.of(new Panel(rows), 0.95);
        assertThat(result.estimate().getAsDouble()).isCloseTo(0.8191466344905, within(1e-11));
        assertThat(error(result, InferenceMethod.HC1)).isCloseTo(1.9721258976844, within(1e-11));
        assertThat(error(result, InferenceMethod.CR1)).isCloseTo(0.6924266742735, within(1e-11));
        assertThat(p(result, InferenceMethod.CR2)).isCloseTo(0.348614089466, within(1e-10));
        assertThat(p(result, InferenceMethod.RANDOMISATION)).isEqualTo(86 / 165.0);
    }

    @Test
    void aCovariate_isHeldFixedInEveryAssignment() {
        List<Panel.Row> rows = gappy().rows().stream()
                .map(row -> new Panel.Row(
                        row.getField("district"),
                        row.getField("district"),
                        row.getField("year"),
                        Double.parseDouble(row.getField("year")),
                        row.getField("treated").equals("1"),
                        Double.parseDouble(row.getField("rate")),
                        1,
                        List.of(Double.parseDouble(row.getField("graduates")) / 1000)))
                .toList();
        DifferenceInDifferences result = DifferenceInDifferences.of(new Panel(rows), 0.95);
        assertThat(result.estimate().getAsDouble()).isCloseTo(1.408757047536, within(1e-10));
        assertThat(error(result, InferenceMethod.CR1)).isCloseTo(0.9108807326835, within(1e-10));
        assertThat(p(result, InferenceMethod.CR2)).isCloseTo(0.1741646841576, within(1e-10));
        assertThat(p(result, InferenceMethod.RANDOMISATION)).isEqualTo(43 / 165.0);
    }

    /**
     * Card and Krueger 1994, American Economic Review 84, table 3, rows 1 to 3: mean employment 23.33 and 21.17 in Pennsylvania,
     * 20.44 and 21.03 in New Jersey; the change relative to Pennsylvania is 2.76 there, from unrounded means.
     */
    @Test
    void cardAndKruegersFourMeans_haveTheirDifference() {
        Panel panel = new Panel(List.of(
                Panel.Row.of("Pennsylvania", 0, false, 23.33, 77),
                Panel.Row.of("New Jersey", 0, false, 20.44, 321),
                Panel.Row.of("Pennsylvania", 1, false, 21.17, 77),
                Panel.Row.of("New Jersey", 1, true, 21.03, 319)));
        DifferenceInDifferences result = DifferenceInDifferences.of(panel, 0.95);
        assertThat(result.estimate().getAsDouble()).isCloseTo(2.76, within(0.011));
        // four means for four coefficients: nothing is left to estimate errors from
        assertThat(of(result, InferenceMethod.CR2).notes()).contains(Note.NO_VARIANCE);
        assertThat(p(result, InferenceMethod.RANDOMISATION)).isEqualTo(1);
    }

    @Test
    void oneTreatedOfEleven_saysBeforeTestingThatPIsNeverBelowOneEleventh() {
        List<Panel.Row> rows = new ArrayList<>();
        for (Panel.Row row : panel("weak", one -> 1).rows()) {
            boolean treated = row.unit().equals("Đồng Xoài") && row.time() >= 2021;
            rows.add(Panel.Row.of(row.unit(), row.time(), treated, row.outcome() + (treated ? 500 : 0), 1));
        }
        Panel panel = new Panel(rows);
        assertThat(Design.of(panel).smallestP().getAsDouble()).isEqualTo(1 / 11.0);
        DifferenceInDifferences result = DifferenceInDifferences.of(panel, 0.95);
        assertThat(p(result, InferenceMethod.CR1)).isLessThan(1e-10);
        assertThat(of(result, InferenceMethod.CR2).notes()).containsExactly(Note.FEW_TREATED_CLUSTERS);
        assertThat(of(result, InferenceMethod.RANDOMISATION).notes()).containsExactly(Note.TOO_FEW_FOR_LEVEL);
        assertThat(result.headline().orElseThrow().pValue().getAsDouble()).isGreaterThanOrEqualTo(1 / 11.0);
    }

    @Test
    void rowsInAnotherOrder_giveTheSameResult() {
        Panel panel = panel("ordinary", row -> Double.parseDouble(row.getField("graduates")));
        String expected = DifferenceInDifferences.of(panel, 0.95).inferences().toString();
        Random random = new Random(7);
        for (int turn = 0; turn < 5; turn++) {
            List<Panel.Row> rows = new ArrayList<>(panel.rows());
            Collections.shuffle(rows, random);
            assertThat(DifferenceInDifferences.of(new Panel(rows), 0.95)
                            .inferences()
                            .toString())
                    .isEqualTo(expected);
        }
    }

    @Test
    void aCollinearCovariate_isLeftOutWithANote() {
        List<Panel.Row> rows = panel("weak", row -> 1).rows().stream()
                .map(row -> new Panel.Row(
                        row.unit(),
                        row.cluster(),
                        row.crossing(),
                        row.time(),
                        row.treated(),
                        row.outcome(),
                        1,
                        List.of(2 * row.time() + 1)))
                .toList();
        DifferenceInDifferences result = DifferenceInDifferences.of(new Panel(rows), 0.95);
        assertThat(result.notes()).containsExactly(Note.COLLINEAR_LEFT_OUT);
        assertThat(result.estimate().getAsDouble()).isCloseTo(0.8541666666667, within(1e-11));
    }

    @Test
    void aConstantRate_hasNoEffectAndNoErrors() {
        List<Panel.Row> rows = panel("weak", row -> 1).rows().stream()
                .map(row -> Panel.Row.of(row.unit(), row.time(), row.treated(), 100, 1))
                .toList();
        DifferenceInDifferences result = DifferenceInDifferences.of(new Panel(rows), 0.95);
        assertThat(result.estimate().getAsDouble()).isZero();
        assertThat(result.headline().orElseThrow().pValue().getAsDouble()).isEqualTo(1);
        assertThat(of(result, InferenceMethod.WILD).pValue()).isEmpty();
    }

    @Test
    void schoolsInsidePilotDistricts_haveNoAssignmentOfClusters() {
        List<Panel.Row> rows = new ArrayList<>();
        for (Panel.Row row : panel("weak", one -> 1).rows()) {
            boolean pilot = row.unit().length() % 2 == 0;
            rows.add(school(row, "one", false, 0));
            rows.add(school(row, "two", pilot && row.time() >= 2021, 0.3 * row.outcome() % 1));
        }
        DifferenceInDifferences result = DifferenceInDifferences.of(new Panel(rows), 0.95);
        assertThat(result.notes()).containsExactly(Note.NO_ASSIGNMENT_OF_CLUSTERS);
        assertThat(result.headline().orElseThrow().method()).isIn(InferenceMethod.CR2, InferenceMethod.WILD);
    }

    private static Panel.Row school(Panel.Row row, String name, boolean treated, double more) {
        return new Panel.Row(
                row.unit() + name, row.unit(), row.crossing(), row.time(), treated, row.outcome() + more, 1, List.of());
    }

    @Test
    void treatmentThatEnds_isRefused() {
        List<Panel.Row> rows = panel("weak", row -> 1).rows().stream()
                .map(row -> Panel.Row.of(row.unit(), row.time(), row.treated() && row.time() < 2023, row.outcome(), 1))
                .toList();
        DifferenceInDifferences result = DifferenceInDifferences.of(new Panel(rows), 0.95);
        assertThat(result.notes()).containsExactly(Note.TREATMENT_ENDED);
        assertThat(result.estimate()).isEmpty();
        assertThat(result.headline()).isEmpty();
    }

    @Test
    void nothingBeforeOrNobodyElse_isNotIdentified() {
        List<Panel.Row> after = panel("weak", row -> 1).rows().stream()
                .filter(row -> row.time() >= 2021)
                .toList();
        assertThat(DifferenceInDifferences.of(new Panel(after), 0.95).notes())
                .containsExactly(Note.ALWAYS_TREATED_LEFT_OUT, Note.NOT_IDENTIFIED);
        List<Panel.Row> everybody = panel("weak", row -> 1).rows().stream()
                .map(row -> Panel.Row.of(row.unit(), row.time(), row.time() >= 2021, row.outcome(), 1))
                .toList();
        assertThat(DifferenceInDifferences.of(new Panel(everybody), 0.95).notes())
                .containsExactly(Note.NOT_IDENTIFIED);
    }

    private static Inference of(DifferenceInDifferences result, InferenceMethod method) {
        return result.inferences().stream()
                .filter(inference -> inference.method() == method)
                .findFirst()
                .orElseThrow();
    }

    private static double p(DifferenceInDifferences result, InferenceMethod method) {
        return of(result, method).pValue().getAsDouble();
    }

    private static double error(DifferenceInDifferences result, InferenceMethod method) {
        return of(result, method).standardError().getAsDouble();
    }

    private static DataSet gappy() {
        return DataSet.read("few_clusters_ordinary.csv")
                .where(row ->
                        !(row.getField("district").equals("Bù Đốp") && Integer.parseInt(row.getField("year")) <= 2019)
                                && !(row.getField("district").equals("Đồng Phú")
                                        && row.getField("year").equals("2023")));
    }

    private static Panel panel(String set, ToDoubleFunction<NamedCsvRecord> weight) {
        return new Panel(DataSet.read("few_clusters_" + set + ".csv").rows().stream()
                .map(row -> Panel.Row.of(
                        row.getField("district"),
                        Double.parseDouble(row.getField("year")),
                        row.getField("treated").equals("1"),
                        Double.parseDouble(row.getField("rate")),
                        weight.applyAsDouble(row)))
                .toList());
    }
}
