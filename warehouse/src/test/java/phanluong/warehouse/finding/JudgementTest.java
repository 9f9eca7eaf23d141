package phanluong.warehouse.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.time.SchoolYear;

class JudgementTest {
    @ParameterizedTest
    @CsvSource({
        // estimate, p, adjusted, smallest
        "1.2, 0.03, 0.05, 0.0004, ESTABLISHED",
        "1.2, 0.05, , , ESTABLISHED",
        "-1.2, 0.001, 0.011, 0.0004, ESTABLISHED",
        "1.2, 0.03, 0.0501, 0.0004, INDICATED",
        "1.2, 0.0501, 0.2, 0.0004, NOT_SHOWN",
        "1.2, 0.0501, , , NOT_SHOWN",
        // nothing points anywhere
        "0, 0.01, 0.01, 0.0004, NOT_SHOWN",
        // four points: 2/4! = 0.083
        "1.2, 0.0834, 0.0834, 0.0834, CANNOT_BE_SAID",
        // one pilot of eleven
        "9.9, 0.0909, , 0.0909, CANNOT_BE_SAID",
        "1.2, , , 0.0004, CANNOT_BE_SAID",
        "1.2, , , , CANNOT_BE_SAID",
        // as small as it must be, at the edge
        "1.2, 0.05, , 0.05, ESTABLISHED",
    })
    void whatWasTested_standsByItsAdjustedP(
            double estimate, Double pValue, Double adjusted, Double smallest, Strength expected) {
        assertThat(Judgement.of(tested(estimate, pValue, adjusted, smallest, Set.of())))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0.04, 0.04, INDICATED",
        "0.04, 0.40, NOT_SHOWN",
        "0.40, 0.90, NOT_SHOWN",
    })
    void aGraveCaveat_lowersByOne(double pValue, double adjusted, Strength expected) {
        for (Caveat caveat : Caveat.values()) {
            Strength without = Judgement.of(tested(1, pValue, adjusted, 0.001, Set.of()));
            assertThat(Judgement.of(tested(1, pValue, adjusted, 0.001, Set.of(caveat))))
                    .isEqualTo(caveat.isGrave() ? expected : without);
        }
        assertThat(Judgement.of(tested(1, pValue, adjusted, 0.001, EnumSet.allOf(Caveat.class))))
                .isEqualTo(expected);
    }

    @Test
    void whatCannotBeSaid_staysSoWithAnyCaveat() {
        assertThat(Judgement.of(tested(1, 0.2, null, 0.2, EnumSet.allOf(Caveat.class))))
                .isEqualTo(Strength.CANNOT_BE_SAID);
    }

    @ParameterizedTest
    @CsvSource({
        "0.95, ESTABLISHED, 1",
        "0.05, ESTABLISHED, -1",
        "0.949, INDICATED, 1",
        "0.80, INDICATED, 1",
        "0.15, INDICATED, -1",
        "0.79, NOT_SHOWN, 1",
        "0.5, NOT_SHOWN, 0",
        ", CANNOT_BE_SAID, 0",
    })
    void aForecast_standsByItsChance(Double chance, Strength expected, int direction) {
        Evidence.Forecast forecast = new Evidence.Forecast(
                OptionalDouble.of(27), Optional.empty(), 7, "drift", 25, optional(chance), Set.of());
        assertThat(Judgement.of(forecast)).isEqualTo(expected);
        assertThat(forecast.direction()).isEqualTo(direction);
    }

    @Test
    void aCount_standsUnlessWhatIsMissingCouldTurnIt() {
        assertThat(Judgement.of(counted(Optional.of(true)))).isEqualTo(Strength.ESTABLISHED);
        assertThat(Judgement.of(counted(Optional.of(false)))).isEqualTo(Strength.ESTABLISHED);
        assertThat(Judgement.of(counted(Optional.empty()))).isEqualTo(Strength.CANNOT_BE_SAID);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.5, 1.5, -1, -1.5, -0.5, ESTABLISHED",
        // the first interval holds the second value
        "1, -1.5, 3.5, -1, -1.5, -0.5, INDICATED",
        "1, 0.5, 1.5, -1, -3.5, 1.5, INDICATED",
    })
    void twoAnswers_contradictEachOtherWhereNeitherAllowsTheOther(
            double first, double low, double high, double second, double secondLow, double secondHigh, Strength is) {
        assertThat(Judgement.of(new Evidence.Opposed(
                        first,
                        Optional.of(new Interval(low, high, 0.95, "wilson")),
                        second,
                        Optional.of(new Interval(secondLow, secondHigh, 0.95, "wilson")),
                        Set.of())))
                .isEqualTo(is);
    }

    @Test
    void twoAnswersWithoutIntervals_onlyIndicateAContradiction() {
        assertThat(Judgement.of(new Evidence.Opposed(1, Optional.empty(), -1, Optional.empty(), Set.of())))
                .isEqualTo(Strength.INDICATED);
        Evidence missing =
                new Evidence.Opposed(1, Optional.empty(), -1, Optional.empty(), Set.of(Caveat.SCHOOLS_MISSING));
        assertThat(Judgement.of(missing))
                .as("said as it is, whatever it rests on")
                .isEqualTo(Strength.INDICATED);
        assertThat(Judgement.isLowered(missing)).isFalse();
    }

    /** A smaller p, a larger family or one more caveat can never make a finding firmer in the wrong direction. */
    @Test
    void weakerEvidence_isNeverStronger() {
        double[] ladder = {0.0001, 0.01, 0.05, 0.051, 0.2, 1};
        for (double own : ladder) {
            for (double adjusted : ladder) {
                if (adjusted < own) {
                    continue;
                }
                Strength strength = Judgement.of(tested(1, own, adjusted, 0.0001, Set.of()));
                Arrays.stream(ladder)
                        .filter(weaker -> weaker >= adjusted)
                        .forEach(weaker -> assertThat(
                                        strength.carries(Judgement.of(tested(1, own, weaker, 0.0001, Set.of()))))
                                .isTrue());
                for (Caveat caveat : Caveat.values()) {
                    assertThat(strength.carries(Judgement.of(tested(1, own, adjusted, 0.0001, Set.of(caveat)))))
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Strength.class)
    void aStrength_carriesItselfAndTheWeakerOnes(Strength strength) {
        for (Strength needed : Strength.values()) {
            assertThat(strength.carries(needed)).isEqualTo(needed.ordinal() >= strength.ordinal());
        }
    }

    @Test
    void probabilitiesOutsideTheirRange_areRefused() {
        assertThatThrownBy(() -> tested(1, 1.2, null, null, Set.of())).hasMessageContaining("found 1.2");
        assertThatThrownBy(() -> tested(1, 0.2, 0.1, null, Set.of())).hasMessageContaining("not below its own");
    }

    @Test
    void anId_saysTopicIndicatorAreaAndYear() {
        Statement statement = statement(Topic.TREND, "rate", true, tested(1, 0.01, null, null, Set.of()));
        assertThat(statement.id()).isEqualTo("trend/rate/70/2024-2025");
        assertThat(new Statement(
                                Topic.OUTLOOK,
                                "rate",
                                statement.area(),
                                statement.schoolYear(),
                                Optional.of("plan"),
                                statement.evidence())
                        .id())
                .isEqualTo("outlook/rate/70/2024-2025/plan");
    }

    @Test
    void ranking_putsWhatStandsAboutTheWholeRegionFirst() {
        Statement established = statement(Topic.TREND, "b", true, tested(1, 0.01, null, null, Set.of()));
        Statement local = statement(Topic.TREND, "a", false, tested(1, 0.01, null, null, Set.of()));
        Statement silent = statement(Topic.PILOT, "a", true, tested(1, 0.2, null, 0.2, Set.of()));
        Statement indicated = statement(Topic.TREND, "a", true, tested(1, 0.01, 0.2, null, Set.of()));
        Statement unseen = statement(Topic.OUTLIER, "a", false, tested(1, 0.3, 0.9, null, Set.of()));
        assertThat(Ranking.of(
                        java.util.List.of(unseen, silent, local, indicated, established), java.util.List.of("a", "b")))
                .containsExactly(established, local, indicated, silent, unseen);
    }

    private static Statement statement(Topic topic, String indicator, boolean whole, Evidence evidence) {
        return new Statement(
                topic,
                indicator,
                new Statement.Area(whole ? "province" : "district", "70", "Bình Phước", whole),
                new SchoolYear(2024),
                Optional.empty(),
                evidence);
    }

    private static Evidence.Tested tested(
            double estimate, Double pValue, Double adjusted, Double smallest, Set<Caveat> caveats) {
        return new Evidence.Tested(
                OptionalDouble.of(estimate),
                Optional.empty(),
                7,
                "theil-sen",
                optional(pValue),
                "kendall-exact",
                optional(adjusted),
                optional(smallest),
                caveats);
    }

    private static Evidence.Counted counted(Optional<Boolean> reached) {
        return new Evidence.Counted(
                OptionalDouble.of(26), OptionalDouble.of(24), OptionalDouble.of(28), 25, reached, Set.of());
    }

    private static OptionalDouble optional(Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
