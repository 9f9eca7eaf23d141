package phanluong.warehouse.statistics.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * References: R package quadprog 1.5-8, {@code solve.QP(crossprod(X) + e * diag(k), crossprod(X, y), cbind(rep(1, k), diag(k)),
 * c(1, rep(0, k)), meq = 1)} with the other units' outcomes as columns of X and e a millionth of their mean squared distance from y. {@code
 * california_prop99.csv}: cigarette packs in 39 states, data/california_prop99.csv of the R package synthdid (Abadie, Diamond and
 * Hainmueller 2010), to one decimal.
 */
class SyntheticControlTest {
    private static final DataSet PACKS = DataSet.read("california_prop99.csv");
    private static final DataSet DEATHS = DataSet.read("mortality.csv");

    @ParameterizedTest
    @CsvSource({
        "California, Colorado 0.014833077870551 Connecticut 0.109087549407078 Montana 0.231826581318133 Nevada 0.204922668183514"
                + " New_Hampshire 0.045426064709972 Utah 0.393904058510744, 1.6564004020215, -19.51353712416",
        "Nevada, Connecticut 0.13835554796423 New_Hampshire 0.31020840546671 North_Carolina 0.37626978868419"
                + " Utah 0.17516625788479, 6.7964317111451, -7.4779868016965",
        "Colorado, Delaware 0.091105190250293 Kansas 0.072408689729107 Montana 0.437671516449913"
                + " New_Hampshire 0.092937452412507 New_Mexico 0.305877151158119, 2.8956585866749, -5.9601964623698"
    })
    void cigarettes_haveTheWeightsOfQuadprog(String state, String published, double distance, double after) {
        List<String> others = PACKS.texts("state").stream()
                .distinct()
                .filter(other -> !other.equals(state) && !other.equals("California"))
                .toList();
        SyntheticControl control = SyntheticControl.of(
                packs(state, year -> year < 1989),
                others.stream().map(other -> packs(other, year -> year < 1989)).toArray(double[][]::new));
        holds(control, others, published, distance);
        double[] own = packs(state, year -> year >= 1989);
        double[][] theirs =
                others.stream().map(other -> packs(other, year -> year >= 1989)).toArray(double[][]::new);
        assertThat(IntStream.range(0, own.length)
                        .mapToDouble(time -> own[time]
                                - control.of(Arrays.stream(theirs)
                                        .mapToDouble(other -> other[time])
                                        .toArray()))
                        .average()
                        .getAsDouble())
                .isCloseTo(after, within(1e-8));
    }

    @Test
    void deathsInTraffic_haveTheWeightsOfQuadprog() {
        List<String> others = DEATHS.texts("state").stream()
                .distinct()
                .filter(other -> !other.equals("6"))
                .toList();
        SyntheticControl control = SyntheticControl.of(
                deaths("6"), others.stream().map(SyntheticControlTest::deaths).toArray(double[][]::new));
        holds(
                control,
                others,
                "2 0.0665920988968780 5 0.0097485166467664 9 0.0947262354376423 12 0.0095452970594818 20 0.0389671330606926"
                        + " 23 0.2022904902360111 36 0.2803077057467567 38 0.0504221482301190 39 0.1514895913629271"
                        + " 40 0.0221209750796793 45 0.0424630611276991 50 0.0313267471153161",
                0.83960035659318);
    }

    /** Units that are not named have the weight 0. */
    private static void holds(SyntheticControl control, List<String> others, String published, double distance) {
        List<String> words = List.of(published.split(" "));
        for (int other = 0; other < others.size(); other++) {
            int at = words.indexOf(others.get(other).replace(' ', '_'));
            assertThat(control.weights().get(other))
                    .as(others.get(other))
                    .isCloseTo(at < 0 ? 0 : Double.parseDouble(words.get(at + 1)), within(1e-9));
        }
        assertThat(control.distance()).isCloseTo(distance, within(1e-9));
    }

    private static double[] packs(String state, IntPredicate years) {
        return PACKS.where(row ->
                        row.getField("state").equals(state) && years.test(Integer.parseInt(row.getField("year"))))
                .numbers("packs");
    }

