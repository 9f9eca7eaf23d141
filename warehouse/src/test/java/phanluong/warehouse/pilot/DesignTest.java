package phanluong.warehouse.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import phanluong.warehouse.indicator.Gap;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.statistics.experiment.DetectableEffect;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.time.Validity;
import phanluong.warehouse.trend.Series;

class DesignTest {
    @Test
    void threePilotsOfEleven_have165Assignments_knownBeforeTesting() {
        Design design =
                MadeDistricts.read("ordinary").design(Contrast.ALL_OTHERS).orElseThrow();
        assertThat(design.pilots()).extracting(District::code).containsExactly("Chơn Thành", "Đồng Phú", "Đồng Xoài");
        assertThat(design.others()).hasSize(8);
        assertThat(design.assignments().orElseThrow().count()).isEqualTo(BigInteger.valueOf(165));
        assertThat(design.smallestP()).hasValue(1 / 165.0);
        assertThat(design.begins()).containsExactly(new SchoolYear(2021));
        assertThat(design.before()).hasSize(3);
        assertThat(design.years()).hasSize(6);
    }

    /** Means of the means of three years, and of the slopes through three points: (last - first) / 2. */
    @Test
    void levelsAndSlopesBefore_areComparedWithEveryChoiceOfThreeDistricts() {
        Design design = MadeDistricts.read("strong").design(Contrast.ALL_OTHERS).orElseThrow();
        Balance level = design.level().orElseThrow();
        assertThat(level.pilots()).isCloseTo(23.0667, within(5e-5));
        assertThat(level.others()).isCloseTo(20.4083, within(5e-5));
        assertThat(level.pValue()).isEqualTo(49 / 165.0);
        Balance slope = design.slope().orElseThrow();
        assertThat(slope.difference()).isCloseTo(0.36875, within(1e-9));
        assertThat(slope.pValue()).isEqualTo(82 / 165.0);
    }

    @Test
    void oneTreatedOfEleven_canNeverBeBelowOneIn11_andNoEffectIsDetectable() {
        Design design = MadeDistricts.read("strong")
                .withOnly("Đồng Xoài")
                .design(Contrast.ALL_OTHERS)
                .orElseThrow();
        assertThat(design.assignments().orElseThrow().count()).isEqualTo(BigInteger.valueOf(11));
        assertThat(design.smallestP()).hasValue(1 / 11.0);
        DetectableEffect detectable = design.detectable(0.95, 0.8);
        assertThat(detectable.effect()).isEmpty();
        assertThat(detectable.notes()).containsExactly(Note.TOO_FEW_FOR_LEVEL);
        assertThat(Effect.of(design, 0.95)
                        .unweighted()
                        .headline()
                        .orElseThrow()
                        .pValue()
                        .getAsDouble())
                .isGreaterThanOrEqualTo(1 / 11.0);
    }

    @Test
    void theDetectableEffect_usesOnlyTheYearsBefore() {
        MadeDistricts made = MadeDistricts.read("ordinary");
        double expected = made.design(Contrast.ALL_OTHERS)
                .orElseThrow()
                .detectable(0.95, 0.8)
                .effect()
                .getAsDouble();
        List<Series> otherAfterwards = made.series().stream()
                .map(one -> with(
                        one,
                        one.points().stream()
                                .map(point -> point.schoolYear().startYear() < 2021
                                        ? point
                                        : new Series.Point(point.schoolYear(), new Reading.Measured(1, 3)))
                                .toList()))
                .toList();
        assertThat(expected).isBetween(2.0, 3.0);
        assertThat(Design.of(Contrast.ALL_OTHERS, otherAfterwards, made.districts())
                        .orElseThrow()
                        .detectable(0.95, 0.8)
                        .effect())
                .hasValue(expected);
    }

    @Test
    void parksWithAndWithoutPilot_areKeptApart() {
        MadeDistricts made = MadeDistricts.read("ordinary");
        Design parks = made.design(Contrast.WITH_PARK).orElseThrow();
        assertThat(parks.others()).hasSize(4).allMatch(District::park);
        assertThat(parks.smallestP()).hasValue(1 / 35.0);
        Design neither = made.design(Contrast.NEITHER).orElseThrow();
        assertThat(neither.others()).hasSize(4).noneMatch(District::park);
        assertThat(neither.pilots()).hasSize(3);
    }

