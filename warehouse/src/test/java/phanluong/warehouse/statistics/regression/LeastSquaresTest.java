package phanluong.warehouse.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import phanluong.warehouse.statistics.Note;

class LeastSquaresTest {
    /** @param degree of the polynomial, or 0 for columns as they are */
    record Certified(
            String set,
            int degree,
            boolean intercept,
            double[] estimates,
            double[] standardErrors,
            double sigma,
            double rSquared) {
        @Override
        public String toString() {
            return set;
        }
    }

    /** R data set cars. */
    private static final double[] SPEED = {
        4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 16, 16, 17,
        17, 17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25
    };

    private static final double[] DIST = {
        2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20, 26, 54, 32, 40,
        32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93, 120, 85
    };

    private static final double[] ONES = {1, 1, 1, 1, 1, 1};

    /** Certified values of the NIST/ITL Statistical Reference Datasets, linear regression, all eleven sets. */
    static Certified[] certified() {
        return new Certified[] {
            new Certified(
                    "Norris",
                    0,
                    true,
                    new double[] {-0.262323073774029, 1.00211681802045},
                    new double[] {0.232818234301152, 0.429796848199937E-03},
                    0.884796396144373,
                    0.999993745883712),
            new Certified(
                    "Pontius",
                    2,
                    true,
                    new double[] {0.673565789473684E-03, 0.732059160401003E-06, -0.316081871345029E-14},
                    new double[] {0.107938612033077E-03, 0.157817399981659E-09, 0.486652849992036E-16},
                    0.205177424076185E-03,
                    0.999999900178537),
            new Certified(
                    "NoInt1",
                    0,
                    false,
                    new double[] {2.07438016528926},
                    new double[] {0.165289256198347E-01},
                    3.56753034006338,
                    0.999365492298663),
            new Certified(
                    "NoInt2",
                    0,
                    false,
                    new double[] {0.727272727272727},
                    new double[] {0.420827318078432E-01},
                    0.369274472937998,
                    0.993348115299335),
            new Certified(
                    "Filip",
                    10,
                    true,
                    new double[] {
                        -1467.48961422980,
                        -2772.17959193342,
                        -2316.37108160893,
                        -1127.97394098372,
                        -354.478233703349,
                        -75.1242017393757,
                        -10.8753180355343,
                        -1.06221498588947,
                        -0.670191154593408E-01,
                        -0.246781078275479E-02,
                        -0.402962525080404E-04
                    },
                    new double[] {
                        298.084530995537,
                        559.779865474950,
                        466.477572127796,
                        227.204274477751,
                        71.6478660875927,
                        15.2897178747400,
                        2.23691159816033,
                        0.221624321934227,
                        0.142363763154724E-01,
                        0.535617408889821E-03,
                        0.896632837373868E-05
                    },
                    0.334801051324544E-02,
                    0.996727416185620),
            new Certified(
                    "Longley",
                    0,
                    true,
                    new double[] {
                        -3482258.63459582,
                        15.0618722713733,
                        -0.358191792925910E-01,
                        -2.02022980381683,
                        -1.03322686717359,
                        -0.511041056535807E-01,
                        1829.15146461355
                    },
                    new double[] {
                        890420.383607373,
                        84.9149257747669,
                        0.334910077722432E-01,
                        0.488399681651699,
                        0.214274163161675,
                        0.226073200069370,
                        455.478499142212
                    },
                    304.854073561965,
                    0.995479004577296),
            new Certified("Wampler1", 5, true, ONES, new double[6], 0, 1),
            new Certified(
                    "Wampler2", 5, true, new double[] {1, 0.1, 0.01, 0.001, 0.0001, 0.00001}, new double[6], 0, 1),
            new Certified("Wampler3", 5, true, ONES, wampler(1), 2360.14502379268, 0.999995559025820),
            new Certified("Wampler4", 5, true, ONES, wampler(100), 236014.502379268, 0.957478440825662),
            new Certified("Wampler5", 5, true, ONES, wampler(10000), 23601450.2379268, 0.224668921574940E-02)
        };
    }

