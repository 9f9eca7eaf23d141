package phanluong.warehouse.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import phanluong.warehouse.catalogue.DisclosureRules;
import phanluong.warehouse.catalogue.Pilot;
import phanluong.warehouse.statistics.proportion.Proportion;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.time.Validity;

/**
 * Eleven districts of six schools, 100 graduates each a year, from 2018 to 2023. Three districts, and in each the first two schools, are
 * under the pilot from 2021-2022 on.
 */
class SchoolStudyTest {
    private static final DisclosureRules.Results RULES = new DisclosureRules.Results(10, 3, 100, 50);
    private static final SchoolYear LAST = new SchoolYear(2023);
    private static final LocalDate BEGIN = LocalDate.of(2021, 9, 1);

    /** What graduates of a school count, per cent, in a year. */
    private interface World {
        long count(int district, int school, int year);
    }

    /** Schools differ and rise by two points a year; those of pilot districts have six more since, pilot schools five more still. */
    private static long usual(int district, int school, int year) {
        boolean since = year >= 2021;
        return 10
                + (district * 5 + school * 3) % 7
                + 2 * (year - 2018)
                + (since && district < 3 ? 6 : 0)
                + (since && district < 3 && school < 2 ? 5 : 0)
                + (district * 3 + school * 5 + year * 2) % 3;
    }

    @Test
    void schoolsOfPilotDistricts_areComparedWithAllOthers_byDistricts() {
        SchoolComparison result = of(SchoolContrast.DISTRICTS, counts(SchoolStudyTest::usual), pilots());
        assertThat(result.pilotSchools()).isEqualTo(18);
        assertThat(result.otherSchools()).isEqualTo(48);
        assertThat(result.districts()).isEqualTo(11);
        SchoolComparison.Answer answer = result.answer().orElseThrow();
        assertThat(answer.begin()).isEqualTo(new SchoolYear(2021));
        assertThat(answer.graduates()).isEqualTo(11 * 6 * 6 * 100);
        assertThat(answer.estimate()).isCloseTo(6 + 5 / 3.0, within(0.3));
        assertThat(answer.interval().orElseThrow().contains(6 + 5 / 3.0)).isTrue();
        assertThat(answer.smallestP()).isEqualTo(1 / 165.0);
        assertThat(answer.pValue()).isBetween(1 / 165.0, 0.05);
    }

    /** The six points that whole districts have more cancel. */
    @Test
    void pilotSchools_areComparedWithTheOtherSchoolsOfTheirDistrict() {
        SchoolComparison result = of(SchoolContrast.WITHIN, counts(SchoolStudyTest::usual), pilots());
        assertThat(result.pilotSchools()).isEqualTo(6);
        assertThat(result.otherSchools()).isEqualTo(12);
        assertThat(result.districts()).isEqualTo(3);
        SchoolComparison.Answer answer = result.answer().orElseThrow();
        assertThat(answer.estimate()).isCloseTo(5, within(0.3));
        assertThat(answer.smallestP()).isEqualTo(1 / 3375.0);
        assertThat(answer.pValue()).isLessThan(0.01);
    }

    @Test
    void whereThePilotChangesNothing_neitherComparisonFindsAnything() {
        List<SchoolCount> same = counts((district, school, year) ->
                10 + (district * 5 + school * 3) % 7 + 2 * (year - 2018) + (district * 3 + school * 5 + year * 2) % 3);
        for (SchoolContrast contrast : SchoolContrast.values()) {
            assertThat(of(contrast, same, pilots()).answer().orElseThrow().pValue())
                    .as(contrast.name())
                    .isGreaterThan(0.1);
        }
    }

    /** Six schools of a district that move together are one district, not six: more schools make the answer no surer. */
    @Test
    void schoolsThatMoveAsTheirDistrict_areNoMoreThanTheirDistrict() {
        SchoolComparison.Answer answer = of(
                        SchoolContrast.DISTRICTS,
                        counts((district, school, year) -> 20 + (year >= 2021 ? (district * district * 7) % 11 : 0)),
                        pilots())
                .answer()
                .orElseThrow();
        assertThat(answer.pValue()).isGreaterThan(0.05);
        assertThat(answer.interval().orElseThrow().contains(0)).isTrue();
    }

