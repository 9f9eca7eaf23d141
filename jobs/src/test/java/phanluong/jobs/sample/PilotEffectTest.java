package phanluong.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static phanluong.jobs.sample.ToldTruth.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.jobs.Sample;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.finding.PilotStatements;
import phanluong.warehouse.finding.Statement;
import phanluong.warehouse.finding.Strength;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.pilot.Districts;
import phanluong.warehouse.pilot.Effect;
import phanluong.warehouse.pilot.Event;
import phanluong.warehouse.pilot.Study;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.trend.Series;

/** The effect that is planted is found again, and where none is planted nothing is claimed. */
class PilotEffectTest {
    private static final String PLANTED = "thcs_vocational_rate";
    private static final double PLANTED_POINTS = 4 * 3 / 4.0;

    @TempDir
    private static Path folder;

    private static final Catalogue CATALOGUE = Catalogue.shipped();
    private static ToldTruth with;
    private static ToldTruth without;

    @BeforeAll
    static void makeSamples() throws IOException {
        Recipe usual = Recipe.usual(Sample.DEFAULT_SEED, 1);
        Sample.write(folder.resolve("with"), usual);
        Sample.write(folder.resolve("without"), usual.withoutEffect());
        with = ToldTruth.in(folder.resolve("with"));
        without = ToldTruth.in(folder.resolve("without"));
    }

    /** Four points in three of the four years under the pilot; both worlds draw the same chances. */
    @Test
    void whatWasPlanted_isWhatTheTwoWorldsDifferBy() {
        assertThat(estimate(with) - estimate(without)).isCloseTo(PLANTED_POINTS, within(0.3));
    }

    @Test
    void thePlantedEffect_liesWithinItsInterval_andIsSaidNoFirmerThanIsKnown() {
        Effect effect = effect(with, PLANTED);
        assertThat(effect.headline().orElseThrow().interval().orElseThrow().contains(PLANTED_POINTS))
                .isTrue();
        assertThat(strength(with, PLANTED)).isIn(Strength.NOT_SHOWN, Strength.INDICATED);
    }

    /** Before, the groups move alike; it shows from the second year under the pilot on. */
    @Test
    void yearByYear_theEffectBeginsWhereItWasPlanted() {
        List<Event> events = effect(with, PLANTED).events();
        assertThat(events).extracting(Event::exposure).containsExactly(-3, -2, 0, 1, 2, 3);
        assertThat(events.subList(0, 3))
                .allMatch(event -> event.interval().orElseThrow().contains(0));
        assertThat(events.subList(3, 6))
                .allMatch(event -> event.interval().orElseThrow().contains(4));
    }

    /** No difference of pilot districts is planted before the pilot begins. */
    @Test
    void beforeThePilot_theGroupsAreAlike_andWhatCouldBeFoundIsLessThanWhatIsPlanted() {
        Study study = study(with, PLANTED);
        assertThat(study.main().design().level().orElseThrow().pValue()).isGreaterThan(0.05);
        assertThat(study.main().design().slope().orElseThrow().pValue()).isGreaterThan(0.05);
        assertThat(study.detectable().effect().orElseThrow()).isBetween(1.0, PLANTED_POINTS);
    }

    @Test
    void whereNoneIsPlanted_nothingIsClaimedOfAnyIndicator() {
        assertThat(CATALOGUE.headlines().stream().map(Indicator::id))
                .contains(PLANTED)
                .allSatisfy(indicator -> assertThat(strength(without, indicator))
                        .as(indicator)
                        .isIn(Strength.NOT_SHOWN, Strength.CANNOT_BE_SAID));
    }

    /** Schools of pilot districts came first to what every school has in the end. */
    @Test
    void whatEverySchoolHasInTheEnd_saysNothingOfThePilot() {
        assertThat(effect(with, "thcs_local_programme_rate").bounded()).isTrue();
        assertThat(strength(with, "thcs_local_programme_rate")).isEqualTo(Strength.CANNOT_BE_SAID);
    }

    private static double estimate(ToldTruth truth) {
        return effect(truth, PLANTED).unweighted().estimate().orElseThrow();
    }

    private static Strength strength(ToldTruth truth, String indicator) {
        return PilotStatements.of(
                        indicator,
                        new Statement.Area("province", "70", "Bình Phước", true),
                        effect(truth, indicator),
                        true)
                .strength();
    }

    private static Effect effect(ToldTruth truth, String indicator) {
        return study(truth, indicator).main();
    }

    private static Study study(ToldTruth truth, String indicator) {
        Map<String, List<Series.Point>> points = new TreeMap<>();
        for (SchoolYear year : Planted.YEARS) {
            truth.indicators(indicator, "district_2019", year.toString())
                    .forEach(value -> points.computeIfAbsent(text(value, "area"), area -> new ArrayList<>())
                            .add(new Series.Point(
                                    year,
                                    new Reading.Measured(
                                            value.get("numerator").getAsLong(),
                                            value.get("denominator").getAsLong()))));
        }
        List<Series> series = points.entrySet().stream()
                .map(one -> new Series(indicator, "district_2019", one.getKey(), one.getKey(), one.getValue()))
                .toList();
        return Study.of(series, Districts.of(CATALOGUE, series), 0.95).orElseThrow();
    }
}
