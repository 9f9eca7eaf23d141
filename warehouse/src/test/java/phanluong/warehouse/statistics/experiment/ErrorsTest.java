package phanluong.warehouse.statistics.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import phanluong.warehouse.statistics.Note;

/**
 * Two public data sets.
 *
 * <p>{@code petersen.csv.gz}: Petersen's test data, 500 firms in 10 years, as shipped by R sandwich 3.0-2 (PetersenCL). He prints
 * the errors on "Test Data for Programming Advice" (kellogg.northwestern.edu, Petersen 2009, Review of Financial Studies 22,
 * 435–480); the further digits come from that version of sandwich (vcov, vcovHC, vcovCL).
 *
 * <p>{@code mortality.csv}: deaths in motor vehicle accidents in 50 states, 1970–1983 (Carpenter and Dobkin 2011; Angrist and
 * Pischke 2014, Mastering 'Metrics, table 5.2), as shipped by R clubSandwich 0.5.8 (MortalityRates). The vignette "Cluster-robust
 * standard errors and hypothesis tests in panel data models" prints the tests; the further digits come from that version
 * (coef_test) and sandwich 3.0-2. For the weighted model the working variances are given as target = 100,000 / pop: the scale
 * means nothing, but that version takes eigenvalues below 1e-12 for zero, and with target = 1 / pop nearly all of them are.
 */
class ErrorsTest {
    private static final DataSet PETERSEN = DataSet.read("petersen.csv.gz");
    private static final DataSet MORTALITY = DataSet.read("mortality.csv");

    @ParameterizedTest
    @CsvSource({
        "x, classical, 0.0286, 0.02858328779",
        "x, hc1, 0.0284, 0.02839516147",
        "x, firm, 0.0506, 0.05059572588",
        "x, year, 0.0334, 0.03338891341",
        "x, both, 0.0536, 0.05355802294",
        "intercept, classical, 0.0284, 0.02835931627",
        "intercept, hc1, 0.0284, 0.02836067223",
        "intercept, firm, 0.0670, 0.06701270370",
        "intercept, year, 0.0234, 0.02338672110",
        "intercept, both, 0.0651, 0.06506391820"
    })
    void petersensData_haveHisStandardErrors(String column, String error, double printed, double published) {
        Coefficient coefficient = petersen(column);
        Clusters firm = PETERSEN.clusters("firm");
        Clusters year = PETERSEN.clusters("year");
        Inference inference = switch (error) {
            case "classical" -> Errors.classical(coefficient, 0.95);
            case "hc1" -> Errors.hc1(coefficient, 0.95);
            case "firm" -> Errors.cr1(coefficient, firm, 0.95);
            case "year" -> Errors.cr1(coefficient, year, 0.95);
            default -> Errors.twoWay(coefficient, firm, year, 0.95);
        };
        assertThat(inference.standardError().getAsDouble()).isCloseTo(printed, within(5.1e-5));
        assertThat(inference.standardError().getAsDouble()).isCloseTo(published, within(5e-12));
    }

    @Test
    void petersensData_clusteredByYear_haveTheReducedBiasOfClubSandwich() {
        Inference slope = ReducedBias.of(petersen("x"), PETERSEN.clusters("year"), 0.95);
        assertThat(slope.standardError().getAsDouble()).isCloseTo(0.03339608202, within(5e-12));
        assertThat(slope.degreesOfFreedom().getAsDouble()).isCloseTo(8.99, within(0.005));
        assertThat(slope.pValue().getAsDouble()).isCloseTo(1.898544869e-10, within(1e-18));
        Inference intercept = ReducedBias.of(petersen("intercept"), PETERSEN.clusters("year"), 0.95);
        assertThat(intercept.standardError().getAsDouble()).isCloseTo(0.02339281422, within(5e-12));
        assertThat(intercept.pValue().getAsDouble()).isCloseTo(0.2363596674, within(5e-11));
    }

    @ParameterizedTest
    @CsvSource({
        "legal, false, 7.58770762349, 2.56134809409, 49, 0.00469878907393",
        "beertaxa, false, 3.81867072133, 5.39533946643, 49, 0.48243991382575",
        "legal, true, 7.78005483075, 2.10860657131, 49, 0.000563292556883",
        "beertaxa, true, 11.16097325924, 4.40873685671, 49, 0.014613612152868"
    })
    void mortality_clusteredByState_isThatOfSandwich(
            String column, boolean weighted, double estimate, double error, double degrees, double p) {
        hold(Errors.cr1(mortality(column, weighted), MORTALITY.clusters("state"), 0.95), estimate, error, degrees, p);
    }

