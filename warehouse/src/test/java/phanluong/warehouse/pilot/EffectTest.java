package phanluong.warehouse.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import phanluong.warehouse.indicator.Gap;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.statistics.experiment.DifferenceInDifferences;
import phanluong.warehouse.statistics.experiment.Inference;
import phanluong.warehouse.statistics.experiment.InferenceMethod;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.time.Validity;
import phanluong.warehouse.trend.Series;

/** The figures of the three made sets come from R, see {@code DifferenceInDifferencesTest}; here districts and series stand for rows. */
class EffectTest {
    @ParameterizedTest
    @CsvSource({
        "ordinary, 1.726388888889, 0.157575757576",
        "strong, 4.333333333333, 0.008094186230",
        "weak, 0.8541666666667, 0.457223270697"
    })
    void theHeadline_isThatOfRandomisationUnlessBothOthersAreLarger(String set, double estimate, double p) {
        DifferenceInDifferences result = effect(set).unweighted();
        assertThat(result.estimate().getAsDouble()).isCloseTo(estimate, within(1e-9));
        assertThat(result.headline().orElseThrow().pValue().getAsDouble()).isCloseTo(p, within(1e-11));
    }

    @Test
    void whereOnlyTheOrdinaryPIsSmall_aNoteSaysThatItMustNotBeRead() {
        assertThat(effect("ordinary").unweighted().notes()).contains(Note.ORDINARY_TOO_OPTIMISTIC);
        assertThat(effect("strong").unweighted().notes()).isEmpty();
        assertThat(effect("weak").unweighted().notes()).isEmpty();
    }

    /** In the strong set the three years before stand in for three placebos. */
    @Test
    void events_areMeasuredFromTheLastYearBefore() {
        List<Event> events = effect("strong").events();
        assertThat(events).extracting(Event::exposure).containsExactly(-3, -2, 0, 1, 2);
        assertThat(events.get(0).estimate()).isCloseTo(-0.7375, within(1e-9));
        assertThat(events.get(2).estimate()).isCloseTo(4.3416666667, within(1e-9));
        assertThat(events.get(2).pValue()).hasValue(2 / 165.0);
        assertThat(events.get(2).interval().orElseThrow().contains(0)).isFalse();
        assertThat(events.get(0).interval().orElseThrow().contains(0)).isTrue();
    }

    @Test
    void withoutEachDistrict_theStrongEffectStays() {
        List<LeftOut> list = effect("strong").leaveOneOut();
        assertThat(list).hasSize(11).allMatch(one -> one.estimate().getAsDouble() > 3.7);
        assertThat(list.get(0).district().code()).isEqualTo("Chơn Thành");
        assertThat(list.get(0).estimate().getAsDouble()).isCloseTo(3.7833333333, within(1e-9));
    }

    /** Changes of 10 points among 100 graduates and 20 among 300: 15 for a district, 17.5 for a graduate. */
    @Test
    void weights_areTheDenominators() {
        List<District> districts = List.of(
                MadeDistricts.district("a", List.of(MadeDistricts.from(2020)), true),
                MadeDistricts.district("b", List.of(MadeDistricts.from(2020)), true),
                MadeDistricts.district("c", List.of(), true),
                MadeDistricts.district("d", List.of(), true));
        Effect effect = Effect.of(
                Design.of(
                                Contrast.WITH_PARK,
                                List.of(
                                        series("a", 100, 20, 30),
                                        series("b", 300, 90, 150),
                                        series("c", 100, 10, 10),
                                        series("d", 100, 10, 10)),
                                districts)
                        .orElseThrow(),
                0.95);
        assertThat(effect.unweighted().estimate().getAsDouble()).isCloseTo(15, within(1e-9));
        assertThat(effect.weighted().estimate().getAsDouble()).isCloseTo(17.5, within(1e-9));
    }

