package phanluong.warehouse.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.SmallProvince;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.area.Area;
import phanluong.warehouse.area.Frame;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.indicator.IndicatorValue;
import phanluong.warehouse.indicator.IndicatorValues;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;
import phanluong.warehouse.time.SchoolYear;

/** The parts of every bridge between two releases, each indicator, area and school year, add up to the published figures. */
class BridgeSumsTest {
    private final Catalogue catalogue = Catalogue.shipped().openly();
    private final Map<Frame, List<Area>> areas = new HashMap<>();

    @TempDir
    private Path folder;

    private record Key(String indicator, String frame, String area, SchoolYear year) {
        static Key of(IndicatorValue value) {
            return new Key(value.indicator(), value.frame(), value.areaCode(), value.schoolYear());
        }
    }

    @Test
    void ofTheSmallProvince() {
        assertThat(moved(SmallProvince.in(folder, catalogue))).isGreaterThan(500);
    }

    @Test
    void whereDeliveriesWereCorrectedCameLateAndSchoolsMoved() {
        assertThat(moved(ChangedHistory.in(folder, catalogue))).isGreaterThan(50);
    }

    /** How many figures moved. */
    private int moved(Home home) {
        Map<Key, IndicatorValue> before = published(home, 1);
        Map<Key, IndicatorValue> after = published(home, 2);
        Release first = new Releases(home).of(1);
        Release second = new Releases(home).of(2);
        Map<SchoolYear, Scenarios> scenarios = new HashMap<>();
        SoftAssertions all = new SoftAssertions();
        int moved = 0;
        for (IndicatorValue value : after.values()) {
            SchoolYear year = value.schoolYear();
            Optional<IndicatorValue> was = Optional.ofNullable(before.get(Key.of(value)));
            List<Step> steps = new Bridges(
                            scenarios.computeIfAbsent(year, key -> new Scenarios(home, catalogue, key)),
                            new Deliveries(catalogue, indicator(value), year),
                            new Releases(home))
                    .steps(standpoint(first, value), standpoint(second, value));
            check(all, was.map(IndicatorValue::reading), value, steps);
            moved += steps.stream().allMatch(Step::isIdle) ? 0 : 1;
        }
        scenarios.values().forEach(Scenarios::close);
        all.assertAll();
        return moved;
    }

    private void check(SoftAssertions all, Optional<Reading> was, IndicatorValue value, List<Step> steps) {
        Reading is = value.reading();
        String what = Key.of(value).toString();
        all.assertThat(steps.stream().mapToLong(Step::numerator).sum())
                .as(what)
                .isEqualTo(numerator(Optional.of(is)) - numerator(was));
        all.assertThat(steps.stream().mapToLong(Step::denominator).sum())
                .as(what)
                .isEqualTo(denominator(Optional.of(is)) - denominator(was));
        Indicator indicator = indicator(value);
        Optional<BigDecimal> old = was.flatMap(indicator::value);
        Optional<BigDecimal> now = indicator.value(is);
        if (old.isPresent() && now.isPresent()) {
            all.assertThat(steps.stream()
                            .flatMap(step -> step.value().stream())
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(what)
                    .isEqualByComparingTo(now.get().subtract(old.get()));
            for (int decimals : List.of(0, indicator.decimals(), 5)) {
                all.assertThat(steps.stream()
                                .flatMap(step -> step.value(decimals).stream())
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as(what)
                        .isEqualByComparingTo(
                                Step.rounded(now.get(), decimals).subtract(Step.rounded(old.get(), decimals)));
            }
        }
    }

    private static long numerator(Optional<Reading> reading) {
        return reading.orElse(null) instanceof Reading.Measured measured ? measured.numerator() : 0;
    }

    private static long denominator(Optional<Reading> reading) {
        return reading.orElse(null) instanceof Reading.Measured measured ? measured.denominator() : 0;
    }

    private Indicator indicator(IndicatorValue value) {
        return catalogue.findIndicator(value.indicator()).orElseThrow();
    }

    private Standpoint standpoint(Release release, IndicatorValue value) {
        Frame frame = catalogue.frame(value.frame());
        Area area = areas.computeIfAbsent(frame, catalogue::areasOf).stream()
                .filter(one -> one.code().equals(value.areaCode()))
                .findFirst()
                .orElseThrow();
        return new Standpoint(release, indicator(value), frame, area);
    }

    private Map<Key, IndicatorValue> published(Home home, int number) {
        Release release = new Releases(home).of(number);
        Map<Key, IndicatorValue> values = new HashMap<>();
        try (Warehouse warehouse = Warehouse.open(home, release, catalogue)) {
            IndicatorValues.list(warehouse.database()).forEach(value -> values.put(Key.of(value), value));
        }
        return values;
    }
}