    @Test
    void aSchoolThatLacksAYear_isLeftOut_andCounted() {
        List<SchoolCount> counts = new ArrayList<>(counts(SchoolStudyTest::usual));
        counts.removeIf(one -> one.school().equals("5-5") && one.schoolYear().equals(new SchoolYear(2019)));
        SchoolComparison result = of(SchoolContrast.DISTRICTS, counts, pilots());
        assertThat(result.leftOut()).isEqualTo(1);
        assertThat(result.otherSchools()).isEqualTo(47);
    }

    @Test
    void aReviewOfAnEarlierYear_knowsNothingOfLaterOnes() {
        List<SchoolCount> counts = counts(SchoolStudyTest::usual);
        List<SchoolCount> known = counts.stream()
                .filter(one -> one.schoolYear().startYear() <= 2021)
                .toList();
        SchoolYear then = new SchoolYear(2021);
        assertThat(new SchoolStudy(counts, pilots(), RULES, 0.95).list(List.of(then)))
                .isEqualTo(new SchoolStudy(known, pilots(), RULES, 0.95).list(List.of(LAST)))
                .hasSize(2)
                .allMatch(one -> one.lastYear().equals(then));
        assertThat(new SchoolStudy(counts, pilots(), RULES, 0.95).list(List.of(new SchoolYear(2020))))
                .isEmpty();
    }

    @Test
    void theOrderOfSchools_changesNoBit() {
        List<SchoolCount> shuffled = new ArrayList<>(counts(SchoolStudyTest::usual));
        Collections.shuffle(shuffled, new Random(3));
        assertThat(new SchoolStudy(shuffled, pilots(), RULES, 0.95).list(List.of(LAST)))
                .isEqualTo(new SchoolStudy(counts(SchoolStudyTest::usual), pilots(), RULES, 0.95).list(List.of(LAST)));
    }

    @Test
    void fewSchools_orFewOfAGroup_giveNoAnswer() {
        assertThat(reason(counts(SchoolStudyTest::usual), new DisclosureRules.Results(19, 3, 100, 50)))
                .contains(SchoolComparison.Reason.FEW_SCHOOLS);
        assertThat(reason(counts(SchoolStudyTest::usual), new DisclosureRules.Results(18, 6, 100, 50)))
                .isEmpty();
        assertThat(reason(counts(SchoolStudyTest::usual), new DisclosureRules.Results(18, 7, 100, 50)))
                .contains(SchoolComparison.Reason.FEW_SCHOOLS);
    }

    /** Six pilot schools of 100 graduates in three years before and three since. */
    @Test
    void fewGraduatesOfAGroup_giveNoAnswer() {
        assertThat(reason(counts(SchoolStudyTest::usual), new DisclosureRules.Results(10, 3, 1800, 50)))
                .isEmpty();
        assertThat(reason(counts(SchoolStudyTest::usual), new DisclosureRules.Results(10, 3, 1801, 50)))
                .contains(SchoolComparison.Reason.FEW_GRADUATES);
    }

    @Test
    void aSchoolThatIsMoreThanHalfOfItsGroup_givesNoAnswer() {
        List<SchoolCount> counts = counts(SchoolStudyTest::usual).stream()
                .map(one -> one.school().equals("0-0")
                        ? new SchoolCount(one.school(), one.district(), one.schoolYear(), new Proportion(100, 501))
                        : one)
                .toList();
        assertThat(reason(counts, RULES)).contains(SchoolComparison.Reason.ONE_SCHOOL);
        assertThat(reason(counts, new DisclosureRules.Results(10, 3, 100, 51))).isEmpty();
    }