    @Test
    void oneYearBefore_hasALevelAndNoSlope_andTellsNothingOfTheEffectToBeFound() {
        MadeDistricts made = MadeDistricts.read("ordinary");
        List<Series> from2020 = made.series().stream()
                .map(one -> with(one, one.points().subList(2, 6)))
                .toList();
        Design design =
                Design.of(Contrast.ALL_OTHERS, from2020, made.districts()).orElseThrow();
        assertThat(design.before()).containsExactly(new SchoolYear(2020));
        assertThat(design.level()).isPresent();
        assertThat(design.slope()).isEmpty();
        assertThat(design.detectable(0.95, 0.8).notes()).containsExactly(Note.TOO_LITTLE_BEFORE);
    }

    @Test
    void aYearIsUnderThePilot_whereItIsInForceOnThe31stOfMay() {
        District district = MadeDistricts.district(
                "x", List.of(new Validity(LocalDate.of(2021, 5, 31), Optional.of(LocalDate.of(2023, 5, 30)))), false);
        assertThat(district.isPilotIn(new SchoolYear(2019))).isFalse();
        assertThat(district.isPilotIn(new SchoolYear(2020))).isTrue();
        assertThat(district.isPilotIn(new SchoolYear(2021))).isTrue();
        assertThat(district.isPilotIn(new SchoolYear(2022))).isFalse();
    }

    /** Another definition from 2019 on, and again from 2023 on: 2019 to 2022 can be compared, with two years before. */
    @Test
    void noComparisonReachesAcrossABreak() {
        MadeDistricts made = MadeDistricts.read("ordinary");
        List<Series> broken = made.series().stream()
                .map(one -> with(
                        one,
                        one.points().stream()
                                .map(point -> new Series.Point(
                                        point.schoolYear(),
                                        point.reading(),
                                        OptionalLong.of(0),
                                        point.schoolYear().startYear() == 2019
                                                || point.schoolYear().startYear() == 2023))
                                .toList()))
                .toList();
        Design design = Design.of(Contrast.ALL_OTHERS, broken, made.districts()).orElseThrow();
        assertThat(design.years()).extracting(SchoolYear::startYear).containsExactly(2019, 2020, 2021, 2022);
        assertThat(design.before()).hasSize(2);
    }

    @Test
    void aPilotThatWasNeverSeenWithout_isLeftOutAndNamed() {
        MadeDistricts made = MadeDistricts.read("ordinary");
        List<District> districts = made.districts().stream()
                .map(one -> one.code().equals("Đồng Xoài")
                        ? new District(one.code(), one.name(), List.of(MadeDistricts.from(2015)), one.park())
                        : one)
                .toList();
        Design design = Design.of(Contrast.ALL_OTHERS, made.series(), districts).orElseThrow();
        assertThat(design.alwaysPilots()).extracting(District::code).containsExactly("Đồng Xoài");
        assertThat(design.assignments().orElseThrow().count()).isEqualTo(BigInteger.valueOf(45));
    }

    @Test
    void withoutPilots_withoutOthers_orWithoutNumbers_thereIsNoDesign() {
        MadeDistricts made = MadeDistricts.read("ordinary");
        List<Series> hidden = made.series().stream()
                .map(one -> with(
                        one,
                        one.points().stream()
                                .map(point -> new Series.Point(point.schoolYear(), new Reading.Missing(Gap.SUPPRESSED)))
                                .toList()))
                .toList();
        assertThat(Design.of(Contrast.ALL_OTHERS, hidden, made.districts())).isEmpty();
        assertThat(Design.of(Contrast.ALL_OTHERS, made.series(), List.of())).isEmpty();
        assertThat(Design.of(
                        Contrast.ALL_OTHERS,
                        made.series(),
                        made.districts().stream().filter(District::isPilot).toList()))
                .isEmpty();
        assertThat(Design.of(
                        Contrast.ALL_OTHERS,
                        made.series(),
                        made.districts().stream().filter(one -> !one.isPilot()).toList()))
                .isEmpty();
    }

    @Test
    void districtsInAnotherOrder_giveTheSameDesign() {
        MadeDistricts made = MadeDistricts.read("weak");
        List<District> districts = new ArrayList<>(made.districts());
        List<Series> series = new ArrayList<>(made.series());
        Collections.shuffle(districts, new Random(1));
        Collections.shuffle(series, new Random(2));
        Design one = made.design(Contrast.ALL_OTHERS).orElseThrow();
        Design other = Design.of(Contrast.ALL_OTHERS, series, districts).orElseThrow();
        assertThat(other.panel()).isEqualTo(one.panel());
        assertThat(other.level()).isEqualTo(one.level());
        assertThat(other.pilots()).isEqualTo(one.pilots());
        assertThat(other.others()).isEqualTo(one.others());
    }

    static Series with(Series series, List<Series.Point> points) {
        return new Series(series.indicator(), series.frame(), series.areaCode(), series.areaName(), points);
    }
}
