package phanluong.warehouse.statistics.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SyntheticControlTest {
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