    private static double[] deaths(String state) {
        return DEATHS.where(row -> row.getField("state").equals(state)).numbers("mrate");
    }

    /** A quarter of the first and three quarters of the third meet every time; the second lies elsewhere. */
    @Test
    void aMixture_isFoundAgain() {
        double[][] others = {{10, 12, 15, 13}, {40, 35, 20, 10}, {20, 21, 20, 25}};
        double[] treated = IntStream.range(0, 4)
                .mapToDouble(time -> 0.25 * others[0][time] + 0.75 * others[2][time])
                .toArray();
        SyntheticControl control = SyntheticControl.of(treated, others);
        assertThat(control.weights().get(0)).isCloseTo(0.25, within(1e-4));
        assertThat(control.weights().get(1)).isCloseTo(0, within(1e-4));
        assertThat(control.weights().get(2)).isCloseTo(0.75, within(1e-4));
        assertThat(control.distance()).isCloseTo(0, within(1e-3));
        assertThat(control.of(new double[] {4, 100, 8})).isCloseTo(7, within(2e-2));
    }

    /** Above all others: the nearest mixture is the nearest unit alone. */
    @Test
    void outsideOfAllMixtures_theNearestUnitStandsAlone() {
        SyntheticControl control =
                SyntheticControl.of(new double[] {50, 50}, new double[][] {{10, 10}, {30, 30}, {20, 20}});
        assertThat(control.weights()).containsExactly(0.0, 1.0, 0.0);
        assertThat(control.distance()).isCloseTo(20, within(1e-12));
    }

    /** Perpendicular from (0, 0) onto the line through (4, 2) and (−2, 2): it meets it at (0, 2), a third and two thirds of the way. */
    @Test
    void betweenTwoUnits_itIsTheFootOfThePerpendicular() {
        SyntheticControl control = SyntheticControl.of(new double[] {0, 0}, new double[][] {{4, 2}, {-2, 2}});
        assertThat(control.weights().get(0)).isCloseTo(1 / 3.0, within(1e-5));
        assertThat(control.distance()).isCloseTo(Math.sqrt(2), within(1e-9));
    }

    @Test
    void whereSeveralMixturesFitAsWell_theMostEvenIsTaken() {
        SyntheticControl control =
                SyntheticControl.of(new double[] {15, 15}, new double[][] {{10, 10}, {20, 20}, {10, 10}, {20, 20}});
        assertThat(control.weights()).allSatisfy(weight -> assertThat(weight).isCloseTo(0.25, within(1e-9)));
    }

    /** No mixture drawn by lot, and none next to the answer, lies closer. */
    @Test
    void noOtherMixtureLiesCloser() {
        Random random = new Random(7);
        for (int set = 0; set < 50; set++) {
            double[][] others = IntStream.range(0, 10)
                    .mapToObj(unit -> random.doubles(5, 10, 30).toArray())
                    .toArray(double[][]::new);
            double[] treated = random.doubles(5, 10, 30).toArray();
            SyntheticControl control = SyntheticControl.of(treated, others);
            double[] weights =
                    control.weights().stream().mapToDouble(Double::doubleValue).toArray();
            assertThat(IntStream.range(0, 10).mapToDouble(unit -> weights[unit]).sum())
                    .isCloseTo(1, within(1e-9));
            assertThat(control.weights()).allMatch(weight -> weight >= 0);
            for (int unit = 0; unit < 10; unit++) {
                for (double step : new double[] {0.001, 0.01, 0.1, 1}) {
                    double[] moved = weights.clone();
                    for (int other = 0; other < 10; other++) {
                        moved[other] *= 1 - step;
                    }
                    moved[unit] += step;
                    assertThat(distance(moved, treated, others)).isGreaterThanOrEqualTo(control.distance() - 1e-4);
                }
            }
        }
    }

    private static double distance(double[] weights, double[] treated, double[][] others) {
        double square = 0;
        for (int time = 0; time < treated.length; time++) {
            double mixed = 0;
            for (int other = 0; other < others.length; other++) {
                mixed += weights[other] * others[other][time];
            }
            square += (treated[time] - mixed) * (treated[time] - mixed);
        }
        return Math.sqrt(square / treated.length);
    }
}
