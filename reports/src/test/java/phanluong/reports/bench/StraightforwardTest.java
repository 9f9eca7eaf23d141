package phanluong.reports.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.pilot.District;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.time.Validity;
import phanluong.warehouse.trend.Series;

/** What a measurement compares has to be the same thing. */
class StraightforwardTest {
    private static final int DISTRICTS = 7;
    private static final int PILOTS = 3;
    private static final int YEARS = 6;

    @Test
    void everyMethod_givesThePOfTheStraightforwardOne() {
        List<Comparison<?>> comparisons = comparisons();
        assertThat(comparisons)
                .extracting(Comparison::id)
                .containsExactly("mann_kendall", "slope", "fisher", "assignments", "wild");
        assertThat(comparisons).allSatisfy(comparison -> {
            assertThat(comparison.sets()).isNotEmpty();
            assertThat(comparison.oursOfAll())
                    .as(comparison.id())
                    .containsExactly(comparison.straightforwardOfAll(), within(1e-9));
        });
    }

    @Test
    void everyMethod_givesThePOfR() {
        Assumptions.assumeTrue(RScript.isThere(), "R is not installed");
        List<Comparison<?>> comparisons = comparisons();
        Map<String, RScript.Answer> answers = RScript.run(comparisons, 1);
        assertThat(comparisons)
                .allSatisfy(
                        comparison -> assertThat(answers.get(comparison.id()).pValues())
                                .as(comparison.id())
                                .containsExactly(comparison.oursOfAll(), within(1e-9)));
    }

    private static List<Comparison<?>> comparisons() {
        SplittableRandom random = new SplittableRandom(1);
        List<List<Series>> indicators = Stream.of("first", "second")
                .map(indicator -> IntStream.range(0, DISTRICTS)
                        .mapToObj(district -> series(indicator, district, random))
                        .toList())
                .toList();
        List<District> places = IntStream.range(0, DISTRICTS)
                .mapToObj(district -> new District(
                        code(district),
                        code(district),
                        district < PILOTS
                                ? List.of(new Validity(new SchoolYear(2021).lastDay(), Optional.empty()))
                                : List.of(),
                        false))
                .toList();
        return ReleaseComparisons.of(indicators, places);
    }

    private static Series series(String indicator, int district, SplittableRandom random) {
        List<Series.Point> points = new ArrayList<>();
        for (int year = 0; year < YEARS; year++) {
            points.add(new Series.Point(
                    new SchoolYear(2018 + year),
                    new Reading.Measured(random.nextInt(60, 140) + 5 * year, 400 + district)));
        }
        return new Series(indicator, "district", code(district), code(district), points);
    }

    private static String code(int district) {
        return "d" + district;
    }
}