    @Test
    void pilotsThatBeginAtDifferentTimes_orEnded_orWereAlwaysThere_giveNoAnswer() {
        List<SchoolCount> counts = counts(SchoolStudyTest::usual);
        Pilot later = new Pilot("district", "D7", new Validity(LocalDate.of(2022, 9, 1), Optional.empty()), false);
        assertThat(of(SchoolContrast.DISTRICTS, counts, with(later)).reason())
                .contains(SchoolComparison.Reason.SEVERAL_BEGINNINGS);
        Pilot ended = new Pilot("district", "D7", new Validity(BEGIN, Optional.of(LocalDate.of(2022, 8, 31))), false);
        assertThat(of(SchoolContrast.DISTRICTS, counts, with(ended)).reason()).contains(SchoolComparison.Reason.ENDED);
        List<Pilot> always =
                List.of(new Pilot("district", "D0", new Validity(LocalDate.of(2010, 9, 1), Optional.empty()), false));
        assertThat(of(SchoolContrast.DISTRICTS, counts, always).reason())
                .contains(SchoolComparison.Reason.NOTHING_BEFORE);
    }

    @Test
    void whereEverySchoolOfAPilotDistrictIsAPilot_thereIsNothingToCompareWithin() {
        List<Pilot> whole = Stream.concat(
                        pilots().stream(),
                        Stream.of(0, 1, 2)
                                .flatMap(district -> Stream.of(2, 3, 4, 5)
                                        .map(school -> new Pilot(
                                                "school",
                                                district + "-" + school,
                                                new Validity(BEGIN, Optional.empty()),
                                                false))))
                .toList();
        assertThat(of(SchoolContrast.WITHIN, counts(SchoolStudyTest::usual), whole)
                        .reason())
                .contains(SchoolComparison.Reason.FEW_SCHOOLS);
    }

    /** Districts of which all schools, or none, are pilots say nothing. */
    @Test
    void whereNoDistrictHasBothKinds_thereIsNothingToCompare() {
        List<Pilot> apart = Stream.concat(
                        pilots().stream().filter(pilot -> pilot.kind().equals("district")),
                        Stream.of(0, 1, 2, 3, 4, 5)
                                .map(school -> new Pilot(
                                        "school", "0-" + school, new Validity(BEGIN, Optional.empty()), false)))
                .toList();
        assertThat(of(SchoolContrast.WITHIN, counts(SchoolStudyTest::usual), apart)
                        .reason())
                .contains(SchoolComparison.Reason.NOTHING_TO_COMPARE);
    }

    @Test
    void withoutAPilot_orWithoutSchools_nothingIsCompared() {
        assertThat(new SchoolStudy(counts(SchoolStudyTest::usual), List.of(), RULES, 0.95).list(List.of(LAST)))
                .isEmpty();
        assertThat(new SchoolStudy(List.of(), pilots(), RULES, 0.95).list(List.of(LAST)))
                .isEmpty();
    }

    private static Optional<SchoolComparison.Reason> reason(List<SchoolCount> counts, DisclosureRules.Results rules) {
        return new SchoolStudy(counts, pilots(), rules, 0.95)
                .list(List.of(LAST)).stream()
                        .filter(one -> one.contrast() == SchoolContrast.WITHIN)
                        .findFirst()
                        .orElseThrow()
                        .reason();
    }

    private static SchoolComparison of(SchoolContrast contrast, List<SchoolCount> counts, List<Pilot> pilots) {
        return new SchoolStudy(counts, pilots, RULES, 0.95)
                .list(List.of(LAST)).stream()
                        .filter(one -> one.contrast() == contrast)
                        .findFirst()
                        .orElseThrow();
    }

    private static List<SchoolCount> counts(World world) {
        List<SchoolCount> counts = new ArrayList<>();
        for (int district = 0; district < 11; district++) {
            for (int school = 0; school < 6; school++) {
                for (int year = 2018; year <= 2023; year++) {
                    counts.add(new SchoolCount(
                            district + "-" + school,
                            "D" + district,
                            new SchoolYear(year),
                            new Proportion(world.count(district, school, year), 100)));
                }
            }
        }
        return counts;
    }

    private static List<Pilot> pilots() {
        Validity since = new Validity(BEGIN, Optional.empty());
        return Stream.of(0, 1, 2)
                .flatMap(district -> Stream.of(
                        new Pilot("district", "D" + district, since, false),
                        new Pilot("school", district + "-0", since, false),
                        new Pilot("school", district + "-1", since, false)))
                .toList();
    }

    private static List<Pilot> with(Pilot more) {
        return Stream.concat(pilots().stream(), Stream.of(more)).toList();
    }
}