    @Test
    void differentBeginnings_areAnsweredByGroupTimeEffects() {
        Design design = MadeDistricts.read("strong")
                .beginning("Đồng Xoài", 2022)
                .design(Contrast.ALL_OTHERS)
                .orElseThrow();
        assertThat(design.isStaggered()).isTrue();
        assertThat(design.begins()).containsExactly(new SchoolYear(2021), new SchoolYear(2022));
        assertThat(design.assignments().orElseThrow().count().intValue()).isEqualTo(11 * 10 * 9 / 2);
        Effect effect = Effect.of(design, 0.95);
        assertThat(effect.unweighted().notes()).contains(Note.STAGGERED);
        assertThat(effect.unweighted().groupTime()).isPresent();
        assertThat(effect.unweighted().headline().map(Inference::method)).contains(InferenceMethod.RANDOMISATION);
        assertThat(effect.events()).extracting(Event::exposure).contains(-2, -1, 0, 1, 2);
        assertThat(effect.events()).allMatch(event -> event.pValue().isEmpty());
    }

    @Test
    void aPilotThatEnded_isRefused() {
        MadeDistricts made = MadeDistricts.read("strong");
        List<District> districts = made.districts().stream()
                .map(one -> one.isPilot()
                        ? MadeDistricts.district(
                                one.code(),
                                List.of(new Validity(LocalDate.of(2021, 9, 1), Optional.of(LocalDate.of(2022, 8, 31)))),
                                one.park())
                        : one)
                .toList();
        Effect effect = Effect.of(
                Design.of(Contrast.ALL_OTHERS, made.series(), districts).orElseThrow(), 0.95);
        assertThat(effect.unweighted().notes()).contains(Note.TREATMENT_ENDED);
        assertThat(effect.unweighted().estimate()).isEmpty();
        assertThat(effect.events()).isEmpty();
    }

    @Test
    void aHiddenYearOfOneDistrict_isNoRow_andTheOthersStillCount() {
        MadeDistricts made = MadeDistricts.read("strong");
        List<Series> hidden = made.series().stream()
                .map(one -> one.areaCode().equals("Đồng Phú")
                        ? DesignTest.with(
                                one,
                                one.points().stream()
                                        .map(point -> point.schoolYear().startYear() == 2022
                                                ? new Series.Point(
                                                        point.schoolYear(), new Reading.Missing(Gap.SUPPRESSED))
                                                : point)
                                        .toList())
                        : one)
                .toList();
        Effect effect = Effect.of(
                Design.of(Contrast.ALL_OTHERS, hidden, made.districts()).orElseThrow(), 0.95);
        assertThat(effect.design().panel().rows()).hasSize(65);
        assertThat(effect.unweighted().estimate().getAsDouble()).isBetween(4.0, 4.7);
        assertThat(effect.events()).extracting(Event::exposure).containsExactly(-3, -2, 0, 1, 2);
    }

    /** From 60 to 100 against from 20 to 90: as the others did, the pilot would have come to 130 %. */
    @Test
    void whatWouldHaveGoneBeyond100Percent_isMarked() {
        List<District> districts = List.of(
                MadeDistricts.district("a", List.of(MadeDistricts.from(2020)), true),
                MadeDistricts.district("b", List.of(), true),
                MadeDistricts.district("c", List.of(), true));
        List<Series> series = List.of(series("a", 10, 6, 10), series("b", 10, 2, 9), series("c", 10, 2, 9));
        Effect effect =
                Effect.of(Design.of(Contrast.WITH_PARK, series, districts).orElseThrow(), 0.95);
        assertThat(effect.bounded()).isTrue();
        assertThat(effect.unweighted().estimate().getAsDouble()).isCloseTo(-30, within(1e-9));
        assertThat(effect.headline()).isEmpty();
        assertThat(effect("strong").bounded()).isFalse();
    }

    private static Effect effect(String set) {
        return Effect.of(MadeDistricts.read(set).design(Contrast.ALL_OTHERS).orElseThrow(), 0.95);
    }

    private static Series series(String code, long graduates, long before, long after) {
        return new Series(
                "x",
                "y",
                code,
                code,
                List.of(
                        new Series.Point(new SchoolYear(2019), new Reading.Measured(before, graduates)),
                        new Series.Point(new SchoolYear(2020), new Reading.Measured(after, graduates))));
    }
}
