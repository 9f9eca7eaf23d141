package phanluong.warehouse.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import phanluong.warehouse.indicator.Gap;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.time.SchoolYear;

class TrendTest {
    private static final SchoolYear BASELINE = new SchoolYear(2018);
    private static final long PUPILS = 200;

    /** 2/n!: the p of a series that only rises. */
    @ParameterizedTest
    @CsvSource({"3, 0.33333333", "4, 0.08333333"})
    void belowFivePoints_nothingIsTested_andTheSmallestPossiblePSaysWhy(int points, double smallest) {
        Trend trend = Trend.of(rising(points), BASELINE);
        assertThat(trend.pValue()).isEmpty();
        assertThat(trend.current().tests()).isEmpty();
        assertThat(trend.current().smallestPValue()).isCloseTo(smallest, within(1e-8));
        assertThat(trend.change().orElseThrow().points()).isEqualByComparingTo(String.valueOf(3 * (points - 1)));
        assertThat(trend.change().orElseThrow().counted()).isEqualTo(6L * (points - 1));
    }

    @ParameterizedTest
    @CsvSource({"5, 0.016666666666667", "7, 0.000396825396825397"})
    void fromFivePoints_theSlopeHasAnIntervalAndPIsExact(int points, double smallest) {
        Trend trend = Trend.of(rising(points), BASELINE);
        Trend.Tests tests = trend.current().tests().orElseThrow();
        assertThat(tests.kendall().pMethod()).isEqualTo("exact");
        assertThat(trend.pValue().orElseThrow()).isCloseTo(smallest, within(1e-12));
        assertThat(trend.current().smallestPValue()).isCloseTo(smallest, within(1e-12));
        assertThat(tests.slope().slope()).isCloseTo(3, within(1e-12));
        assertThat(tests.slope().interval()).isPresent();
        assertThat(tests.counts().orElseThrow().slope()).isCloseTo(0.03, within(1e-12));
        assertThat(tests.counts().orElseThrow().dispersion()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 80, PUPILS})
    void aSeriesThatNeverChanges_hasNoDirection(long numerator) {
        Trend trend = Trend.of(series(Collections.nCopies(7, numerator).toArray(Long[]::new)), BASELINE);
        Trend.Tests tests = trend.current().tests().orElseThrow();
        assertThat(tests.kendall().z()).isZero();
        assertThat(trend.pValue()).hasValue(1);
        assertThat(tests.slope().slope()).isZero();
        assertThat(tests.slope().interval().orElseThrow().contains(0)).isTrue();
        assertThat(tests.counts().orElseThrow().pValue()).isEqualTo(1);
        assertThat(trend.years()).allSatisfy(year -> {
            assertThat(year.percent()).isEqualTo(100.0 * numerator / PUPILS);
            assertThat(year.interval().orElseThrow().contains(year.percent())).isTrue();
            assertThat(year.interval().orElseThrow().low()).isBetween(0.0, 100.0);
        });
    }

    @Test
    void hiddenYears_areNoPoints_andAHiddenBaselineLeavesNoChange() {
        Trend trend = Trend.of(series(null, 46L, null, 58L, 64L, 70L, 76L), BASELINE);
        assertThat(trend.years()).hasSize(5);
        assertThat(trend.current().points()).isEqualTo(5);
        assertThat(trend.change()).isEmpty();
        assertThat(trend.current().tests().orElseThrow().slope().slope()).isCloseTo(3, within(1e-12));
        assertThat(Trend.of(series(null, null, null, 58L, 64L, 70L, 76L), BASELINE)
                        .pValue())
                .isEmpty();
    }

    @Test
    void aBreak_isNeverCrossed_neitherByATestNorByTheChange() {
        Series rising = rising(9);
        List<Series.Point> points = new ArrayList<>(rising.points());
        Series.Point fourth = points.get(3);
        points.set(3, new Series.Point(fourth.schoolYear(), fourth.reading(), OptionalLong.of(0), true));
        Trend trend = Trend.of(new Series("rate", "district_2019", "688", "Một huyện", points), BASELINE);
        assertThat(trend.isBroken()).isTrue();
        assertThat(trend.runs()).extracting(Trend.Run::points).containsExactly(3, 6);
        assertThat(trend.runs().get(0).tests()).isEmpty();
        assertThat(trend.current().smallestPValue()).isCloseTo(2 / 720.0, within(1e-12));
        assertThat(trend.change()).isEmpty();
        assertThat(Change.since(new SchoolYear(2021), trend.series())
                        .orElseThrow()
                        .points())
                .isEqualByComparingTo("15");
    }

    @Test
    void aRatioThatIsNoProportion_hasASlopeAndNoIntervalForItsYears() {
        Trend trend = Trend.of(series(100L, 150L, 200L, 250L, 300L), BASELINE);
        assertThat(trend.years().get(4).interval()).isEmpty();
        assertThat(trend.current().tests().orElseThrow().counts()).isEmpty();
        assertThat(trend.pValue()).hasValueCloseTo(2 / 120.0, within(1e-12));
    }

    /** Of 5 and 7 rising points: 2/120 and 2/5040; of the third no test, so that two are counted. */
    @Test
    void districts_areTestedTogether_andOneTooShortCountsForNone() {
        DistrictTrends trends = DistrictTrends.of(List.of(rising(5), rising(7), rising(4)), BASELINE);
        assertThat(trends.tested()).isEqualTo(2);
        assertThat(trends.members())
                .extracting(DistrictTrends.Member::holm)
                .satisfiesExactly(
                        p -> assertThat(p).hasValueCloseTo(2 / 120.0, within(1e-12)),
                        p -> assertThat(p).hasValueCloseTo(4 / 5040.0, within(1e-12)),
                        p -> assertThat(p).isEqualTo(OptionalDouble.empty()));
        assertThat(trends.members().get(1).benjaminiHochberg()).hasValueCloseTo(4 / 5040.0, within(1e-12));
        assertThat(DistrictTrends.of(List.of(), BASELINE).members()).isEmpty();
    }

    private static Series rising(int points) {
        Long[] numerators = new Long[points];
        for (int at = 0; at < points; at++) {
            numerators[at] = 40 + 6L * at;
        }
        return series(numerators);
    }

    /** @param numerators of 200 pupils, from the baseline year on; null for a hidden one */
    private static Series series(Long... numerators) {
        List<Series.Point> points = new ArrayList<>();
        for (int at = 0; at < numerators.length; at++) {
            Reading reading = numerators[at] == null
                    ? new Reading.Missing(Gap.SUPPRESSED)
                    : new Reading.Measured(numerators[at], PUPILS);
            points.add(new Series.Point(BASELINE.plus(at), reading));
        }
        return new Series("rate", "district_2019", "688", "Một huyện", points);
    }
}