    @ParameterizedTest
    @CsvSource({
        "legal, false, 7.58770762349, 2.51308216558, 24.57851893920, 0.0058313583392",
        "beertaxa, false, 3.81867072133, 5.26501612283, 5.76841458755, 0.4966283245232",
        "legal, true, 7.78005483075, 2.126660893041, 13.663937624630, 0.002678522566974",
        "beertaxa, true, 11.16097325924, 4.394800405949, 5.633313667101, 0.046622303753365"
    })
    void mortality_withReducedBias_isThatOfClubSandwich(
            String column, boolean weighted, double estimate, double error, double degrees, double p) {
        hold(
                ReducedBias.of(mortality(column, weighted), MORTALITY.clusters("state"), 0.95),
                estimate,
                error,
                degrees,
                p);
    }

    @Test
    void mortality_weighted_hasTheErrorsOfWhite() {
        assertThat(Errors.hc1(mortality("legal", true), 0.95).standardError().getAsDouble())
                .isCloseTo(1.30120619015, within(5e-11));
        assertThat(Errors.hc1(mortality("beertaxa", true), 0.95).standardError().getAsDouble())
                .isCloseTo(3.20255246822, within(5e-11));
    }

    @Test
    void mortality_clusteredByStateAndYear_isThatOfSandwich() {
        Clusters state = MORTALITY.clusters("state");
        Clusters year = MORTALITY.clusters("year");
        assertThat(Errors.twoWay(mortality("legal", false), state, year, 0.95)
                        .standardError()
                        .getAsDouble())
                .isCloseTo(3.01802133008, within(5e-11));
        assertThat(Errors.twoWay(mortality("beertaxa", false), state, year, 0.95)
                        .standardError()
                        .getAsDouble())
                .isCloseTo(5.51210703317, within(5e-11));
    }

    @Test
    void collinearColumns_areLeftOutAndChangeNothing() {
        List<double[]> states = MORTALITY.dummies("state");
        List<double[]> years = MORTALITY.dummies("year");
        double[] legal = MORTALITY.numbers("legal");
        double[] deaths = MORTALITY.numbers("mrate");
        Coefficient coefficient = Coefficient.of(
                        deaths, legal, DataSet.columns(states, years, states), MORTALITY.ones())
                .orElseThrow();
        assertThat(coefficient.others().collinear()).isEqualTo(1 + states.size());
        assertThat(coefficient.parameters()).isEqualTo(states.size() + years.size());
    }

    @Test
    void aRegressorInTheSpaceOfTheOthers_isNotIdentified() {
        assertThat(Coefficient.of(
                        MORTALITY.numbers("mrate"),
                        MORTALITY.dummies("state").get(3),
                        MORTALITY.dummies("state"),
                        MORTALITY.ones()))
                .isEmpty();
    }

    @Test
    void aConstantResponse_hasEstimateZeroAndNoError() {
        double[] constant = new double[MORTALITY.rows().size()];
        Arrays.fill(constant, 31.7);
        Coefficient coefficient = Coefficient.of(
                        constant, MORTALITY.numbers("legal"), MORTALITY.dummies("state"), MORTALITY.ones())
                .orElseThrow();
        assertThat(coefficient.estimate()).isZero();
        Inference inference = ReducedBias.of(coefficient, MORTALITY.clusters("state"), 0.95);
        assertThat(inference.pValue()).isEmpty();
        assertThat(inference.notes()).containsExactly(Note.NO_VARIANCE);
    }

    @Test
    void aWeightOfZero_isRefused() {
        double[] weights = MORTALITY.ones();
        weights[5] = 0;
        assertThatThrownBy(() ->
                        Coefficient.of(MORTALITY.numbers("mrate"), MORTALITY.numbers("legal"), List.of(), weights))
                .hasMessageContaining("must be positive and finite, found 0.0");
    }

    private static void hold(Inference inference, double estimate, double error, double degrees, double p) {
        Offset<Double> digits = within(5e-11);
        assertThat(inference.estimate()).isCloseTo(estimate, digits);
        assertThat(inference.standardError().getAsDouble()).isCloseTo(error, digits);
        assertThat(inference.degreesOfFreedom().getAsDouble()).isCloseTo(degrees, within(5e-9));
        assertThat(inference.pValue().getAsDouble()).isCloseTo(p, digits);
    }

    private static Coefficient petersen(String column) {
        Map<String, double[]> columns = Map.of("x", PETERSEN.numbers("x"), "intercept", PETERSEN.ones());
        List<double[]> others = columns.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(column))
                .map(Map.Entry::getValue)
                .toList();
        return Coefficient.of(PETERSEN.numbers("y"), columns.get(column), others, PETERSEN.ones())
                .orElseThrow();
    }

    private static Coefficient mortality(String column, boolean weighted) {
        List<double[]> covariates = Stream.of("legal", "beertaxa")
                .filter(other -> !other.equals(column))
                .map(MORTALITY::numbers)
                .collect(Collectors.toList());
        return Coefficient.of(
                        MORTALITY.numbers("mrate"),
                        MORTALITY.numbers(column),
                        DataSet.columns(covariates, MORTALITY.dummies("state"), MORTALITY.dummies("year")),
                        weighted ? MORTALITY.numbers("pop") : MORTALITY.ones())
                .orElseThrow();
    }
}
