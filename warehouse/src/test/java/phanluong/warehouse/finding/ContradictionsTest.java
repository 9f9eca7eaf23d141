package phanluong.warehouse.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.pilot.Composition;
import phanluong.warehouse.pilot.District;
import phanluong.warehouse.pilot.MadeDistricts;
import phanluong.warehouse.pilot.Study;
import phanluong.warehouse.statistics.proportion.Difference;
import phanluong.warehouse.statistics.proportion.Proportion;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.trend.Series;

class ContradictionsTest {
    private static final SchoolYear LAST = new SchoolYear(2023);
    private static final Statement.Area REGION = new Statement.Area("province", "70", "Province", true);

    @Test
    void comparisonsWithPartsOfTheOthers_haveIdsOfTheirOwn_andTheMainOneKeepsIts() {
        List<Statement> pilots = pilots(MadeDistricts.read("strong"));
        assertThat(pilots)
                .extracting(Statement::id)
                .containsExactly(
                        "pilot/rate/70/2023-2024",
                        "pilot/rate/70/2023-2024/with_park",
                        "pilot/rate/70/2023-2024/neither");
        assertThat(pilots).extracting(Statement::strength).contains(Strength.ESTABLISHED);
        assertThat(Contradictions.contrasts(pilots)).isEmpty();
    }

    /** Other districts with a park change by 9 points more than they did, those without by 2 less: beside the first, pilots fall behind. */
    @Test
    void pilotsThatFallBehindDistrictsWithParks_contradictTheMainComparison() {
        MadeDistricts strong = MadeDistricts.read("strong");
        List<Statement> pilots = pilots(new MadeDistricts(strong.districts(), changed(strong, 9, -2)));
        assertThat(pilots).extracting(one -> one.evidence().direction()).containsExactly(1, -1, 1);
        assertThat(Contradictions.contrasts(pilots)).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo("pilot_against_pilot/rate/70/2023-2024/with_park");
            Evidence.Opposed opposed = (Evidence.Opposed) one.evidence();
            assertThat(opposed.first()).isPositive();
            assertThat(opposed.second()).isNegative();
            assertThat(opposed.caveats()).contains(Caveat.NOT_DRAWN_BY_LOT);
        });
    }

    /** In opposite directions, but neither is seen: nothing contradicts. */
    @Test
    void comparisonsThatShowNothing_doNotContradict() {
        assertThat(Contradictions.contrasts(
                        List.of(pilot(1, 0.4, Optional.empty()), pilot(-1, 0.4, Optional.of("neither")))))
                .isEmpty();
        assertThat(Contradictions.contrasts(
                        List.of(pilot(1, 0.01, Optional.empty()), pilot(-1, 0.4, Optional.of("neither")))))
                .hasSize(1);
    }

    /** Pilot towns rise and so does their countryside, but pupils of pilot districts move from the country to the town. */
    @Test
    void graduatesWhoseMixtureTurnsTheComparison_areAFinding() {
        Composition reversed = composition(135, 900, 45, 100);
        Statement statement =
                Contradictions.composition("rate", REGION, LAST, reversed).orElseThrow();
        assertThat(statement.id()).isEqualTo("pooled_against_stratified/rate/70/2023-2024/pilot-settlement");
        assertThat(statement.strength()).isEqualTo(Strength.ESTABLISHED);
        Evidence.Opposed opposed = (Evidence.Opposed) statement.evidence();
        assertThat(opposed.first() * opposed.second()).isNegative();
        assertThat(Contradictions.composition("rate", REGION, LAST, composition(15, 100, 405, 900)))
                .isEmpty();
    }

    @Test
    void aTargetForecastToBeReached_thatWasNot_isAFinding() {
        Statement sure = outlook(0.97);
        assertThat(Contradictions.between(List.of(sure), List.of(target(Optional.of(false)))))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.id()).isEqualTo("forecast_against_result/rate/70/2023-2024/plan-2025");
                    assertThat(((Evidence.Opposed) one.evidence()).first()).isEqualTo(27);
                    assertThat(((Evidence.Opposed) one.evidence()).second()).isEqualTo(24);
                });
        assertThat(Contradictions.between(List.of(sure), List.of(target(Optional.of(true)))))
                .isEmpty();
        assertThat(Contradictions.between(List.of(outlook(0.6)), List.of(target(Optional.of(false)))))
                .as("an outlook that was not sure said nothing")
                .isEmpty();
        assertThat(Contradictions.between(List.of(sure), List.of(target(Optional.empty()))))
                .as("what cannot be said contradicts nothing")
                .isEmpty();
    }

    private static List<Statement> pilots(MadeDistricts made) {
        Study study = made.study().orElseThrow();
        return PilotStatements.of("rate", REGION, study, false);
    }

    private static List<Series> changed(MadeDistricts made, int withPark, int neither) {
        return IntStream.range(0, made.series().size())
                .mapToObj(at -> {
                    District district = made.districts().get(at);
                    Series series = made.series().get(at);
                    return district.isPilot() ? series : raised(series, district.park() ? withPark : neither);
                })
                .toList();
    }

    private static Series raised(Series series, int points) {
        return new Series(
                series.indicator(),
                series.frame(),
                series.areaCode(),
                series.areaName(),
                series.points().stream()
                        .map(point -> point.schoolYear().startYear() < 2021
                                ? point
                                : new Series.Point(point.schoolYear(), raised(point.reading(), points)))
                        .toList());
    }

    private static Reading raised(Reading reading, int points) {
        Reading.Measured measured = (Reading.Measured) reading;
        return new Reading.Measured(
                measured.numerator() + points * measured.denominator() / 100, measured.denominator());
    }

    /** Town and country of the pilots at the end; at the beginning, and of the others, always the same. */
    private static Composition composition(long urban, long ofUrban, long rural, long ofRural) {
        return Composition.of(
                        "settlement",
                        List.of(
                                new Composition.Category(
                                        "urban", difference(10, 100, 50, 500), difference(urban, ofUrban, 50, 500)),
                                new Composition.Category(
                                        "rural", difference(360, 900, 200, 500), difference(rural, ofRural, 200, 500))))
                .orElseThrow();
    }

    private static Difference difference(long pilots, long ofPilots, long others, long ofOthers) {
        return new Difference(new Proportion(pilots, ofPilots), new Proportion(others, ofOthers));
    }

    private static Statement pilot(double estimate, double pValue, Optional<String> detail) {
        return new Statement(
                Topic.PILOT,
                "rate",
                REGION,
                LAST,
                detail,
                new Evidence.Tested(
                        OptionalDouble.of(estimate),
                        Optional.empty(),
                        11,
                        "difference-in-differences",
                        OptionalDouble.of(pValue),
                        "randomisation",
                        OptionalDouble.empty(),
                        OptionalDouble.of(0.006),
                        Set.of()));
    }

    private static Statement outlook(double chance) {
        return new Statement(
                Topic.OUTLOOK,
                "rate",
                REGION,
                LAST.plus(-3),
                Optional.of("plan-2025"),
                new Evidence.Forecast(
                        OptionalDouble.of(27), Optional.empty(), 6, "count", 25, OptionalDouble.of(chance), Set.of()));
    }

    private static Statement target(Optional<Boolean> reached) {
        return new Statement(
                Topic.TARGET,
                "rate",
                REGION,
                LAST,
                Optional.of("plan-2025"),
                new Evidence.Counted(
                        OptionalDouble.of(reached.orElse(false) ? 26 : 24),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        25,
                        reached,
                        Set.of()));
    }
}
