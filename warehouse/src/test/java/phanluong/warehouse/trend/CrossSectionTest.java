package phanluong.warehouse.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import phanluong.warehouse.indicator.Gap;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.statistics.outlier.Place;
import phanluong.warehouse.time.SchoolYear;

class CrossSectionTest {
    private static final SchoolYear YEAR = new SchoolYear(2024);

    /** 30 of 100 among ten of 20 of 100: the only one outside 95 %, and with eleven looked at not outside at all. */
    @Test
    void theHighestOfEleven_standsOutAloneAndNotTogether() {
        List<Reading> readings = new ArrayList<>(Collections.nCopies(10, measured(20, 100)));
        readings.add(measured(30, 100));
        CrossSection section = CrossSection.of(series(readings), YEAR).orElseThrow();
        CrossSection.District last = section.districts().get(10);
        assertThat(last.place().place()).contains(Place.ABOVE_95);
        assertThat(last.pValue()).isLessThan(0.05);
        assertThat(last.holm()).isCloseTo(11 * last.pValue(), within(1e-12));
        assertThat(section.districts().subList(0, 10))
                .allMatch(one -> one.place().place().orElseThrow() == Place.WITHIN && one.holm() == 1);
    }

    @Test
    void oneFarFromAll_standsOutAmongAll() {
        List<Reading> readings = new ArrayList<>(Collections.nCopies(10, measured(200, 1000)));
        readings.add(measured(400, 1000));
        CrossSection section = CrossSection.of(series(readings), YEAR).orElseThrow();
        assertThat(section.districts().get(10).place().place()).contains(Place.ABOVE_998);
        assertThat(section.districts().get(10).holm()).isLessThan(0.05);
    }

    /** Districts that all differ: the limits are widened, and none stands out from the others. */
    @Test
    void districtsThatAllDiffer_areNoOutliers() {
        List<Reading> readings = new ArrayList<>();
        for (int at = 0; at < 11; at++) {
            readings.add(measured(200 + 30L * at, 1000));
        }
        CrossSection section = CrossSection.of(series(readings), YEAR).orElseThrow();
        assertThat(section.funnel().notes()).contains(Note.OVERDISPERSED);
        assertThat(section.funnel().tauSquared()).isPositive();
        assertThat(section.districts()).allMatch(one -> one.place().place().orElseThrow() == Place.WITHIN);
    }

    /** 8 of 10 beside districts of a thousand: the small one is moved, the large ones hardly. */
    @Test
    void theSmaller_theFurtherItIsShrunk() {
        CrossSection section = CrossSection.of(
                        series(List.of(
                                measured(8, 10),
                                measured(200, 1000),
                                measured(260, 1000),
                                measured(300, 1000),
                                measured(240, 1000))),
                        YEAR)
                .orElseThrow();
        CrossSection.District small = section.districts().get(0);
        assertThat(small.shrunk()).isLessThan(65);
        assertThat(small.shrunkInterval().orElseThrow().contains(small.shrunk()))
                .isTrue();
        assertThat(section.districts().subList(1, 5))
                .allSatisfy(one ->
                        assertThat(one.shrunk()).isCloseTo(100 * one.counts().value(), within(1.0)));
    }

    @Test
    void aHiddenDistrict_isInNoSum() {
        List<Reading> shown = List.of(measured(20, 100), measured(25, 100), measured(90, 100));
        List<Reading> withHidden = new ArrayList<>(shown);
        withHidden.add(1, new Reading.Missing(Gap.SUPPRESSED));
        CrossSection section = CrossSection.of(series(withHidden), YEAR).orElseThrow();
        CrossSection without = CrossSection.of(series(shown), YEAR).orElseThrow();
        assertThat(section.funnel()).isEqualTo(without.funnel());
        assertThat(section.districts()).hasSize(3);
    }

    @Test
    void nobodyAndEverybody_haveARateWithAnIntervalAndNoShrunkOne() {
        for (long counted : new long[] {0, 50}) {
            CrossSection section = CrossSection.of(series(Collections.nCopies(4, measured(counted, 50))), YEAR)
                    .orElseThrow();
            assertThat(section.districts()).allSatisfy(one -> {
                assertThat(one.shrunk()).isEqualTo(2 * counted);
                assertThat(one.shrunkInterval()).isEmpty();
                assertThat(one.place().place()).contains(Place.WITHIN);
                assertThat(one.interval().contains(2 * counted)).isTrue();
                assertThat(one.holm()).isEqualTo(1);
            });
        }
    }

    @Test
    void oneDistrictAlone_orARatioThatIsNoProportion_hasNoCrossSection() {
        assertThat(CrossSection.of(series(List.of(measured(1, 2))), YEAR)).isEmpty();
        assertThat(CrossSection.of(series(List.of(measured(1, 2), measured(3, 2))), YEAR))
                .isEmpty();
        assertThat(CrossSection.of(series(List.of(measured(1, 2), measured(1, 2))), new SchoolYear(2023)))
                .isEmpty();
    }

    private static Reading measured(long numerator, long denominator) {
        return new Reading.Measured(numerator, denominator);
    }

    private static List<Series> series(List<Reading> readings) {
        Series[] series = new Series[readings.size()];
        Arrays.setAll(
                series,
                at -> new Series(
                        "rate",
                        "district_2019",
                        "" + (688 + at),
                        "Huyện " + at,
                        List.of(new Series.Point(YEAR, readings.get(at)))));
        return List.of(series);
    }
}
