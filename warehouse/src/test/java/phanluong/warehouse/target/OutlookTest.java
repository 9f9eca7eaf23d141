package phanluong.warehouse.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import phanluong.warehouse.indicator.Gap;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.trend.Series;

class OutlookTest {
    private static final SchoolYear BASELINE = new SchoolYear(2018);
    private static final SchoolYear DUE = new SchoolYear(2024);

    @Test
    void thePaceSoFar_standsBesideThePaceNeeded() {
        Outlook outlook = toward("25", series(10_000, 1100, 1500, 1700, 1900)).orElseThrow();
        assertThat(outlook.percent()).isEqualTo(19);
        assertThat(outlook.paceSoFar()).hasValueCloseTo(8 / 3.0, within(1e-12));
        assertThat(outlook.paceNeeded()).isCloseTo(2, within(1e-12));
        Projection projection = outlook.projection().orElseThrow();
        assertThat(projection.points()).isEqualTo(4);
        assertThat(projection.denominator()).isEqualTo(10_000);
        assertThat(projection.interval().contains(projection.percent())).isTrue();
        assertThat(projection.percent()).isBetween(24.0, 32.0);
        assertThat(outlook.chance().orElseThrow()).isBetween(0.5, 0.95);
        assertThat(toward("60", series(10_000, 1100, 1500, 1700, 1900))
                        .orElseThrow()
                        .chance()
                        .orElseThrow())
                .isLessThan(0.05);
    }

    @Test
    void belowFourYears_thereIsThePaceAlone() {
        Outlook three = toward("25", series(10_000, 1100, 1500, 1700)).orElseThrow();
        assertThat(three.paceSoFar()).hasValueCloseTo(3.0, within(1e-12));
        assertThat(three.projection()).isEmpty();
        assertThat(three.chance()).isEmpty();
        Outlook one = toward("25", series(10_000, 1100)).orElseThrow();
        assertThat(one.paceSoFar()).isEmpty();
        assertThat(one.paceNeeded()).isCloseTo(14 / 6.0, within(1e-12));
        assertThat(toward("25", series(10_000))).isEmpty();
    }

    @Test
    void aTargetThatIsDue_hasNoOutlook() {
        assertThat(toward("25", series(100, 11, 15, 17, 19, 21, 23, 25))).isEmpty();
    }

    /** 97 of 100 lie near the end of the line: at least 95 % is likely, not one missing is not. */
    @Test
    void of100Percent_oneMissingDecides() {
        Series schools = series(100, 60, 75, 86, 92, 96);
        double most = toward("95", schools).orElseThrow().chance().orElseThrow();
        double all = toward("100", schools).orElseThrow().chance().orElseThrow();
        assertThat(most).isGreaterThan(0.9);
        assertThat(all).isLessThan(0.6).isPositive();
        Projection projection =
                toward("100", schools).orElseThrow().projection().orElseThrow();
        assertThat(projection.chance(Target.Comparator.GE, BigDecimal.valueOf(100)))
                .isEqualTo(projection.counts().atLeast(100));
        assertThat(projection.chance(Target.Comparator.GT, BigDecimal.valueOf(100)))
                .isZero();
    }

    /** "Trên 25 %" of 40 needs 11, "ít nhất 25 %" needs 10. */
    @Test
    void moreThan_isStrict() {
        Projection projection = Projection.of(series(40, 6, 8, 9, 10), DUE).orElseThrow();
        BigDecimal level = BigDecimal.valueOf(25);
        assertThat(projection.chance(Target.Comparator.GT, level))
                .isEqualTo(projection.counts().atLeast(11));
        assertThat(projection.chance(Target.Comparator.GE, level))
                .isEqualTo(projection.counts().atLeast(10));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50})
    void noneOrAllInEveryYear_leavesNoLine_andThePaceAlone(int counted) {
        Outlook outlook =
                toward("100", series(50, counted, counted, counted, counted)).orElseThrow();
        assertThat(outlook.paceSoFar()).hasValue(0);
        assertThat(outlook.projection()).isEmpty();
        assertThat(outlook.chance()).isEmpty();
    }

    @Test
    void aBreak_startsAnew() {
        List<Series.Point> points =
                new ArrayList<>(series(1000, 100, 150, 400, 420).points());
        points.set(2, new Series.Point(BASELINE.plus(2), points.get(2).reading(), OptionalLong.of(0), true));
        Outlook outlook = toward("50", new Series("rate", "province", "70", "Tỉnh", points))
                .orElseThrow();
        assertThat(outlook.paceSoFar()).hasValueCloseTo(2.0, within(1e-12));
        assertThat(outlook.projection()).isEmpty();
    }

    /** A line of the logit foretells itself; one that bends at the end does not. */
    @Test
    void backTests_goFromEveryEarlierYear_andSayHowFarOffTheyWere() {
        SchoolYear fifth = BASELINE.plus(4);
        List<BackTest> straight = BackTest.of(series(100_000, 11920, 14185, 16798, 19782, 23148), fifth);
        assertThat(straight)
                .extracting(test -> test.projection().from().startYear())
                .containsExactly(2020, 2021);
        assertThat(straight).allMatch(BackTest::isWithin).allMatch(test -> Math.abs(test.error()) < 0.2);
        BackTest bent = BackTest.of(series(100_000, 11920, 14185, 16798, 19782, 12000), fifth)
                .get(1);
        assertThat(bent.isWithin()).isFalse();
        assertThat(bent.error()).isGreaterThan(10);
        assertThat(BackTest.of(series(100, 10, 15, 20, 30, null), fifth)).isEmpty();
        assertThat(BackTest.of(series(100, 10, null, 20, 30), BASELINE.plus(3))).isEmpty();
    }

    private static Optional<Outlook> toward(String level, Series series) {
        return Outlook.of(series, Target.Comparator.GE, new BigDecimal(level), DUE);
    }

    /** @param numerators from the baseline year on; null for a hidden one */
    private static Series series(long denominator, Integer... numerators) {
        List<Series.Point> points = new ArrayList<>();
        for (int at = 0; at < numerators.length; at++) {
            Reading reading = numerators[at] == null
                    ? new Reading.Missing(Gap.SUPPRESSED)
                    : new Reading.Measured(numerators[at], denominator);
            points.add(new Series.Point(BASELINE.plus(at), reading));
        }
        return new Series("rate", "province", "70", "Tỉnh", points);
    }
}