    private static double[] wampler(double times) {
        return Arrays.stream(new double[] {
                    2152.32624678170,
                    2363.55173469681,
                    779.343524331583,
                    101.475507550350,
                    5.64566512170752,
                    0.112324854679312
                })
                .map(error -> error * times)
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("certified")
    void hardSets_agreeToFourteenDigits(Certified set) {
        LeastSquares fit = fit(set);
        List<Coefficient> coefficients = fit.coefficients(0.95);
        assertThat(coefficients).hasSize(set.estimates().length);
        for (int j = 0; j < coefficients.size(); j++) {
            assertDigits(set.estimates()[j], coefficients.get(j).estimate());
            assertDigits(
                    set.standardErrors()[j], coefficients.get(j).standardError().orElseThrow());
        }
        assertDigits(set.sigma(), fit.sigma().orElseThrow());
        assertDigits(set.rSquared(), fit.rSquared().orElseThrow());
    }

    private static LeastSquares fit(Certified set) {
        double[][] columns = Nist.regression(set.set());
        return set.degree() > 0
                ? LeastSquares.polynomial(columns[1], columns[0], set.degree())
                : LeastSquares.of(List.of(columns).subList(1, columns.length), columns[0], set.intercept());
    }

    private static void assertDigits(double certified, double ours) {
        assertThat(Nist.digits(certified, ours)).isGreaterThan(13.9);
    }

    /** Certified F statistics of NIST: Norris, Longley. */
    @Test
    void fOfAllColumns_isCertified() {
        assertDigits(5436385.54079785, fit(certified()[0]).f().orElseThrow());
        LeastSquares longley = fit(certified()[5]);
        assertDigits(330.285339234588, longley.f().orElseThrow());
        assertThat(longley.fPValue().orElseThrow()).isCloseTo(4.984030528724811e-10, within(1e-18));
    }

    /** R 4.2.2, predict(lm(dist ~ speed, cars), data.frame(speed = 15), interval = …). */
    @Test
    void predictions_areThoseOfR() {
        LeastSquares line = LeastSquares.of(List.of(SPEED), DIST, true);
        Prediction at15 = line.predict(new double[] {15}, 0.95).orElseThrow();
        assertThat(at15.value()).isCloseTo(41.40703649635039, within(1e-10));
        assertThat(at15.mean().orElseThrow().low()).isCloseTo(37.02115215353709, within(1e-9));
        assertThat(at15.mean().orElseThrow().high()).isCloseTo(45.79292083916368, within(1e-9));
        assertThat(at15.next().orElseThrow().low()).isCloseTo(10.17482050521101, within(1e-9));
        assertThat(at15.next().orElseThrow().high()).isCloseTo(72.63925248748976, within(1e-9));
        Coefficient slope = line.coefficients(0.95).get(1);
        assertThat(slope.t().orElseThrow()).isCloseTo(9.463989990298368, within(1e-11));
        assertThat(slope.pValue().orElseThrow()).isCloseTo(1.489836496295093e-12, within(1e-20));
        assertThat(slope.interval().orElseThrow().low()).isCloseTo(3.096964328140321, within(1e-11));
    }

    /** The powers of Filip as binary numbers no longer carry nine digits. */
    @Test
    void nearlyDependentColumns_areRefused() {
        double[][] filip = Nist.regression("Filip");
        List<double[]> powers = IntStream.rangeClosed(1, 10)
                .mapToObj(power ->
                        Arrays.stream(filip[1]).map(x -> Math.pow(x, power)).toArray())
                .toList();
        LeastSquares refused = LeastSquares.of(powers, filip[0], true);
        assertThat(refused.notes()).containsExactly(Note.COLLINEAR);
        assertThat(refused.coefficients(0.95)).isEmpty();
        assertThat(refused.predict(new double[10], 0.95)).isEmpty();
        assertThat(refused.rSquared()).isEmpty();
    }

    @Test
    void dependentColumns_areRefused() {
        double[] x = {1, 2, 3, 4};
        double[] twice = {2, 4, 6, 8};
        assertThat(LeastSquares.of(List.of(x, twice), new double[] {1, 2, 2, 5}, true)
                        .notes())
                .containsExactly(Note.COLLINEAR);
        assertThat(LeastSquares.of(List.of(new double[] {7, 7, 7}), new double[] {1, 2, 3}, true)
                        .notes())
                .containsExactly(Note.COLLINEAR);
        assertThat(LeastSquares.of(List.of(x), new double[] {1, 2, 2, 5}, true).notes())
                .isEmpty();
    }

    @Test
    void aLineThroughTwoPoints_hasNoErrors() {
        LeastSquares line = LeastSquares.of(List.of(new double[] {1, 2}), new double[] {3, 5}, true);
        assertThat(line.coefficients(0.95).get(1).estimate()).isEqualTo(2);
        assertThat(line.coefficients(0.95).get(1).standardError()).isEmpty();
        assertThat(line.sigma()).isEmpty();
        assertThat(line.notes()).containsExactly(Note.PERFECT_FIT);
    }

    @Test
    void aConstantY_hasSlopeZeroAndNoShare() {
        LeastSquares line = LeastSquares.of(List.of(new double[] {1, 2, 4}), new double[] {100, 100, 100}, true);
        assertThat(line.coefficients(0.95).get(1).estimate()).isZero();
        assertThat(line.rSquared()).isEmpty();
        assertThat(line.f()).isEmpty();
        assertThat(line.notes()).containsExactlyInAnyOrder(Note.PERFECT_FIT, Note.CONSTANT_SERIES);
    }

    @Test
    void orderOfRows_changesNoBit() {
        LeastSquares one = LeastSquares.of(
                List.of(new double[] {2017, 2018, 2019, 2020}), new double[] {0.1, 0.7, 0.7, 0.1}, true);
        LeastSquares other = LeastSquares.of(
                List.of(new double[] {2020, 2018, 2017, 2019}), new double[] {0.1, 0.7, 0.1, 0.7}, true);
        assertThat(other.coefficients(0.9)).isEqualTo(one.coefficients(0.9));
        assertThat(one.coefficients(0.9).get(1).estimate()).isZero();
    }

    @Test
    void columnsOfAnotherLength_areRefused() {
        assertThatThrownBy(() -> LeastSquares.of(List.of(new double[] {1}), new double[] {1, 2}, true))
                .hasMessageContaining("found 1 and 2");
        assertThatThrownBy(() -> LeastSquares.of(List.of(new double[] {Double.NaN, 1}), new double[] {1, 2}, true))
                .hasMessageContaining("finite");
    }
}
